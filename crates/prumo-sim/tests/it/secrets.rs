//! No password is in anything that the stand-in shows, in whatever spelling.
//! It deliberately does not look into memory: a stand-in keeps the password that it compares with.

use crate::client::{CUSTOMERS, NOW, PASSWORD, SID, StandIn, config, envelope, escaped};
use serde_json::json;

/// Base64 of PASSWORD's UTF-8 bytes, and the same percent-encoded and in JSON's escapes, computed apart.
const BASE64: &str = "czNuaGE8Jj7Dp8Ojbw==";
const URL: &str = "s3nha%3C%26%3E%C3%A7%C3%A3o";

fn assert_clean(shown: &str) {
    for secret in [PASSWORD, &escaped(PASSWORD), BASE64, URL, "s3nha"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[tokio::test]
async fn neither_log_nor_state_nor_answers_hold_it() {
    let erp = StandIn::healthy().await;
    let answers = [
        erp.call(SID, "Executar", "").await,
        erp.call(CUSTOMERS, "ConsultarGeral", "").await,
        erp.post(SID, &envelope("Executar", "outro", PASSWORD, "")).await.unwrap(),
        erp.post(SID, &envelope("Apagar", "outro", PASSWORD, "")).await.unwrap(),
        erp.post(SID, &format!("<a>{}", escaped(PASSWORD))).await.unwrap(),
    ];
    for answer in answers {
        assert_clean(&answer.text());
    }
    let typed =
        json!({ "screen": "F099UCA", "fields": { "Usuário": "a", "Senha": PASSWORD, "Situação": "Ativo" } });
    assert_clean(&erp.door("/screen", &typed).await.1.to_string());
    let wrong =
        json!({ "screen": "F099UCA", "fields": { "Usuário": "a", "Senha": PASSWORD, "Situação": PASSWORD } });
    let (status, answer) = erp.door("/screen", &wrong).await;
    assert_eq!(status, 422);
    assert_clean(&answer.to_string());
    let log = erp.look("/log").await;
    assert_eq!(log.as_array().unwrap().len(), 4);
    assert_eq!(log[0]["time"], NOW);
    assert_eq!((log[0]["user"].as_str(), log[0]["effect"].as_str()), (Some("c***"), Some("none")));
    for shown in [log.to_string(), erp.look("/state").await.to_string(), format!("{:?}", erp.running)] {
        assert_clean(&shown);
    }
}

#[test]
fn the_configuration_s_debug_hides_it() {
    assert_clean(&format!("{:?}", config()));
}
