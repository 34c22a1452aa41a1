//! The gating graph of an environment: which gate waits for which.
//! It is built from project and plan alone: no fact changes what waits for what.

mod database;
mod integrations;
mod services;

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Certainty, Entry};
use crate::gate::Gate;
use crate::host::{Endpoint, Host};
use crate::plan::EnvironmentPlan;
use crate::project::{Confirmed, Environment, Project};
use crate::step::{Side, Step, step_of};
use crate::target::Target;
use crate::vantage::Vantage;
use crate::verdict::Basis;

/// What identifies a node within its environment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId {
    /// The gate.
    pub gate: Gate,
    /// What it stands before.
    pub target: Target,
    /// Where it is seen from.
    pub vantage: Vantage,
}

/// A gate at a target, seen from a vantage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What identifies it.
    pub id: NodeId,
    /// The side that it belongs to.
    pub side: Side,
    /// The step that it counts for.
    pub step: Step,
    /// Indexes of the nodes that must be open first; all smaller than its own.
    pub needs: Vec<usize>,
    /// What a pass can rest on, by the catalogue's word.
    pub rests_on: Word,
}

/// The catalogue's word on what a gate is judged by, with the project's confirmations of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What a pass can rest on at best.
    pub basis: Basis,
    /// Why it is no better, as a stable word.
    pub reason: Option<&'static str>,
    /// Who confirmed an item of it, and when.
    pub confirmed: Vec<Confirmed>,
}

impl Word {
    /// Nothing of the catalogue is needed, or a source confirms it.
    #[must_use]
    pub const fn proven() -> Self {
        Self { basis: Basis::Proven, reason: None, confirmed: Vec::new() }
    }

    /// Both together: as strong as the weaker.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        if other.basis > self.basis || (other.basis == self.basis && self.reason.is_none()) {
            (self.basis, self.reason) = (other.basis, other.reason);
        }
        let new = other.confirmed.into_iter().filter(|one| !self.confirmed.contains(one)).collect::<Vec<_>>();
        self.confirmed.extend(new);
        self
    }
}

/// The nodes of an environment, each after those that it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// The nodes.
    pub nodes: Vec<Node>,
}

/// Which vantages take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vantages {
    /// From where the database side is judged.
    pub database: Vantage,
    /// From where the services' side is judged.
    pub services: Vantage,
    /// Every vantage that facts were brought from.
    pub seen: Vec<Vantage>,
}

impl Vantages {
    /// One vantage for everything.
    #[must_use]
    pub fn only(vantage: Vantage) -> Self {
        Self { database: vantage, services: vantage, seen: vec![vantage] }
    }

    /// The vantage of a side.
    #[must_use]
    pub const fn of(&self, side: Side) -> Vantage {
        match side {
            Side::Database => self.database,
            Side::Services => self.services,
        }
    }
}

/// What a graph is built from.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'g> {
    /// The project.
    pub project: &'g Project,
    /// The catalogue.
    pub catalogue: &'g Catalogue,
    /// The environment.
    pub environment: &'g Environment,
    /// Its plan.
    pub plan: &'g EnvironmentPlan,
    /// The vantages.
    pub vantages: &'g Vantages,
}

impl<'g> Ground<'g> {
    /// The entries of the catalogue that the project needs.
    #[must_use]
    pub fn entries(&self) -> Vec<&'g Entry> {
        self.catalogue.closure(&self.project.integrations)
    }

    /// What a pass of a catalogue's item can rest on: inferred, unless the project confirms it.
    #[must_use]
    pub fn word(&self, entry: &str, item: &str, certainty: Certainty) -> Word {
        let reason = match certainty {
            Certainty::Confirmed => return Word::proven(),
            Certainty::Inferred => "catalogue",
            Certainty::OtherErp => "other-erp",
        };
        let name = format!("{entry}/{item}");
        let confirmed = self.project.confirmed.iter().filter(|known| known.item == name);
        let confirmed: Vec<Confirmed> = confirmed.cloned().collect();
        if confirmed.is_empty() {
            Word { basis: Basis::Inferred, reason: Some(reason), confirmed }
        } else {
            Word { basis: Basis::Attested, reason: Some("confirmed"), confirmed }
        }
    }
}

impl Graph {
    /// Builds the graph of an environment.
    #[must_use]
    pub fn of(ground: Ground<'_>) -> Self {
        let mut building = Building { ground, nodes: Vec::new(), index: BTreeMap::new() };
        let read = building.database();
        let samples = building.samples(read);
        building.services(&samples);
        building.further_services();
        building.rehearsals(&samples);
        Self { nodes: building.nodes }
    }
}

