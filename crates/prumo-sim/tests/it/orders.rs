//! mcm.ven.pedidos and ger.cad.clientes: what sending, simulating and exporting answer, and the credit position.
//! It deliberately leaves the login to `login`.

use crate::client::{CREDIT, ORDERS, StandIn};
use prumo_sim::{Effect, World};

/// An order of one item; `change` replaces a part of it.
fn order(from: &str, to: &str) -> String {
    let order = "<pedido><opeExe>I</opeExe><codEmp>1</codEmp><codFil>1</codFil><codCli>1001</codCli><tipPed>1</tipPed>\
                 <fecPed>S</fecPed><produto><opeExe>I</opeExe><codPro>ABC-1</codPro><codDer/><qtdPed>2,00</qtdPed></produto>\
                 </pedido>";
    assert!(order.contains(from), "{from}");
    order.replace(from, to)
}

#[tokio::test]
async fn an_order_that_is_sent_gets_a_number_and_one_that_is_simulated_none() {
    let erp = StandIn::healthy().await;
    let good = order("2,00", "2,00");
    for (operation, whole, first) in
        [("GravarPedidos", "1", "24"), ("GravarPedidos_13", "1", "25"), ("SimularPedidos", "0", "0")]
    {
        let answer = erp.call(ORDERS, operation, &good).await;
        assert_eq!(answer.value("tipoRetorno").as_deref(), Some(whole), "{operation}");
        assert_eq!(answer.values("numPed"), [first, first], "{operation}: order and item");
        assert_eq!(answer.values("retorno"), ["OK", "OK"], "{operation}");
        assert_eq!(answer.values("tipRet"), ["1"], "{operation}");
        assert_eq!(answer.value("sitPed").as_deref(), Some("1"), "{operation}");
    }
    let open = erp.call(ORDERS, "GravarPedidos", &order("<fecPed>S</fecPed>", "")).await;
    assert_eq!(open.value("sitPed").as_deref(), Some("9"), "what is not closed stays so");
    let effects = [Effect::Write, Effect::Write, Effect::Unproven, Effect::Write];
    assert_eq!(erp.running.log().iter().map(|entry| entry.effect).collect::<Vec<_>>(), effects);
    assert_eq!(erp.running.log().iter().map(|entry| entry.company).collect::<Vec<_>>(), [Some(1); 4]);
}

#[tokio::test]
async fn a_simulation_without_an_order_succeeds_with_nothing_in_it() {
    let erp = StandIn::healthy().await;
    let answer = erp.call(ORDERS, "SimularPedidos", "").await;
    assert_eq!(answer.value("tipoRetorno").as_deref(), Some("0"));
    assert_eq!(answer.value("mensagemRetorno").as_deref(), Some("Processado com sucesso."));
    assert!(!answer.text().contains("respostaPedido"));
}

#[tokio::test]
async fn a_refused_order_says_so_in_its_row_alone() {
    let erp = StandIn::healthy().await;
    for (from, to, text) in [
        ("<codCli>1001", "<codCli>999", "Cliente não cadastrado: 999"),
        ("ABC-1", "XYZ", "Produto não cadastrado: XYZ"),
        ("2,00", "2.00", "Quantidade inválida: 2.00"),
        ("2,00", "0,00", "Quantidade inválida: 0,00"),
        (
            "<codFil>1</codFil>",
            "<codFil>9</codFil>",
            "Código da filial não cadastrado. Código da empresa/filial informados: 1/9",
        ),
    ] {
        let answer = erp.call(ORDERS, "SimularPedidos", &order(from, to)).await;
        assert_eq!(answer.value("tipoRetorno").as_deref(), Some("0"), "{text}");
        assert_eq!(answer.value("tipRet").as_deref(), Some("2"), "{text}");
        assert_eq!(answer.value("numPed").as_deref(), Some("0"), "{text}");
        assert_eq!(answer.value("retorno").as_deref(), Some(text));
        assert!(answer.value("msgRet").is_some_and(|message| message.starts_with("ERRO")), "{text}");
        assert!(answer.is_nil("erroExecucao"), "{text}");
    }
}

