//! Where each step of the checklist stands. Order binds acceptance: a step is accepted only after those before it.

use super::{CheckResult, Inputs};
use crate::project::{Environment, Part};
use crate::step::Step;
use crate::verdict::{Basis, Verdict};
use crate::word::words;

words! {
    /// Where a step stands.
    StepState {
        /// Open, and every step before it is accepted or set aside.
        Accepted = "accepted",
        /// Open, but an earlier step is not.
        Holds = "holds",
        /// Something is shut.
        Fails = "fails",
        /// Something could not be told.
        Unknown = "unknown",
        /// Everything that is not open waits for a gate of another step.
        Blocked = "blocked",
        /// Set aside by a person.
        Skipped = "skipped",
        /// Does not apply.
        NotApplicable = "not-applicable",
    }
}

/// A step and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepResult {
    /// The step.
    pub step: Step,
    /// Where it stands.
    pub state: StepState,
    /// What its passes rest on, the weakest.
    pub basis: Option<Basis>,
    /// Whether something in it is open but to be mended.
    pub warns: bool,
    /// Why it does not apply, or only holds: a stable word or the project's own reason.
    pub reason: Option<String>,
}

pub(super) fn stand(
    inputs: &Inputs<'_>,
    environment: &Environment,
    checks: &[CheckResult],
) -> Vec<StepResult> {
    let mut accepted_so_far = true;
    let mut not_chosen_so_far = false;
    let mut steps = Vec::new();
    for step in Step::ALL {
        let mut result = state_of(environment, *step, checks);
        if result.state == StepState::Accepted && !accepted_so_far {
            result.state = StepState::Holds;
            result.reason = not_chosen_so_far.then(|| "earlier-not-chosen".to_owned());
        }
        let set_aside =
            matches!(result.state, StepState::Accepted | StepState::Skipped | StepState::NotApplicable);
        accepted_so_far &= set_aside;
        if inputs.selection.has_step(*step) {
            steps.push(result);
        } else {
            not_chosen_so_far = true;
        }
    }
    steps
}

fn state_of(environment: &Environment, step: Step, checks: &[CheckResult]) -> StepResult {
    let own: Vec<&CheckResult> = checks.iter().filter(|check| check.step == step).collect();
    let any = |verdict| own.iter().any(|check| check.verdict == verdict);
    let state = if any(Verdict::Fail) {
        StepState::Fails
    } else if any(Verdict::Unknown) {
        StepState::Unknown
    } else if any(Verdict::Blocked) {
        StepState::Blocked
    } else if any(Verdict::Pass) || any(Verdict::Warn) {
        StepState::Accepted
    } else if any(Verdict::Skipped) {
        StepState::Skipped
    } else {
        StepState::NotApplicable
    };
    let basis = own.iter().filter_map(|check| check.basis).max();
    let reason = (state == StepState::NotApplicable).then(|| reason(environment, step, &own)).flatten();
    StepResult { step, state, basis, warns: any(Verdict::Warn), reason }
}

fn reason(environment: &Environment, step: Step, own: &[&CheckResult]) -> Option<String> {
    let of_part = match (step.stage(), &environment.database, &environment.services) {
        (1, Part::NotApplicable(reason), _) | (2 | 3, _, Part::NotApplicable(reason)) => Some(reason.clone()),
        _ => None,
    };
    of_part.or_else(|| own.iter().find_map(|check| check.reason.clone()))
}
