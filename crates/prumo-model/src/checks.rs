//! The checks, one per gate: each judges its gate from facts and nothing else.
//! Registering a check is a row in [`CHECKS`]; a test holds that every gate has exactly one.

mod address;
mod answer;
mod application_server;
mod business;
mod company;
mod configuration;
mod contract;
mod database;
mod database_login;
mod deployed;
mod erp_answer;
mod erp_login;
mod excess;
mod greeting;
mod information_type;
mod licence;
mod minimum;
mod name;
mod reach;
mod read;
mod rehearsal;
mod rows;
mod system_code;
mod tls;
mod user_right;

use jiff::Timestamp;

use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{Fact, FactKey, FactKind, Facts, NotLooked, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::graph::{Ground, Node, NodeId};
use crate::target::Target;
use crate::vantage::{Vantage, VantageBasis};
use crate::verdict::Basis;

/// What a check says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    /// The gate is open; notes stand beside it. A warning among them makes a warning of the pass, on the same basis.
    Open {
        /// What the pass rests on, before the catalogue's word and the vantage's are considered.
        basis: Basis,
        /// Why it is no better, as a stable word.
        reason: Option<&'static str>,
        /// Notes.
        notes: Vec<Finding>,
    },
    /// Something was found; the heaviest finding decides the verdict.
    Found(Vec<Finding>),
    /// It can't be told because of what another gate shows.
    HeldBy(NodeId),
    /// The gate does not apply, for a reason given as a stable word.
    NotApplicable(&'static str),
}

impl Judgement {
    /// Open, seen.
    #[must_use]
    pub const fn proven() -> Self {
        Self::Open { basis: Basis::Proven, reason: None, notes: Vec::new() }
    }

    /// Open, by what follows from something else.
    #[must_use]
    pub const fn inferred(reason: &'static str) -> Self {
        Self::Open { basis: Basis::Inferred, reason: Some(reason), notes: Vec::new() }
    }

    /// What was found, or open where nothing was. Notes never shut anything.
    #[must_use]
    pub fn of(findings: Vec<Finding>) -> Self {
        let only_notes = findings.iter().all(|finding| finding.weight() == crate::code::Weight::Note);
        if only_notes {
            Self::Open { basis: Basis::Proven, reason: None, notes: findings }
        } else {
            Self::Found(findings)
        }
    }

    /// One finding.
    #[must_use]
    pub fn found(code: Code, arguments: Arguments) -> Self {
        Self::Found(vec![Finding::new(code, arguments)])
    }
}

/// What a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// Project, catalogue, environment and plan.
    pub ground: Ground<'c>,
    /// The facts.
    pub facts: &'c Facts,
    /// The node that is judged.
    pub node: &'c Node,
    /// The time of the judgement.
    pub now: Timestamp,
    /// Whether the vantage `crm` is proven or a person's word.
    pub vantage_basis: VantageBasis,
    /// Why facts may be missing: the run ended before, or nobody looked.
    pub ended: &'c str,
}

