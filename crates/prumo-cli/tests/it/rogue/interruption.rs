//! Runs that are interrupted while a call hangs: by a person they end at once with a report, by force they leave
//! nothing half written.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::http::rogue_in_calls;
use super::peer::Peer;
use super::stage::{Stage, wait};

/// How long anything here may take before the test is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What stands in the output file before the run.
const BEFORE: &str = "o que estava antes\n";

/// An ERP whose calls hang, and what tells that one has begun to.
pub(super) fn hanging() -> (Peer, Receiver<()>) {
    let (hangs, hanging) = channel();
    let hangs = Mutex::new(hangs);
    let peer = rogue_in_calls(move |talk| {
        // Nobody listens any more where the test is over.
        let _ = hangs.lock().unwrap().send(());
        talk.listen()
    });
    (peer, hanging)
}

/// A run that hangs in a call for longer than any test, with its output file.
fn start(peer: &Peer, hanging: &Receiver<()>, arguments: &[&str]) -> (Stage, Child) {
    let stage = Stage::of_services(peer.port);
    stage.project.set("limits.call-seconds", "600").unwrap();
    stage.project.set("limits.run-seconds", "600").unwrap();
    fs::write(stage.folder.path().join("saida.json"), BEFORE).unwrap();
    let child =
        stage.program.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    hanging.recv_timeout(PATIENCE).expect("the call is made");
    (stage, child)
}

fn signal(child: &Child, name: &str) {
    // The shell's own: a bare Debian has no program of that name.
    let sent = Command::new("sh").args(["-c", &format!("kill {name} {}", child.id())]).status().unwrap();
    assert!(sent.success());
}

/// Names in the folder of a stage, hidden ones too.
fn names(stage: &Stage) -> Vec<String> {
    let entries = fs::read_dir(stage.folder.path()).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// What became of the gate that hangs on the call that did.
fn verdict_of_login(report: &Value) -> &str {
    let steps = report["environments"][0]["steps"].as_array().unwrap();
    let mut checks = steps.iter().flat_map(|step| step["checks"].as_array().unwrap());
    let answer =
        checks.find(|check| check["gate"] == "answer" && check["target"].to_string().contains("ger.sid"));
    answer.expect("the login's answer is judged")["verdict"].as_str().unwrap()
}

#[test]
fn ctrl_c_ends_a_check_at_once_with_a_report_of_what_was_seen() {
    let (peer, hanging) = hanging();
    let (stage, mut child) = start(&peer, &hanging, &["check", "--format", "json", "-o", "saida.json"]);
    let since = Instant::now();
    signal(&child, "-INT");
    let code = wait(&mut child, PATIENCE, |_| {});
    assert!(since.elapsed() < Duration::from_secs(2), "took {:?}", since.elapsed());
    assert!(matches!(code, Some(1 | 3)), "{code:?}");
    let written = fs::read_to_string(stage.folder.path().join("saida.json")).unwrap();
    let report: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(report["run"]["ended"], "cancelled");
    assert_eq!(verdict_of_login(&report), "unknown");
    assert_eq!(names(&stage), ["prumo.toml", "saida.json"]);
}

#[test]
fn ctrl_c_ends_a_look_at_once_with_the_facts_that_were_seen() {
    let (peer, hanging) = hanging();
    let (stage, mut child) = start(&peer, &hanging, &["look", "-o", "saida.json"]);
    signal(&child, "-INT");
    assert_eq!(wait(&mut child, Duration::from_secs(2), |_| {}), Some(3));
    let judged = stage.run(&["judge", "saida.json", "--format", "json", "--accept", "attested,inferred"]);
    let report: Value = serde_json::from_str(&judged.stdout).expect(&judged.stderr);
    assert!(matches!(judged.code, 1 | 3), "{}", judged.code);
    assert_eq!(verdict_of_login(&report), "unknown");
}

#[test]
fn a_run_that_is_ended_by_force_leaves_what_stood_there() {
    for name in ["-KILL", "-TERM", "-HUP"] {
        let (peer, hanging) = hanging();
        let (stage, mut child) = start(&peer, &hanging, &["check", "--format", "json", "-o", "saida.json"]);
        signal(&child, name);
        wait(&mut child, Duration::from_secs(2), |_| {});
        let written = fs::read_to_string(stage.folder.path().join("saida.json")).unwrap();
        let whole = written == BEFORE || serde_json::from_str::<Value>(&written).is_ok();
        assert!(whole, "{name}: {written}");
        assert_eq!(names(&stage), ["prumo.toml", "saida.json"], "{name}");
    }
}

#[test]
fn the_limit_of_the_run_ends_it_with_a_report() {
    let (peer, _hanging) = hanging();
    let stage = Stage::of_services(peer.port);
    stage.project.set("limits.call-seconds", "600").unwrap();
    stage.project.set("limits.run-seconds", "1").unwrap();
    let run = stage.run(&["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect(&run.stderr);
    assert_eq!(report["run"]["ended"], "run-over");
    assert_eq!(verdict_of_login(&report), "unknown");
    assert!(run.took < Duration::from_secs(4), "took {:?}", run.took);
}
