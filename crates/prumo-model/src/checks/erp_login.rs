//! Gate *ERP login*: the ERP accepts the user, asked once per environment on `ger.sid`.

use super::erp_answer::{Known, Meaning, meaning};
use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::catalogue::OutcomeFamily;
use crate::code::Code;
use crate::fact::{CallOutcome, FactKind, NotLooked, Seen};
use crate::gate::Gate;

pub(super) struct ErpLogin;

impl Check for ErpLogin {
    fn gate(&self) -> Gate {
        Gate::ErpLogin
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::ErpLoginRefused, Code::ErpPasswordUnusable, Code::ErpLoginNotProven, Code::ErpSecretMissing]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let services = context.ground.environment.services.applies();
        let user = services.map(|services| services.user.clone()).unwrap_or_default();
        let user = Arguments::new().with("user", user);
        match context.fact(FactKind::Call).map(|fact| &fact.seen) {
            Some(Seen::Nothing(NotLooked::SecretMissing(secret))) => {
                Judgement::found(Code::ErpSecretMissing, Arguments::new().with("secret", secret.as_str()))
            }
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            // Any other failure looks like success to whoever only looks for the refusal: the answer must be there.
            Some(Seen::Call(call)) if is_empty(&call.outcome) => {
                Judgement::found(Code::ErpLoginNotProven, user.with("text", "<result/>"))
            }
            Some(Seen::Call(call)) => match meaning(&call.outcome, OutcomeFamily::Login, &Known::of(context))
            {
                Some(Meaning::Fine(_)) => Judgement::proven(),
                Some(Meaning::Stopped(code @ (Code::ErpLoginRefused | Code::ErpPasswordUnusable), _)) => {
                    Judgement::found(code, user)
                }
                Some(Meaning::Stopped(_, text)) => {
                    Judgement::found(Code::ErpLoginNotProven, user.with("text", text))
                }
                None => context.not_looked(context.ended),
            },
            _ => context.not_looked(context.ended),
        }
    }
}

/// Whether an answer came that says nothing at all.
fn is_empty(outcome: &CallOutcome) -> bool {
    matches!(outcome, CallOutcome::Answered(answered) if answered.elements == 0)
}
