//! Secrets of a run are in no byte that it leaves behind: each secret is unique, and everything that the program says,
//! writes, sends to the log of the ERP or shows in the list of processes is searched for it in every usual disguise.

pub(crate) mod disguise;
mod mistaken;
mod stage;
mod watched;

use crate::rogue::http;
use stage::Stage;

/// Commands that need a project, with everything that they can say.
const COMMANDS: &[&[&str]] = &[
    &["check"],
    &["check", "--format", "json"],
    &["check", "--json", "relatorio.json", "-o", "relatorio.txt", "--strict"],
    &["check", "--stage", "1", "--attest", "1.2=Ana: liberado", "--accept", "attested"],
    &["look"],
    &["look", "-o", "fatos.json"],
    &["judge", "fatos.json"],
    &["judge", "fatos.json", "--format", "json", "-o", "julgado.json"],
    &["grants", "--schema", "sapiens"],
    &["grants", "--schema", "sapiens", "--columns"],
    &["grants", "--schema", "sapiens", "--views"],
];

/// Commands that need none.
const FURTHER: &[&[&str]] = &[
    &["explain"],
    &["explain", "database-login-refused"],
    &["explain", "erp-login-refused"],
    &["catalogue"],
    &["sim", "sql"],
    &["--help"],
    &["check", "--help"],
    &["sim", "serve", "--help"],
    &["--version"],
];

#[test]
fn where_everything_is_open_no_secret_is_left_behind() {
    let stage = Stage::open();
    assert_eq!(stage.run(&["check", "--accept", "attested,inferred"]), 0, "the secrets are right");
    for language in ["pt-BR", "en", "es"] {
        for command in COMMANDS {
            stage.run(&[command, ["--lang", language].as_slice()].concat());
        }
    }
    for command in FURTHER {
        stage.run(command);
    }
    stage.assert_clean();
}

#[test]
fn where_every_secret_is_refused_none_is_left_behind() {
    let stage = Stage::refused();
    for language in ["pt-BR", "en", "es"] {
        for command in COMMANDS {
            stage.run(&[command, ["--lang", language].as_slice()].concat());
        }
    }
    assert_eq!(stage.run(&["check"]), 1);
    stage.assert_clean();
}

#[test]
fn an_erp_that_repeats_what_it_was_sent_does_not_make_us_repeat_it() {
    let page: fn(&str) -> Vec<u8> = |password| http::answer("500 Internal Server Error", "", password);
    let text: fn(&str) -> Vec<u8> = |password| {
        let result = format!("<result><erroExecucao>senha {password} recusada</erroExecucao></result>");
        http::answer("200 OK", "", &enveloped("ExecutarResponse", &result))
    };
    let fault: fn(&str) -> Vec<u8> = |password| {
        let fault = format!("<faultcode>{password}</faultcode><faultstring>{password}</faultstring>");
        http::answer("500 Internal Server Error", "", &enveloped("S:Fault", &fault))
    };
    for answer in [page, text, fault] {
        let stage = Stage::echoed(answer);
        for command in COMMANDS {
            stage.run(command);
        }
        stage.assert_clean();
    }
}

fn enveloped(name: &str, content: &str) -> String {
    let prefixed = if name.contains(':') { name.to_owned() } else { format!("n:{name}") };
    format!(
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:n=\"http://services.senior.com.br\">\
         <S:Body><{prefixed}>{content}</{prefixed}></S:Body></S:Envelope>"
    )
}

#[test]
fn probes_leave_no_secret_behind() {
    let stage = Stage::open();
    for (place, value) in [("--password-env", "PRUMO_EXEMPLO_HML_DB"), ("--password-file", "senha.txt")] {
        let database =
            format!("postgresql://crm_leitura@127.0.0.1:{}/sapiens_hml", stage.scene.server.port());
        for tls in ["required", "plain-accepted"] {
            for format in ["text", "json"] {
                stage.run(&["probe", "database", &database, place, value, "--tls", tls, "--format", format]);
            }
        }
    }
    let service = format!("{}/sapiens_Synccom_senior_g5_co_ger_sid", stage.base_url());
    for format in ["text", "json"] {
        stage.run(&["probe", "soap", &service, "--format", format]);
        let target = format!("127.0.0.1:{}", stage.scene.server.port());
        stage.run(&["probe", "tcp", &target, "--format", format]);
    }
    stage.assert_clean();
}
