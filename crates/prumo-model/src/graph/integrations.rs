//! The rehearsal's part of the graph: the sample data first, then each integration's comparison.

use std::collections::BTreeMap;

use super::{Building, Word};
use crate::gate::Gate;
use crate::step::Side;
use crate::target::Target;

impl Building<'_> {
    /// Adds the sample node of every entry whose calls or comparisons need one; `read` is the database's last gate.
    pub(super) fn samples(&mut self, read: Option<usize>) -> BTreeMap<String, usize> {
        let mut samples = BTreeMap::new();
        if self.ground.environment.services.applies().is_none() {
            return samples;
        }
        let needs: Vec<usize> = read.into_iter().collect();
        for entry in self.ground.entries() {
            let wanted = entry.samples();
            if !wanted.is_empty() || !entry.comparisons.is_empty() {
                // Without the sample's name nothing can be looked at, whatever the database says.
                let rehearsal = &self.ground.environment.rehearsal;
                let named = wanted.iter().all(|sample| rehearsal.names(sample));
                let needs: &[usize] = if named { &needs } else { &[] };
                let node = self.add(Gate::Rehearsal, Target::Sample(entry.id.clone()), Side::Database, needs);
                samples.insert(entry.id.clone(), node);
            }
        }
        samples
    }

    /// Adds the rehearsal of every entry that compares something.
    pub(super) fn rehearsals(&mut self, samples: &BTreeMap<String, usize>) {
        for name in &self.ground.project.integrations {
            if !self.ground.catalogue.entries.contains_key(name) {
                self.add(Gate::Rehearsal, Target::Integration(name.clone()), Side::Services, &[]);
            }
        }
        if self.ground.environment.services.applies().is_none() {
            return;
        }
        for entry in self.ground.entries() {
            if entry.comparisons.is_empty() {
                continue;
            }
            let mut needs: Vec<usize> = samples.get(&entry.id).copied().into_iter().collect();
            let mut word = Word::proven();
            for comparison in &entry.comparisons {
                word = word.and(self.ground.word(&entry.id, &comparison.id, comparison.basis));
                for (index, node) in self.nodes.iter().enumerate() {
                    let of_operation =
                        matches!(&node.id.target, Target::Call(name, _) if comparison.is_of(name));
                    if node.id.gate == Gate::Business && of_operation {
                        needs.push(index);
                    }
                }
            }
            // Where an order was simulated, what the ERP said to it comes first.
            for operation in entry.operations.iter().filter(|operation| operation.may_be_named()) {
                let of_operation =
                    |target: &Target| matches!(target, Target::Call(name, _) if *name == operation.name);
                let nodes = self.nodes.iter().enumerate();
                let business =
                    nodes.filter(|(_, n)| n.id.gate == Gate::Business && of_operation(&n.id.target));
                needs.extend(business.map(|(index, _)| index));
            }
            let target = Target::Integration(entry.id.clone());
            let node = self.add(Gate::Rehearsal, target, Side::Services, &needs);
            self.rests_on(node, word);
        }
    }
}
