//! Two SOAP clients that others wrote read the descriptions and call every operation: zeep (Python) and soap (npm).
//! PRUMO_DEV_PYTHON names a Python with zeep, PRUMO_DEV_NODE_MODULES a folder of node modules with soap; without them the
//! tests say that they were skipped. `cargo xtask test` sets both up and names their versions.
//! It deliberately installs nothing.

use crate::client::{CREDIT, CUSTOMERS, ORDERS, PASSWORD, SID, StandIn, TITLES, USER};
use serde_json::{Value, json};
use std::{env, process::Stdio};
use tokio::{io::AsyncWriteExt, process::Command};

const CLIENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients");

/// The two clients' command lines, each with its name; one that is not set up is told of and left out.
fn clients() -> Vec<(&'static str, Command)> {
    let mut clients = Vec::new();
    match env::var_os("PRUMO_DEV_PYTHON") {
        Some(python) => {
            let mut command = Command::new(python);
            command.arg(format!("{CLIENTS}/zeep_client.py"));
            clients.push(("zeep", command));
        }
        None => println!("SKIPPED: zeep, since PRUMO_DEV_PYTHON is not set"),
    }
    match env::var_os("PRUMO_DEV_NODE_MODULES") {
        Some(_) => {
            let mut command = Command::new("node");
            command.arg(format!("{CLIENTS}/soap_client.mjs"));
            clients.push(("soap", command));
        }
        None => println!("SKIPPED: soap, since PRUMO_DEV_NODE_MODULES is not set"),
    }
    clients
}

/// What each client makes of these calls, each against a stand-in of its own: an export marks what it gave.
async fn answers(faults: &[&str], calls: &Value) -> Vec<(&'static str, Vec<Value>)> {
    let mut all = Vec::new();
    for (name, mut command) in clients() {
        let erp = StandIn::with(faults).await;
        command.args([erp.running.base_url(), USER.to_owned()]);
        command.args(env::var_os("PRUMO_DEV_NODE_MODULES").filter(|_| name == "soap"));
        command
            .env("PRUMO_SIM_PASSWORD", PASSWORD)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(calls.to_string().as_bytes()).await.unwrap();
        let output = child.wait_with_output().await.unwrap();
        assert!(output.status.success(), "{name} failed");
        all.push((name, serde_json::from_slice(&output.stdout).unwrap()));
    }
    all
}

fn customers_call(operation: &str) -> Value {
    let mut parameters = json!({ "codEmp": 1, "codFil": 1, "identificadorSistema": "CRM" });
    if operation == "ConsultarGeral" {
        parameters["codCli"] = json!([{ "codCli": 1001 }, { "codCli": 1010 }]);
    } else {
        parameters["tipoIntegracao"] = "T".into();
    }
    json!({ "service": CUSTOMERS, "operation": operation, "parameters": parameters })
}

fn titles_call(operation: &str) -> Value {
    let parameters = if operation == "ConsultarTitulosCR" {
        json!({ "codCli": "1001", "codEmp": "1", "codFil": "1" })
    } else {
        json!({ "codCli": "1001", "codEmp": 1, "codFil": 1, "retRat": "S" })
    };
    json!({ "service": TITLES, "operation": operation, "parameters": parameters })
}

fn order_call(operation: &str) -> Value {
    let item = json!({ "opeExe": "I", "codPro": "ÇB-3", "codDer": "", "qtdPed": "2,00" });
    let order = json!({
        "opeExe": "I", "codEmp": 1, "codFil": 1, "codCli": 1001, "tipPed": 1, "fecPed": "S", "produto": [item],
    });
    json!({ "service": ORDERS, "operation": operation, "parameters": { "pedido": [order] } })
}

fn login_call() -> Value {
    json!({ "service": SID, "operation": "Executar", "parameters": {} })
}

/// Clients show a nil as null, an empty object or an object with the attribute; each means that there is nothing.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.is_object() || value == ""
}

/// npm's `soap` leaves numbers in rpc answers as texts.
fn number(value: &Value) -> f64 {
    value.as_f64().or_else(|| value.as_str()?.parse().ok()).unwrap_or(f64::NAN)
}

/// npm's `soap` makes a set with one row an object: the classic error of JSON clients.
fn rows(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |rows| rows.iter().collect())
}

#[tokio::test]
async fn they_read_and_call_every_operation() {
    let calls = json!([
        login_call(),
        titles_call("ConsultarTitulosAbertosCR"),
        titles_call("ConsultarTitulosCR"),
        customers_call("ConsultarGeral"),
        customers_call("Exportar"),
    ]);
    for (name, answers) in answers(&[], &calls).await {
        let [login, open, all, consulted, exported] = answers.as_slice() else {
            panic!("{name}: five answers")
        };
        assert_eq!(login["operations"], json!(["Executar"]), "{name}");
        assert_eq!(open["operations"], json!(["ConsultarTitulosAbertosCR", "ConsultarTitulosCR"]), "{name}");
        assert_eq!(exported["operations"], json!(["ConsultarGeral", "Exportar"]), "{name}");
        assert!(is_nothing(&login["result"]["erroExecucao"]) && login["fault"].is_null(), "{name}: {login}");
        assert_titles(name, &open["result"]["titulos"], &all["result"]["titulos"]);
        let customers = rows(&consulted["result"]["cliente"]);
        let codes: Vec<_> = customers.iter().map(|row| number(&row["codCli"])).collect();
        assert_eq!(codes, [1001.0, 1010.0], "{name}");
        assert_eq!(customers[1]["nomCli"], "Transportes Rápido d'Oeste Ltda", "{name}");
        assert_eq!(rows(&exported["result"]["cliente"]).len(), 25, "{name}");
    }
}

