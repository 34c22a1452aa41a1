//! The database's part of the graph: greeting → TLS → login → database → minimum, excess, read.

use super::{Building, Word};
use crate::gate::Gate;
use crate::step::Side;
use crate::target::Target;

impl Building<'_> {
    /// Adds the database's nodes; gives the index of *read*, where stage 1 applies.
    pub(super) fn database(&mut self) -> Option<usize> {
        let look = self.ground.plan.database.as_ref()?;
        let (side, target) = (Side::Database, look.target.clone());
        let endpoint = look.access.endpoint.clone();
        let reach = self.reach(&endpoint, side);
        let greeting = self.add(Gate::Greeting, target.clone(), side, &[reach]);
        let tls = self.add(Gate::Tls, Target::Port(endpoint), side, &[greeting]);
        let login = self.add(Gate::Login, target.clone(), side, &[tls]);
        let database = self.add(Gate::Database, target.clone(), side, &[login]);
        let minimum = self.add(Gate::Minimum, target.clone(), side, &[database]);
        let tables = self.tables_rest_on();
        self.rests_on(minimum, tables);
        self.add(Gate::Excess, target.clone(), side, &[database]);
        Some(self.add(Gate::Read, target, side, &[database]))
    }

    /// The weakest word of the catalogue on any table or column.
    fn tables_rest_on(&self) -> Word {
        let mut weakest = Word::proven();
        for entry in self.ground.entries() {
            for table in &entry.tables {
                let own = table.columns.iter().map(|column| column.basis).max().unwrap_or(table.basis);
                weakest = weakest.and(self.ground.word(&entry.id, &table.name, own.max(table.basis)));
            }
        }
        weakest
    }
}
