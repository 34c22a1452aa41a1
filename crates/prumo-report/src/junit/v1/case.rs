//! From a check to a case: its stable name, how it is shown, and the words with it.

use prumo_model::argument::Arguments;
use prumo_model::graph::NodeId;
use prumo_model::outcome::Strictness;
use prumo_model::verdict::{Basis, Verdict};

use super::Case;
use super::outcome::{Element, Outcome, element};
use crate::safe;
use crate::terminal;
use crate::texts::Texts;
use crate::view::{CheckView, EnvironmentView, LineView, StepView, View};

/// What a case is told from.
#[derive(Clone, Copy)]
pub(super) struct Telling<'t> {
    pub(super) view: &'t View,
    pub(super) environment: &'t EnvironmentView,
    pub(super) texts: &'t Texts,
    pub(super) strictness: &'t Strictness,
}

/// What an element says.
struct Said {
    kind: String,
    message: String,
    text: String,
}

impl Telling<'_> {
    /// A check of a step.
    pub(super) fn check(self, step: &StepView, check: &CheckView) -> Case {
        let lines: Vec<&LineView> =
            self.environment.lines.iter().filter(|line| check.lines.contains(&line.id)).collect();
        let element =
            element(check.verdict, check.basis, self.is_held_by_an_open_one(check), self.strictness);
        let said = if lines.is_empty() { self.reason(step, check) } else { self.found(&lines, &check.id) };
        let mut beside = self.notes(check);
        if element == Element::None && (!lines.is_empty() || check.basis.is_some_and(|b| b != Basis::Proven))
        {
            beside.push(if said.text.is_empty() { said.message.clone() } else { said.text.clone() });
        }
        let class = self.class(step.step.as_str());
        Case { name: name(&check.id), class, outcome: outcome(element, said), beside: beside.join("\n") }
    }

    /// A step without any check: it does not apply.
    pub(super) fn bare_step(self, step: &StepView) -> Case {
        let reason = step.reason.as_deref().map(|reason| self.texts.reason(reason));
        let message =
            safe::text(&reason.unwrap_or_else(|| self.texts.word(&format!("state-{}", step.state))));
        let class = self.class(step.step.as_str());
        Case { name: "step".to_owned(), class, outcome: Outcome::Skipped { message }, beside: String::new() }
    }

    /// A check of a step that was not chosen, told by its line.
    pub(super) fn needed(self, line: &LineView, id: &NodeId) -> Case {
        let element = element(line.verdict, None, false, self.strictness);
        let outcome = outcome(element, self.found(&[line], id));
        Case { name: name(id), class: self.class(line.step.as_str()), outcome, beside: String::new() }
    }

    /// Environment and step, with no point in either: readers take points for packages.
    fn class(self, step: &str) -> String {
        format!("{}.{}", self.environment.name.replace('.', "-"), step.replace('.', "-"))
    }

    fn is_held_by_an_open_one(self, check: &CheckView) -> bool {
        let steps = self.view.environments.iter().flat_map(|environment| &environment.steps);
        let cause =
            steps.flat_map(|step| &step.checks).find(|other| Some(&other.id) == check.blocked_by.as_ref());
        let lines = self.view.environments.iter().flat_map(|environment| &environment.lines);
        let found = lines
            .filter(|line| !line.verdict.opens())
            .any(|line| check.blocked_by.as_ref().is_some_and(|cause| line.found_by.contains(cause)));
        cause.map_or(!found, |cause| cause.verdict.opens())
    }

    /// What was found, whole under the first check that found it, and by name under the others.
    fn found(self, lines: &[&LineView], id: &NodeId) -> Said {
        let messages = lines.iter().map(|line| format!("{}: {}", line.title, line.seen));
        let text = lines.iter().map(|line| match line.found_by.first() {
            Some(first) if first != id => {
                let arguments = Arguments::new().with("case", safe::text(&name(first)));
                format!("{}\n{}\n", line.title, self.texts.say("junit-told-under", &arguments))
            }
            _ => terminal::finding(line, self.texts),
        });
        let kinds: Vec<&str> = lines.iter().map(|line| line.finding.code.as_str()).collect();
        Said {
            kind: kinds.join(" "),
            message: messages.collect::<Vec<_>>().join(" · "),
            text: text.collect::<Vec<_>>().join("\n"),
        }
    }

    /// Why nothing was found, or why a pass is no better.
    fn reason(self, step: &StepView, check: &CheckView) -> Said {
        let reason = check.reason.as_deref().map(|reason| safe::text(&self.texts.reason(reason)));
        let (kind, message) = match (check.verdict, check.basis, &check.blocked_by) {
            (Verdict::Blocked, _, Some(cause)) => {
                let gate = self.texts.word(&format!("gate-{}", cause.gate));
                let target = safe::text(&cause.target.to_string());
                let arguments = Arguments::new().with("gate", gate).with("target", target);
                ("blocked".to_owned(), self.texts.say("junit-waits", &arguments))
            }
            (Verdict::Pass, Some(basis), _) => {
                let words = step.attestation.clone().filter(|_| basis == Basis::Attested);
                let parts = [Some(self.texts.word(&format!("basis-{basis}"))), reason, words];
                (basis.to_string(), parts.into_iter().flatten().collect::<Vec<_>>().join(": "))
            }
            (verdict, ..) => {
                let word = self.texts.word(&format!("verdict-{verdict}"));
                (verdict.to_string(), reason.unwrap_or(word))
            }
        };
        Said { kind, message, text: String::new() }
    }

    fn notes(self, check: &CheckView) -> Vec<String> {
        let note = |finding: &prumo_model::finding::Finding| {
            let (code, arguments) = (finding.code.as_str(), safe::arguments(&finding.arguments));
            let seen = self.texts.say(&format!("{code}.seen"), &arguments);
            format!("{}: {seen} ({code})", self.texts.say(code, &arguments))
        };
        check.notes.iter().map(note).collect()
    }
}

fn outcome(element: Element, said: Said) -> Outcome {
    let Said { kind, message, text } = said;
    match element {
        Element::None => Outcome::Passed,
        Element::Failure => Outcome::Failure { kind, message, text },
        Element::Error => Outcome::Error { kind, message, text },
        Element::Skipped => Outcome::Skipped { message },
    }
}

/// Gate, kind of target, target and vantage by their stable words.
fn name(id: &NodeId) -> String {
    format!("{} {} {} {}", id.gate, id.target.kind(), id.target, id.vantage)
}
