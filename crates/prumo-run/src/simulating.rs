//! Makes the calls that a person named, after everything else was looked at: proof first, then what the call must leave
//! alone, the call, and what it must leave alone again. Each call is made once. What the looks mean is judged elsewhere.

use std::sync::Mutex;
use std::time::Duration;

use prumo_model::fact::{CallFact, CallOutcome, Fact, FactKey, FactKind, Facts, NotLooked, NotProven, Seen};
use prumo_model::identity::prove;
use prumo_model::plan::{DatabaseLook, EnvironmentPlan, NamedCall, OperationLook, Plan};
use prumo_model::target::Target;
use prumo_probes::{Dialler, Witness, look_at_database, look_at_services};

use crate::looking::{Collecting, Edge, secret_of, secrets_of};

/// Makes the named calls of an environment.
pub(crate) async fn simulate(
    edge: &Edge<'_>,
    collecting: &Collecting<'_>,
    whole: &Plan,
    plan: &EnvironmentPlan,
) {
    for look in plan.operations().filter(|look| edge.named.contains(&look.item)) {
        let Some(named) = &look.named else { continue };
        let simulating = Simulating { edge, collecting, plan, look, named };
        match prove(whole, plan, &collecting.facts()) {
            Ok(()) => simulating.make().await,
            Err(reason) => simulating.set_aside(reason),
        }
    }
}

struct Simulating<'s> {
    edge: &'s Edge<'s>,
    collecting: &'s Collecting<'s>,
    plan: &'s EnvironmentPlan,
    look: &'s OperationLook,
    named: &'s NamedCall,
}

impl Simulating<'_> {
    async fn make(&self) {
        if !self.watch(FactKind::RowsBefore).await {
            return self.set_aside(NotProven::NotWatched);
        }
        self.call().await;
        self.watch(FactKind::RowsAfter).await;
    }

    /// Calls once. Until its fact is there the outcome is unknown, also where the run ends in the middle.
    async fn call(&self) {
        let target = &self.named.call.target;
        let unknown = Seen::Call(CallFact { outcome: CallOutcome::Cut, warm_up: false });
        self.tell(target.clone(), FactKind::Call, self.fact(unknown));
        let plan = self.alone();
        let kept = Kept::default();
        let dialler = Dialler::new();
        let looking = self.edge.looking(&kept, &dialler);
        look_at_services(&looking, &plan, &secrets_of(self.edge, &plan)).await;
        let facts = kept.facts();
        let called = facts.get(&self.key(target.clone(), FactKind::Call)).cloned();
        // What came before the call was in its way: the whole look has its own facts of that.
        let called = called.unwrap_or_else(|| self.fact(Seen::Nothing(NotLooked::Waiting)));
        self.tell(target.clone(), FactKind::Call, called);
    }

    /// The plan of the services with the login and this one call.
    fn alone(&self) -> EnvironmentPlan {
        let mut plan = EnvironmentPlan { database: None, ..self.plan.clone() };
        for service in plan.servers.iter_mut().flat_map(|server| &mut server.services) {
            service.operations.retain(|known| known.login || known.name == self.look.name);
            for known in service.operations.iter_mut().filter(|known| !known.login) {
                known.calls = vec![self.named.call.clone()];
            }
        }
        for server in &mut plan.servers {
            server.services.retain(|service| !service.operations.is_empty());
        }
        plan.servers.retain(|server| !server.services.is_empty());
        plan
    }

    /// Looks at what the call must leave alone; whether all of it was seen.
    async fn watch(&self, kind: FactKind) -> bool {
        let Some(look) = &self.plan.database else { return false };
        let look = DatabaseLook { rows: self.named.watched.clone(), rows_only: true, ..look.clone() };
        let kept = Kept::default();
        let dialler = Dialler::new();
        let looking = self.edge.looking(&kept, &dialler);
        look_at_database(&looking, &look, secret_of(self.edge, &look.access).as_ref()).await;
        let facts = kept.facts();
        let mut all = true;
        for rows in &self.named.watched {
            match facts.get(&self.key(rows.target.clone(), FactKind::DatabaseRows)) {
                Some(fact) if matches!(fact.seen, Seen::Rows(_)) => {
                    self.tell(rows.target.clone(), kind, fact.clone());
                }
                _ => all = false,
            }
        }
        all
    }

    fn set_aside(&self, reason: NotProven) {
        let fact = self.fact(Seen::Nothing(NotLooked::CallNotProven(reason)));
        self.tell(self.named.call.target.clone(), FactKind::Call, fact);
    }

    fn fact(&self, seen: Seen) -> Fact {
        Fact { when: (self.edge.clock)(), took: Duration::ZERO, seen }
    }

    fn tell(&self, target: Target, kind: FactKind, fact: Fact) {
        let key = self.key(target, kind);
        self.collecting.starts(&key);
        self.collecting.saw(key, fact);
    }

    fn key(&self, target: Target, kind: FactKind) -> FactKey {
        FactKey { environment: self.plan.name.clone(), target, vantage: self.plan.vantage, kind }
    }
}

/// Keeps facts apart: looks that are made only for what they show in passing.
#[derive(Default)]
struct Kept(Mutex<Facts>);

impl Kept {
    fn facts(self) -> Facts {
        self.0.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Witness for Kept {
    fn starts(&self, _: &FactKey) {}

    fn saw(&self, key: FactKey, fact: Fact) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key, fact);
    }
}
