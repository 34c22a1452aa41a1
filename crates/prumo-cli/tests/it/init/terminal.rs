//! The wizard with a person at a terminal.

use std::fs;
use std::path::Path;

use prumo_harness::{Options, Port, Program, Scene};

use super::talk::Talk;
use super::{assert_checks_alike, assert_no_secret};
use crate::corpus::certificates::secure;
use crate::terminal::CTRL_C;

const PROJECT: [(&str, &str); 8] = [
    ("init-project-name", "Metalúrgica Exemplo"),
    ("init-project-erp", ""),
    ("init-project-hosting", ""),
    ("init-project-integrations", ""),
    ("init-project-reach", "1"),
    ("init-project-crm-addresses", "127.0.0.1"),
    ("init-project-no-further-services", "sim"),
    ("init-environments", ""),
];

fn about_the_project(talk: &mut Talk) {
    for (key, typed) in PROJECT {
        talk.answer(key, typed);
    }
}

/// Encrypted servers whose certificates nobody knows: fingerprints are compared, and what is wrong is asked again.
fn with_fingerprints(scene: &Scene, language: &str, columns: u16) {
    let mut talk = Talk::start(&scene.program, language, columns, &[]);
    about_the_project(&mut talk);
    talk.answer("init-database", "");
    talk.wrong("init-database-engine", "7");
    talk.types("2");
    talk.wrong("init-database-host", "tcp://127.0.0.1");
    talk.types("127.0.0.1");
    talk.answer("init-database-port", &scene.server.port().to_string());
    talk.said("init-saw-engine");
    talk.answer("init-private", "yes");
    talk.answer("init-database-tls", "2");
    talk.answer("init-compared", "sí");
    talk.answer("init-database-name", &scene.names.database);
    talk.answer("init-database-schema", "");
    talk.answer("init-database-user", &scene.names.user);
    talk.answer("init-web-services", "");
    talk.wrong("init-web-services-base-url", "https://crm:segredo@erp/g5");
    let pasted = format!("{}/sapiens_Synccom_senior_g5_co_ger_sid?wsdl", scene.stand_in.base_url);
    talk.types(&pasted);
    talk.answer("init-web-services-tls", "2");
    talk.answer("init-compared", "s");
    talk.said("init-saw-description");
    talk.answer("init-web-services-user", "");
    talk.answer("init-web-services-system-code", "CRM");
    talk.answer("init-web-services-companies", "1/1, 1/2");
    talk.answer("init-rehearsal-customer", "1001");
    talk.answer("init-rehearsal-product", "ABC-1");
    let (code, screen) = talk.terminal.end();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("prumo check novo.toml"), "{screen}");
}

#[test]
fn a_whole_conversation_in_three_languages_gives_a_project_that_checks_green() {
    let secure = secure();
    let scene = secure.case().set().unwrap();
    for (language, columns) in [("pt-BR", 100), ("en", 44), ("es", 80)] {
        with_fingerprints(&scene, language, columns);
        let text = fs::read_to_string(scene.folder().join("novo.toml")).unwrap();
        assert_eq!(text.matches("tls = \"accept-sha256:").count(), 2, "{text}");
        assert!(text.contains("reach = \"private\"") && !text.contains("segredo"), "{text}");
        assert_no_secret(&scene, &text);
        assert_checks_alike(&scene, "novo.toml");
        fs::remove_file(scene.folder().join("novo.toml")).unwrap();
    }
}

#[test]
fn plain_servers_are_accepted_only_by_a_person_who_says_so() {
    let scene = Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), &[], &Options::default()).unwrap();
    let mut talk = Talk::start(&scene.program, "pt-BR", 100, &[]);
    about_the_project(&mut talk);
    talk.answer("init-database", "");
    talk.answer("init-database-engine", "");
    talk.answer("init-database-host", "127.0.0.1");
    talk.answer("init-database-port", &scene.server.port().to_string());
    talk.answer("init-private", "sim");
    talk.said("init-saw-no-tls");
    talk.answer("init-database-tls", "2");
    talk.answer("init-database-name", &scene.names.database);
    talk.answer("init-database-schema", "");
    talk.answer("init-database-user", "");
    talk.answer("init-web-services", "");
    talk.answer("init-web-services-base-url", &scene.stand_in.base_url);
    talk.said("init-saw-description");
    // Without plain text there is no http: the address is asked again.
    talk.answer("init-plain", "não");
    talk.answer("init-web-services-base-url", &scene.stand_in.base_url);
    talk.answer("init-plain", "sim");
    talk.answer("init-web-services-user", "");
    talk.answer("init-web-services-system-code", "CRM");
    talk.answer("init-web-services-companies", "1/1 1/2");
    talk.answer("init-rehearsal-customer", "1001");
    talk.answer("init-rehearsal-product", "ABC-1");
    let (code, screen) = talk.terminal.end();
    assert_eq!(code, 0, "{screen}");
    assert_checks_alike(&scene, "novo.toml");
}

