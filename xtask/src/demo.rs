//! `cargo xtask demo`: five gates are shut on purpose; Prumo names each, and the very actions that it prints open them.
//! It exits 0 only if every act went as told.

mod narration;

use std::fs;
use std::io::IsTerminal as _;

use anyhow::{Context as _, bail};
use prumo_harness::{Options, Scene, USER, execute, findings};
use serde_json::Value;

use crate::arguments::Arguments;
use crate::{build, say};
use narration::Narration;

/// The gates that are shut, in the order in which they are opened.
const SHUT: [&str; 5] = [
    "table-not-readable",
    "user-can-write",
    "erp-password-unusable",
    "system-code-unknown",
    "service-not-configured",
];

/// Those of them that live in the ERP.
const IN_THE_ERP: [&str; 3] =
    ["erp-password-unusable", "system-code-unknown", "service-not-configured:co.cad.clientes"];

/// Builds, sets the stage and plays it.
///
/// # Errors
/// The act that did not go as told.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let narration = Narration::of(&arguments.language);
    say(narration.building);
    let program = build::prumo(false)?;
    let waits = !arguments.yes && std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let coloured = std::io::stdout().is_terminal();
    play(&program, &arguments.language, coloured, &mut |text| {
        if text != narration.pause {
            say(text);
        } else if waits {
            say(text);
            // Whatever is typed, or an end of the input, goes on.
            let _ = std::io::stdin().read_line(&mut String::new());
        }
    })
}

/// Plays the demo with a built program; `show` is given everything that is said.
///
/// # Errors
/// The act that did not go as told.
pub fn play(
    program: &std::path::Path,
    language: &str,
    coloured: bool,
    show: &mut dyn FnMut(&str),
) -> anyhow::Result<()> {
    let narration = Narration::of(language);
    show(narration.setting);
    let mut scene = Scene::set(program, &IN_THE_ERP, &Options::default())?;
    if coloured {
        scene.program = scene.program.clone().with("CLICOLOR_FORCE", "1");
    }
    shut_in_the_database(&scene)?;
    show(narration.shut);
    let mut playing = Playing { scene, narration, language, show };
    let (code, mut report) = playing.check(&[])?;
    if code != 1 {
        bail!("five gates are shut, and the check exits {code}");
    }
    for (number, shut) in SHUT.iter().enumerate() {
        report = playing.act(number + 1, shut, &report)?;
    }
    (playing.show)(narration.last);
    let (code, report) = playing.check(&["--accept", "attested,inferred"])?;
    if code != 0 {
        bail!("every gate is open, and the check exits {code}: {}", codes(&report).join(", "));
    }
    (playing.show)(narration.end);
    Ok(())
}

/// The two gates that are shut in the database.
fn shut_in_the_database(scene: &Scene) -> anyhow::Result<()> {
    scene
        .sql(&format!(
            "REVOKE SELECT ON sapiens.e301tcr FROM {USER}; GRANT INSERT, UPDATE ON sapiens.e085cli TO {USER};"
        ))
        .map(drop)
}

struct Playing<'p> {
    scene: Scene,
    narration: &'static Narration,
    language: &'p str,
    show: &'p mut dyn FnMut(&str),
}

impl Playing<'_> {
    /// Runs `prumo check`, shows what it says, and gives its exit code and its JSON report.
    fn check(&mut self, more: &[&str]) -> anyhow::Result<(i32, Value)> {
        let mut arguments = vec!["check", "--lang", self.language, "--json", "report.json"];
        arguments.extend(more);
        (self.show)(&format!("\n$ prumo {}\n", arguments.join(" ")));
        let outcome = self.scene.program.run(&arguments)?;
        (self.show)(outcome.stdout.trim_end());
        (self.show)(&format!("{}: {}", self.narration.exit, outcome.code));
        if !outcome.stderr.is_empty() {
            bail!("prumo check complains: {}", outcome.stderr);
        }
        let report = fs::read_to_string(self.scene.folder().join("report.json"))?;
        Ok((outcome.code, serde_json::from_str(&report)?))
    }

    /// Opens one gate by the actions that the report prints, and checks again.
    fn act(&mut self, number: usize, shut: &str, report: &Value) -> anyhow::Result<Value> {
        let finding = findings(report).into_iter().find(|finding| finding.get("code") == Some(&shut.into()));
        let finding = finding.with_context(|| format!("act {number}: the check does not name {shut}"))?;
        (self.show)("");
        (self.show)(&format!("━━ {} {number}/5 · {shut}", self.narration.act));
        (self.show)(self.narration.doing);
        for line in told(finding) {
            (self.show)(&format!("   {line}"));
        }
        (self.show)(self.narration.pause);
        let done = execute(finding, self.scene.places(), false).with_context(|| format!("act {number}"))?;
        if done == 0 {
            bail!("act {number}: the check prints no action against {shut}");
        }
        let (_, after) = self.check(&[])?;
        if codes(&after).contains(&shut) {
            bail!("act {number}: {shut} is still there after its remedy");
        }
        Ok(after)
    }
}

/// The codes of a report's findings.
fn codes(report: &Value) -> Vec<&str> {
    findings(report).into_iter().filter_map(|finding| finding.get("code")?.as_str()).collect()
}

/// The actions of a finding as lines, as they will be executed.
fn told(finding: &Value) -> Vec<String> {
    let actions = finding.pointer("/remedy/actions").and_then(Value::as_array);
    let mut lines = Vec::new();
    for action in actions.into_iter().flatten() {
        let text = |key: &str| action.get(key).and_then(Value::as_str).unwrap_or_default();
        match text("kind") {
            "sql" => {
                let statements = action.get("statements").and_then(Value::as_array).into_iter().flatten();
                lines.extend(statements.filter_map(Value::as_str).map(str::to_owned));
            }
            "erp-screen" => lines.push(format!("{}: {}", text("screen"), fields(action))),
            "project-line" => {
                lines.push(format!("prumo.toml: [{}] {} = {}", text("table"), text("key"), text("value")))
            }
            _ => {}
        }
    }
    lines
}

fn fields(action: &Value) -> String {
    let fields = action.get("fields").and_then(Value::as_array).into_iter().flatten();
    let one = |field: &Value| {
        let label = field.get("label").and_then(Value::as_str).unwrap_or_default();
        let value = field.get("value").and_then(Value::as_str).unwrap_or("…");
        format!("{label} = {value}")
    };
    fields.map(one).collect::<Vec<_>>().join(" · ")
}
