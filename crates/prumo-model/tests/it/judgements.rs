//! Every fault judged whole, as text: the lines with all their arguments and actions, the notes, where each check differs
//! from the healthy stage's, and where the steps stand. `UPDATE_GOLDEN=1` rewrites what is expected.

use std::fmt::Write as _;

use prumo_model::finding::Finding;
use prumo_model::graph::{Ground, NodeId};
use prumo_model::judge::{CheckResult, EnvironmentResult, Judged, StepResult};
use prumo_model::plan::Plan;
use prumo_model::remedy::Remedy;

use crate::stage::Stage;
use crate::{faults, golden};

fn node(id: &NodeId) -> String {
    format!("{} {} ({})", id.gate, id.target, id.vantage)
}

fn finding(finding: &Finding) -> String {
    let arguments: Vec<String> =
        finding.arguments.iter().map(|(name, value)| format!("{name} = {value:?}")).collect();
    format!("{}: {}", finding.code, arguments.join(", "))
}

/// A check in a line.
fn check(check: &CheckResult) -> String {
    let mut text = format!("{}: {}", node(&check.id), check.verdict);
    if let Some(basis) = check.basis {
        let _ = write!(text, ", {basis}");
    }
    if let Some(reason) = &check.reason {
        let _ = write!(text, ", {reason}");
    }
    if let Some(cause) = &check.blocked_by {
        let _ = write!(text, ", by {}", node(cause));
    }
    let _ = write!(text, ", step {}, chosen {}", check.step, check.chosen);
    for (word, value) in &check.brief {
        let _ = write!(text, ", {word} {value}");
    }
    for one in &check.confirmed {
        let _ = write!(text, ", {one:?}");
    }
    check.notes.iter().for_each(|note| {
        let _ = write!(text, "\n      note {}", finding(note));
    });
    text
}

fn environment(stage: &Stage, at: usize, judged: &Judged, healthy: &[String]) -> String {
    let result: &EnvironmentResult = &judged.environments[at];
    let plan = Plan::of(&stage.project, &stage.catalogue, stage.vantage);
    let ground = Ground {
        project: &stage.project,
        catalogue: &stage.catalogue,
        environment: &stage.project.environments[at],
        plan: &plan.environments[at],
        vantages: &result.vantages,
    };
    let (database, services) = (result.vantages.database, result.vantages.services);
    let mut text = format!("  {} from {database} and {services}\n", result.name);
    for line in &result.lines {
        let _ = writeln!(
            text,
            "    {} {} {} {} {}",
            line.id,
            line.gate,
            line.step,
            line.owner,
            finding(&line.finding)
        );
        for by in &line.found_by {
            let _ = writeln!(text, "      by {}", node(by));
        }
        for action in (Remedy { ground, facts: &stage.facts, line }).actions() {
            let _ = writeln!(text, "      {action:?}");
        }
    }
    for line in result.checks.iter().map(check).filter(|line| !healthy.contains(line)) {
        let _ = writeln!(text, "    {line}");
    }
    let stands = |step: &StepResult| {
        let basis = step.basis.map_or("-", |basis| basis.as_str());
        let warns = if step.warns { ", warns" } else { "" };
        let reason = step.reason.as_deref().map(|reason| format!(", {reason}")).unwrap_or_default();
        format!("{} {:?}, {basis}{warns}{reason}", step.step, step.state)
    };
    let steps: Vec<String> = result.steps.iter().map(stands).collect();
    let _ = writeln!(text, "    {}", steps.join(" | "));
    text
}

fn whole(stage: &Stage, healthy: &[String]) -> String {
    let judged = stage.judged();
    let each = (0..judged.environments.len()).map(|at| environment(stage, at, &judged, healthy));
    each.collect::<String>()
        + &format!("  exit {}, all accepted {}\n", stage.exit(), stage.exit_accepting_all())
}

fn checks(stage: &Stage) -> Vec<String> {
    stage.judged().environments.iter().flat_map(|environment| &environment.checks).map(check).collect()
}

fn all() -> String {
    let stage = Stage::healthy();
    let healthy = checks(&stage);
    let mut text = "healthy\n".to_owned();
    healthy.iter().for_each(|line| {
        let _ = writeln!(text, "    {line}");
    });
    text.push_str(&whole(&stage, &healthy));
    for fault in faults::all() {
        let _ = writeln!(text, "{} at {}", fault.code, fault.gate);
        text.push_str(&whole(&fault.stage(), &healthy));
    }
    text
}

#[test]
fn every_fault_is_judged_as_expected() {
    golden::compare("judgements.txt", &all());
}
