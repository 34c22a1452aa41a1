//! A network namespace for a test: the test's own program runs again in it, with this test alone.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Set in the program that runs within the namespace.
const WITHIN: &str = "PRUMO_TEST_WITHIN_A_NAMESPACE";

/// Runs the calling test in a network and mount namespace of its own, after `set_up`: commands of a shell, with the
/// loopback up. Must be the first thing that a test does, and all of it.
pub(super) fn alone(set_up: &str, test: impl FnOnce()) {
    if std::env::var_os(WITHIN).is_some() {
        sh(&format!("ip link set lo up\n{set_up}"));
        return test();
    }
    let flags = if fs::metadata("/proc/self").is_ok_and(|own| is_root(&own)) { "-nm" } else { "-rnm" };
    let possible = Command::new("unshare").args([flags, "ip", "link"]).stdout(Stdio::null()).status();
    if !possible.is_ok_and(|status| status.success()) {
        println!("NOT RUN: no network namespace can be made here (unshare {flags}, ip)");
        return;
    }
    let thread = std::thread::current();
    let name = thread.name().expect("the test's name").to_owned();
    let again = Command::new("unshare")
        .arg(flags)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", &name, "--nocapture"])
        .env(WITHIN, "yes")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&again.stdout);
    assert!(said.contains("1 passed"), "{said}\n{}", String::from_utf8_lossy(&again.stderr));
}

/// Runs commands of a shell within the namespace; each must succeed.
pub(super) fn sh(commands: &str) {
    let ran = Command::new("sh").args(["-ec", commands]).output().unwrap();
    assert!(ran.status.success(), "{commands}\n{}", String::from_utf8_lossy(&ran.stderr));
}

/// Lets the system's resolver ask these servers alone, within the namespace. The folder must outlive the test.
pub(super) fn resolve_by(folder: &Path, text: &str) {
    let file = folder.join("resolv.conf");
    fs::write(&file, text).unwrap();
    sh(&format!("mount --bind '{}' /etc/resolv.conf", file.display()));
}

fn is_root(own: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    own.uid() == 0
}
