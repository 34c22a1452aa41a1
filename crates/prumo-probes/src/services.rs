//! Looks at the web services of an environment: the way to each server, each service's description, then calls, one
//! at a time. The login is called first and alone; where it is not accepted nothing else is called, so that a refused
//! password is sent once. Only calls that the plan gives are made: it gives none that has an effect.

mod answered;
mod call;
mod description;
mod echo;
mod outcome;
mod site;
mod unread;

pub use description::describe;

use prumo_model::fact::{FactKind, HttpFact, NotLooked, Seen};
use prumo_model::plan::{CallLook, EnvironmentPlan, OperationLook, ServerLook};
use prumo_model::secret::Secret;
use prumo_model::target::Target;
use prumo_soap::Description;

use self::call::{Call, Called};
use self::site::Site;
use crate::arrival;
use crate::http;
use crate::looking::Looking;

/// Looks at everything of an environment's web services. `secrets` holds the ERP user's password, bound to each
/// server that it may go to: a secret that is bound elsewhere is as good as none.
pub async fn look_at_services(looking: &Looking<'_>, plan: &EnvironmentPlan, secrets: &[Secret]) {
    let mut sites = Vec::new();
    for server in &plan.servers {
        if let Some(site) = arrive(looking, server).await {
            sites.push(site);
        }
    }
    let mut callable = Vec::new();
    for (at, site) in sites.iter_mut().enumerate() {
        for service in &site.server.services {
            if let Some(description) = description::look(looking, site, service).await {
                let operations = service.operations.iter();
                callable.extend(operations.map(|look| Callable {
                    at,
                    path: &service.path,
                    description: description.clone(),
                    look,
                }));
            }
        }
    }
    let mut calls = Calls { looking, plan, secrets, sites, made: 0 };
    let (logins, others): (Vec<_>, Vec<_>) = callable.into_iter().partition(|callable| callable.look.login);
    if calls.log_in(&logins).await {
        for callable in &others {
            if !calls.operation(callable).await {
                break;
            }
        }
    }
}

/// Looks at the way to a server and at its first answer.
async fn arrive<'a>(looking: &'a Looking<'a>, server: &'a ServerLook) -> Option<Site<'a>> {
    let access = &server.access;
    let connection = arrival::arrive(looking, access).await?;
    let connection = arrival::protect(looking, access, connection, server.https).await?;
    let look = looking.begin(&access.environment, Target::Server(access.endpoint.clone()), FactKind::Http);
    let mut site = Site::new(looking, server, connection).await;
    let (question, most) = http::first_question(&server.path);
    let seen = http::head(site.ask(&question, looking.limits.call, most).await);
    let answered = matches!(seen, Seen::Http(HttpFact::Answered { .. }));
    look.saw(seen);
    answered.then_some(site)
}

/// An operation whose service could be described.
struct Callable<'a> {
    /// Which site serves it.
    at: usize,
    path: &'a str,
    description: std::rc::Rc<Description>,
    look: &'a OperationLook,
}

/// The calls of an environment.
struct Calls<'a> {
    looking: &'a Looking<'a>,
    plan: &'a EnvironmentPlan,
    secrets: &'a [Secret],
    sites: Vec<Site<'a>>,
    made: u32,
}

impl Calls<'_> {
    /// Calls the login; whether it was accepted. Without a login in the plan nothing shows that the password is
    /// right, and nothing is called.
    async fn log_in(&mut self, logins: &[Callable<'_>]) -> bool {
        if self.plan.encryption != 0 {
            // The ERP would take the password for a token, and count a failed login.
            return false;
        }
        let Some(login) = logins.first() else { return false };
        if let Some(site) = self.sites.get_mut(login.at) {
            // On a connection of its own it is never asked twice.
            site.renew();
        }
        let Some(call) = login.look.calls.first() else { return false };
        self.call(login, call, true).await == Called::Accepted
    }

    /// Makes the calls of an operation; whether further operations may be called.
    async fn operation(&mut self, callable: &Callable<'_>) -> bool {
        let mut hangs = false;
        for call in &callable.look.calls {
            if hangs {
                // It would hang again for every branch, and each time somebody's patience with it.
                self.set_aside(call, NotLooked::Waiting);
                continue;
            }
            match self.call(callable, call, false).await {
                Called::CredentialsRefused => return false,
                Called::Hangs => hangs = true,
                Called::Accepted | Called::Otherwise => {}
            }
        }
        true
    }

    async fn call(&mut self, callable: &Callable<'_>, call: &CallLook, login: bool) -> Called {
        let Some(operation) = description::published(&callable.description, callable.look) else {
            return Called::Otherwise;
        };
        if self.made >= self.looking.limits.calls {
            self.set_aside(call, NotLooked::BudgetSpent);
            return Called::Otherwise;
        }
        let Some(site) = self.sites.get_mut(callable.at) else { return Called::Otherwise };
        if callable.look.named.is_some() {
            // Its effect is not proven to be none: on a connection of its own it is never asked twice.
            site.renew();
        }
        let access = &site.server.access;
        let destination = access.destination();
        let password = self.secrets.iter().find_map(|secret| secret.reveal_to(&destination).ok());
        let Some(password) = password else {
            self.set_aside(call, NotLooked::SecretMissing(access.password.to_string()));
            return Called::Otherwise;
        };
        self.made += 1;
        let call = Call { look: call, callable: callable.look, path: callable.path, operation, login };
        call.make(self.looking, site, self.plan, password).await
    }

    fn set_aside(&self, call: &CallLook, why: NotLooked) {
        let look = self.looking.begin(&self.plan.name, call.target.clone(), FactKind::Call);
        look.saw(Seen::Nothing(why));
    }
}