#[test]
fn a_certificate_that_was_not_compared_is_not_accepted() {
    let secure = secure();
    let scene = secure.case().set().unwrap();
    let mut talk = Talk::start(&scene.program, "pt-BR", 100, &["--set", "project.reach=private"]);
    for (key, typed) in PROJECT.iter().filter(|(key, _)| *key != "init-project-reach") {
        talk.answer(key, typed);
    }
    talk.answer("init-database", "");
    talk.answer("init-database-engine", "");
    talk.answer("init-database-host", "127.0.0.1");
    talk.answer("init-database-port", &scene.server.port().to_string());
    talk.said("init-saw-untrusted");
    talk.answer("init-database-tls", "2");
    talk.answer("init-compared", "");
    talk.said("init-not-compared");
    talk.asked("init-database-name");
    talk.terminal.types(CTRL_C);
    assert_eq!(talk.terminal.end().0, 130);
    let kept = fs::read_to_string(scene.folder().join("novo.toml.part")).unwrap();
    assert!(kept.contains("database.tls\": \"required\""), "{kept}");
}

#[test]
fn ctrl_c_keeps_what_was_said_leaves_a_clean_terminal_and_the_wizard_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).inside(folder.path());
    let mut talk = Talk::start(&program, "en", 80, &[]);
    about_the_project(&mut talk);
    talk.asked("init-database");
    talk.terminal.types(CTRL_C);
    let (code, screen) = talk.terminal.end();
    assert_eq!(code, 130, "{screen}");
    let last = screen.trim_end().lines().last().unwrap_or_default().to_owned();
    assert!(screen.contains("What was answered is in novo.toml.part") && !last.starts_with('['), "{screen}");
    assert!(!folder.path().join("novo.toml").exists());

    let mut talk = Talk::start(&program, "en", 80, &[]);
    talk.said("init-goes-on");
    talk.answer("init-database", "no");
    talk.answer("init-no-database", "the provider gives none");
    talk.answer("init-web-services", "no");
    talk.answer("init-no-web-services", "later");
    talk.answer("init-rehearsal-customer", "");
    talk.answer("init-rehearsal-product", "");
    let (code, screen) = talk.terminal.end();
    assert_eq!(code, 0, "{screen}");
    let text = fs::read_to_string(folder.path().join("novo.toml")).unwrap();
    assert!(
        text.contains("Metalúrgica Exemplo") && text.contains("no-database = \"the provider gives none\"")
    );
    assert!(!folder.path().join("novo.toml.part").exists());
}

#[test]
fn what_does_not_answer_as_it_should_is_told_and_may_be_typed_again() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).inside(folder.path());
    let shut = Port::shut().unwrap();
    let hostile = Port::saying(b"\x1b[2J\x1b[Hevil\x07").unwrap();
    let web = Port::saying(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
    let set =
        ["--set", "project.reach=private", "--set", "project.name=X", "--set", "environments=production"];
    let mut talk = Talk::start(&program, "en", 90, &set);
    for key in [
        "init-project-erp",
        "init-project-hosting",
        "init-project-integrations",
        "init-project-crm-addresses",
    ] {
        talk.answer(key, "");
    }
    talk.answer("init-project-no-further-services", "");
    talk.answer("init-database", "");
    talk.answer("init-database-engine", "postgresql");
    talk.answer("init-database-host", "127.0.0.1");
    talk.answer("init-database-port", &shut.number.to_string());
    talk.terminal.sees("refused the connection");
    talk.answer("init-again", "yes");
    talk.answer("init-database-host", "127.0.0.1");
    talk.answer("init-database-port", &web.number.to_string());
    talk.terminal.sees("does not speak this database's protocol");
    talk.answer("init-again", "yes");
    talk.answer("init-database-host", "127.0.0.1");
    talk.answer("init-database-port", &hostile.number.to_string());
    let screen = talk.terminal.sees("it began with: ").join("\n");
    assert!(
        screen.contains("Type another address?") || screen.contains("refused the connection"),
        "{screen}"
    );
    talk.answer("init-again", "");
    talk.asked("init-database-tls");
    talk.terminal.types(CTRL_C);
    assert_eq!(talk.terminal.end().0, 130);
    let kept = fs::read_to_string(folder.path().join("novo.toml.part")).unwrap();
    assert!(kept.contains(&format!("\"{}\"", hostile.number)), "{kept}");
}

#[test]
fn ctrl_c_ends_a_look_that_hangs() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).inside(folder.path());
    let silent = Port::silent().unwrap();
    let mut talk = Talk::start(&program, "en", 80, &["--set", "project.reach=private"]);
    for (key, typed) in PROJECT.iter().filter(|(key, _)| *key != "init-project-reach") {
        talk.answer(key, typed);
    }
    talk.answer("init-database", "");
    talk.answer("init-database-engine", "");
    talk.answer("init-database-host", "127.0.0.1");
    talk.answer("init-database-port", &silent.number.to_string());
    talk.said("init-looking");
    talk.terminal.types(CTRL_C);
    let (code, screen) = talk.terminal.end();
    assert_eq!(code, 130, "{screen}");
    assert!(screen.contains("What was answered is in novo.toml.part"), "{screen}");
    assert!(fs::read_to_string(folder.path().join("novo.toml.part")).unwrap().contains("database.port"));
}
