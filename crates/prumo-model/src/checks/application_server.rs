//! Gate *application server*: the server in front of the ERP answers, whatever it says of the path that was asked for.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{FactKind, HttpFact, NotLooked, Seen};
use crate::gate::Gate;

pub(super) struct ApplicationServer;

impl Check for ApplicationServer {
    fn gate(&self) -> Gate {
        Gate::ApplicationServer
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Http]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::ApplicationServerDown, Code::AnswerNotHttp]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let found = |code, seen: &str| {
            let endpoint = context.node.id.target.to_string();
            Judgement::found(code, Arguments::new().with("endpoint", endpoint).with("seen", seen))
        };
        match context.fact(FactKind::Http).map(|fact| &fact.seen) {
            // A balancer whose backends are down says so with these (RFC 9110, 15.6.3 to 15.6.5).
            Some(Seen::Http(HttpFact::Answered { status: status @ 502..=504, .. })) => {
                found(Code::ApplicationServerDown, &format!("HTTP {status}"))
            }
            Some(Seen::Http(HttpFact::Answered { .. })) => Judgement::proven(),
            Some(Seen::Http(HttpFact::Other(seen))) => found(Code::AnswerNotHttp, seen),
            Some(Seen::Http(HttpFact::Dropped) | Seen::Nothing(NotLooked::Dropped)) => {
                found(Code::ApplicationServerDown, "dropped")
            }
            Some(Seen::Nothing(NotLooked::TimedOut(_))) => found(Code::ApplicationServerDown, "silence"),
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}
