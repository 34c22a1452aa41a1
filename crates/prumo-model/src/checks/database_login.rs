//! Gate *login* of a database: the user is let in. Refusals are told apart by the engine's codes alone.

use std::net::IpAddr;

use jiff::Timestamp;

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::engine::Refusal;
use crate::fact::{DatabaseAnswer, FactKind, LoginFact, NotLooked, ReachFact, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::target::Target;
use crate::vantage::Vantage;
use crate::verdict::Basis;

const SECONDS_OF_A_DAY: i64 = 24 * 60 * 60;

/// A password that ends sooner than this many days is said to.
const SOON_DAYS: i64 = 30;

pub(super) struct DatabaseLogin;

impl Check for DatabaseLogin {
    fn gate(&self) -> Gate {
        Gate::Login
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Login]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::DatabaseLoginRefused,
            Code::DatabaseAccountUnusable,
            Code::DatabaseHostNotAllowed,
            Code::DatabasePasswordExpiresSoon,
            Code::TooManyConnections,
            Code::DatabaseNotAvailable,
            Code::DriverCannot,
            Code::DatabaseSecretMissing,
            Code::PasswordNotAsked,
            Code::SeenFromElsewhere,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let user = Arguments::new().with("user", context.database_user());
        let cannot = |reason: &str| Judgement::found(Code::DriverCannot, user.clone().with("reason", reason));
        match context.fact(FactKind::Login).map(|fact| &fact.seen) {
            Some(Seen::Login(LoginFact::Accepted { method, source, .. })) if method == "none" => {
                // Let in without a password: that the CRM's own login works is not shown by it.
                let mut notes = vec![Finding::new(Code::PasswordNotAsked, user)];
                notes.extend(seen_from_elsewhere(context, *source));
                Judgement::Open { basis: Basis::Inferred, reason: Some("password-not-asked"), notes }
            }
            Some(Seen::Login(LoginFact::Accepted { source, account_until, .. })) => {
                let soon = expires_soon(context, &user, *account_until);
                Judgement::of(soon.into_iter().chain(seen_from_elsewhere(context, *source)).collect())
            }
            Some(Seen::Login(LoginFact::Refused(answer))) => refused(context, &user, answer),
            Some(Seen::Login(LoginFact::MethodRefused(method))) => cannot(method),
            Some(Seen::Login(LoginFact::Dropped)) => cannot("dropped"),
            Some(Seen::Nothing(NotLooked::SecretMissing(secret))) => Judgement::found(
                Code::DatabaseSecretMissing,
                Arguments::new().with("secret", secret.as_str()),
            ),
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}

/// A password that ends within the days that are soon; one that has ended is refused by the server.
fn expires_soon(context: &Context<'_>, user: &Arguments, until: Option<Timestamp>) -> Option<Finding> {
    let until = until?;
    let days = (until.as_second() - context.now.as_second()).div_euclid(SECONDS_OF_A_DAY).max(0);
    if days >= SOON_DAYS {
        return None;
    }
    let day: String = until.to_string().chars().take(10).collect();
    let arguments = user.clone().with("until", day).with("days", days);
    Some(Finding::new(Code::DatabasePasswordExpiresSoon, arguments))
}

/// What there is to note where a look is said to be made from the CRM and the server saw another address.
fn seen_from_elsewhere(context: &Context<'_>, source: Option<IpAddr>) -> Option<Finding> {
    let crm = &context.ground.project.crm_addresses;
    let source = source.filter(|source| context.node.id.vantage == Vantage::Crm && !crm.contains(source))?;
    let arguments = Arguments::new()
        .with("source", source.to_string())
        .with_list("crm", crm.iter().map(ToString::to_string));
    Some(Finding::new(Code::SeenFromElsewhere, arguments))
}

fn refused(context: &Context<'_>, user: &Arguments, answer: &DatabaseAnswer) -> Judgement {
    let Target::Database { engine, .. } = &context.node.id.target else {
        return context.not_looked(context.ended);
    };
    let arguments = user.clone().with("answer", answer.to_string());
    match engine.refusal(answer) {
        Refusal::Credentials => Judgement::found(Code::DatabaseLoginRefused, arguments),
        Refusal::Account => Judgement::found(Code::DatabaseAccountUnusable, arguments),
        Refusal::Host => {
            Judgement::found(Code::DatabaseHostNotAllowed, arguments.with("source", source(context)))
        }
        Refusal::Connections => Judgement::found(Code::TooManyConnections, arguments),
        Refusal::NotAvailable => Judgement::found(Code::DatabaseNotAvailable, arguments),
        // It did not come to a login; which database is meant is the next gate's matter.
        Refusal::NoDatabase if engine.names_databases_before_login() => {
            Judgement::NotApplicable("database-named-first")
        }
        // The server names these only to a user that it has let in: the next gate's matter.
        Refusal::NoDatabase | Refusal::Database => Judgement::proven(),
        Refusal::Pooler => Judgement::found(Code::DriverCannot, user.clone().with("reason", "pooler")),
        Refusal::Method => {
            let reason = format!("server-demands {answer}");
            Judgement::found(Code::DriverCannot, user.clone().with("reason", reason))
        }
        Refusal::TooOld => {
            let greeting =
                context.other(Gate::Greeting, context.node.id.target.clone(), context.node.id.vantage);
            Judgement::HeldBy(greeting)
        }
        Refusal::Other => context.not_looked(&format!("server-refused {answer}")),
    }
}

/// Our own address on the connection, as far as it was seen.
fn source(context: &Context<'_>) -> String {
    let Target::Database { endpoint, .. } = &context.node.id.target else { return String::new() };
    let fact = context.fact_of(&Target::Port(endpoint.clone()), FactKind::Reach).map(|fact| &fact.seen);
    match fact {
        Some(Seen::Reach(ReachFact { local: Some(address), .. })) => address.to_string(),
        _ => String::new(),
    }
}
