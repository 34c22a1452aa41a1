//! The control door: each screen cures its fault, and says what is wrong with what was typed.
//! It deliberately works through the door alone, as a person or another program would.

use crate::client::{CUSTOMERS, PASSWORD, SID, StandIn, USER, config, envelope, exchange, path, send};
use hyper::Method;
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use tokio::net::TcpSocket;

const PLACE: &str = "<identificadorSistema>CRM</identificadorSistema><codEmp>1</codEmp><codFil>1</codFil>";

fn screen(name: &str, fields: &Value) -> Value {
    json!({ "screen": name, "fields": fields })
}

async fn done(erp: &StandIn, name: &str, fields: Value) {
    let (status, answer) = erp.door("/screen", &screen(name, &fields)).await;
    assert_eq!(status, 200, "{answer}");
}

async fn customers(erp: &StandIn) -> (usize, usize) {
    let answer = erp.call(CUSTOMERS, "ConsultarGeral", PLACE).await;
    (answer.values("codCli").len(), answer.values("cidCli").len())
}

#[tokio::test]
async fn f099uca_creates_and_reactivates() {
    for fault in ["erp-login-refused", "erp-password-unusable", "erp-password-unusable=wrong"] {
        let erp = StandIn::with(&[fault]).await;
        assert!(!erp.call(SID, "Executar", "").await.is_nil("erroExecucao"));
        done(&erp, "F099UCA", json!({ "Usuário": "crm.integracao", "Situação": "Ativo" })).await;
        assert!(erp.call(SID, "Executar", "").await.is_nil("erroExecucao"), "{fault}");
        done(&erp, "F099UCA", json!({ "Usuário": "crm.integracao", "Senha": "outra", "Situação": "Ativo" }))
            .await;
        assert!(!erp.call(SID, "Executar", "").await.is_nil("erroExecucao"), "the password is another now");
    }
}

#[tokio::test]
async fn three_screens_release_a_web_service() {
    let erp =
        StandIn::with(&["system-code-unknown", "information-type-inactive", "service-not-configured"]).await;
    let configuration = json!({
        "Empresa": "1", "Filial": "1", "Sistema": "CRM", "Web service": CUSTOMERS, "Porta": "ConsultarGeral",
        "Campos exportados": "codCli, nomCli",
    });
    let (status, answer) = erp.door("/screen", &screen("F000CWS", &configuration)).await;
    assert_eq!(
        (status, answer["error"].as_str().unwrap()),
        (422, "F000CWS: `Sistema` is not registered in F000SIS")
    );
    done(
        &erp,
        "F000SIS",
        json!({ "Sigla": "CRM", "Descrição": "CRM", "Tipo": "99", "Situação": "A - Ativo" }),
    )
    .await;
    let information = json!({
        "Sistema": "CRM", "Empresa": "1", "Filial": "1", "Tipo de informação": "900", "Situação": "A - Ativo",
    });
    done(&erp, "F000SXT", information).await;
    assert_eq!(customers(&erp).await, (0, 0));
    done(&erp, "F000CWS", configuration).await;
    assert_eq!(customers(&erp).await, (25, 0), "only the marked fields");
    let all = json!({
        "Empresa": "1", "Filial": "1", "Sistema": "CRM", "Web service": CUSTOMERS, "Porta": "ConsultarGeral",
        "Campos exportados": "todos",
    });
    done(&erp, "F000CWS", all).await;
    assert_eq!(customers(&erp).await, (25, 25));
}