#[tokio::test]
async fn they_send_orders_and_read_credit_positions() {
    let customer = json!({ "codigoCliente": 1001, "codigoEmpresa": 1, "codigoFilial": 1 });
    let calls = json!([
        order_call("SimularPedidos"),
        order_call("GravarPedidos_13"),
        { "service": ORDERS, "operation": "ExportarPedidos", "parameters": { "codEmp": 1, "codFil": 1 } },
        { "service": ORDERS, "operation": "obterItensPedido", "parameters": { "codEmp": 1, "codFil": 1, "numPed": 2 } },
        { "service": CREDIT, "operation": "obterCliente", "parameters": customer },
    ]);
    for (name, answers) in answers(&[], &calls).await {
        let [simulated, sent, exported, items, credit] = answers.as_slice() else {
            panic!("{name}: five answers")
        };
        let operations = json!([
            "ExportarPedidos",
            "GravarPedidos",
            "GravarPedidos_13",
            "SimularPedidos",
            "obterItensPedido"
        ]);
        assert_eq!(simulated["operations"], operations, "{name}");
        assert_eq!(
            credit["operations"],
            json!(["GravarClientes", "GravarClientes_5", "obterCliente"]),
            "{name}"
        );
        for (answer, numbered) in [(simulated, false), (sent, true)] {
            let order = rows(&answer["result"]["respostaPedido"])[0];
            assert_eq!(
                (number(&order["tipRet"]), &order["retorno"]),
                (1.0, &json!("OK")),
                "{name}: {answer}"
            );
            assert_eq!(number(&order["numPed"]) > 0.0, numbered, "{name}: {answer}");
            assert_eq!(rows(&order["gridPro"])[0]["retorno"], "OK", "{name}: {answer}");
        }
        let orders = rows(&exported["result"]["pedido"]);
        assert_eq!(orders.len(), 23, "{name}");
        assert_eq!(number(&rows(&orders[0]["produto"])[0]["preUni"]), 12.5, "{name}: {}", orders[0]);
        assert_eq!(rows(&items["result"]["produto"])[0]["codPro"], "ÇB-3", "{name}: {items}");
        assert_eq!(number(&credit["result"]["saldoDuplicatas"]), 3540.6, "{name}: {credit}");
        assert_eq!(credit["result"]["nomeCliente"], "Comércio de Peças São João Ltda", "{name}");
    }
}

fn assert_titles(name: &str, open: &Value, all: &Value) {
    let (open, all) = (rows(open), rows(all));
    assert_eq!((open.len(), all.len()), (3, 7), "{name}");
    let title = open[0];
    assert_eq!((number(&title["vlrOri"]), number(&title["codEmp"])), (1135.2, 1.0), "{name}");
    assert_eq!(
        (&title["vctPro"], number(&title["rateios"][1]["perRat"])),
        (&json!("10/09/2026"), 40.0),
        "{name}"
    );
    assert_eq!(title["obsTcr"], "Cobrança negociada, aguardando confirmação", "{name}");
    assert!(is_nothing(&title["titBan"]), "{name}");
    assert_eq!(all[0]["vlrOri"], "1135,20", "{name}");
}

#[tokio::test]
async fn they_see_the_erp_s_texts() {
    for (fault, call, field, text) in [
        ("erp-login-refused", login_call(), "/erroExecucao", ": Credenciais inválidas."),
        (
            "erp-password-unusable",
            login_call(),
            "/erroExecucao",
            ": Credenciais inválidas/desabilitadas/expiradas.",
        ),
        (
            "service-not-configured",
            customers_call("ConsultarGeral"),
            "/erroExecucao",
            ": Web service não está parametrizado para ser utilizado.",
        ),
        (
            "system-code-unknown",
            customers_call("ConsultarGeral"),
            "/erros/mensagemErro",
            "Sigla de sistema não cadastrada",
        ),
        (
            "company-unknown",
            titles_call("ConsultarTitulosAbertosCR"),
            "/mensagemRetorno",
            "Código da empresa não cadastrado. Código de empresa informado: 1",
        ),
    ] {
        for (name, answers) in answers(&[fault], &json!([call])).await {
            let mut result = answers[0]["result"].clone();
            result["erros"] = rows(&result["erros"]).first().copied().cloned().unwrap_or_default();
            let value = result.pointer(field).and_then(Value::as_str).unwrap_or_default();
            assert!(value.ends_with(text), "{name}, {fault}: {}", answers[0]);
        }
    }
}