impl<'c> Context<'c> {
    /// A fact about a target, seen from the node's own vantage.
    #[must_use]
    pub fn fact_of(&self, target: &Target, kind: FactKind) -> Option<&'c Fact> {
        self.fact_from(self.node.id.vantage, target, kind)
    }

    /// A fact about a target, seen from a vantage.
    #[must_use]
    pub fn fact_from(&self, vantage: Vantage, target: &Target, kind: FactKind) -> Option<&'c Fact> {
        let environment = self.ground.environment.name.clone();
        self.facts.get(&FactKey { environment, target: target.clone(), vantage, kind })
    }

    /// A fact about the node's own target.
    #[must_use]
    pub fn fact(&self, kind: FactKind) -> Option<&'c Fact> {
        self.fact_of(&self.node.id.target, kind)
    }

    /// What was seen of the node's own target; a fact that is missing or empty becomes the judgement that says so.
    ///
    /// # Errors
    /// The judgement `not-looked` with its reason.
    pub fn seen(&self, kind: FactKind) -> Result<&'c Seen, Judgement> {
        match self.fact(kind).map(|fact| &fact.seen) {
            Some(Seen::Nothing(reason)) => Err(self.not_looked_because(reason)),
            Some(seen) => Ok(seen),
            None => Err(self.not_looked(self.ended)),
        }
    }

    /// The judgement for a gate that nobody could look at.
    #[must_use]
    pub fn not_looked(&self, reason: &str) -> Judgement {
        let targets = [self.node.id.target.to_string()];
        Judgement::found(
            Code::NotLooked,
            Arguments::new().with("reason", reason).with_list("targets", targets),
        )
    }

    /// The same, with the reason that a fact gives.
    #[must_use]
    pub fn not_looked_because(&self, reason: &NotLooked) -> Judgement {
        match reason {
            NotLooked::ServerRefused(answer) => self.not_looked(&format!("server-refused {answer}")),
            _ => self.not_looked(reason.reason()),
        }
    }

    /// The judgement where the looking machine's own network is at fault, so that nobody else is accused.
    #[must_use]
    pub fn own_network_down(&self, reason: &str) -> Judgement {
        let arguments = Arguments::new()
            .with("reason", reason)
            .with("vantage", self.node.id.vantage.as_str())
            .with_list("targets", [self.node.id.target.to_string()]);
        Judgement::found(Code::OwnNetworkDown, arguments)
    }

    /// The database user of the environment.
    #[must_use]
    pub fn database_user(&self) -> &'c str {
        self.ground.plan.database.as_ref().map_or("", |look| &look.access.user)
    }

    /// The sigla of the integrated system; empty where the project names none.
    #[must_use]
    pub fn system_code(&self) -> &'c str {
        let services = self.ground.environment.services.applies();
        services.and_then(|services| services.system_code.as_deref()).unwrap_or_default()
    }

    /// A node of the same environment.
    #[must_use]
    pub fn other(&self, gate: Gate, target: Target, vantage: Vantage) -> NodeId {
        NodeId { gate, target, vantage }
    }
}

/// A check: judges one gate from facts. Pure: the same facts give the same judgement.
pub trait Check: Sync {
    /// The gate that it judges.
    fn gate(&self) -> Gate;
    /// The kinds of facts that it needs.
    fn needs(&self) -> &'static [FactKind];
    /// The codes that it can give, besides `not-looked`.
    fn codes(&self) -> &'static [Code];
    /// Judges.
    fn judge(&self, context: &Context<'_>) -> Judgement;
}

/// Every check, in the order of the gates.
pub const CHECKS: [&dyn Check; 23] = [
    &name::Name,
    &address::Address,
    &reach::Reach,
    &tls::Tls,
    &greeting::Greeting,
    &database_login::DatabaseLogin,
    &database::Database,
    &minimum::Minimum,
    &excess::Excess,
    &read::Read,
    &application_server::ApplicationServer,
    &deployed::Deployed,
    &contract::Contract,
    &answer::Answer,
    &erp_login::ErpLogin,
    &licence::Licence,
    &system_code::SystemCode,
    &information_type::InformationType,
    &configuration::Configuration,
    &company::Company,
    &user_right::UserRight,
    &business::Business,
    &rehearsal::Rehearsal,
];

/// The check of a gate.
#[must_use]
pub fn of(gate: Gate) -> Option<&'static dyn Check> {
    CHECKS.iter().copied().find(|check| check.gate() == gate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gate_has_one_check_and_every_code_the_check_of_its_gate() {
        let gates: Vec<Gate> = CHECKS.iter().map(|check| check.gate()).collect();
        assert_eq!(gates, Gate::ALL);
        for check in CHECKS {
            for code in check.codes() {
                let gate = code.row().gate;
                assert!(gate.is_none_or(|gate| gate == check.gate()), "{code} in {}", check.gate());
            }
        }
        for code in Code::ALL.iter().filter(|code| code.row().gate.is_some()) {
            let given = CHECKS.iter().filter(|check| check.codes().contains(code)).count();
            assert_eq!(given, 1, "{code} is given by {given} checks");
        }
    }
}
