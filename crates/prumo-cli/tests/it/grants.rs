//! `prumo grants` on a real PostgreSQL: every statement is run, the optional ones too; the check is then green, and what is
//! printed to undo it leaves nothing behind.

use prumo_harness::{Case, Scene};

use crate::corpus::line::compare;
use crate::corpus::sharing;

const PASSWORD: &str = "senha-do-banco-7f3a";

/// A printed script: what is run, what may be run besides, and what undoes both.
struct Script {
    statements: String,
    optional: Vec<String>,
    undo: String,
}

fn printed(scene: &Scene, arguments: &[&str]) -> Script {
    let schema = scene.names.schema.as_str();
    let mut all = vec!["grants", "--schema", schema, "--lang", "en"];
    all.extend(arguments);
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
    let variables = [("prumo_password", PASSWORD), ("prumo_valid_until", "2099-12-31")];
    scene.server.run_sql(&scene.names.database, script, &variables).unwrap()
}

/// How many roles and schemas there are that bear the user's name.
fn left(scene: &Scene) -> String {
    let name = scene.names.user.replace('\'', "''");
    run(
        scene,
        &format!(
            "SELECT (SELECT count(*) FROM pg_roles WHERE rolname = '{name}'), \
         (SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%\\_views');"
        ),
    )
}

/// The columns of tables that have a view, and that the view does not show.
fn left_out(scene: &Scene) -> String {
    let quoted = |name: &str| format!("'{}'", name.replace('\'', "''"));
    let (schema, views) = (quoted(&scene.names.schema), quoted(&format!("{}_views", scene.names.user)));
    let script = format!(
        "SELECT string_agg(of_table.table_name || '.' || of_table.column_name, ' ' ORDER BY of_table.table_name) \
         FROM information_schema.columns of_table \
         WHERE of_table.table_schema = {schema} \
           AND of_table.table_name IN (SELECT table_name FROM information_schema.views WHERE table_schema = {views}) \
           AND NOT EXISTS (SELECT FROM information_schema.columns of_view WHERE of_view.table_schema = {views} \
               AND of_view.table_name = of_table.table_name AND of_view.column_name = of_table.column_name);"
    );
    run(scene, &script).trim().to_owned()
}

/// Runs a script and its options, checks, and undoes it; gives the report.
fn runs_and_goes(change: fn(&mut Case), arguments: &[&str]) -> String {
    let stage = sharing::stage();
    let mut case = stage.case();
    case.grants = None;
    change(&mut case);
    let scene = case.set().unwrap();
    let before = left(&scene);
    let script = printed(&scene, arguments);
    assert_eq!(script.optional.len(), 6, "{:?}", script.optional);
    run(&scene, &script.statements);
    if arguments.contains(&"--views") {
        assert_eq!(left_out(&scene), "e085cli.sencli e090rep.senrep");
    }
    compare(&scene, 0, &[]).unwrap();
    for option in &script.optional {
        run(&scene, option);
        compare(&scene, 0, &[]).unwrap_or_else(|error| panic!("after {option}: {error}"));
    }
    let (_, report) = scene.check(&[]).unwrap();
    run(&scene, &script.undo);
    assert_eq!(left(&scene), before, "{}", script.undo);
    report.to_string()
}

/// Accents, spaces, both quotes and what would end a statement.
fn hard_to_quote(case: &mut Case) {
    let own = case.names.user.clone();
    case.names.user = format!("d'ávila \"{own}\"; --");
    case.names.schema = "Produção 'Nº' \"1\" \\".to_owned();
    case.tables = prumo_harness::Tables::Printed;
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
fn views_leave_the_secret_columns_out_and_show_all_others() {
    assert!(!runs_and_goes(|_| {}, &["--views"]).contains(SECRET));
}

#[test]
fn views_of_names_that_are_hard_to_quote() {
    assert!(!runs_and_goes(hard_to_quote, &["--views"]).contains(SECRET));
}
