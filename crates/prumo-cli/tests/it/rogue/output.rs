//! Output that can't be written: a full disk, a missing folder, a reader that went away, a second writer. What stood
//! there stays, the exit code is 2 where nothing could be written, and nothing panics.

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use prumo_harness::free_port;
use serde_json::Value;

use super::stage::{Run, Stage, wait};

const BEFORE: &str = "o que estava antes\n";

fn assert_could_not_write(run: &Run, named: &str) {
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains(named) && !run.stderr.contains("panicked"), "{}", run.stderr);
}

#[test]
fn a_place_that_can_not_be_written_is_told() {
    let stage = Stage::of_nothing();
    fs::create_dir(stage.folder.path().join("pasta")).unwrap();
    for place in ["nao-existe/saida.json", "pasta", "prumo.toml/saida.json", "pasta/"] {
        for arguments in [["check", "-o", place], ["look", "-o", place], ["check", "--json", place]] {
            assert_could_not_write(&stage.run(&arguments), place);
        }
    }
    assert!(
        fs::read_dir(stage.folder.path().join("pasta")).unwrap().next().is_none(),
        "nothing is left behind"
    );
}

#[test]
fn a_full_disk_keeps_the_old_file() {
    let stage = Stage::of_nothing();
    let path = stage.folder.path().join("saida.json");
    fs::write(&path, BEFORE).unwrap();
    // A limit on the size of files fails a write in the middle, as a full disk does, and needs no right.
    let limited = "trap '' XFSZ; ulimit -f 1; exec \"$@\"";
    let program = env!("CARGO_BIN_EXE_prumo");
    let output = Command::new("sh")
        .args(["-c", limited, "sh", program, "check", "--format", "json", "-o", "saida.json"])
        .current_dir(stage.folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("saida.json") && !said.contains("panicked"), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), BEFORE);
    let left: Vec<_> =
        fs::read_dir(stage.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn a_standard_output_that_is_full_is_told() {
    let stage = Stage::of_nothing();
    let target = format!("127.0.0.1:{}", free_port().unwrap());
    for arguments in
        [&["check"][..], &["look"], &["explain"], &["sim", "sql"], &["catalogue"], &["probe", "tcp", &target]]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = stage.program.command(arguments).stdout(Stdio::from(full)).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let stage = Stage::of_nothing();
    let target = format!("127.0.0.1:{}", free_port().unwrap());
    for arguments in [
        &["check"][..],
        &["check", "--format", "json"],
        &["look"],
        &["explain"],
        &["sim", "sql", "--rows", "20000"],
        &["--help"],
        &["check", "--help"],
        &["catalogue"],
        &["probe", "tcp", &target],
    ] {
        let mut child =
            stage.program.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        assert!(matches!(output.status.code(), Some(0 | 1 | 3)), "{arguments:?}: {:?} {said}", output.status);
    }
}

#[test]
fn an_error_that_nobody_reads_is_no_panic() {
    let stage = Stage::of_nothing();
    for arguments in [&["check", "nao-existe.toml"][..], &["explain", "nao-existe"], &["nonsense"]] {
        let mut child =
            stage.program.command(arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stderr.take());
        assert_eq!(wait(&mut child, Duration::from_secs(20), |_| {}), Some(2), "{arguments:?}");
    }
}

#[test]
fn two_at_once_leave_one_whole_file() {
    let stage = Stage::of_nothing();
    let arguments = ["check", "--format", "json", "-o", "saida.json"];
    let start =
        || stage.program.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    for child in &mut [start(), start(), start(), start()] {
        assert!(matches!(wait(child, Duration::from_secs(30), |_| {}), Some(1 | 3)));
    }
    let written = fs::read_to_string(stage.folder.path().join("saida.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap()["version"], 1);
    assert_eq!(fs::read_dir(stage.folder.path()).unwrap().count(), 2, "nothing else is left behind");
}

#[test]
fn what_is_no_file_is_not_replaced_by_one() {
    let stage = Stage::of_nothing();
    let pipe = stage.folder.path().join("cano");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Somebody reads, so that writing into it can come about; what comes does not matter.
    let reader = Command::new("timeout").args(["5", "cat"]).arg(&pipe).stdout(Stdio::null()).spawn();
    let run = stage.run(&["check", "-o", "cano"]);
    let kind = fs::symlink_metadata(&pipe).unwrap().file_type();
    assert!(kind.is_fifo(), "a device or a pipe became a file (as root this would be /dev/null)");
    assert!(!run.stderr.contains("panicked"));
    let mut reader = reader.unwrap();
    let _ = reader.kill();
    let _ = reader.wait();
}

#[test]
fn a_link_leads_to_the_file_that_is_replaced() {
    let stage = Stage::of_nothing();
    let place = |name: &str| stage.folder.path().join(name);
    fs::write(place("atual.json"), BEFORE).unwrap();
    symlink(Path::new("atual.json"), place("elo.json")).unwrap();
    let run = stage.run(&["check", "--format", "json", "-o", "elo.json"]);
    assert!(matches!(run.code, 1 | 3), "{}", run.stderr);
    let is_whole =
        |name: &str| serde_json::from_str::<Value>(&fs::read_to_string(place(name)).unwrap()).is_ok();
    assert!(is_whole("elo.json"));
}