struct Building<'g> {
    ground: Ground<'g>,
    nodes: Vec<Node>,
    index: BTreeMap<NodeId, usize>,
}

impl Building<'_> {
    /// Adds a node unless it is there, and gives its index.
    fn add(&mut self, gate: Gate, target: Target, side: Side, needs: &[usize]) -> usize {
        let vantage = self.ground.vantages.of(side);
        self.add_node(NodeId { gate, target, vantage }, side, needs)
    }

    fn add_node(&mut self, id: NodeId, side: Side, needs: &[usize]) -> usize {
        if let Some(known) = self.index.get(&id) {
            return *known;
        }
        self.index.insert(id.clone(), self.nodes.len());
        let stage_one = self.ground.environment.database.applies().is_some();
        let step = step_of(id.gate, side, stage_one);
        self.nodes.push(Node { id, side, step, needs: needs.to_vec(), rests_on: Word::proven() });
        self.nodes.len() - 1
    }

    /// Lowers what a node's pass can rest on.
    fn rests_on(&mut self, index: usize, word: Word) {
        if let Some(node) = self.nodes.get_mut(index) {
            node.rests_on = node.rests_on.clone().and(word);
        }
    }

    fn name(&mut self, host: &Host, side: Side) -> usize {
        let target = Target::Host(host.clone());
        let name = self.add(Gate::Name, target.clone(), side, &[]);
        self.add(Gate::Address, target, side, &[name]);
        name
    }

    /// Reach as seen from the side's own vantage, which opens what is looked at from there, and from the others.
    fn reach(&mut self, endpoint: &Endpoint, side: Side) -> usize {
        let name = self.name(&endpoint.host, side);
        let own = self.ground.vantages.of(side);
        let target = Target::Port(endpoint.clone());
        // Where something else than the CRM's name is dialled, the name is not what the connection waits for.
        let dialled_by_name = !self.ground.plan.dials_elsewhere(endpoint);
        let needs: &[usize] = if dialled_by_name { &[name] } else { &[] };
        let reach = self.add(Gate::Reach, target.clone(), side, needs);
        if own != Vantage::Crm {
            // What the CRM saw holds, whatever inside could not reach (its firewall may not turn a connection back in).
            let id = NodeId { gate: Gate::Reach, target: target.clone(), vantage: Vantage::Crm };
            self.add_node(id, side, &[name]);
        }
        for vantage in self.ground.vantages.seen.clone() {
            if vantage != own && vantage != Vantage::Crm {
                let id = NodeId { gate: Gate::Reach, target: target.clone(), vantage };
                self.add_node(id, side, &[]);
            }
        }
        reach
    }

    /// Step 2.4: whether further services are needed.
    fn further_services(&mut self) {
        if self.ground.environment.services.applies().is_some() {
            let target = Target::Integration("further-services".to_owned());
            let node = self.add(Gate::Deployed, target, Side::Services, &[]);
            if let Some(node) = self.nodes.get_mut(node) {
                node.step = Step::ReleaseFurtherServices;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(basis: Basis, reason: &'static str, by: &str) -> Word {
        let confirmed = Confirmed { item: "a".to_owned(), by: by.to_owned(), on: "2026-11-24".to_owned() };
        Word { basis, reason: Some(reason), confirmed: vec![confirmed] }
    }

    #[test]
    fn two_words_are_as_strong_as_the_weaker_and_keep_every_confirmation_once() {
        let attested = word(Basis::Attested, "said", "Ana");
        let inferred = word(Basis::Inferred, "guessed", "Ana");
        for weak in [attested.clone().and(inferred.clone()), inferred.clone().and(attested.clone())] {
            assert_eq!(weak, word(Basis::Inferred, "guessed", "Ana"));
        }
        let first = attested.clone().and(word(Basis::Attested, "said elsewhere", "Rui"));
        assert_eq!((first.basis, first.reason), (Basis::Attested, Some("said")), "of two alike the first");
        assert_eq!(first.confirmed.iter().map(|one| one.by.as_str()).collect::<Vec<_>>(), ["Ana", "Rui"]);
        let proven = Word { reason: Some("seen"), ..Word::proven() };
        assert_eq!(Word::proven().and(proven).reason, Some("seen"), "a reason is kept where there is none");
        assert_eq!(attested.clone().and(Word::proven()), attested);
        assert_eq!(Word::proven().and(attested.clone()), attested);
    }
}
