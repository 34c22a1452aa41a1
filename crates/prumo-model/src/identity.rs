//! Whether an environment's web services and its database are one installation, and not production's: what must be proven
//! before a call whose effect is not known to be none. Pure: it judges what a run has seen so far.
//!
//! The web services must show the rows that this environment's database shows, and production's database must show others:
//! homologation is often a copy of production, so that equal rows alone prove nothing. A further copy that shows the same
//! rows can't be told from this environment; production can.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use crate::catalogue::ComparedField;
use crate::fact::{
    Fact, FactKey, FactKind, Facts, MinimumFact, NameFact, NotProven, RowDigest, RowsFact, Seen,
};
use crate::host::Endpoint;
use crate::plan::{EnvironmentPlan, Plan, RowsLook};
use crate::project::EnvironmentKind;
use crate::target::Target;

/// Proves it for an environment of a plan, from what was seen in one run.
///
/// # Errors
/// What is missing of the proof.
pub fn prove(plan: &Plan, environment: &EnvironmentPlan, facts: &Facts) -> Result<(), NotProven> {
    let productions = plan.environments.iter().filter(|known| known.kind == EnvironmentKind::Production);
    let productions: Vec<&EnvironmentPlan> = productions.collect();
    if productions.is_empty() {
        return Err(NotProven::NoProduction);
    }
    let seen = Run { facts };
    if productions.iter().any(|production| seen.shared(environment, production)) {
        return Err(NotProven::SharedWithProduction);
    }
    let shown = seen.shown_by_both(environment).ok_or(NotProven::NotOneInstallation)?;
    productions.into_iter().try_for_each(|production| seen.unlike(production, &shown))
}

/// Rows that web services and database of an environment show alike.
struct Shown<'s> {
    look: &'s RowsLook,
    rows: &'s RowsFact,
}

struct Run<'r> {
    facts: &'r Facts,
}

impl<'r> Run<'r> {
    fn fact(&self, plan: &EnvironmentPlan, target: &Target, kind: FactKind) -> Option<&'r Fact> {
        let (environment, target) = (plan.name.clone(), target.clone());
        self.facts.get(&FactKey { environment, target, vantage: plan.vantage, kind })
    }

    fn rows(&self, plan: &EnvironmentPlan, target: &Target, kind: FactKind) -> Option<&'r RowsFact> {
        match self.fact(plan, target, kind).map(|fact| &fact.seen) {
            Some(Seen::Rows(rows)) => Some(rows),
            _ => None,
        }
    }

    fn addresses(&self, plan: &EnvironmentPlan, endpoint: &Endpoint) -> BTreeSet<IpAddr> {
        match self.fact(plan, &Target::Host(endpoint.host.clone()), FactKind::Name).map(|fact| &fact.seen) {
            Some(Seen::Name(NameFact::Resolved(addresses))) => addresses.iter().copied().collect(),
            _ => BTreeSet::new(),
        }
    }

    /// Whether two environments have their database, or a server of web services, in common: by name, or by address.
    fn shared(&self, one: &EnvironmentPlan, other: &EnvironmentPlan) -> bool {
        let same = |a: &Endpoint, b: &Endpoint| {
            let addresses = self.addresses(one, a);
            a == b
                || (a.port == b.port
                    && self.addresses(other, b).iter().any(|known| addresses.contains(known)))
        };
        let database = one.database.iter().zip(&other.database).any(|(a, b)| {
            same(&a.access.endpoint, &b.access.endpoint) && a.name.eq_ignore_ascii_case(&b.name)
        });
        let servers = one
            .servers
            .iter()
            .any(|a| other.servers.iter().any(|b| same(&a.access.endpoint, &b.access.endpoint)));
        database || servers
    }

    /// Every comparison of which both paths show the same rows; none where there is no such row, or one differs.
    fn shown_by_both<'s>(&self, plan: &'s EnvironmentPlan) -> Option<Vec<Shown<'s>>>
    where
        'r: 's,
    {
        let compared = plan.operations().flat_map(|look| &look.calls).flat_map(|call| &call.rows);
        let compared: Vec<&Target> = compared.map(|rows| &rows.target).collect();
        let mut shown = Vec::new();
        for look in plan.database.iter().flat_map(|look| &look.rows) {
            if !compared.contains(&&look.target) {
                continue;
            }
            let rows = |kind| self.rows(plan, &look.target, kind);
            let (Some(database), Some(service)) = (rows(FactKind::DatabaseRows), rows(FactKind::ServiceRows))
            else {
                continue;
            };
            if !alike(&look.fields, database, service) {
                return None;
            }
            if service.telling(&look.fields).next().is_some() {
                shown.push(Shown { look, rows: service });
            }
        }
        (!shown.is_empty()).then_some(shown)
    }

    /// Whether production's database shows other rows than these in at least one comparison.
    fn unlike(&self, production: &EnvironmentPlan, shown: &[Shown<'_>]) -> Result<(), NotProven> {
        let mut seen = false;
        for Shown { look, rows } in shown {
            // Rows of another sample are others in any case.
            let same = |known: &&RowsLook| {
                (&known.target, &known.conditions, &known.fields)
                    == (&look.target, &look.conditions, &look.fields)
            };
            let known = production.database.iter().flat_map(|database| &database.rows).find(same);
            let Some(known) = known.filter(|known| !self.filtered(production, &known.table)) else {
                continue;
            };
            let Some(there) = self.rows(production, &known.target, FactKind::DatabaseRows) else { continue };
            if there.digest_key != rows.digest_key || there.more {
                continue;
            }
            seen = true;
            if !alike(&look.fields, there, rows) {
                return Ok(());
            }
        }
        Err(if seen { NotProven::LikeProduction } else { NotProven::ProductionNotSeen })
    }

    /// Whether a policy of the server hides rows of a table: what is not shown is then not proven to be absent.
    fn filtered(&self, plan: &EnvironmentPlan, table: &str) -> bool {
        let target = plan.database.as_ref().map(|look| &look.target);
        match target.and_then(|target| self.fact(plan, target, FactKind::Minimum)).map(|fact| &fact.seen) {
            Some(Seen::Minimum(MinimumFact { tables, .. })) => {
                let found =
                    tables.iter().find(|known| known.name == table).and_then(|known| known.found.as_ref());
                found.is_none_or(|found| found.rows_filtered)
            }
            _ => true,
        }
    }
}

/// Whether two paths show the same rows, all of them, under one digest key.
fn alike(fields: &[ComparedField], one: &RowsFact, other: &RowsFact) -> bool {
    let by_key = |rows: &RowsFact| -> BTreeMap<String, RowDigest> {
        rows.telling(fields).map(|row| (row.key.clone(), row.clone())).collect()
    };
    let same = |(a, b): (&RowDigest, &RowDigest)| {
        a.key == b.key
            && fields.iter().all(|field| {
                let (one, other) = (a.fields.get(&field.field), b.fields.get(&field.field));
                one == other || (field.optional && (one.is_none() || other.is_none()))
            })
    };
    let (a, b) = (by_key(one), by_key(other));
    let whole = one.digest_key == other.digest_key && !one.more && !other.more;
    whole && a.len() == b.len() && a.values().zip(b.values()).all(same)
}
