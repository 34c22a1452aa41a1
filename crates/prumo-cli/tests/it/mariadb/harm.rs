//! What MariaDB wrote down of a whole check holds nothing but reads and settings of the session, and one login.

use std::path::Path;

use prumo_harness::{Options, Stage};

/// What begins a statement of ours. Settings of the session are those that keep it from writing and waiting.
const OURS: &[&str] = &[
    "SELECT ",
    "SHOW GRANTS",
    "SET SESSION TRANSACTION READ ONLY",
    "SET SESSION sql_mode = ''",
    "SET ROLE `",
    "SET ROLE NONE",
];

/// Words that no read needs, outside of quotes.
const HARMFUL: &[&str] = &[
    "insert",
    "update",
    "delete",
    "replace",
    "create",
    "alter",
    "drop",
    "grant",
    "revoke",
    "truncate",
    "lock",
    "into",
    "call",
    "load",
    "outfile",
    "dumpfile",
    "share",
    "sleep",
    "get_lock",
    "benchmark",
];

/// The statements of the user's connections: the log has a time, the connection's number, a command, its text.
fn statements(log: &str, user: &str) -> (Vec<String>, usize) {
    let mut ours: Vec<String> = Vec::new();
    let mut connections: Vec<String> = Vec::new();
    for line in log.lines() {
        let Some((head, text)) = line.rsplit_once('\t') else { continue };
        let words: Vec<&str> = head.split_whitespace().collect();
        let Some((command, id)) = words.last().zip(words.iter().rev().nth(1)) else { continue };
        if *command == "Connect" && text.starts_with(user) {
            connections.push((*id).to_owned());
        } else if *command == "Query" && connections.iter().any(|known| known == id) {
            ours.push(text.to_owned());
        }
    }
    (ours, connections.len())
}

fn bare(statement: &str) -> String {
    let mut bare = String::new();
    let mut quote = None;
    for c in statement.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if ['\'', '"', '`'].contains(&c) => quote = Some(c),
            None => bare.push(c.to_ascii_lowercase()),
        }
    }
    bare
}

#[test]
fn a_whole_check_only_reads_and_logs_in_once() {
    let program = Path::new(env!("CARGO_BIN_EXE_prumo"));
    let stage = Stage::start_mariadb(program, &Options::default()).unwrap();
    let mut case = stage.case();
    case.sql("CREATE ROLE {group}; GRANT {group} TO {user};");
    let scene = case.set().unwrap();
    scene.check(&[]).unwrap();
    let (ours, connections) = statements(&scene.server.log().unwrap(), &scene.names.user);
    assert_eq!(connections, 1, "one login");
    assert!(ours.len() > 15, "{ours:?}");
    for statement in &ours {
        assert!(OURS.iter().any(|known| statement.starts_with(known)), "{statement}");
        let bare = bare(statement);
        let words = bare.split(|c: char| !c.is_alphanumeric() && c != '_');
        let harmful: Vec<&str> = words
            .filter(|word| HARMFUL.contains(word))
            .filter(|_| !statement.starts_with("SET SESSION"))
            .collect();
        assert!(harmful.is_empty(), "{harmful:?} in {statement}");
        assert!(!bare.contains(';'), "one statement at a time: {statement}");
    }
    assert!(ours[0].starts_with("SET SESSION TRANSACTION READ ONLY"), "before anything else: {}", ours[0]);
    assert!(!ours.iter().any(|statement| statement.contains("senha-do-banco")));
}

#[test]
fn a_refused_password_is_not_tried_again() {
    let stage = super::stage();
    let mut case = stage.case();
    case.variable("PRUMO_EXEMPLO_HML_DB", Some("outra-senha"));
    let scene = case.set().unwrap();
    let user = scene.names.user.clone();
    let (code, _) = scene.check(&[]).unwrap();
    assert_eq!(code, 1);
    let log = scene.server.log().unwrap();
    let refused =
        log.lines().filter(|line| line.contains(&format!("Access denied for user '{user}'"))).count();
    assert_eq!(refused, 1);
}
