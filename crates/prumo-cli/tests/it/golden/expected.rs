//! Holds a text against its expected file, and draws a run of the program as such a text. It knows nothing of what the
//! texts are about.

use std::fs;
use std::path::{Path, PathBuf};

use prumo_harness::Program;

/// Whether the expected files are to be written anew.
pub(crate) fn updates() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1")
}

/// A file below the folder of these tests.
pub(crate) fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(name)
}

/// The program, run in a folder below that of these tests.
pub(crate) fn program_in(folder: &str) -> Program {
    Program::at(env!("CARGO_BIN_EXE_prumo")).inside(&place(folder))
}

/// A run as a text: what was typed, the exit code, and both outputs.
pub(crate) fn session(program: &Program, arguments: &[&str]) -> String {
    let outcome = program.run(arguments).unwrap();
    // Nothing in an expected file may turn its reader's screen around.
    let typed: Vec<String> = arguments.iter().map(|argument| argument.escape_debug().to_string()).collect();
    let mut text = format!("$ prumo {}\nexit code {}\n", typed.join(" "), outcome.code);
    for (name, said) in [("standard output", &outcome.stdout), ("standard error", &outcome.stderr)] {
        if !said.is_empty() {
            text.push_str(&format!("── {name}\n{said}"));
        }
    }
    text
}

/// Holds a text against its file, or writes the file; says what differs.
pub(crate) fn compare(path: &Path, actual: &str) -> Result<(), String> {
    if updates() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, actual).unwrap();
        return Ok(());
    }
    let name = path.strip_prefix(place("")).unwrap_or(path).display();
    match fs::read_to_string(path) {
        Ok(expected) if expected == actual => Ok(()),
        Ok(expected) => {
            Err(format!("{name} differs (- expected, + actual):\n{}", difference(&expected, actual)))
        }
        Err(error) => Err(format!("{name}: {error}; the text is:\n{actual}")),
    }
}

/// Fails with everything that differs, all at once.
pub(crate) fn settle(differences: &[String]) {
    assert!(
        differences.is_empty(),
        "{}\n\nIf this is meant: UPDATE_GOLDEN=1, and read the difference.",
        differences.join("\n")
    );
}

/// The lines that differ, each group under the line before it.
fn difference(expected: &str, actual: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    let common = common_after(&old, &new);
    let (mut at, mut to, mut drawn, mut apart) = (0, 0, Vec::new(), true);
    while at < old.len() || to < new.len() {
        if at < old.len() && to < new.len() && old[at] == new[to] {
            (at, to, apart) = (at + 1, to + 1, true);
            continue;
        }
        if apart && at > 0 {
            drawn.push(format!("  {at}: {}", old[at - 1]));
        }
        apart = false;
        if to == new.len() || (at < old.len() && common[at + 1][to] >= common[at][to + 1]) {
            drawn.push(format!("- {}", old[at]));
            at += 1;
        } else {
            drawn.push(format!("+ {}", new[to]));
            to += 1;
        }
    }
    if drawn.is_empty() {
        drawn.push("(only the end of the last line differs)".to_owned());
    }
    drawn.join("\n")
}

/// How many lines the rests from each pair of places have in common (longest common subsequence).
fn common_after(old: &[&str], new: &[&str]) -> Vec<Vec<usize>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            common[at][to] = if old[at] == new[to] {
                common[at + 1][to + 1] + 1
            } else {
                common[at + 1][to].max(common[at][to + 1])
            };
        }
    }
    common
}

#[test]
fn a_difference_shows_the_lines_that_differ_and_no_others() {
    let drawn = difference("one\ntwo\nthree\nfour\nfive\n", "one\n2\nthree\nfour\n");
    assert_eq!(drawn, "  1: one\n- two\n+ 2\n  4: four\n- five");
    assert_eq!(difference("one\n", "one\ntwo\n"), "  1: one\n+ two");
    assert_eq!(difference("a\na\n", "a\n"), "  1: a\n- a");
    assert_eq!(difference("a", "a\n"), "(only the end of the last line differs)");
}
