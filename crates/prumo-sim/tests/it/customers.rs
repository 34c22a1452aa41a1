//! cad.clientes: what ConsultarGeral and Exportar answer, and the gates before that in their order.
//! It deliberately leaves the login to `login`.

use crate::client::{CUSTOMERS, StandIn};
use prumo_sim::{Effect, World};

const PLACE: &str = "<identificadorSistema>CRM</identificadorSistema><codFil>1</codFil><codEmp>1</codEmp>";

#[tokio::test]
async fn all_customers_come_with_their_fields() {
    let erp = StandIn::healthy().await;
    let answer = erp.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
    let world = World::standard();
    assert_eq!(
        answer.values("codCli"),
        world.customers.iter().map(|c| c.code.to_string()).collect::<Vec<_>>()
    );
    assert_eq!(answer.value("tipoRetorno").as_deref(), Some("1"));
    assert!(answer.is_nil("erroExecucao") && !answer.text().contains("<erros"));
    assert_eq!(answer.value("nomCli").as_deref(), Some("Comércio de Peças São João Ltda"));
    assert_eq!(answer.values("docIde")[1], world.customers[1].document);
    assert!(answer.values("docIde")[1].starts_with("99AB10020001"));
    assert_eq!(answer.values("cgcCpf")[1], "0");
    assert_eq!(answer.values("datCad")[0], "15/01/2019");
    assert!(answer.is_nil("cplEnd") && answer.is_nil("insMun"));
}

#[tokio::test]
async fn a_set_of_codes_and_pages_choose() {
    let erp = StandIn::healthy().await;
    let chosen =
        format!("{PLACE}<codCli><codCli>1003</codCli></codCli><codCli><codCli>1001</codCli></codCli>");
    assert_eq!(erp.call(CUSTOMERS, "ConsultarGeral", &chosen).await.values("codCli"), ["1001", "1003"]);
    for (page, first, count) in [(1, Some("1001"), 10), (3, Some("1021"), 5), (4, None, 0)] {
        let pages = format!("{PLACE}<indicePagina>{page}</indicePagina><limitePagina>10</limitePagina>");
        let answer = erp.call(CUSTOMERS, "ConsultarGeral", &pages).await;
        assert_eq!((answer.value("codCli").as_deref(), answer.values("codCli").len()), (first, count));
        assert_eq!(answer.text().contains("<cliente/>"), count == 0, "an empty set is one empty element");
    }
}

#[tokio::test]
async fn each_gate_says_its_text_before_the_next() {
    let errors = |text: &'static str| (Some(text), None, "-1");
    let execution = |text: &'static str| (None, Some(text), "0");
    let all_shut = "company-unknown information-type-inactive service-not-configured system-code-unknown \
                    erp-refused-data";
    let erp = StandIn::with(&all_shut.split_whitespace().collect::<Vec<_>>()).await;
    let steps = [
        ("system-code-unknown", errors("Sigla de sistema não cadastrada")),
        ("information-type-inactive", errors("Integração do tipo de informação \"900\" está inativada.")),
        (
            "service-not-configured",
            execution(
                "Ocorreu um erro ao executar o serviço \"Cadastro - Cliente - Consultar Geral\": \
                 Web service não está parametrizado para ser utilizado.",
            ),
        ),
        ("company-unknown", errors("Código da empresa não cadastrado. Código de empresa informado: 1")),
        ("erp-refused-data", errors("A data deve estar no formato dia/mês/ano")),
    ];
    for (fault, (message, execution, kind)) in steps {
        let answer = erp.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
        let text = |name| answer.value(name).map(|text| text.replace("&quot;", "\""));
        assert_eq!(
            (text("mensagemErro").as_deref(), text("erroExecucao").as_deref()),
            (message, execution),
            "{fault}"
        );
        assert_eq!(answer.value("tipoRetorno").as_deref(), Some(kind), "{fault}");
        assert_eq!(
            answer.value("mensagemRetorno").as_deref(),
            message.map(|_| "Ocorreram erros."),
            "{fault}"
        );
        assert_eq!(answer.status, 200);
        assert!(erp.running.lift(fault.parse().unwrap()));
    }
    assert_eq!(erp.call(CUSTOMERS, "ConsultarGeral", PLACE).await.values("codCli").len(), 25);
}

#[tokio::test]
async fn what_is_missing_in_the_call_is_told() {
    let erp = StandIn::healthy().await;
    let system = "<identificadorSistema>CRM</identificadorSistema>";
    let unknown = "<identificadorSistema>X</identificadorSistema>";
    for (parameters, field, text) in [
        ("<codEmp>1</codEmp>".to_owned(), "mensagemErro", "Sistema integrado não informado"),
        (unknown.to_owned(), "mensagemErro", "Sigla de sistema não cadastrada"),
        (system.to_owned(), "erroExecucao", "Valores de parâmetros obrigatórios não foram informados."),
        (format!("{system}<codEmp>1</codEmp>"), "mensagemErro", "Código da filial não informado."),
    ] {
        let answer = erp.call(CUSTOMERS, "ConsultarGeral", &parameters).await;
        let value = answer.value(field).unwrap();
        assert!(value.ends_with(text), "{value}");
    }
    let branch = StandIn::with(&["branch-unknown:co.cad.clientes/1/1"]).await;
    let answer = branch.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
    let text = "Código da filial não cadastrado. Código da empresa/filial informados: 1/1";
    assert_eq!(answer.value("mensagemErro").as_deref(), Some(text));
    let other = PLACE.replace("<codFil>1", "<codFil>2");
    assert_eq!(branch.call(CUSTOMERS, "ConsultarGeral", &other).await.values("codCli").len(), 25);
}

#[tokio::test]
async fn only_marked_fields_are_returned() {
    let none = StandIn::with(&["field-not-exported"]).await;
    let answer = none.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
    assert_eq!(answer.value("tipoRetorno").as_deref(), Some("1"));
    assert!(answer.values("codCli").is_empty() && answer.text().contains("<cliente/>"));

    let one = StandIn::with(&["field-not-exported=nomCli:co.cad.clientes/1"]).await;
    let answer = one.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
    assert_eq!((answer.values("codCli").len(), answer.values("nomCli").len()), (25, 0));
    let other = PLACE.replace("<codEmp>1", "<codEmp>2");
    assert_eq!(one.call(CUSTOMERS, "ConsultarGeral", &other).await.values("nomCli").len(), 25);
}

#[tokio::test]
async fn exporting_marks_and_is_remembered() {
    let erp = StandIn::healthy().await;
    erp.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
    assert_eq!(erp.running.effects(), []);
    let pending =
        format!("{PLACE}<tipoIntegracao>P</tipoIntegracao><quantidadeRegistros>20</quantidadeRegistros>");
    assert_eq!(erp.call(CUSTOMERS, "Exportar", &pending).await.values("codCli").len(), 20);
    assert_eq!(erp.call(CUSTOMERS, "Exportar", &pending).await.values("codCli").len(), 5);
    assert_eq!(erp.call(CUSTOMERS, "Exportar", &pending).await.values("codCli").len(), 0);
    let effects = erp.running.effects();
    assert_eq!((effects.len(), effects[0].effect, effects[0].company), (3, Effect::Marks, Some(1)));
    assert_eq!(erp.look("/state").await["marked"], 25);
}
