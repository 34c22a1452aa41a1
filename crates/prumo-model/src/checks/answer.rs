//! Gate *answer*: a call is answered, in time, in SOAP, within its contract. What the ERP says in it is the later gates' matter.

use std::time::Duration;

use super::read::united;
use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{Answered, CallFact, CallOutcome, Fact, FactKind, NotLooked, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::plan::{CallLook, OperationLook};
use crate::target::Target;

pub(super) struct Answer;

impl Check for Answer {
    fn gate(&self) -> Gate {
        Gate::Answer
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::CallHangs,
            Code::CallOutcomeUnknown,
            Code::AnswerTooSlow,
            Code::AnswerTooLarge,
            Code::AnswerCut,
            Code::AnswerNotSoap,
            Code::CharsetMismatch,
            Code::AnswerBreaksContract,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let Target::Operation(name) = &context.node.id.target else {
            return context.not_looked(context.ended);
        };
        let Some((_, look)) = context.ground.plan.operation(name) else {
            return context.not_looked(context.ended);
        };
        // A call that has to be named was made only where there is a fact of it.
        let named = look.named.iter().map(|named| &named.call);
        let named = named.filter(|call| context.fact_of(&call.target, FactKind::Call).is_some());
        let calls: Vec<&CallLook> = look.calls.iter().chain(named).collect();
        if calls.is_empty() {
            return Judgement::inferred("not-exercised");
        }
        if context.ground.plan.encryption != 0 {
            // A token is no password: sending one for the other would cost the account a failed login.
            return context.not_looked("later");
        }
        let facts: Vec<&Fact> =
            calls.iter().filter_map(|call| context.fact_of(&call.target, FactKind::Call)).collect();
        if facts.is_empty() {
            return context.not_looked(context.ended);
        }
        let mut findings = Vec::new();
        let mut not_made = None;
        for fact in &facts {
            match &fact.seen {
                Seen::Call(call) => findings.extend(of_call(context, look, call, fact.took)),
                Seen::Nothing(NotLooked::SecretMissing(_)) => {
                    let target = context.node.id.target.clone();
                    return Judgement::HeldBy(context.other(Gate::ErpLogin, target, context.node.id.vantage));
                }
                // A call that was not made because an earlier one hung says nothing that the earlier does not.
                Seen::Nothing(reason) => not_made = not_made.or(Some(reason)),
                _ => return context.not_looked(context.ended),
            }
        }
        if let Some(reason) = not_made.filter(|_| findings.is_empty()) {
            return context.not_looked_because(reason);
        }
        if findings.is_empty() && facts.len() < calls.len() {
            return context.not_looked(context.ended);
        }
        Judgement::of(united(findings))
    }
}

fn of_call(context: &Context<'_>, look: &OperationLook, call: &CallFact, took: Duration) -> Vec<Finding> {
    let arguments = || Arguments::new().with_list("operations", [look.name.to_string()]);
    let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let one = |code, arguments| vec![Finding::new(code, arguments)];
    match &call.outcome {
        // Whatever it does may have been done; it is not asked again.
        CallOutcome::Hangs(_) | CallOutcome::Cut if look.named.is_some() => {
            let arguments = Arguments::new().with("operation", look.name.to_string());
            one(Code::CallOutcomeUnknown, arguments)
        }
        CallOutcome::Answered(answered) => {
            let slow = context.ground.project.limits.slow_answer;
            let mut findings = of_answer(look, answered);
            if took > slow && !call.warm_up {
                let seconds = number(slow.as_secs());
                findings.push(Finding::new(Code::AnswerTooSlow, arguments().with("seconds", seconds)));
            }
            findings
        }
        CallOutcome::Fault { .. } => Vec::new(),
        CallOutcome::Hangs(spent) => {
            one(Code::CallHangs, arguments().with("seconds", number(spent.as_secs())))
        }
        CallOutcome::Cut => one(Code::AnswerCut, arguments()),
        CallOutcome::TooLarge(bytes) => one(Code::AnswerTooLarge, arguments().with("bytes", number(*bytes))),
        CallOutcome::NotSoap { status, seen } => {
            let arguments = arguments().with("status", i64::from(*status)).with("seen", seen.as_str());
            one(Code::AnswerNotSoap, arguments)
        }
        CallOutcome::Unreadable(reason) => {
            // Where and what stands behind the word.
            let word = reason.split(' ').next().unwrap_or_default();
            one(Code::AnswerNotSoap, arguments().with("status", 0).with("seen", word))
        }
    }
}

fn of_answer(look: &OperationLook, answered: &Answered) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(charset) = answered.charset.as_ref().filter(|charset| charset.mismatch) {
        let arguments = Arguments::new()
            .with("declared", charset.declared.as_str())
            .with("used", charset.used.as_str())
            .with_list("operations", [look.name.to_string()]);
        findings.push(Finding::new(Code::CharsetMismatch, arguments));
    }
    if !answered.deviations.is_empty() {
        let arguments = Arguments::new()
            .with("operation", look.name.to_string())
            .with_list("places", answered.deviations.iter().cloned());
        findings.push(Finding::new(Code::AnswerBreaksContract, arguments));
    }
    findings
}
