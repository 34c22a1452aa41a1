//! Secrets in places where they do not belong: people put them into the project file, an address or an option. The
//! program refuses, and does not repeat them to whoever reads over the shoulder or in the log of a scheduler.

use prumo_harness::{Program, ProjectFile};

use super::disguise::Disguises;

const SECRET: &str = "segredoZ6tKv4NoLugarErrado";

const PROJECT: &str = r#"version = 1
[project]
name = "Prova"
integrations = ["accounts"]
further-services = []
reach = "private"
[environment.h]
kind = "homologation"
[environment.h.database]
engine = "postgresql"
host = "127.0.0.1"
name = "sapiens"
user = "crm"
password = { env = "PRUMO_H_DB" }
tls = "plain-accepted"
[environment.h.web-services]
base-url = "http://127.0.0.1:1/g5-senior-services"
tls = "plain-accepted"
user = "crm"
password = { env = "PRUMO_H_WS" }
system-code = "CRM"
companies = [{ company = 1, branches = [1] }]
"#;

/// Runs a command in a folder with this project file; exit code and everything that it said.
fn run(project: &str, arguments: &[&str]) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    ProjectFile::write(folder.path(), project).unwrap();
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).inside(folder.path());
    let outcome = program.run(arguments).unwrap();
    (outcome.code, outcome.stdout + &outcome.stderr)
}

fn assert_refused_silently(project: &str, arguments: &[&str]) {
    let (code, said) = run(project, arguments);
    assert_eq!(code, 2, "{arguments:?}: {said}");
    assert_eq!(Disguises::of(SECRET).found_in(said.as_bytes()), None, "{said}");
}

/// The project with one line changed, or its neighbour broken so that it is drawn as context.
fn with(line: &str, instead: &str) -> String {
    assert!(PROJECT.contains(line), "{line}");
    PROJECT.replacen(line, instead, 1)
}

#[test]
fn a_password_written_into_the_project_file_is_not_drawn() {
    let plain = format!("password = \"{SECRET}\"");
    for project in [
        with("password = { env = \"PRUMO_H_DB\" }", &plain),
        with("password = { env = \"PRUMO_H_WS\" }", &plain),
        with("password = { env = \"PRUMO_H_DB\" }", &format!("password = {{ value = \"{SECRET}\" }}")),
        with("reach = \"private\"", &format!("reach = \"private\"\ndigest-key = \"{SECRET}\"")),
        // The lines around an error are drawn too.
        with("user = \"crm\"\npassword = { env = \"PRUMO_H_DB\" }", &format!("usr = \"crm\"\n{plain}")),
        with(
            "password = { env = \"PRUMO_H_DB\" }\ntls = \"plain-accepted\"",
            &format!("{plain}\ntls = \"talvez\""),
        ),
        // No TOML at all, near a password.
        with("password = { env = \"PRUMO_H_DB\" }", &format!("{plain}\nx = = 1")),
    ] {
        for arguments in [&["check"][..], &["look", "--lang", "en"], &["grants", "--lang", "es"]] {
            assert_refused_silently(&project, arguments);
        }
    }
}

#[test]
fn a_password_in_an_address_is_not_repeated() {
    let address = format!("http://crm:{SECRET}@127.0.0.1:1/g5-senior-services");
    let project = with("http://127.0.0.1:1/g5-senior-services", &address);
    assert_refused_silently(&project, &["check"]);
    let host = with("host = \"127.0.0.1\"", &format!("host = \"crm:{SECRET}@127.0.0.1\""));
    assert_refused_silently(&host, &["check"]);
}

#[test]
fn a_password_on_the_command_line_is_refused_and_not_repeated() {
    let at = |rest: &str| format!("postgresql://crm:{SECRET}{rest}");
    for target in
        [at("@127.0.0.1:1/sapiens"), at("@127.0.0.1"), at("@"), at("@127.0.0.1:porta/sapiens"), at("")]
    {
        assert_refused_silently(PROJECT, &["probe", "database", &target]);
    }
    let service = format!("http://crm:{SECRET}@127.0.0.1:1/x");
    assert_refused_silently(PROJECT, &["probe", "soap", &service]);
    assert_refused_silently(PROJECT, &["probe", "tcp", &format!("crm:{SECRET}@127.0.0.1:1")]);
    assert_refused_silently(
        PROJECT,
        &["probe", "database", "postgresql://crm@127.0.0.1:1/s", "--password-env", SECRET],
    );
}
