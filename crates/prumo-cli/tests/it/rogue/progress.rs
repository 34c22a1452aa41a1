//! What a person sees of a look that hangs: its name, its time and its limit on one line, on a wide terminal and on a narrow
//! one; a clean screen afterwards; and nothing at all where nobody looks.

use super::interruption::hanging;
use super::stage::Stage;
use crate::terminal::{CTRL_C, Terminal};

const CHECK: [&str; 7] = ["check", "--format", "json", "-o", "saida.json", "--lang", "en"];

fn stage(port: u16) -> Stage {
    let stage = Stage::of_services(port);
    stage.project.set("limits.call-seconds", "600").unwrap();
    stage.project.set("limits.run-seconds", "600").unwrap();
    stage
}

#[test]
fn a_slow_call_is_named_with_its_time_and_its_limit_and_leaves_a_clean_screen() {
    for columns in [100, 44] {
        let (peer, _hanging) = hanging();
        let stage = stage(peer.port);
        let mut terminal = Terminal::start(&stage.program, &CHECK, columns);
        let lines = terminal.sees(" s of 600 s");
        assert_eq!(lines.len(), 1, "the line wraps: {lines:?}");
        assert!(lines[0].starts_with("Looking at: call · Exec"), "{lines:?}");
        let first = lines[0].clone();
        terminal.wait("a later second", |screen| screen.contains(" s of 600 s") && screen.trim() != first);
        terminal.wait("enough seconds to be slow", |screen| !screen.contains(" 1 s of"));
        terminal.types(CTRL_C);
        let (code, screen) = terminal.end();
        assert!(matches!(code, 1 | 3), "{code}");
        assert!(!screen.contains("Looking at"), "{screen}");
        let text = screen.replace('\n', "");
        assert!(text.contains("Slowest: call Executar") && text.contains(" s, not finished"), "{screen}");
        assert!(stage.folder.path().join("saida.json").exists());
    }
}

#[test]
fn a_quick_run_leaves_nothing_behind() {
    let stage = Stage::of_nothing();
    let terminal = Terminal::start(&stage.program, &CHECK, 80);
    let (code, screen) = terminal.end();
    assert_eq!((code, screen.trim()), (1, ""));
}

#[test]
fn piped_nothing_is_told() {
    let (peer, _hanging) = hanging();
    let stage = stage(peer.port);
    stage.project.set("limits.call-seconds", "3").unwrap();
    let run = stage.run(&CHECK);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}
