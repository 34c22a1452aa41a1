//! Prumo does no harm: what PostgreSQL and the stand-in wrote down of a whole check holds nothing but reads, and of each
//! password no more than one try. The witnesses are the servers' own logs; what the check found is others' matter.

use std::collections::BTreeSet;
use std::path::Path;

use prumo_harness::{Options, Scene, USER};
use serde_json::Value;

/// Words before a parenthesis that change nothing: SQL's own, then functions that read the catalogue or compute.
const HARMLESS: &str = "
    all and any as by exists from in join lateral materialized not on or over select then using values when where
    acldefault aclexplode array_agg btrim coalesce count current_database current_setting format_type
    has_any_column_privilege has_column_privilege has_schema_privilege has_table_privilege host inet_client_addr length
    lower min isfinite pg_has_role regexp_matches replace row_number row_security_active substr to_char unnest bool_and";

/// Words that no read needs, wherever they stand outside of quotes.
const HARMFUL: &str = "
    insert update delete merge truncate create alter drop grant revoke copy call do lock set reset vacuum analyze
    refresh notify listen into share nextval setval commit begin savepoint explain ;";

fn scene(faults: &[&str]) -> Scene {
    let options = Options {
        settings: vec!["log_connections=on".to_owned(), "log_disconnections=on".to_owned()],
        ..Options::default()
    };
    Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), faults, &options).unwrap()
}

/// What the server wrote down of our user: each entry whole, its lines joined.
fn entries(scene: &Scene) -> Vec<String> {
    let mut entries: Vec<(bool, String)> = Vec::new();
    let ours = format!("{USER}@");
    for line in scene.server.log().unwrap().lines() {
        match (line.strip_prefix('\t'), entries.last_mut()) {
            (Some(more), Some((_, entry))) => *entry = format!("{entry}\n{more}"),
            _ => entries.push((line.starts_with(&ours), line.to_owned())),
        }
    }
    entries.into_iter().filter(|(ours, _)| *ours).map(|(_, entry)| entry).collect()
}

/// The statement of an entry, if it tells one.
fn statement(entry: &str) -> Option<&str> {
    let simple = entry.split_once("LOG:  statement: ").map(|(_, statement)| statement);
    let extended = entry.split_once("LOG:  execute ").and_then(|(_, rest)| rest.split_once(": "));
    simple.or(extended.map(|(_, statement)| statement))
}

/// Words of a statement without its comments and what is quoted; a word keeps the parenthesis that follows it, and a
/// semicolon with something behind it is a word.
fn words(statement: &str) -> Vec<String> {
    let bare: String =
        statement.lines().map(|line| line.split("--").next().unwrap().to_owned() + "\n").collect();
    let mut words: Vec<String> = Vec::new();
    let (mut quote, mut word, mut is_beside) = (None, String::new(), false);
    for c in bare.trim_end().trim_end_matches(';').chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c.is_alphanumeric() || c == '_' => word.push(c.to_ascii_lowercase()),
            None => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                    is_beside = true;
                }
                match (c, words.last_mut()) {
                    ('\'' | '"', _) => quote = Some(c),
                    ('(', Some(before)) if is_beside => before.push('('),
                    (';', _) => words.push(";".to_owned()),
                    _ => {}
                }
                is_beside &= c.is_whitespace();
            }
        }
    }
    words.push(word);
    words
}

fn lists(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|listed| listed == word)
}

/// What is wrong with a statement, if anything is.
fn harm(statement: &str) -> Option<String> {
    let words = words(statement);
    let first = words.first()?.trim_end_matches('(');
    if !["select", "show", "with"].contains(&first) {
        return Some(format!("begins with {first}"));
    }
    let harmful = words.iter().find(|word| lists(HARMFUL, word.trim_end_matches('(')));
    // `AS name (a, b)` names columns and calls nothing.
    let called = words.windows(2).filter(|two| two[0] != "as").filter_map(|two| two[1].strip_suffix('('));
    let mut strange = called.filter(|name| !lists(HARMLESS, name) && !is_named_query(statement, name));
    harmful.cloned().or(strange.next().map(str::to_owned))
}