#[tokio::test]
async fn what_is_wrong_on_a_screen_is_named() {
    let erp = StandIn::healthy().await;
    let base = json!({
        "Empresa": "1", "Filial": "1", "Sistema": "CRM", "Web service": CUSTOMERS, "Porta": "ConsultarGeral",
        "Campos exportados": "todos",
    });
    for (field, value, text) in [
        ("Empresa", "9", "`Empresa` is not registered"),
        ("Filial", "3", "`Filial` is not registered"),
        ("Filial", "x", "`Filial` is a number"),
        ("Filial", "", "needs the field `Filial`"),
        ("Porta", "Consultar", "`Porta` is none that can be configured"),
        ("Web service", SID, "`Porta` is none that can be configured"),
        ("Campos exportados", "codCli, xyz", "does not have: xyz"),
        ("Filtro", "1", "F000CWS has no field `Filtro`"),
    ] {
        let mut fields = base.clone();
        fields[field] = value.into();
        let (status, answer) = erp.door("/screen", &screen("F000CWS", &fields)).await;
        let error = answer["error"].as_str().unwrap();
        assert!(status == 422 && error.contains(text), "{error}");
    }
    for (name, fields, text) in [
        ("F999XXX", json!({}), "unknown screen F999XXX"),
        ("F099UCA", json!({ "Usuário": "a", "Situação": "Inativo" }), "`Situação` has to be Ativo"),
        ("F000SIS", json!({ "Sigla": "a", "Situação": "A - Ativo" }), "needs the field `Descrição`"),
    ] {
        let (status, answer) = erp.door("/screen", &screen(name, &fields)).await;
        assert!(status == 422 && answer["error"].as_str().unwrap().contains(text), "{answer}");
    }
}

#[tokio::test]
async fn faults_come_and_go() {
    let erp = StandIn::healthy().await;
    for (body, status) in [
        (json!({ "add": "service-not-deployed:ger.sid" }), 200),
        (json!({ "add": "service-not-deployed:ger.sid" }), 200),
        (json!({ "remove": "service-not-deployed:ger.sid" }), 200),
        (json!({ "remove": "service-not-deployed:ger.sid" }), 422),
        (json!({ "add": "nonsense" }), 422),
        (json!({ "add": "hang", "remove": "hang" }), 422),
        (json!({ "add": "service-not-configured" }), 200),
        (json!({ "remove": "service-not-configured" }), 200),
    ] {
        assert_eq!(erp.door("/fault", &body).await.0, status, "{body}");
    }
    assert_eq!(erp.call(SID, "Executar", "").await.status, 200);
    assert_eq!(customers(&erp).await, (25, 25));
}

#[tokio::test]
async fn the_state_is_shown() {
    let mut config = config();
    config.faults =
        vec!["erp-password-unusable=disabled".parse().unwrap(), "call-hangs:titulos".parse().unwrap()];
    let erp = StandIn::of(config).await;
    let state = erp.look("/state").await;
    assert_eq!(state["users"], json!({ "crm.integracao": "disabled" }));
    assert_eq!(state["faults"], json!(["call-hangs:titulos"]));
    assert_eq!(state["systems"][0]["code"], "CRM");
    assert_eq!((state["configurations"].as_array().unwrap().len(), &state["marked"]), (6, &json!(0)));
    assert_eq!(state["information_types"].as_array().unwrap().len(), 3);
}

/// A form of a web page can send text/plain across origins, but not JSON.
#[tokio::test]
async fn the_door_takes_json_only_and_knows_its_paths() {
    let erp = StandIn::healthy().await;
    let body = json!({ "add": "hang" }).to_string();
    let answer = send(erp.running.control, Method::POST, "/fault", "text/plain", body).await.unwrap();
    assert_eq!(answer.status, 415);
    assert_eq!(erp.door("/nothing", &json!({})).await.0, 404);
    assert!(erp.look("/nothing").await["error"].is_string());
    assert!(erp.running.control.ip().is_loopback());
}

#[tokio::test]
async fn the_log_tells_where_each_call_came_from() {
    let erp = StandIn::healthy().await;
    erp.call(SID, "Executar", "").await;
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((Ipv4Addr::new(127, 0, 0, 9), 0).into()).unwrap();
    let stream = socket.connect(erp.running.address).await.unwrap();
    let call = envelope("Executar", USER, PASSWORD, "");
    exchange(stream, Method::POST, &path(SID, ""), "text/xml; charset=utf-8", call).await.unwrap();
    let log = erp.look("/log").await;
    assert_eq!((&log[0]["from"], &log[1]["from"]), (&json!("127.0.0.1"), &json!("127.0.0.9")));
}
