//! Gate *greeting*: the server speaks the engine's protocol.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::engine::Refusal;
use crate::fact::{FactKind, GreetingFact, LoginFact, NotLooked, Seen};
use crate::gate::Gate;
use crate::target::Target;

pub(super) struct Greeting;

impl Check for Greeting {
    fn gate(&self) -> Gate {
        Gate::Greeting
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Greeting, FactKind::Login]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::NotThisEngine, Code::ServerTooOld, Code::ListenerRedirects, Code::ListenerRedirectDenied]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match context.fact(FactKind::Greeting).map(|fact| &fact.seen) {
            Some(Seen::Greeting(GreetingFact::Speaks { version, .. })) => {
                too_old(context, version.as_deref()).unwrap_or_else(Judgement::proven)
            }
            Some(Seen::Greeting(GreetingFact::Redirects { to, denied })) => redirects(context, to, *denied),
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

/// A server that did not know a setting of ours is told by it at the login, since not every one says its version before.
fn too_old(context: &Context<'_>, version: Option<&str>) -> Option<Judgement> {
    let Target::Database { engine, .. } = &context.node.id.target else { return None };
    let Some(Seen::Login(LoginFact::Refused(answer))) = context.fact(FactKind::Login).map(|fact| &fact.seen)
    else {
        return None;
    };
    let least = (engine.refusal(answer) == Refusal::TooOld).then(|| engine.least_version())?;
    let arguments = Arguments::new()
        .with("engine", engine.title())
        .with("version", version.unwrap_or("?"))
        .with("least", least);
    Some(Judgement::found(Code::ServerTooOld, arguments))
}

/// The CRM would be sent on as well: to an address that its network must reach too.
fn redirects(context: &Context<'_>, to: &str, denied: bool) -> Judgement {
    let Target::Database { endpoint, .. } = &context.node.id.target else {
        return context.not_looked(context.ended);
    };
    let code = if denied { Code::ListenerRedirectDenied } else { Code::ListenerRedirects };
    Judgement::found(code, Arguments::new().with("endpoint", endpoint.to_string()).with("to", to))
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
