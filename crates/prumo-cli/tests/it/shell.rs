//! Completions and manual pages as shells and readers take them. A shell or a reader that this machine lacks is told of
//! and left out; bash must be here.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use prumo_harness::Program;

fn printed(arguments: &[&str]) -> String {
    Program::at(env!("CARGO_BIN_EXE_prumo")).succeed(arguments).unwrap().stdout
}

/// Runs a program; none where it is not installed.
fn ran(program: &str, arguments: &[&str], folder: &Path) -> Option<Output> {
    let started = Command::new(program).args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    match started {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("SKIPPED: {program} is not installed");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

/// What bash offers after these words, asked as bash itself asks: through the function that it registered.
fn bash_offers(folder: &Path, words: &[&str]) -> Vec<String> {
    let script = r#"
        source ./prumo.bash
        registered=$(complete -p prumo)
        [[ $registered =~ -F\ ([^ ]+) ]] || exit 7
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        "${BASH_REMATCH[1]}" prumo "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let mut arguments = vec!["--norc", "-c", script, "bash"];
    arguments.extend(words);
    let output = ran("bash", &arguments, folder).expect("bash");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn bash_completes_commands_options_values_and_files() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("prumo.bash"), printed(&["completions", "bash"])).unwrap();
    fs::write(folder.path().join("cliente.toml"), "").unwrap();
    let offers = |words: &[&str]| bash_offers(folder.path(), words);
    assert_eq!(offers(&["prumo", "ch"]), ["check"]);
    assert_eq!(offers(&["prumo", "check", "--jun"]), ["--junit"]);
    assert_eq!(offers(&["prumo", "check", "--format", "j"]), ["json", "junit"]);
    assert_eq!(offers(&["prumo", "probe", "t"]), ["tcp"]);
    assert_eq!(offers(&["prumo", "completions", "f"]), ["fish"]);
    assert_eq!(offers(&["prumo", "check", "--catalogue", "clien"]), ["cliente.toml"]);
    let all = offers(&["prumo", ""]);
    for command in
        ["check", "look", "judge", "explain", "grants", "catalogue", "probe", "sim", "completions", "man"]
    {
        assert!(all.iter().any(|offer| offer == command), "{command} is not among {all:?}");
    }
}

#[test]
fn the_other_shells_read_their_scripts() {
    let folder = tempfile::tempdir().unwrap();
    for (shell, script) in [("zsh", "_prumo"), ("fish", "prumo.fish")] {
        fs::write(folder.path().join(script), printed(&["completions", shell])).unwrap();
        let Some(output) = ran(shell, &["-n", script], folder.path()) else { continue };
        assert!(output.status.success(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let ask = "source ./prumo.fish; complete -C 'prumo check --format j'";
    if let Some(output) = ran("fish", &["--no-config", "-c", ask], folder.path()) {
        let offers = String::from_utf8(output.stdout).unwrap();
        assert_eq!(offers.split_whitespace().collect::<Vec<_>>(), ["json", "junit"]);
    }
    assert!(printed(&["completions", "powershell"]).contains("Register-ArgumentCompleter"));
    assert!(printed(&["completions", "elvish"]).contains("edit:completion:arg-completer[prumo]"));
}

#[test]
fn every_manual_page_is_drawn_without_a_complaint() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("share/man/man1");
    printed(&["man", "--dir", into.to_str().unwrap()]);
    let mut names = Vec::new();
    for entry in fs::read_dir(&into).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if let Some(output) =
            ran("groff", &["-man", "-ww", "-Kutf8", "-Tutf8", path.to_str().unwrap()], &into)
        {
            let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success() && complaints.is_empty(), "{name}: {complaints}");
            assert!(String::from_utf8_lossy(&output.stdout).contains("prumo 0.1.0"), "{name}");
        }
        names.push(name);
    }
    for name in ["prumo.1", "prumo-check.1", "prumo-probe-tcp.1", "prumo-sim-serve.1"] {
        assert!(names.iter().any(|known| known == name), "{name} is not among {names:?}");
    }
    assert_eq!(printed(&["man", "check"]), fs::read_to_string(into.join("prumo-check.1")).unwrap());
    if let Some(output) = ran("man", &["-l", into.join("prumo-check.1").to_str().unwrap()], &into) {
        assert!(String::from_utf8_lossy(&output.stdout).contains("--attest"));
    }
}
