//! Gate *login* of a database: the user is let in. Refusals are told apart by the engine's codes alone.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{DatabaseAnswer, FactKind, LoginFact, NotLooked, ReachFact, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::target::Target;
use crate::verdict::Basis;

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
            Code::TooManyConnections,
            Code::DriverCannot,
            Code::DatabaseSecretMissing,
            Code::PasswordNotAsked,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let user = Arguments::new().with("user", context.database_user());
        let cannot = |reason: &str| Judgement::found(Code::DriverCannot, user.clone().with("reason", reason));
        match context.fact(FactKind::Login).map(|fact| &fact.seen) {
            Some(Seen::Login(LoginFact::Accepted { method, .. })) if method == "none" => {
                // Let in without a password: that the CRM's own login works is not shown by it.
                Judgement::Open {
                    basis: Basis::Inferred,
                    reason: Some("password-not-asked"),
                    notes: vec![Finding::new(Code::PasswordNotAsked, user)],
                }
            }
            Some(Seen::Login(LoginFact::Accepted { .. })) => Judgement::proven(),
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

/// PostgreSQL's SQLSTATE and `routine` (its documentation, appendix A; the routine names are its source's).
fn refused(context: &Context<'_>, user: &Arguments, answer: &DatabaseAnswer) -> Judgement {
    let arguments = user.clone().with("answer", answer.to_string());
    match (answer.code.as_str(), answer.routine.as_deref()) {
        ("28P01", _) => Judgement::found(Code::DatabaseLoginRefused, arguments),
        ("28000", Some("ClientAuthentication")) => {
            Judgement::found(Code::DatabaseHostNotAllowed, arguments.with("source", source(context)))
        }
        ("28000", _) => Judgement::found(Code::DatabaseAccountUnusable, arguments),
        ("53300", _) => Judgement::found(Code::TooManyConnections, arguments),
        // The server names these only to a user that it has let in: the next gate's matter.
        ("3D000" | "42501", _) => Judgement::proven(),
        _ => context.not_looked(&format!("server-refused {answer}")),
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
