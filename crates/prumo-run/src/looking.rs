//! Makes the looks of a plan: the database and the web services of an environment side by side, environments in turn.

use std::future::Future;
use std::sync::Mutex;

use jiff::Timestamp;
use prumo_model::catalogue::Catalogue;
use prumo_model::digest::DigestKey;
use prumo_model::event::{Ended, Event};
use prumo_model::fact::{Fact, FactKey, Facts};
use prumo_model::judge::Selection;
use prumo_model::plan::{Access, EnvironmentPlan, Plan};
use prumo_model::project::Project;
use prumo_model::secret::{Destination, Secret, SecretReference};
use prumo_probes::{Authorities, Dialler, Looking, Witness, look_at_database, look_at_services};

use crate::refused::Refused;
use crate::scope::narrowed;
use crate::simulating::simulate;
use crate::vantage::{Place, confirmed};

/// Follows references to secrets, as late as possible.
pub trait SecretSource {
    /// The secret of a reference, bound to its destination; none where there is none.
    fn secret(&self, reference: &SecretReference, destination: Destination) -> Option<Secret>;
}

/// Everything from outside that a run needs.
pub struct Edge<'e> {
    /// The project.
    pub project: &'e Project,
    /// The catalogue.
    pub catalogue: &'e Catalogue,
    /// Where this machine looks from.
    pub place: Place,
    /// What is to be judged.
    pub selection: &'e Selection,
    /// Items of the catalogue (`entry/operation`) whose call a person asked for.
    pub named: &'e [String],
    /// Secrets.
    pub secrets: &'e dyn SecretSource,
    /// Roots that the project file names.
    pub authorities: &'e Authorities,
    /// The key for digests of rows.
    pub digest_key: &'e DigestKey,
    /// The clock.
    pub clock: &'e (dyn Fn() -> Timestamp + Sync),
    /// Who is told what goes on.
    pub listener: &'e (dyn Fn(&Event) + Sync),
}

/// What a run's looks came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The facts.
    pub facts: Facts,
    /// Where they were seen from, as far as the targets confirm it.
    pub place: Place,
    /// When the looks began.
    pub started: Timestamp,
    /// When they ended.
    pub finished: Timestamp,
    /// How they ended.
    pub ended: Ended,
}

/// Looks at everything that the selection needs, until the run's limit or until `stop` is done.
pub async fn look(edge: &Edge<'_>, stop: impl Future<Output = ()>) -> Looked {
    let started = (edge.clock)();
    let whole = Plan::of(edge.project, edge.catalogue, edge.place.vantage);
    let plan = narrowed(whole.clone(), edge.selection);
    let collecting = Collecting { facts: Mutex::new(Facts::new()), listener: edge.listener };
    let all = async {
        let mut refused = Refused::default();
        for environment in &plan.environments {
            let environment = &refused.left_out(environment.clone());
            (edge.listener)(&Event::EnvironmentStarts(environment.name.clone()));
            look_at_environment(edge, &collecting, environment).await;
            refused.remember(environment, &collecting.facts());
        }
        // Only now production's database was seen too.
        for environment in &plan.environments {
            simulate(edge, &collecting, &whole, &refused.left_out(environment.clone())).await;
        }
    };
    let ended = tokio::select! {
        () = all => Ended::Whole,
        () = tokio::time::sleep(edge.project.limits.run) => Ended::RunOver,
        () = stop => Ended::Cancelled,
    };
    (edge.listener)(&Event::RunEnded(ended));
    let (place, facts) = confirmed(edge.place, edge.project, collecting.facts());
    Looked { facts, place, started, finished: (edge.clock)(), ended }
}

async fn look_at_environment(edge: &Edge<'_>, collecting: &Collecting<'_>, plan: &EnvironmentPlan) {
    let dialler = Dialler::new();
    let looking = edge.looking(collecting, &dialler);
    let database = async {
        if let Some(look) = &plan.database {
            let secret = secret_of(edge, &look.access);
            look_at_database(&looking, look, secret.as_ref()).await;
        }
    };
    let services = async {
        if !plan.servers.is_empty() {
            look_at_services(&looking, plan, &secrets_of(edge, plan)).await;
        }
    };
    tokio::join!(database, services);
}

/// The secret of an access, if there is one.
pub(crate) fn secret_of(edge: &Edge<'_>, access: &Access) -> Option<Secret> {
    edge.secrets.secret(&access.password, access.destination())
}

/// The ERP user's secret, bound to each server of an environment.
pub(crate) fn secrets_of(edge: &Edge<'_>, plan: &EnvironmentPlan) -> Vec<Secret> {
    plan.servers.iter().filter_map(|server| secret_of(edge, &server.access)).collect()
}

impl Edge<'_> {
    /// What looks are given.
    pub(crate) fn looking<'l>(
        &'l self,
        witness: &'l (dyn Witness + Sync),
        dialler: &'l Dialler,
    ) -> Looking<'l> {
        Looking {
            limits: &self.project.limits,
            vantage: self.place.vantage,
            clock: self.clock,
            witness,
            digest_key: self.digest_key,
            authorities: self.authorities,
            dialler,
        }
    }
}

/// Takes the facts in and tells the listener.
pub(crate) struct Collecting<'c> {
    facts: Mutex<Facts>,
    listener: &'c (dyn Fn(&Event) + Sync),
}

impl Collecting<'_> {
    /// The facts so far.
    pub(crate) fn facts(&self) -> Facts {
        self.facts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl Witness for Collecting<'_> {
    fn starts(&self, key: &FactKey) {
        (self.listener)(&Event::LookStarts(key.clone()));
    }

    fn saw(&self, key: FactKey, fact: Fact) {
        (self.listener)(&Event::LookEnded(key.clone(), fact.took));
        self.facts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key, fact);
    }
}