#[tokio::test]
async fn an_export_marks_what_it_gives() {
    let erp = StandIn::healthy().await;
    let place =
        |kind: &str| format!("<codEmp>1</codEmp><codFil>1</codFil><tipoIntegracao>{kind}</tipoIntegracao>");
    let world = World::standard();
    let answer = erp.call(ORDERS, "ExportarPedidos", &place("P")).await;
    assert_eq!(answer.values("numPed").len(), world.orders.len());
    assert_eq!(answer.values("numPed").len(), answer.values("codPro").len());
    assert_eq!(erp.call(ORDERS, "ExportarPedidos", &place("P")).await.values("numPed").len(), 0);
    assert_eq!(
        erp.call(ORDERS, "ExportarPedidos", &place("T")).await.values("numPed").len(),
        world.orders.len()
    );
    assert_eq!(
        erp.running.effects().iter().map(|entry| entry.effect).collect::<Vec<_>>(),
        [Effect::Marks; 3]
    );
    let items =
        erp.call(ORDERS, "obterItensPedido", "<codEmp>1</codEmp><codFil>1</codFil><numPed>1</numPed>").await;
    assert_eq!(items.value("codPro").as_deref(), Some("ABC-2"));
}

const CUSTOMER: &str =
    "<codigoCliente>1001</codigoCliente><codigoEmpresa>1</codigoEmpresa><codigoFilial>1</codigoFilial>";

#[tokio::test]
async fn the_credit_position_is_that_of_the_open_titles() {
    let erp = StandIn::healthy().await;
    let answer = erp.call(CREDIT, "obterCliente", CUSTOMER).await;
    for (field, value) in [
        ("nomeCliente", "Comércio de Peças São João Ltda"),
        ("saldoDuplicatas", "3540.6"),
        ("saldoOutros", "582.6"),
        ("saldoCreditos", "1195.2"),
        ("valorLimiteCredito", "50000.0"),
        ("bloqueiaCredito", "N"),
        ("tipoRetorno", "1"),
    ] {
        assert_eq!(answer.value(field).as_deref(), Some(value), "{field}");
    }
    let nobody = erp.call(CREDIT, "obterCliente", &CUSTOMER.replace("1001", "7")).await;
    assert!(nobody.is_nil("nomeCliente"));
    assert_eq!(
        nobody.value("saldoDuplicatas").as_deref(),
        Some("0.0"),
        "the type's default, and no success sign"
    );
    let wrong =
        erp.call(CREDIT, "obterCliente", &CUSTOMER.replace("<codigoFilial>1", "<codigoFilial>9")).await;
    assert!(wrong.value("mensagemRetorno").is_some_and(|text| text.ends_with("informados: 1/9")));
}

#[tokio::test]
async fn faults_of_a_branch_bite_where_the_order_names_it() {
    let erp =
        StandIn::with(&["erp-refused-data:pedidos/1/1", "erp-runtime-error:ger.cad.clientes/1/2"]).await;
    let refused = erp.call(ORDERS, "SimularPedidos", &order("2,00", "2,00")).await;
    assert_eq!(refused.value("tipRet").as_deref(), Some("2"));
    let other = erp.call(ORDERS, "SimularPedidos", &order("<codFil>1", "<codFil>2")).await;
    assert_eq!(other.value("tipRet").as_deref(), Some("1"));
    assert!(erp.call(CREDIT, "obterCliente", CUSTOMER).await.is_nil("erroExecucao"));
    let second =
        erp.call(CREDIT, "obterCliente", &CUSTOMER.replace("<codigoFilial>1", "<codigoFilial>2")).await;
    assert!(second.value("erroExecucao").is_some_and(|text| text.ends_with("Divisão por zero.")));
}

#[tokio::test]
async fn each_written_customer_has_its_own_answer() {
    let erp = StandIn::healthy().await;
    let person = "<dadosGeraisCliente><nomCli>A</nomCli><apeCli>A</apeCli><tipCli>J</tipCli><tipMer>I</tipMer>\
                  <cliCon>S</cliCon></dadosGeraisCliente><dadosGeraisCliente><nomCli>B</nomCli></dadosGeraisCliente>";
    let answer = erp.call(CREDIT, "GravarClientes_5", person).await;
    let said = answer.values("retorno");
    assert_eq!(said.first().map(String::as_str), Some("OK"));
    assert_eq!(
        said.get(1).map(String::as_str),
        Some("Campos obrigatórios não informados: apeCli, tipCli, tipMer, cliCon")
    );
    assert_eq!(erp.running.effects().iter().map(|entry| entry.effect).collect::<Vec<_>>(), [Effect::Write]);
}
