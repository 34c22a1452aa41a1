//! Builds the view of a judgement: unites checks under their steps and finds each line's texts and actions.

use std::collections::BTreeMap;

use prumo_model::action::Action;
use prumo_model::argument::Arguments;
use prumo_model::code::Code;
use prumo_model::finding::Finding;
use prumo_model::graph::Ground;
use prumo_model::judge::{CheckResult, EnvironmentResult, Inputs, Judged, Line, StepResult};
use prumo_model::outcome::whole;
use prumo_model::plan::{EnvironmentPlan, Plan};
use prumo_model::project::{Confirmed, Environment};
use prumo_model::remedy::Remedy;
use prumo_model::verdict::{Basis, Verdict};

use super::{CheckView, EnvironmentView, LineView, NoteView, RunInfo, StepView, View};
use crate::safe;
use crate::texts::{DIALECT, Texts};

/// What a view is built from.
#[derive(Clone, Copy)]
pub struct Building<'b> {
    /// What the judgement was made from.
    pub inputs: &'b Inputs<'b>,
    /// The judgement.
    pub judged: &'b Judged,
    /// The run.
    pub run: &'b RunInfo,
    /// The texts of a language.
    pub texts: &'b Texts,
}

impl Building<'_> {
    /// Builds the view.
    #[must_use]
    pub fn view(&self) -> View {
        let inputs = self.inputs;
        let plan = Plan::of(inputs.project, inputs.catalogue, inputs.vantage);
        let environments = self.judged.environments.iter().filter_map(|result| {
            let environment = inputs.project.environments.iter().find(|known| known.name == result.name)?;
            let plan = plan.environments.iter().find(|known| known.name == result.name)?;
            Some(self.environment(environment, plan, result))
        });
        View {
            language: self.texts.language().as_str(),
            project: inputs.project.name.clone(),
            run: self.run.clone(),
            whole: whole(self.judged),
            partial: !inputs.selection.is_everything(),
            environments: environments.collect(),
        }
    }

    fn environment(
        &self,
        environment: &Environment,
        plan: &EnvironmentPlan,
        result: &EnvironmentResult,
    ) -> EnvironmentView {
        let ground = Ground {
            project: self.inputs.project,
            catalogue: self.inputs.catalogue,
            environment,
            plan,
            vantages: &result.vantages,
        };
        let lines: Vec<LineView> = result.lines.iter().map(|line| self.line(ground, line, result)).collect();
        EnvironmentView {
            name: result.name.clone(),
            kind: result.kind,
            steps: result.steps.iter().map(|step| self.step(step, result)).collect(),
            cautions: cautions(environment, &lines),
            lines,
            notes: self.notes(plan, result),
        }
    }

    fn step(&self, step: &StepResult, result: &EnvironmentResult) -> StepView {
        let own: Vec<&CheckResult> =
            result.checks.iter().filter(|check| check.chosen && check.step == step.step).collect();
        let attested =
            own.iter().find(|check| check.basis == Some(Basis::Attested) && check.reason.is_some());
        let words = self.inputs.attestations.iter().find(|word| word.step == step.step);
        let key = format!("step-{}", step.step.as_str().replace('.', "-"));
        StepView {
            step: step.step,
            title: self.texts.word(&key),
            state: step.state,
            basis: step.basis,
            warns: step.warns,
            reason: step.reason.clone(),
            evidence: evidence(&own),
            attestation: attested.and(words).map(|word| safe::text(&word.text)),
            inferred: inferred(&own),
            confirmed: confirmed(&own),
            checks: own.into_iter().map(|check| self.check(check, &result.lines)).collect(),
        }
    }

    fn check(&self, check: &CheckResult, lines: &[Line]) -> CheckView {
        let found = lines.iter().filter(|line| line.found_by.contains(&check.id));
        CheckView {
            id: check.id.clone(),
            side: check.side,
            verdict: check.verdict,
            basis: check.basis,
            reason: check.reason.clone(),
            confirmed: check.confirmed.iter().map(harmless).collect(),
            when: check.when,
            brief: check.brief.clone(),
            lines: found.map(|line| line.id.clone()).collect(),
            notes: check.notes.clone(),
            blocked_by: check.blocked_by.clone(),
        }
    }

    fn line(&self, ground: Ground<'_>, line: &Line, result: &EnvironmentResult) -> LineView {
        let arguments = spoken(ground.plan, &line.finding);
        let code = line.finding.code.as_str();
        let say = |part: &str| self.texts.say(&format!("{code}{part}"), &arguments);
        let waits = |check: &&CheckResult| {
            check.verdict == Verdict::Blocked
                && check.blocked_by.as_ref().is_some_and(|cause| line.found_by.contains(cause))
        };
        LineView {
            id: line.id.clone(),
            finding: line.finding.clone(),
            verdict: line.weight().verdict(),
            gate: line.gate,
            step: line.step,
            owner: line.owner,
            title: say(""),
            seen: say(".seen"),
            why: say(".why"),
            remedy: say(".remedy"),
            verify: say(".verify"),
            actions: Remedy { ground, facts: self.inputs.facts, line }.actions(),
            found_by: line.found_by.clone(),
            blocks: result.checks.iter().filter(waits).count(),
        }
    }

    fn notes(&self, plan: &EnvironmentPlan, result: &EnvironmentResult) -> Vec<NoteView> {
        let mut united: Vec<Finding> = Vec::new();
        for note in result.checks.iter().filter(|check| check.chosen).flat_map(|check| &check.notes) {
            match united.iter_mut().find(|known| known.same_cause(note)) {
                Some(known) => known.arguments.unite(&note.arguments),
                None => united.push(note.clone()),
            }
        }
        let show = |note: Finding| {
            let arguments = spoken(plan, &note);
            let code = note.code.as_str();
            NoteView {
                code: note.code,
                title: self.texts.say(code, &arguments),
                seen: self.texts.say(&format!("{code}.seen"), &arguments),
            }
        };
        united.into_iter().map(show).collect()
    }
}

