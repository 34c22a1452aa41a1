//! Credentials that were refused in this run: they are not sent again for another environment, since accounts lock.

use prumo_model::fact::{CallOutcome, Fact, FactKey, FactKind, Facts, LoginFact, Seen};
use prumo_model::host::Endpoint;
use prumo_model::plan::{Access, EnvironmentPlan};
use prumo_model::secret::SecretReference;
use prumo_model::target::Target;

/// What was refused: where, whom, and which secret.
#[derive(Debug, Default)]
pub(crate) struct Refused(Vec<(Endpoint, String, SecretReference)>);

impl Refused {
    /// The plan without what would send a refused credential again.
    pub(crate) fn left_out(&self, mut plan: EnvironmentPlan) -> EnvironmentPlan {
        plan.database = plan.database.filter(|look| !self.has(&look.access));
        plan.servers.retain(|server| !self.has(&server.access));
        plan
    }

    /// Takes in what an environment's looks came to.
    pub(crate) fn remember(&mut self, plan: &EnvironmentPlan, facts: &Facts) {
        let fact = |target: &Target, kind| {
            let environment = plan.name.clone();
            facts.get(&FactKey { environment, target: target.clone(), vantage: plan.vantage, kind })
        };
        if let Some(look) = &plan.database {
            let login = fact(&look.target, FactKind::Login).map(|fact| &fact.seen);
            if matches!(login, Some(Seen::Login(LoginFact::Refused(_)))) {
                self.add(&look.access);
            }
        }
        let login =
            plan.login().and_then(|login| fact(&Target::Operation(login.name.clone()), FactKind::Call));
        if login.is_some_and(was_refused) {
            plan.servers.iter().for_each(|server| self.add(&server.access));
        }
    }

    fn add(&mut self, access: &Access) {
        self.0.push((access.endpoint.clone(), access.user.clone(), access.password.clone()));
    }

    fn has(&self, access: &Access) -> bool {
        self.0.iter().any(|(endpoint, user, secret)| {
            (endpoint, user, secret) == (&access.endpoint, &access.user, &access.password)
        })
    }
}

/// Whether the login's call ended with an error of the ERP.
fn was_refused(fact: &Fact) -> bool {
    match &fact.seen {
        Seen::Call(call) => match &call.outcome {
            CallOutcome::Answered(answered) => answered.execution_error.is_some(),
            _ => false,
        },
        _ => false,
    }
}
