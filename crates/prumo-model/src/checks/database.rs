//! Gate *database*: it exists, the user may enter it, and it is this environment's own.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::engine::Refusal;
use crate::fact::{DatabaseAnswer, FactKind, LoginFact, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::project::{Database as ProjectDatabase, Environment};

pub(super) struct Database;

impl Check for Database {
    fn gate(&self) -> Gate {
        Gate::Database
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Login]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::DatabaseNotFound,
            Code::DatabaseNotAllowed,
            Code::EnvironmentsMixedUp,
            Code::UserSharedByEnvironments,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let Some(own) = context.ground.environment.database.applies() else {
            return context.not_looked(context.ended);
        };
        match context.seen(FactKind::Login) {
            Ok(Seen::Login(LoginFact::Refused(answer))) => refused(context, own, answer),
            Ok(Seen::Login(LoginFact::Accepted { .. })) => Judgement::of(mixed_up(context, own)),
            Ok(_) => context.not_looked(context.ended),
            Err(judgement) => judgement,
        }
    }
}

fn refused(context: &Context<'_>, own: &ProjectDatabase, answer: &DatabaseAnswer) -> Judgement {
    let database = Arguments::new().with("database", own.name.as_str());
    match own.engine.refusal(answer) {
        Refusal::NoDatabase => Judgement::found(Code::DatabaseNotFound, database),
        Refusal::Database => {
            Judgement::found(Code::DatabaseNotAllowed, database.with("user", own.user.as_str()))
        }
        _ => context.not_looked(context.ended),
    }
}

/// Environments that name the same database, or only the same user.
fn mixed_up(context: &Context<'_>, own: &ProjectDatabase) -> Vec<Finding> {
    let named_by = |same: &dyn Fn(&ProjectDatabase) -> bool| -> Vec<String> {
        let environments = context.ground.project.environments.iter();
        let sharing = environments.filter(|e: &&Environment| e.database.applies().is_some_and(same));
        sharing.map(|environment| environment.name.clone()).collect()
    };
    let same_database = named_by(&|other| other.target() == own.target());
    if same_database.len() > 1 {
        let arguments = Arguments::new()
            .with("database", own.target().to_string())
            .with_list("environments", same_database);
        return vec![Finding::new(Code::EnvironmentsMixedUp, arguments)];
    }
    let same_user = named_by(&|other| other.user == own.user && other.endpoint == own.endpoint);
    if same_user.len() > 1 {
        let arguments = Arguments::new().with("user", own.user.as_str()).with_list("environments", same_user);
        return vec![Finding::new(Code::UserSharedByEnvironments, arguments)];
    }
    Vec::new()
}
