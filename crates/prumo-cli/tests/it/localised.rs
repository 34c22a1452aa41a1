//! Servers that speak other languages are understood alike: PostgreSQL in Spanish (its server has no Portuguese), MariaDB
//! in Portuguese. Reasons are classified by code, never by text.

use std::path::Path;
use std::process::Command;

use prumo_harness::{Options, Stage};

use crate::corpus::line::compare;
use crate::corpus::plant::Plant;
use crate::corpus::{database, sharing};
use crate::mariadb::plants::PLANTS;

const PRUMO: &str = env!("CARGO_BIN_EXE_prumo");

/// Makes the locale in a folder, since it need not be one of the system's.
fn spanish() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("localedef")
        .args(["-i", "es_ES", "-f", "UTF-8"])
        .arg(folder.path().join("es_ES.UTF-8"))
        .status()
        .expect("localedef (Debian: apt-get install locales)");
    assert!(made.success());
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(folder.path(), readable).unwrap();
    folder
}

#[test]
fn postgresql_in_spanish_gives_the_same_lines() {
    let locales = spanish();
    let options = Options {
        settings: vec!["lc_messages=es_ES.UTF-8".to_owned()],
        environment: vec![("LOCPATH".to_owned(), locales.path().display().to_string())],
        ..Options::default()
    };
    let stage = Stage::start(Path::new(PRUMO), &options).unwrap();
    let said = stage.server.administer("SELECT 1/0").unwrap_err().to_string();
    assert!(said.contains("cero"), "the server speaks Spanish: {said}");
    let plants: Vec<Plant> = [database::SPINE, database::FURTHER].concat();
    sharing::run(
        &plants,
        |plant| plant.code().to_owned(),
        |plant| {
            let mut case = stage.case();
            (plant.plant)(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            compare(&scene, plant.exit_code(), &[plant.shows]).map(drop)
        },
    );
}

#[test]
fn mariadb_in_portuguese_gives_the_same_lines() {
    let settings = ["lc-messages=pt_BR", "plugin-load-add=auth_pam_v1"].map(str::to_owned).to_vec();
    let stage = Stage::start_mariadb(Path::new(PRUMO), &Options { settings, ..Options::default() }).unwrap();
    let said = stage.server.administer("SELECT * FROM mysql.nada").unwrap_err().to_string();
    assert!(said.contains("não existe"), "the server speaks Portuguese: {said}");
    sharing::run(
        PLANTS,
        |plant| plant.name.to_owned(),
        |named| {
            let mut case = stage.case();
            (named.plant.plant)(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            compare(&scene, named.plant.exit_code(), &[named.plant.shows]).map(drop)
        },
    );
}
