//! What the integrations need of a database, as it was found: facts, and the names that statements need. How an engine
//! is asked is its own matter.

use prumo_model::fact::{MinimumFact, TableFact};

/// The tables of the catalogue as they were found.
pub(super) struct Minimum {
    /// One per table of the look.
    pub(super) tables: Vec<Held>,
    /// Statements sent for it.
    pub(super) statements: u32,
}

/// A table of the catalogue with the names that a statement needs.
pub(super) struct Held {
    /// Its fact.
    pub(super) fact: TableFact,
    /// For each column of the fact its name in the database; none where it was not found.
    pub(super) column_names: Vec<Option<String>>,
    /// Schema and table as the database spells them.
    pub(super) name: Option<(String, String)>,
}

impl Held {
    /// A column that may be read, as the database spells it, with its type.
    pub(super) fn readable_column(&self, name: &str) -> Option<(&str, &str)> {
        let found = self.fact.found.as_ref()?;
        let at = found.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))?;
        let column = found.columns.get(at).filter(|column| column.readable)?;
        Some((self.column_names.get(at)?.as_deref()?, column.found.as_deref()?))
    }
}

impl Minimum {
    /// The fact.
    pub(super) fn fact(&self) -> MinimumFact {
        MinimumFact {
            tables: self.tables.iter().map(|held| held.fact.clone()).collect(),
            statements: self.statements,
        }
    }

    /// A table by its name in the catalogue.
    pub(super) fn table(&self, name: &str) -> Option<&Held> {
        self.tables.iter().find(|held| held.fact.name == name)
    }
}
