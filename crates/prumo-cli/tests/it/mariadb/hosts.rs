//! An account for other hosts, on a server where this machine has none: it is told by a code of its own only then.

use std::path::Path;

use prumo_harness::{Options, Stage, act};

use crate::corpus::line::{Line, compare};

#[test]
fn an_account_for_other_hosts_is_told_and_cured() {
    let program = Path::new(env!("CARGO_BIN_EXE_prumo"));
    let stage = Stage::start_mariadb(program, &Options::default()).unwrap();
    let mut case = stage.case();
    case.sql(
        "RENAME USER {user} TO `outro`@`10.9.8.7`; DELETE FROM mysql.global_priv WHERE Host NOT IN ('localhost', '10.9.8.7'); \
         FLUSH PRIVILEGES;",
    );
    let scene = case.set().unwrap();
    let shows =
        Line { code: "database-host-not-allowed", gate: "login", step: "1.3", owner: "dba", verdict: "fail" };
    let report = compare(&scene, 1, &[shows]).unwrap();
    let findings = prumo_harness::findings(&report);
    let found = findings.iter().find(|finding| finding["code"] == shows.code).unwrap();
    assert_eq!(found["arguments"]["answer"], "1130");
    for action in found["remedy"]["actions"].as_array().unwrap() {
        act(action, scene.places()).unwrap();
    }
    compare(&scene, 0, &[]).unwrap();
}