/// Whether a name before a parenthesis is a query of the statement's own `WITH` with its columns: `name (a, b) AS (`.
fn is_named_query(statement: &str, name: &str) -> bool {
    let statement = statement.to_lowercase();
    let columns = statement.split_once(&format!("{name} (")).and_then(|(_, rest)| rest.split_once(')'));
    columns.is_some_and(|(_, after)| after.starts_with(" as ("))
}

#[test]
fn the_reader_of_statements_can_object() {
    for bad in [
        "UPDATE t SET a = 1",
        "SELECT 1; DROP TABLE t",
        "SELECT pg_terminate_backend(1)",
        "SELECT nextval ('s')",
        "WITH x (a) AS (SELECT 1) SELECT lo_unlink (1)",
        "WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x",
        "SELECT * INTO t2 FROM t",
        "SELECT * FROM t FOR SHARE",
        "BEGIN",
    ] {
        assert!(harm(bad).is_some(), "{bad}");
    }
    for good in [
        "SELECT \"Update\", 'drop', count(*) FROM t WHERE a IN (1, 2) -- delete",
        "WITH x (a) AS (SELECT 1) SELECT lower (a::text) FROM x",
    ] {
        assert_eq!(harm(good), None, "{good}");
    }
}

/// Asserts what must hold of the database's log after any check. Gives the number of statements.
fn assert_only_read(scene: &Scene) -> usize {
    let entries = entries(scene);
    let statements: Vec<&str> = entries.iter().filter_map(|entry| statement(entry)).collect();
    for statement in &statements {
        assert_eq!(harm(statement), None, "{statement}");
    }
    let mut open = 0_i32;
    for entry in &entries {
        open +=
            i32::from(entry.contains("connection authorized")) - i32::from(entry.contains("disconnection"));
        assert!((0..=2).contains(&open), "more than two connections at once");
        assert!(!entry.contains("WARNING:"), "{entry}");
    }
    statements.len()
}

/// Asserts what must hold of the ERP's log after any check. Gives the operations in order.
fn assert_only_harmless_calls(scene: &Scene) -> Vec<String> {
    let log = scene.stand_in.log().unwrap();
    let calls = log.as_array().unwrap();
    let name = |call: &Value| {
        format!("{} {}", call["service"].as_str().unwrap(), call["operation"].as_str().unwrap())
    };
    for call in calls {
        assert_eq!(call["effect"], "none", "{call}");
    }
    let names: Vec<String> = calls.iter().map(name).collect();
    let login = "com.senior.g5.co.ger.sid Executar";
    assert!(names.first().is_none_or(|first| first == login), "{names:?}");
    assert_eq!(names.iter().filter(|name| *name == login).count(), names.len().min(1), "one login");
    names
}

#[test]
fn a_healthy_check_only_reads_and_calls_without_effect_one_at_a_time() {
    // Each answer takes this long, so calls that did not wait for one another would be noted closer together.
    let scene = scene(&["answer-too-slow=150"]);
    let (code, report) = scene.check(&[]).unwrap();
    assert_eq!(code, 3, "{}", report["verdict"]);
    assert!(assert_only_read(&scene) > 10);
    let names = assert_only_harmless_calls(&scene);
    assert!(names.iter().collect::<BTreeSet<_>>().len() >= 3, "{names:?}");
    let log = scene.stand_in.log().unwrap();
    let times: Vec<u64> = log.as_array().unwrap().iter().map(|call| call["time"].as_u64().unwrap()).collect();
    assert!(times.windows(2).all(|two| two[1] - two[0] >= 149), "{times:?}");
}

