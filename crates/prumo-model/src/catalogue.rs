//! The catalogue: what each integration reads, calls and compares, and how sure that is.
//! One catalogue drives checks, grants and, later, monitoring and the run itself. Reading files is `catalogue/reading.rs`.

mod answer_text;
mod comparison;
mod effect;
mod erps;
mod operation;
mod reading;

pub use answer_text::AnswerText;
pub use comparison::{AnswerPlace, ComparedField, Comparison, Condition, Is, Watched};
pub use effect::Effect;
pub use operation::{Operation, OutcomeFamily, SendValue};

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::project::Erp;
use crate::word::words;

words! {
    /// How sure an item of the catalogue is: of the ERP fact, not of whether the CRM uses it.
    Certainty {
        /// Confirmed in a named source.
        Confirmed = "confirmed",
        /// Inferred from confirmed facts; a pass that rests on it says so.
        Inferred = "inferred",
        /// Said of the other ERP only, and taken over for this one. No file says so: see [`Catalogue::for_erp`].
        OtherErp = "other-erp",
    }
}

/// A column that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name as the ERP's dictionary spells it.
    pub name: String,
    /// Type in the dictionary's notation: `number(9)`, `number(15,2)`, `string(100)`, `date`.
    pub dictionary_type: String,
    /// How sure its existence is.
    pub basis: Certainty,
}

/// A table that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Name as the ERP's dictionary spells it.
    pub name: String,
    /// Fewer rows than this are worth a warning.
    pub least_rows: u32,
    /// Its primary key.
    pub key: Vec<String>,
    /// The columns that are read.
    pub columns: Vec<Column>,
    /// How sure it is that the integration reads it.
    pub basis: Certainty,
    /// The ERPs that it counts for; see [`Catalogue::for_erp`].
    pub erps: Vec<Erp>,
}

/// What the user must not be able to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Forbidden {
    /// The table.
    pub table: String,
    /// These columns only; empty means the whole table.
    pub columns: Vec<String>,
    /// The ERPs that it counts for; see [`Catalogue::for_erp`].
    pub erps: Vec<Erp>,
}

/// An integration, or something that several of them need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: String,
    /// Other entries that it needs.
    pub needs: Vec<String>,
    /// Whether a project may name it; false for entries that only others need.
    pub integration: bool,
    /// What it reads.
    pub tables: Vec<Table>,
    /// What it calls.
    pub operations: Vec<Operation>,
    /// What the user must not be able to read.
    pub forbidden: Vec<Forbidden>,
    /// What its rehearsal compares.
    pub comparisons: Vec<Comparison>,
    /// What is looked at before and after a named call.
    pub watched: Vec<Watched>,
    /// Texts of the ERP that no public source has.
    pub answers: Vec<AnswerText>,
}

impl Entry {
    /// The sample data that its calls and comparisons need.
    #[must_use]
    pub fn samples(&self) -> Vec<&SendValue> {
        let called = self.operations.iter().filter(|known| known.may_be_called() || known.may_be_named());
        let called = called.flat_map(Operation::samples);
        let mut wanted: Vec<&SendValue> = Vec::new();
        for sample in called.chain(self.comparisons.iter().flat_map(Comparison::samples)) {
            if !wanted.contains(&sample) {
                wanted.push(sample);
            }
        }
        wanted
    }

    /// The names under which a project can confirm its items: tables, operations, comparisons.
    pub fn items(&self) -> impl Iterator<Item = &str> {
        let tables = self.tables.iter().map(|table| table.name.as_str());
        let operations = self.operations.iter().map(|operation| operation.name.operation.as_str());
        tables.chain(operations).chain(self.comparisons.iter().map(|comparison| comparison.id.as_str()))
    }
}

/// All entries, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The entries.
    pub entries: BTreeMap<String, Entry>,
    /// What identifies this catalogue in a run: a digest of its text.
    pub version: String,
}

/// Wrong files of a catalogue: each file's name with its diagnostics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueErrors(pub Vec<(String, Diagnostics)>);

impl Catalogue {
    /// Reads a catalogue from its files, given as name and text.
    ///
    /// # Errors
    /// Everything that is wrong in every file.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, CatalogueErrors> {
        reading::read(files)
    }

    /// The catalogue as it counts for an ERP: without the items of another one, and with what no source says of this one
    /// as inferred.
    #[must_use]
    pub fn for_erp(&self, erp: Erp) -> Self {
        erps::of(self, erp)
    }

    /// Names of the integrations that a project may name.
    pub fn integrations(&self) -> impl Iterator<Item = &str> {
        self.entries.values().filter(|entry| entry.integration).map(|entry| entry.id.as_str())
    }

    /// The entries that integrations need, themselves included, each after those it needs.
    #[must_use]
    pub fn closure<'c>(&'c self, integrations: &[String]) -> Vec<&'c Entry> {
        let mut found: Vec<&Entry> = Vec::new();
        for name in integrations {
            self.collect(name, &mut Vec::new(), &mut found);
        }
        found
    }

    fn collect<'c>(&'c self, name: &str, under: &mut Vec<String>, found: &mut Vec<&'c Entry>) {
        let Some(entry) = self.entries.get(name) else { return };
        if under.iter().any(|seen| seen == name) || found.iter().any(|seen| seen.id == name) {
            return;
        }
        under.push(name.to_owned());
        for need in &entry.needs {
            self.collect(need, under, found);
        }
        under.pop();
        found.push(entry);
    }
}
