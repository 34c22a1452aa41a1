//! Faults of the ERP that show in what an answer says.
//! It deliberately leaves the gates' texts to `login`, `customers` and `titles`.

use crate::client::{CUSTOMERS, SID, StandIn, TITLES};
use prumo_sim::{Fault, FaultCode, World};

const CUSTOMER: &str = "<identificadorSistema>CRM</identificadorSistema><codEmp>1</codEmp><codFil>1</codFil>\
                        <codCli><codCli>1001</codCli></codCli>";
const TITLE: &str = "<codEmp>1</codEmp><codFil>1</codFil><codCli>1001</codCli><retRat>N</retRat>";
const OPEN: &str = "ConsultarTitulosAbertosCR";

#[tokio::test]
async fn a_rule_fails_at_run_time() {
    let erp = StandIn::with(&["erp-runtime-error"]).await;
    for (service, operation, parameters) in
        [(SID, "Executar", ""), (TITLES, OPEN, TITLE), (CUSTOMERS, "ConsultarGeral", CUSTOMER)]
    {
        let answer = erp.call(service, operation, parameters).await;
        assert_eq!(answer.status, 200);
        assert!(answer.value("erroExecucao").unwrap().ends_with(": Divisão por zero."), "{}", answer.text());
    }
}

#[tokio::test]
async fn data_are_refused_in_the_way_of_each_family() {
    let erp = StandIn::with(&["erp-refused-data"]).await;
    assert_eq!(erp.call(TITLES, OPEN, TITLE).await.value("tipoRetorno").as_deref(), Some("2"));
    assert_eq!(
        erp.call(CUSTOMERS, "ConsultarGeral", CUSTOMER).await.value("tipoRetorno").as_deref(),
        Some("-1")
    );
}

#[tokio::test]
async fn paths_differ_in_the_services_alone() {
    let erp = StandIn::with(&["paths-differ"]).await;
    let world = World::under(&[Fault::parse("paths-differ").unwrap()]);
    assert_eq!(world, World::standard());
    let name = erp.call(CUSTOMERS, "ConsultarGeral", CUSTOMER).await.value("nomCli").unwrap();
    assert_ne!(name, world.customers[0].name);
    let open = erp.call(TITLES, OPEN, TITLE).await.value("vlrAbe").unwrap();
    assert_eq!((open.as_str(), world.titles[0].open.point().as_str()), ("1136.2", "1135.2"));
}

#[tokio::test]
async fn the_sample_customer_can_be_missing() {
    let erp = StandIn::with(&["sample-missing"]).await;
    assert!(erp.call(CUSTOMERS, "ConsultarGeral", CUSTOMER).await.values("codCli").is_empty());
    assert!(erp.call(TITLES, OPEN, TITLE).await.values("numTit").is_empty());
    let world = World::under(&[Fault::parse("sample-missing").unwrap()]);
    assert!(
        world.customers.iter().all(|c| c.code != 1001) && world.titles.iter().all(|t| t.customer != 1001)
    );
}

#[tokio::test]
async fn a_missing_system_code_is_told_though_it_was_given() {
    let erp = StandIn::with(&["system-code-missing"]).await;
    let answer = erp.call(CUSTOMERS, "ConsultarGeral", CUSTOMER).await;
    assert_eq!(answer.value("mensagemErro").as_deref(), Some("Sistema integrado não informado"));
}

#[tokio::test]
async fn faults_of_one_branch_leave_the_others_alone() {
    let erp = StandIn::with(&["information-type-inactive:co.cad.clientes/1/2"]).await;
    let second = CUSTOMER.replace("<codFil>1", "<codFil>2");
    assert!(erp.call(CUSTOMERS, "ConsultarGeral", CUSTOMER).await.value("mensagemErro").is_none());
    let answer = erp.call(CUSTOMERS, "ConsultarGeral", &second).await;
    let text = "Integração do tipo de informação \"900\" está inativada.";
    assert_eq!(answer.value("mensagemErro").map(|text| text.replace("&quot;", "\"")).as_deref(), Some(text));
}

/// The login stays right under every fault but its own, so that each fault is the one cause of what it shows.
#[tokio::test]
async fn no_fault_but_the_login_s_own_spoils_the_login() {
    for code in FaultCode::ALL {
        let value = match code {
            FaultCode::FieldNotPublished => "=nomCli",
            FaultCode::Redirect307 => "=http://127.0.0.1:9/",
            _ => "",
        };
        let text = format!("{}{value}", code.name());
        let own = matches!(
            code,
            FaultCode::ErpLoginRefused | FaultCode::ErpPasswordUnusable | FaultCode::Redirect307
        );
        let whole = own || *code == FaultCode::SystemCodeUnknown;
        let scope = if whole { "" } else { ":co.cad.clientes" };
        let erp = StandIn::with(&[&format!("{text}{scope}")]).await;
        let answer = erp.call(SID, "Executar", "").await;
        assert_eq!(answer.status == 200 && answer.is_nil("erroExecucao"), !own, "{text}");
    }
}
