//! Gate *name*: a host's name leads to an address.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{FactKind, NameFact, NotLooked, Seen};
use crate::gate::Gate;

pub(super) struct Name;

impl Check for Name {
    fn gate(&self) -> Gate {
        Gate::Name
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Name]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::NameNotFound, Code::NameNotResolved, Code::OwnNetworkDown]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let host = Arguments::new().with("host", context.node.id.target.to_string());
        let unresolved =
            |reason: &str| Judgement::found(Code::NameNotResolved, host.clone().with("reason", reason));
        match context.fact(FactKind::Name).map(|fact| &fact.seen) {
            Some(Seen::Name(NameFact::Resolved(_))) => Judgement::proven(),
            Some(Seen::Name(NameFact::NotFound)) => Judgement::found(Code::NameNotFound, host),
            Some(Seen::Name(NameFact::Failed("no-resolver"))) => context.own_network_down("no-resolver"),
            Some(Seen::Name(NameFact::Failed(reason))) => unresolved(reason),
            Some(Seen::Nothing(NotLooked::TimedOut(_))) => unresolved("timed-out"),
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}
