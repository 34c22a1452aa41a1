//! `prumo grants` on a real MariaDB: every statement is run, the optional ones too; the check is then green, and what is
//! printed to undo it leaves nothing behind.

use prumo_harness::{Case, Scene};

use crate::corpus::line::compare;
use crate::mariadb::stage;

const PASSWORD: &str = "senha-do-banco-7f3a";

/// A printed script: what is run, what may be run besides, and what undoes both.
struct Script {
    statements: String,
    optional: Vec<String>,
    undo: String,
}

fn printed(scene: &Scene, arguments: &[&str]) -> Script {
    let all: Vec<&str> = ["grants", "--lang", "en"].iter().chain(arguments).copied().collect();
    let text = scene.program.succeed(&all).unwrap().stdout;
    let (script, undo) = text.split_once("-- To undo it:\n").unwrap();
    let (statements, optional) = script.split_once("-- Optional, ").unwrap();
    let uncommented = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.ends_with(';'));
        lines.map(|line| line.strip_prefix("-- ").unwrap().to_owned()).collect()
    };
    Script {
        statements: statements.to_owned(),
        optional: uncommented(optional),
        undo: uncommented(undo).join("\n"),
    }
}

fn run(scene: &Scene, script: &str) -> String {
    scene
        .server
        .run_sql("", script, &[("prumo_password", PASSWORD)])
        .unwrap_or_else(|error| panic!("{error:#}: {script}"))
}

/// How many accounts of the user and databases of views there are.
fn left(scene: &Scene) -> String {
    let named = |name: &str| name.bytes().map(|byte| format!("{byte:02X}")).collect::<String>();
    let (user, views) = (named(&scene.names.user), named(&format!("{}_views", scene.names.user)));
    run(
        scene,
        &format!(
            "SELECT (SELECT COUNT(*) FROM mysql.global_priv WHERE User = X'{user}'), \
             (SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = CONVERT(X'{views}' USING utf8mb4));"
        ),
    )
}

/// Runs a script and its options, checks, and undoes it; gives the report.
fn runs_and_goes(change: fn(&mut Case), arguments: &[&str]) -> String {
    let stage = stage();
    let mut case = stage.case();
    case.grants = None;
    change(&mut case);
    let scene = case.set().unwrap();
    let before = left(&scene);
    let script = printed(&scene, arguments);
    assert_eq!(script.optional.len(), 4, "{:?}", script.optional);
    run(&scene, &script.statements);
    if arguments.contains(&"--views") {
        let name = format!("{}_views", scene.names.user).replace('\\', "\\\\").replace('"', "\\\"");
        scene.project.set("environment.homologation.database.name", &format!("\"{name}\"")).unwrap();
    }
    compare(&scene, 0, &[]).unwrap();
    // Encryption can only be demanded of a server that has it.
    for option in script.optional.iter().filter(|option| !option.ends_with("REQUIRE SSL;")) {
        run(&scene, option);
        compare(&scene, 0, &[]).unwrap_or_else(|error| panic!("after {option}: {error}"));
    }
    let (_, report) = scene.check(&[]).unwrap();
    run(&scene, &script.undo);
    assert_eq!(left(&scene), before, "{}", script.undo);
    report.to_string()
}

/// Accents, spaces, all quotes and what would end a statement.
fn hard_to_quote(case: &mut Case) {
    let own = case.names.user.clone();
    case.names.user = format!("d'ávila \"{own}\"; `\\");
    case.names.database = format!("Produção 'Nº' `{}` \\", case.names.database);
}

/// The note that a table's secret column can be read: whole tables have it, columns and views do not.
const SECRET: &str = "secret-column-readable";

#[test]
fn whole_tables_are_granted_and_every_limit_can_be_chosen() {
    assert!(runs_and_goes(|_| {}, &[]).contains(SECRET));
}

#[test]
fn columns_are_granted_and_every_limit_can_be_chosen() {
    assert!(!runs_and_goes(|_| {}, &["--columns"]).contains(SECRET));
}

#[test]
fn views_leave_the_secret_columns_out() {
    assert!(!runs_and_goes(|_| {}, &["--views"]).contains(SECRET));
}

#[test]
fn views_of_names_that_are_hard_to_quote() {
    assert!(!runs_and_goes(hard_to_quote, &["--views"]).contains(SECRET));
}
