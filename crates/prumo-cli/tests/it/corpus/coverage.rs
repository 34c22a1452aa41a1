//! The corpus holds every code that the program knows, or says which not; and plain text, which stands in every case.

use std::collections::BTreeSet;

use prumo_harness::Program;

use super::line::{Line, every_line};
use super::plant::Plant;
use super::{all, certificates, notes, sharing};

/// Those that are not provoked; why is said at the head of `corpus.rs`.
const NOT_PROVOKED: &[&str] = &[
    "server-too-old",
    "rights-not-visible",
    // Given by no server that can run here: judged from facts alone.
    "database-not-available",
    "listener-redirects",
    "listener-redirect-denied",
];

#[test]
fn every_code_that_the_program_knows_is_provoked_or_named() {
    let program = Program::at(env!("CARGO_BIN_EXE_prumo"));
    let listed = program.succeed(&["explain"]).unwrap().stdout;
    let is_code =
        |word: &&str| word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let known: BTreeSet<&str> =
        listed.lines().filter_map(|line| line.split_whitespace().next()).filter(is_code).collect();
    let plants: Vec<Plant> = all().collect();
    let mut held: BTreeSet<&str> = plants.iter().map(Plant::code).collect();
    held.extend(certificates::codes());
    held.extend(notes::codes());
    held.extend(crate::world::codes());
    held.extend(NOT_PROVOKED);
    held.insert("connection-not-encrypted");
    // Provoked in `simulating.rs`: somebody has to write while the call is under way.
    held.insert("simulation-changed-data");
    assert_eq!(known, held);
}

#[test]
fn plain_text_is_a_warning_on_each_side() {
    let scene = sharing::stage().case().set().unwrap();
    let (code, report) = scene.check(&["--accept", "attested,inferred"]).unwrap();
    let plain =
        |step, owner| Line { code: "connection-not-encrypted", gate: "tls", step, owner, verdict: "warn" };
    assert_eq!(every_line(&report), [plain("1.4", "dba"), plain("2.5", "erp-administrator")]);
    assert_eq!(code, 0);
    let (code, _) = scene.check(&["--accept", "attested,inferred", "--strict"]).unwrap();
    assert_eq!(code, 1);
}
