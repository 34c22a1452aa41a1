//! The login gate: ger.sid and every other service say E4 and E5 in the ERP's words, with HTTP 200.
//! It deliberately leaves what comes after the login to the services' own tests.

use crate::client::{CUSTOMERS, PASSWORD, SID, StandIn, TITLES, USER, envelope, path, send};
use hyper::Method;

const UNKNOWN: &str = "Ocorreu um erro ao executar o serviço \" \": Credenciais inválidas.";
const UNUSABLE: &str =
    "Ocorreu um erro ao executar o serviço \" \": Credenciais inválidas/desabilitadas/expiradas.";

fn unquoted(text: &str) -> String {
    text.replace("&quot;", "\"")
}

#[tokio::test]
async fn a_valid_user_gets_a_well_formed_result() {
    let erp = StandIn::healthy().await;
    let answer = erp.call(SID, "Executar", "").await;
    assert_eq!(answer.status, 200);
    assert!(answer.is_nil("erroExecucao"), "{}", answer.text());
    assert_eq!(answer.value("resultado").as_deref(), Some(""));
    assert!(answer.text().contains("<ns2:ExecutarResponse xmlns:ns2=\"http://services.senior.com.br\""));
    assert_eq!(answer.headers["content-type"], "text/xml;charset=utf-8");
}

#[tokio::test]
async fn unknown_users_and_wrong_passwords_differ_everywhere() {
    let erp = StandIn::healthy().await;
    let operations =
        [(SID, "Executar"), (TITLES, "ConsultarTitulosAbertosCR"), (CUSTOMERS, "ConsultarGeral")];
    for (service, operation) in operations {
        for (user, password, text) in [("", "", UNKNOWN), ("outro", PASSWORD, UNKNOWN), (USER, "x", UNUSABLE)]
        {
            let answer = erp.post(service, &envelope(operation, user, password, "")).await.unwrap();
            assert_eq!(answer.status, 200);
            assert_eq!(unquoted(&answer.value("erroExecucao").unwrap()), text, "{service} {user}");
            let default = if service == SID { None } else { Some("0".to_owned()) };
            assert_eq!(answer.value("tipoRetorno"), default);
        }
    }
}

#[tokio::test]
async fn a_ciphered_password_cannot_be_right() {
    let erp = StandIn::healthy().await;
    let xml = envelope("Executar", USER, PASSWORD, "").replace("<encryption>0", "<encryption>1");
    let answer = erp.post(SID, &xml).await.unwrap();
    assert_eq!(unquoted(&answer.value("erroExecucao").unwrap()), UNUSABLE);
}

#[tokio::test]
async fn planted_logins_say_their_text() {
    for (fault, text) in [
        ("erp-login-refused", UNKNOWN),
        ("erp-password-unusable", UNUSABLE),
        ("erp-password-unusable=wrong", UNUSABLE),
        ("erp-password-unusable=disabled", UNUSABLE),
    ] {
        let erp = StandIn::with(&[fault]).await;
        let answer = erp.call(SID, "Executar", "").await;
        assert_eq!(unquoted(&answer.value("erroExecucao").unwrap()), text, "{fault}");
    }
}

#[tokio::test]
async fn a_request_in_latin_1_is_read_by_its_header() {
    let erp = StandIn::healthy().await;
    let xml = envelope("Executar", USER, PASSWORD, "");
    let bytes: Vec<u8> = xml.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let address = erp.running.address;
    for (content_type, status) in [("text/xml; charset=ISO-8859-1", 200), ("text/xml; charset=utf-8", 500)] {
        let answer = send(address, Method::POST, &path(SID, ""), content_type, bytes.clone()).await.unwrap();
        assert_eq!(answer.status, status);
        assert_eq!(answer.is_nil("erroExecucao"), status == 200, "{}", answer.text());
    }
}
