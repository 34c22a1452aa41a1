//! Version 1 of the machine report. Fields may be added; none is renamed, none changes its meaning.

mod action;
mod target;

use prumo_model::argument::Argument;
use prumo_model::finding::Finding;
use prumo_model::graph::NodeId;
use prumo_model::project::Confirmed;
use serde::Serialize;
use std::collections::BTreeMap;

use crate::texts::Texts;
use crate::view::{CheckView, EnvironmentView, LineView, StepView, View};
use action::ActionV1;
use target::TargetV1;

#[derive(Serialize)]
pub(super) struct Report {
    schema: &'static str,
    version: u32,
    language: &'static str,
    project: String,
    run: Run,
    verdict: &'static str,
    /// Whether only a part of the project was judged, by choice.
    partial: bool,
    environments: Vec<Environment>,
}

#[derive(Serialize)]
struct Run {
    id: String,
    start: String,
    end: String,
    program: String,
    catalogue: String,
    vantages: Vec<VantageV1>,
    ended: String,
}

#[derive(Serialize)]
struct VantageV1 {
    vantage: &'static str,
    basis: &'static str,
}

#[derive(Serialize)]
struct Environment {
    name: String,
    kind: &'static str,
    steps: Vec<Step>,
    cautions: Vec<&'static str>,
}

#[derive(Serialize)]
struct Step {
    step: &'static str,
    title: String,
    state: &'static str,
    basis: Option<&'static str>,
    warns: bool,
    reason: Option<String>,
    attestation: Option<String>,
    checks: Vec<Check>,
}

#[derive(Serialize)]
struct Check {
    gate: &'static str,
    target: TargetV1,
    vantage: &'static str,
    verdict: &'static str,
    basis: Option<&'static str>,
    reason: Option<String>,
    /// Who confirmed what of the catalogue that the pass rests on, and when.
    confirmed: Vec<ConfirmedV1>,
    when: Option<String>,
    facts: BTreeMap<&'static str, String>,
    findings: Vec<FindingV1>,
    /// Ids of findings that stand under an earlier check, since one action cures them all.
    counted_under: Vec<String>,
    notes: Vec<Note>,
    blocked_by: Option<NodeV1>,
}

#[derive(Serialize)]
struct ConfirmedV1 {
    item: String,
    by: String,
    on: String,
}

#[derive(Serialize)]
struct NodeV1 {
    gate: &'static str,
    target: TargetV1,
    vantage: &'static str,
}

#[derive(Serialize)]
struct Note {
    code: &'static str,
    arguments: BTreeMap<&'static str, ArgumentV1>,
}

#[derive(Serialize)]
struct FindingV1 {
    id: String,
    code: &'static str,
    verdict: &'static str,
    owner: OwnerV1,
    arguments: BTreeMap<&'static str, ArgumentV1>,
    title: String,
    seen: String,
    why: String,
    remedy: RemedyV1,
    verify: String,
}

#[derive(Serialize)]
struct OwnerV1 {
    id: &'static str,
    title: String,
}

#[derive(Serialize)]
struct RemedyV1 {
    text: String,
    actions: Vec<ActionV1>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ArgumentV1 {
    Text(String),
    Number(i64),
    List(Vec<String>),
}

impl Report {
    pub(super) fn of(view: &View, texts: &Texts) -> Self {
        let run = &view.run;
        let vantages = run.vantages.iter();
        Self {
            schema: "prumo-run",
            version: 1,
            language: view.language,
            project: view.project.clone(),
            run: Run {
                id: run.id.clone(),
                start: run.start.to_string(),
                end: run.end.to_string(),
                program: run.program.clone(),
                catalogue: run.catalogue.clone(),
                vantages: vantages
                    .map(|(vantage, basis)| VantageV1 { vantage: vantage.as_str(), basis: basis.as_str() })
                    .collect(),
                ended: run.ended.clone(),
            },
            verdict: view.whole.as_str(),
            partial: view.partial,
            environments: view.environments.iter().map(|e| environment(e, texts)).collect(),
        }
    }
}

fn environment(view: &EnvironmentView, texts: &Texts) -> Environment {
    Environment {
        name: view.name.clone(),
        kind: view.kind.as_str(),
        steps: view.steps.iter().map(|one| step(one, &view.lines, texts)).collect(),
        cautions: view.cautions.clone(),
    }
}

fn step(view: &StepView, lines: &[LineView], texts: &Texts) -> Step {
    Step {
        step: view.step.as_str(),
        title: view.title.clone(),
        state: view.state.as_str(),
        basis: view.basis.map(prumo_model::verdict::Basis::as_str),
        warns: view.warns,
        reason: view.reason.clone(),
        attestation: view.attestation.clone(),
        checks: view.checks.iter().map(|one| check(one, lines, texts)).collect(),
    }
}

fn check(view: &CheckView, lines: &[LineView], texts: &Texts) -> Check {
    let own = |line: &&LineView| view.lines.contains(&line.id);
    let (first, later): (Vec<&LineView>, Vec<&LineView>) =
        lines.iter().filter(own).partition(|line| line.found_by.first() == Some(&view.id));
    Check {
        gate: view.id.gate.as_str(),
        target: TargetV1::of(&view.id.target),
        vantage: view.id.vantage.as_str(),
        verdict: view.verdict.as_str(),
        basis: view.basis.map(prumo_model::verdict::Basis::as_str),
        reason: view.reason.clone(),
        confirmed: view.confirmed.iter().map(confirmed).collect(),
        when: view.when.map(|when| when.to_string()),
        facts: view.brief.iter().cloned().collect(),
        findings: first.into_iter().map(|line| finding(line, texts)).collect(),
        counted_under: later.into_iter().map(|line| line.id.clone()).collect(),
        notes: view.notes.iter().map(note).collect(),
        blocked_by: view.blocked_by.as_ref().map(node),
    }
}

fn confirmed(one: &Confirmed) -> ConfirmedV1 {
    ConfirmedV1 { item: one.item.clone(), by: one.by.clone(), on: one.on.clone() }
}

fn node(id: &NodeId) -> NodeV1 {
    NodeV1 { gate: id.gate.as_str(), target: TargetV1::of(&id.target), vantage: id.vantage.as_str() }
}

fn note(note: &Finding) -> Note {
    Note { code: note.code.as_str(), arguments: arguments(note) }
}

fn finding(line: &LineView, texts: &Texts) -> FindingV1 {
    FindingV1 {
        id: line.id.clone(),
        code: line.finding.code.as_str(),
        verdict: line.verdict.as_str(),
        owner: OwnerV1 { id: line.owner.as_str(), title: texts.word(&format!("owner-{}", line.owner)) },
        arguments: arguments(&line.finding),
        title: line.title.clone(),
        seen: line.seen.clone(),
        why: line.why.clone(),
        remedy: RemedyV1 {
            text: line.remedy.clone(),
            actions: line.actions.iter().map(ActionV1::of).collect(),
        },
        verify: line.verify.clone(),
    }
}

fn arguments(finding: &Finding) -> BTreeMap<&'static str, ArgumentV1> {
    let value = |argument: &Argument| match argument {
        Argument::Text(text) => ArgumentV1::Text(text.clone()),
        Argument::Number(number) => ArgumentV1::Number(*number),
        Argument::List(names) => ArgumentV1::List(names.iter().cloned().collect()),
    };
    finding.arguments.iter().map(|(name, argument)| (name, value(argument))).collect()
}
