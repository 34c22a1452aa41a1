//! Files that can't be read or should not be: what stands for a project, a catalogue or facts is missing, huge, deep, no
//! text or no file. Each ends with exit code 2 and a message that names the file, soon and in bounded memory.

use std::fs::{self, File};
use std::time::Duration;

use super::stage::{Run, Stage};

/// The most memory that reading any file may take, in KiB.
const MOST_MEMORY: u64 = 150 * 1024;

fn assert_could_not_run(run: &Run, named: &str) {
    let start: String = run.stderr.chars().take(2000).collect();
    assert_eq!(run.code, 2, "{named}: {start}");
    assert!(start.contains(named), "{named} is not named: {start}");
    assert!(!run.stderr.contains("panicked") && !run.stderr.contains("overflow"), "{start}");
    assert!(run.took < Duration::from_secs(20), "{named} took {:?}", run.took);
    assert!(run.memory < MOST_MEMORY, "{named} held {} KiB", run.memory);
    assert!(run.stderr.len() < 64 << 10, "{named} said {} bytes", run.stderr.len());
    assert_eq!(run.stdout, "");
}

/// Every command that reads a project, with this one.
fn assert_none_runs_on(stage: &Stage, file: &str) {
    fs::write(stage.folder.path().join("fatos.json"), "{}").unwrap();
    for arguments in [
        &["check", file][..],
        &["look", file],
        &["judge", "--project", file, "fatos.json"],
        &["grants", file],
    ] {
        assert_could_not_run(&stage.run(arguments), file);
    }
}

#[test]
fn what_is_no_project_file_is_told_by_its_name() {
    let stage = Stage::of_nothing();
    fs::create_dir(stage.folder.path().join("pasta.toml")).unwrap();
    fs::write(stage.folder.path().join("latin.toml"), b"[project]\nname = \"Metal\xfargica\"\n").unwrap();
    File::create(stage.folder.path().join("enorme.toml")).unwrap().set_len(100 << 20).unwrap();
    fs::write(stage.folder.path().join("zeros.toml"), vec![0; 1 << 20]).unwrap();
    fs::write(stage.folder.path().join("vazio.toml"), "").unwrap();
    for file in [
        "nao-existe.toml",
        "pasta.toml",
        "latin.toml",
        "enorme.toml",
        "/dev/zero",
        "zeros.toml",
        "vazio.toml",
    ] {
        assert_none_runs_on(&stage, file);
    }
}

#[test]
fn projects_that_are_deep_or_full_of_errors_end_soon() {
    let stage = Stage::of_nothing();
    let unknown: String = (0..40_000).map(|n| format!("chave{n} = {n}\n")).collect();
    let tables: String = (0..20_000).map(|n| format!("[environment.e{n}]\nkind = \"outro\"\n")).collect();
    for (file, text) in [
        ("vetores.toml", format!("a = {}", "[".repeat(1_000_000))),
        ("tabelas.toml", format!("a = {}", "{a=".repeat(500_000))),
        ("pontos.toml", format!("{}a = 1", "a.".repeat(200_000))),
        ("cabeca.toml", format!("[{}a]\nb = 1", "a.".repeat(200_000))),
        ("chaves.toml", format!("version = 1\n{unknown}")),
        ("ambientes.toml", format!("version = 1\n[project]\nname = \"x\"\nintegrations = []\n{tables}")),
        ("linha.toml", format!("version = 1\nx = \"{}\"", "y".repeat(3 << 20))),
    ] {
        fs::write(stage.folder.path().join(file), text).unwrap();
        assert_could_not_run(&stage.run(&["check", file]), file);
    }
}

#[test]
fn what_is_no_facts_file_is_told_by_its_name() {
    let stage = Stage::of_nothing();
    fs::create_dir(stage.folder.path().join("pasta.json")).unwrap();
    fs::write(stage.folder.path().join("latin.json"), b"{\"program\": \"\xfa\"}").unwrap();
    fs::write(stage.folder.path().join("fundo.json"), "[".repeat(1_000_000)).unwrap();
    fs::write(stage.folder.path().join("objetos.json"), "{\"a\":".repeat(1_000_000)).unwrap();
    fs::write(stage.folder.path().join("vazio.json"), "").unwrap();
    for file in ["nao-existe.json", "pasta.json", "latin.json", "fundo.json", "objetos.json", "vazio.json"] {
        assert_could_not_run(&stage.run(&["judge", file]), file);
    }
    File::create(stage.folder.path().join("enorme.json")).unwrap().set_len(100 << 20).unwrap();
    let run = stage.run(&["judge", "enorme.json"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("enorme.json"), "{}", run.stderr);
}

#[test]
fn what_is_no_catalogue_is_told_by_its_name() {
    let stage = Stage::of_nothing();
    fs::create_dir(stage.folder.path().join("pasta.toml")).unwrap();
    fs::write(stage.folder.path().join("latin.toml"), b"id = \"\xfa\"").unwrap();
    fs::write(stage.folder.path().join("fundo.toml"), format!("a = {}", "[".repeat(1_000_000))).unwrap();
    for file in ["nao-existe.toml", "pasta.toml", "latin.toml", "fundo.toml", "/dev/zero"] {
        assert_could_not_run(&stage.run(&["check", "--catalogue", file]), file);
        assert_could_not_run(&stage.run(&["catalogue", "--catalogue", file]), file);
    }
}

#[test]
fn a_certificate_file_that_is_none_is_told_by_its_name() {
    let stage = Stage::of_nothing();
    fs::create_dir(stage.folder.path().join("pasta.pem")).unwrap();
    stage.project.set("environment.h.database.tls", "\"required\"").unwrap();
    for file in ["nao-existe.pem", "pasta.pem"] {
        stage.project.set("environment.h.database.ca", &format!("{file:?}")).unwrap();
        assert_could_not_run(&stage.run(&["check"]), file);
    }
}
