//! Gate *greeting*: the server speaks the engine's protocol.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{FactKind, GreetingFact, NotLooked, Seen};
use crate::gate::Gate;
use crate::target::Target;

pub(super) struct Greeting;

impl Check for Greeting {
    fn gate(&self) -> Gate {
        Gate::Greeting
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Greeting]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::NotThisEngine]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match context.fact(FactKind::Greeting).map(|fact| &fact.seen) {
            Some(Seen::Greeting(GreetingFact::Speaks { .. })) => Judgement::proven(),
            Some(Seen::Greeting(GreetingFact::Other { engine, seen })) => {
                let seen = engine.map_or(seen.as_str(), |engine| engine.title());
                other(context, seen)
            }
            Some(Seen::Greeting(GreetingFact::Silent) | Seen::Nothing(NotLooked::TimedOut(_))) => {
                other(context, "silence")
            }
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}

fn other(context: &Context<'_>, seen: &str) -> Judgement {
    let Target::Database { engine, endpoint, .. } = &context.node.id.target else {
        return context.not_looked(context.ended);
    };
    let arguments = Arguments::new()
        .with("endpoint", endpoint.to_string())
        .with("engine", engine.title())
        .with("seen", seen);
    Judgement::found(Code::NotThisEngine, arguments)
}
