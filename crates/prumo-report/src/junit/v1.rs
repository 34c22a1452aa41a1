//! Version 1 of the mapping: a suite per environment and step, a case per check. Names and classes are stable words, so that
//! a server that keeps a history knows a check again in every language; messages are in the language.

mod case;
mod outcome;
pub(super) mod xml;

use std::collections::BTreeSet;

use prumo_model::graph::NodeId;
use prumo_model::outcome::Strictness;
use prumo_model::step::Step;

use crate::texts::Texts;
use crate::view::{CheckView, EnvironmentView, LineView, StepView, View};
use case::Telling;
use outcome::Outcome;

/// The whole document.
pub(super) struct Suites {
    name: String,
    time: f64,
    suites: Vec<Suite>,
}

/// A step of an environment.
struct Suite {
    name: String,
    timestamp: String,
    properties: Vec<(&'static str, String)>,
    cases: Vec<Case>,
}

/// A check.
struct Case {
    name: String,
    class: String,
    outcome: Outcome,
    /// What stands beside it: notes, warnings, what a pass rests on.
    beside: String,
}

/// Everything that is shown of a run.
pub(super) fn suites(view: &View, texts: &Texts, strictness: &Strictness) -> Suites {
    let mut suites = Vec::new();
    for environment in &view.environments {
        let telling = Telling { view, environment, texts, strictness };
        let shown: BTreeSet<&NodeId> = checks(environment).map(|check| &check.id).collect();
        suites.extend(environment.steps.iter().map(|step| of_step(telling, step)));
        // What a chosen step needs and is shut belongs to a step that was not chosen: it counts, so it is shown.
        let hidden = |line: &&LineView| !line.found_by.iter().any(|id| shown.contains(id));
        let needed: Vec<&LineView> = environment.lines.iter().filter(hidden).collect();
        let steps: BTreeSet<Step> = needed.iter().map(|line| line.step).collect();
        suites.extend(steps.into_iter().map(|step| of_needed(telling, step, &needed)));
    }
    if suites.iter().all(|suite| suite.cases.is_empty()) {
        suites.push(of_nothing(view, texts));
    }
    let time = view.run.end.duration_since(view.run.start).as_secs_f64().max(0.0);
    Suites { name: format!("prumo {}", view.project), time, suites }
}

fn checks(environment: &EnvironmentView) -> impl Iterator<Item = &CheckView> {
    environment.steps.iter().flat_map(|step| &step.checks)
}

fn of_step(telling: Telling<'_>, step: &StepView) -> Suite {
    let cases = if step.checks.is_empty() {
        vec![telling.bare_step(step)]
    } else {
        step.checks.iter().map(|check| telling.check(step, check)).collect()
    };
    let mut suite = suite(telling, step.step, &step.title, cases);
    suite.properties.push(("state", step.state.to_string()));
    suite
}

fn of_needed(telling: Telling<'_>, step: Step, lines: &[&LineView]) -> Suite {
    let own = lines.iter().filter(|line| line.step == step);
    let cases = own.flat_map(|line| line.found_by.iter().map(|id| telling.needed(line, id))).collect();
    let title = telling.texts.word(&format!("step-{}", step.as_str().replace('.', "-")));
    suite(telling, step, &title, cases)
}

fn suite(telling: Telling<'_>, step: Step, title: &str, cases: Vec<Case>) -> Suite {
    let Telling { view, environment, .. } = telling;
    let properties = vec![
        ("mapping", "prumo-junit 1".to_owned()),
        ("program", view.run.program.clone()),
        ("catalogue", view.run.catalogue.clone()),
        ("run", view.run.id.clone()),
        ("language", view.language.to_owned()),
        ("project", view.project.clone()),
        ("environment", environment.name.clone()),
        ("kind", environment.kind.to_string()),
        ("step", step.to_string()),
    ];
    let name = format!("{} · {step} {title}", environment.name);
    Suite { name, timestamp: timestamp(view), properties, cases }
}

/// A run that judged nothing proves nothing.
fn of_nothing(view: &View, texts: &Texts) -> Suite {
    let message = texts.reason("no-evidence");
    let outcome = Outcome::Error { kind: "nothing-judged".to_owned(), message, text: String::new() };
    let case = Case { name: "run".to_owned(), class: "prumo".to_owned(), outcome, beside: String::new() };
    let properties = Vec::new();
    Suite { name: "prumo".to_owned(), timestamp: timestamp(view), properties, cases: vec![case] }
}

/// The start of the run in whole seconds, as the readers of JUnit files want it.
fn timestamp(view: &View) -> String {
    let text = view.run.start.to_string();
    text.split(['.', 'Z']).next().unwrap_or_default().to_owned()
}
