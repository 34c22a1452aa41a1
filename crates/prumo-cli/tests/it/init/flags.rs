//! The wizard without a person: everything from flags, or from a pipe.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use prumo_harness::{Options, Program, Scene};
use tempfile::TempDir;

use super::{assert_checks_alike, assert_no_secret};

fn scene() -> Scene {
    Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), &[], &Options::default()).unwrap()
}

/// A folder with nothing in it, and the program there.
fn empty() -> (TempDir, Program) {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).inside(folder.path());
    (folder, program)
}

/// The flags that describe a scene.
fn settings(scene: &Scene) -> Vec<String> {
    let table = "environment.homologation";
    let settings = [
        "project.name=Metalúrgica Exemplo".to_owned(),
        "project.reach=private".to_owned(),
        "project.crm-addresses=127.0.0.1".to_owned(),
        "project.no-further-services=yes".to_owned(),
        format!("{table}.database.host=127.0.0.1"),
        format!("{table}.database.port={}", scene.server.port()),
        format!("{table}.database.tls=plain-accepted"),
        format!("{table}.database.name={}", scene.names.database),
        format!("{table}.web-services.base-url={}", scene.stand_in.base_url),
        format!("{table}.web-services.tls=plain-accepted"),
        format!("{table}.web-services.system-code=CRM"),
        format!("{table}.web-services.companies=1/1 1/2"),
        format!("{table}.rehearsal.customer=1001"),
        format!("{table}.rehearsal.product=ABC-1"),
    ];
    settings.into_iter().flat_map(|setting| ["--set".to_owned(), setting]).collect()
}

fn run(scene: &Scene, first: &[&str], settings: &[String]) -> prumo_harness::Outcome {
    let all: Vec<&str> = first.iter().copied().chain(settings.iter().map(String::as_str)).collect();
    scene.program.run(&all).unwrap()
}

#[test]
fn from_flags_alone_in_three_languages() {
    let scene = scene();
    for language in ["pt-BR", "en", "es"] {
        let file = format!("{language}.toml");
        let outcome = run(&scene, &["init", &file, "--no-questions", "--lang", language], &settings(&scene));
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{}", outcome.stdout);
        for line in [
            format!("read -rs {} && export {}", super::DATABASE, super::DATABASE),
            format!("$env:{} = [Net.NetworkCredential]", super::SERVICES),
            format!("prumo check {file}"),
        ] {
            assert!(outcome.stdout.contains(&line), "{}", outcome.stdout);
        }
        let text = fs::read_to_string(scene.folder().join(&file)).unwrap();
        assert_no_secret(&scene, &text);
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
        assert_checks_alike(&scene, &file);
    }
    let left: Vec<_> =
        fs::read_dir(scene.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn what_is_missing_is_named_all_at_once_and_what_was_said_is_kept() {
    let (folder, program) = empty();
    let arguments = ["init", "--no-questions", "--no-look", "--lang", "en", "--set", "project.name=X"];
    let outcome = program.run(&arguments).unwrap();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    for key in ["database.host", "database.name", "web-services.base-url", "web-services.companies"] {
        assert!(outcome.stderr.contains(&format!("environment.homologation.{key}")), "{}", outcome.stderr);
    }
    assert!(!folder.path().join("prumo.toml").exists());
    assert!(fs::read_to_string(folder.path().join("prumo.toml.part")).unwrap().contains("\"X\""));
}

#[test]
fn plain_http_is_not_accepted_in_silence() {
    let (_folder, program) = empty();
    let outcome = program
        .run(&[
            "init",
            "--no-questions",
            "--no-look",
            "--set",
            "environment.homologation.web-services.base-url=http://erp.example.com.br/g5",
        ])
        .unwrap();
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("environment.homologation.web-services.tls"), "{}", outcome.stderr);
}

#[test]
fn a_file_that_is_there_stays_unless_it_is_to_be_replaced() {
    let scene = scene();
    let before = scene.project.text().unwrap();
    let refused = run(&scene, &["init", "--no-questions"], &settings(&scene));
    assert_eq!((refused.code, refused.stdout.as_str()), (2, ""));
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    assert_eq!(scene.project.text().unwrap(), before);
    assert!(!scene.folder().join("prumo.toml.part").exists());
    let replaced = run(&scene, &["init", "--no-questions", "--force"], &settings(&scene));
    assert_eq!(replaced.code, 0, "{}", replaced.stderr);
    assert_ne!(scene.project.text().unwrap(), before);
}

#[test]
fn answers_may_come_through_a_pipe_and_its_end_keeps_them() {
    let (folder, program) = empty();
    let mut child = program
        .command(&["init", "--no-look", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("Metalúrgica Exemplo\n\n2\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("the input ended") && said.contains("prumo.toml.part"), "{said}");
    let kept = fs::read_to_string(folder.path().join("prumo.toml.part")).unwrap();
    assert!(kept.contains("\"project.hosting\": \"provider\""), "{kept}");
    let forgotten = program.run(&["init", "--start-over", "--no-questions", "--no-look"]).unwrap();
    assert!(forgotten.stderr.contains("project.name"), "{}", forgotten.stderr);
}

#[test]
fn two_environments_have_variables_of_their_own() {
    let (folder, program) = empty();
    let mut arguments = vec!["init".to_owned(), "--no-questions".to_owned(), "--no-look".to_owned()];
    let mut set = |text: String| arguments.extend(["--set".to_owned(), text]);
    set("project.name=Açaí & Cia.".to_owned());
    set("environments=homologation, production".to_owned());
    for environment in ["homologation", "production"] {
        set(format!("environment.{environment}.database.host=db.example.com.br"));
        set(format!("environment.{environment}.database.name={environment}"));
        set(format!("environment.{environment}.web-services.companies=1/1"));
        set(format!(
            "environment.{environment}.web-services.base-url=https://erp.example.com.br/{environment}"
        ));
    }
    let outcome = program.run(&arguments).unwrap();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let text = fs::read_to_string(folder.path().join("prumo.toml")).unwrap();
    for name in ["HML_DB", "HML_WS", "PRD_DB", "PRD_WS"] {
        assert_eq!(text.matches(&format!("{{ env = \"PRUMO_ACAI_CIA_{name}\" }}")).count(), 1, "{text}");
    }
}

#[test]
fn a_file_of_answers_that_is_none_is_told_and_left() {
    let (folder, program) = empty();
    fs::write(folder.path().join("prumo.toml.part"), "não é nada").unwrap();
    let outcome = program.run(&["init", "--no-questions"]).unwrap();
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("prumo.toml.part") && outcome.stderr.contains("--start-over"));
    assert_eq!(fs::read_to_string(folder.path().join("prumo.toml.part")).unwrap(), "não é nada");
}
