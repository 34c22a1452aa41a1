//! A line of the JSON report, as far as the corpus compares it, and the notes beside passes.

use prumo_harness::Scene;
use serde_json::Value;

/// One finding, with the check and the step that it stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line<'r> {
    pub(crate) code: &'r str,
    pub(crate) gate: &'r str,
    pub(crate) step: &'r str,
    pub(crate) owner: &'r str,
    pub(crate) verdict: &'r str,
}

impl<'r> Line<'r> {
    /// The same line where a provider hosts: network and database are then its matter.
    pub(crate) fn at_a_provider(self) -> Self {
        let owner = if ["network", "dba"].contains(&self.owner) { "hosting-provider" } else { self.owner };
        Self { owner, ..self }
    }

    fn of(step: &'r Value, check: &'r Value, finding: &'r Value) -> Self {
        Self {
            code: text(finding, "/code"),
            gate: text(check, "/gate"),
            step: text(step, "/step"),
            owner: text(finding, "/owner/id"),
            verdict: text(finding, "/verdict"),
        }
    }
}

fn text<'r>(value: &'r Value, at: &str) -> &'r str {
    value.pointer(at).and_then(Value::as_str).unwrap_or_default()
}

fn each<'r>(value: &'r Value, key: &str) -> impl Iterator<Item = &'r Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// Every check of a report with its step.
fn checks(report: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    let steps = each(report, "environments").flat_map(|environment| each(environment, "steps"));
    steps.flat_map(|step| each(step, "checks").map(move |check| (step, check)))
}

/// Every finding of a report, in order.
pub(crate) fn every_line(report: &Value) -> Vec<Line<'_>> {
    let of_check = |(step, check)| each(check, "findings").map(move |finding| Line::of(step, check, finding));
    let mut lines: Vec<Line<'_>> = checks(report).flat_map(of_check).collect();
    lines.sort_unstable();
    lines
}

/// The same but for `connection-not-encrypted`: the stages of the corpus are plain.
pub(crate) fn lines(report: &Value) -> Vec<Line<'_>> {
    every_line(report).into_iter().filter(|line| line.code != "connection-not-encrypted").collect()
}

/// The codes of a report's notes, each once.
pub(crate) fn notes(report: &Value) -> Vec<&str> {
    let notes = checks(report).flat_map(|(_, check)| each(check, "notes"));
    let mut codes: Vec<&str> = notes.map(|note| text(note, "/code")).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Checks with attested and inferred passes accepted, and compares exit code and lines; a difference is told.
pub(crate) fn compare(scene: &Scene, exit_code: i32, expected: &[Line<'_>]) -> Result<Value, String> {
    let (code, report) =
        scene.check(&["--accept", "attested,inferred"]).map_err(|error| error.to_string())?;
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    let seen = lines(&report);
    if seen != expected || code != exit_code {
        return Err(format!(
            "exit code {code} for {exit_code}\n  expected {expected:?}\n  seen     {seen:?}"
        ));
    }
    Ok(report)
}
