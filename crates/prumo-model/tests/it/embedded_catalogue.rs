//! The catalogue that ships with Prumo is sound.

use prumo_model::catalogue::{Catalogue, Certainty, Effect, Operation};
use prumo_model::project::Erp;

/// The catalogue's own files.
pub(crate) fn embedded() -> Catalogue {
    let files = [
        ("base.toml", include_str!("../../../../catalogue/base.toml")),
        ("accounts.toml", include_str!("../../../../catalogue/accounts.toml")),
        ("financial-view.toml", include_str!("../../../../catalogue/financial-view.toml")),
        ("orders-send.toml", include_str!("../../../../catalogue/orders-send.toml")),
        ("orders-receive.toml", include_str!("../../../../catalogue/orders-receive.toml")),
    ];
    Catalogue::read(&files).expect("the embedded catalogue is sound")
}

#[test]
fn it_reads_and_its_integrations_come_after_what_they_need() {
    let catalogue = embedded();
    assert_eq!(
        catalogue.integrations().collect::<Vec<_>>(),
        ["accounts", "financial-view", "orders-receive", "orders-send"]
    );
    let closure = catalogue.closure(&["financial-view".to_owned()]);
    let names: Vec<&str> = closure.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(names, ["base", "accounts", "financial-view"]);
}

#[test]
fn it_calls_four_operations_and_one_more_where_it_is_named() {
    let catalogue = embedded();
    let operations = || catalogue.entries.values().flat_map(|entry| &entry.operations);
    let names = |wanted: fn(&Operation) -> bool| -> Vec<&str> {
        operations().filter(|known| wanted(known)).map(|known| known.name.operation.as_str()).collect()
    };
    let called = ["ConsultarGeral", "Executar", "obterCliente", "ConsultarTitulosAbertosCR"];
    assert_eq!(names(Operation::may_be_called), called);
    assert_eq!(names(Operation::may_be_named), ["SimularPedidos"]);
    for operation in operations().filter(|known| !known.may_be_called()) {
        let least = Effect::at_least(&operation.name.operation).unwrap_or(Effect::Unproven);
        assert!(operation.effect >= least, "{}", operation.name);
    }
}

#[test]
fn every_named_operation_has_what_must_not_change_watched() {
    for entry in embedded().entries.values() {
        for operation in entry.operations.iter().filter(|known| known.may_be_named()) {
            let watched = entry.watched.iter().filter(|watched| watched.operation == operation.name);
            let tables: Vec<&str> = watched.map(|watched| watched.table.as_str()).collect();
            assert_eq!(tables, ["E120PED", "E120IPD", "E085HCL"], "{}", operation.name);
        }
    }
}

#[test]
fn for_go_up_what_no_source_says_of_it_is_inferred_and_its_own_fields_are_asked_for() {
    let (full, go_up) = (embedded().for_erp(Erp::Full), embedded().for_erp(Erp::GoUp));
    let writing = |catalogue: &Catalogue| -> Vec<Operation> {
        let operations = &catalogue.entries["accounts"].operations;
        operations.iter().filter(|known| known.name.operation == "GravarClientes").cloned().collect()
    };
    let (of_full, of_go_up) = (writing(&full), writing(&go_up));
    assert_eq!((of_full.len(), of_go_up.len()), (1, 1));
    let own: Vec<&String> = of_go_up[0].uses.iter().filter(|path| !of_full[0].uses.contains(path)).collect();
    for field in ["codCpg", "codFpg", "codCrp"] {
        assert!(own.iter().any(|path| path.ends_with(field)), "{field} in {own:?}");
    }
    assert_eq!(of_go_up[0].basis, Certainty::Inferred, "said of GO UP itself");
    for entry in go_up.entries.values() {
        assert!(entry.tables.iter().all(|table| table.basis == Certainty::OtherErp), "{}", entry.id);
        for operation in entry.operations.iter().filter(|known| known.erps.is_empty()) {
            assert_eq!(operation.basis, Certainty::OtherErp, "{}", operation.name);
        }
    }
    for entry in full.entries.values() {
        assert!(entry.tables.iter().all(|table| table.basis != Certainty::OtherErp), "{}", entry.id);
    }
}

#[test]
fn an_operation_s_name_tells_its_least_effect() {
    for (names, least) in [
        (["ConsultarGeral", "Executar", "obterCliente"].as_slice(), None),
        (&["ExportarPedidos", "Exportar"], Some(Effect::Marks)),
        (&["SimularPedidos"], Some(Effect::Unproven)),
        (
            &["GravarPedidos_13", "ExcluirTitulo", "BaixarTitulosCR", "inserirPedido", "AlteraPreco"],
            Some(Effect::Write),
        ),
    ] {
        for name in names {
            assert_eq!(Effect::at_least(name), least, "{name}");
        }
    }
}