/// What a finding's texts are said with: its arguments, and which engine the environment's database is.
fn spoken(plan: &EnvironmentPlan, finding: &Finding) -> Arguments {
    let arguments = safe::arguments(&finding.arguments);
    match &plan.database {
        Some(database) => arguments.with(DIALECT, database.engine.as_str()),
        None => arguments,
    }
}

/// Why passes of a step are only inferred, each reason once.
fn inferred(checks: &[&CheckResult]) -> Vec<String> {
    let weak = checks.iter().filter(|check| check.basis == Some(Basis::Inferred));
    let mut reasons: Vec<String> = Vec::new();
    for reason in weak.filter_map(|check| check.reason.as_ref()) {
        if !reasons.contains(reason) {
            reasons.push(reason.clone());
        }
    }
    reasons
}

/// The confirmations of a step's checks, each once.
fn confirmed(checks: &[&CheckResult]) -> Vec<Confirmed> {
    let mut all: Vec<Confirmed> = Vec::new();
    for one in checks.iter().flat_map(|check| &check.confirmed).map(harmless) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// A confirmation as it may be shown.
fn harmless(one: &Confirmed) -> Confirmed {
    Confirmed { item: safe::text(&one.item), by: safe::text(&one.by), on: safe::text(&one.on) }
}

/// What the reader must know of how this was found out.
fn cautions(environment: &Environment, lines: &[LineView]) -> Vec<&'static str> {
    let has_code = |codes: &[Code]| lines.iter().any(|line| codes.contains(&line.finding.code));
    let has_screen = lines
        .iter()
        .flat_map(|line| &line.actions)
        .any(|remedial| matches!(remedial.action, Action::Screen(_)));
    let services = environment.services.applies();
    let mut cautions = Vec::new();
    if has_screen {
        cautions.push("screen-from-sources");
    }
    if has_code(&[Code::ErpLoginRefused, Code::ErpPasswordUnusable, Code::DatabaseLoginRefused]) {
        cautions.push("refused-once");
    }
    if services.is_some_and(|services| services.encryption == 0) {
        cautions.push("password-kept");
    }
    if services.is_some() {
        cautions.push("never-seen-live");
    }
    cautions
}

/// Words that are counted over a step's targets.
const COUNTED: [&str; 4] = ["tables", "columns", "operations", "rows"];

/// Words that only the checks themselves carry.
const LEFT_TO_CHECKS: [&str; 6] = ["took-ms", "statements", "offers-tls", "rewritten", "method", "status"];

/// What was seen of a step: counts summed over its targets, other words and values once.
fn evidence(checks: &[&CheckResult]) -> Vec<(&'static str, String)> {
    let mut evidence: Vec<(&'static str, String)> = Vec::new();
    let mut counted: BTreeMap<(&'static str, String), u64> = BTreeMap::new();
    for check in checks {
        for (word, value) in check.brief.iter().filter(|(word, _)| !LEFT_TO_CHECKS.contains(word)) {
            let value = safe::text(value);
            match value.parse::<u64>() {
                // Several checks read one target's fact: it counts once.
                Ok(count) if COUNTED.contains(word) => {
                    counted.insert((word, check.id.target.to_string()), count);
                }
                _ if evidence.iter().any(|known| known.0 == *word && known.1 == value) => {}
                _ => evidence.push((word, value)),
            }
        }
    }
    for word in COUNTED {
        let sum: u64 = counted.iter().filter(|((known, _), _)| *known == word).map(|(_, count)| count).sum();
        if sum > 0 {
            evidence.push((word, sum.to_string()));
        }
    }
    evidence
}