#[test]
fn a_check_with_faults_only_reads_and_calls_without_effect() {
    for faults in [
        ["service-not-configured:co.cad.clientes", "paths-differ"],
        ["system-code-unknown", "erp-runtime-error:titulos"],
        ["field-not-exported:co.cad.clientes/1", "company-unknown:titulos"],
    ] {
        let scene = scene(&faults);
        scene
            .sql(&format!(
                "GRANT INSERT ON sapiens.e085cli TO {USER}; GRANT CREATE ON SCHEMA sapiens TO {USER};
                 REVOKE SELECT ON sapiens.e301tcr FROM {USER}; ALTER TABLE sapiens.e070emp RENAME TO longe;"
            ))
            .unwrap();
        let (code, _) = scene.check(&[]).unwrap();
        assert_eq!(code, 1);
        assert!(assert_only_read(&scene) > 5);
        assert!(!assert_only_harmless_calls(&scene).is_empty());
    }
}

/// A table that writes when it is read. The server refuses that where the session is read-only, and notes the settings
/// that it found.
const TRAP: &str = "
CREATE TABLE sapiens.prova (quando timestamptz);
CREATE FUNCTION sapiens.armadilha() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    RAISE LOG 'session % % % %', current_setting('transaction_read_only'), current_setting('statement_timeout'),
        current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout');
    INSERT INTO sapiens.prova VALUES (now());
    RETURN true;
END $$;
ALTER TABLE sapiens.e070emp RENAME TO e070emp_tabela;
CREATE VIEW sapiens.e070emp AS SELECT * FROM sapiens.e070emp_tabela WHERE sapiens.armadilha();
GRANT SELECT ON sapiens.e070emp TO crm_leitura;";

#[test]
fn the_session_is_read_only_and_bounded_by_the_server() {
    let scene = scene(&[]);
    scene.sql(TRAP).unwrap();
    scene.check(&[]).unwrap();
    let entries = entries(&scene);
    let sprung = entries.iter().find(|entry| entry.contains("LOG:  session ")).expect("the trap was read");
    let settings: Vec<&str> =
        sprung.split("session ").nth(1).unwrap().lines().next().unwrap().split(' ').collect();
    assert_eq!(settings[0], "on", "{sprung}");
    assert!(settings[1..].iter().all(|limit| *limit != "0"), "{sprung}");
    let refused = "cannot execute INSERT in a read-only transaction";
    assert!(entries.iter().any(|entry| entry.contains(refused)));
    let written = || scene.sql("SELECT count(*) FROM sapiens.prova").unwrap();
    assert_eq!(written(), "0");
    scene.sql("SELECT count(*) FROM sapiens.e070emp").unwrap();
    assert_ne!(written(), "0", "whoever may write springs the trap");
    assert_only_read(&scene);
}

#[test]
fn a_refused_password_is_sent_once() {
    let mut scene = scene(&["erp-password-unusable=wrong"]);
    scene.program = scene.program.clone().with("PRUMO_EXEMPLO_HML_DB", "outra-senha");
    let (code, _) = scene.check(&[]).unwrap();
    assert_eq!(code, 1);
    let refused = "password authentication failed";
    let entries = entries(&scene);
    assert_eq!(entries.iter().filter(|entry| entry.contains(refused)).count(), 1, "{entries:?}");
    assert_eq!(assert_only_read(&scene), 0);
    assert_eq!(assert_only_harmless_calls(&scene).len(), 1);
}

#[test]
fn where_the_secrets_are_missing_nothing_is_sent() {
    let mut scene = scene(&[]);
    scene.program = scene.program.clone().with("PRUMO_EXEMPLO_HML_DB", "").with("PRUMO_EXEMPLO_HML_WS", "");
    let (code, report) = scene.check(&[]).unwrap();
    assert!(code == 1 || code == 3, "{code}: {}", report["verdict"]);
    assert_eq!(entries(&scene), Vec::<String>::new(), "not even the user's name");
    assert_eq!(assert_only_harmless_calls(&scene), Vec::<String>::new());
}

#[test]
fn no_more_calls_are_made_than_the_project_allows() {
    let scene = scene(&[]);
    scene.project.set("limits.calls", "3").unwrap();
    let (code, report) = scene.check(&["--accept", "attested,inferred"]).unwrap();
    assert_eq!(assert_only_harmless_calls(&scene).len(), 3);
    assert_eq!(code, 3, "what was not called is not green: {}", report["verdict"]);
}
