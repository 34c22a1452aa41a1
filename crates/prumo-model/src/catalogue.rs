//! The catalogue: what each integration reads, calls and compares, and how sure that is.
//! One catalogue drives checks, grants and, later, monitoring and the run itself. Reading files is `catalogue/reading.rs`.

mod effect;
mod reading;

pub use effect::Effect;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::canonical::Form;
use crate::diagnostic::Diagnostics;
use crate::gate::Gate;
use crate::target::OperationName;
use crate::word::words;

words! {
    /// How sure an item of the catalogue is: of the ERP fact, not of whether the CRM uses it.
    Certainty {
        /// Confirmed in a named source.
        Confirmed = "confirmed",
        /// Inferred from confirmed facts; a pass that rests on it says so.
        Inferred = "inferred",
    }
}

words! {
    /// Which meaning `tipoRetorno` has (domain: not uniform).
    OutcomeFamily {
        /// `ger.sid`: no `tipoRetorno`; `erroExecucao` decides.
        Login = "login",
        /// `mfi.cre.titulos`: 1 success, 2 business error.
        Titles = "titles",
        /// `cad.*`: 1 success, -1 business error, 0 with `erroExecucao`.
        Register = "register",
        /// Simulations: 0 success.
        Simulation = "simulation",
    }
}

/// What is sent in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendValue {
    /// `$company`.
    Company,
    /// `$branch`.
    Branch,
    /// `$system-code`.
    SystemCode,
    /// `$rehearsal.customer`.
    Customer,
    /// `$rehearsal.product`.
    Product,
    /// A fixed text.
    Text(String),
    /// A fixed whole number.
    Number(i64),
}

impl std::fmt::Display for SendValue {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Company => out.write_str("$company"),
            Self::Branch => out.write_str("$branch"),
            Self::SystemCode => out.write_str("$system-code"),
            Self::Customer => out.write_str("$rehearsal.customer"),
            Self::Product => out.write_str("$rehearsal.product"),
            Self::Text(text) => write!(out, "{text:?}"),
            Self::Number(number) => number.fmt(out),
        }
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
}

/// An operation that is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Service and operation without version suffix.
    pub name: OperationName,
    /// Version suffixes that serve, best first; `""` is the base operation.
    pub versions: Vec<String>,
    /// What a call does.
    pub effect: Effect,
    /// The gates after *answer* that it meets.
    pub gates: BTreeSet<Gate>,
    /// Which meaning `tipoRetorno` has.
    pub outcome: OutcomeFamily,
    /// How sure the operation and its gates are.
    pub basis: Certainty,
    /// What is sent, by dotted path below `parameters`.
    pub send: BTreeMap<String, SendValue>,
    /// Fields that an answer with data fills, by dotted path below `result`.
    pub expect: Vec<String>,
}

impl Operation {
    /// Whether it may be called in a check: only where it is shown to have no effect.
    #[must_use]
    pub fn may_be_called(&self) -> bool {
        self.effect == Effect::None
    }

    /// Whether its call needs the project's sample customer or product.
    #[must_use]
    pub fn needs_sample(&self) -> bool {
        self.send.values().any(|value| matches!(value, SendValue::Customer | SendValue::Product))
    }

    /// Paths of the sets that `expect` names, e.g. `cliente` of `cliente.codCli`.
    #[must_use]
    pub fn expected_sets(&self) -> BTreeSet<&str> {
        self.expect.iter().filter_map(|path| path.rsplit_once('.')).map(|(set, _)| set).collect()
    }
}

/// What the user must not be able to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Forbidden {
    /// The table.
    pub table: String,
    /// These columns only; empty means the whole table.
    pub columns: Vec<String>,
}

/// A condition on the rows of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The column.
    pub column: String,
    /// What it must be.
    pub is: Is,
}

/// What a column must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Is {
    /// Equal to what is sent.
    Equal(SendValue),
    /// Greater than a number.
    Above(i64),
    /// None of these texts.
    NotIn(Vec<String>),
    /// A key of another table where a column of it is one of these texts.
    FoundIn {
        /// The other table.
        table: String,
        /// Its key column.
        key: String,
        /// The column that is asked.
        column: String,
        /// What that column must be one of.
        values: Vec<String>,
    },
}

/// One field that both paths must show alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedField {
    /// Field of the answer's set.
    pub field: String,
    /// Column of the table.
    pub column: String,
    /// How both are read.
    pub form: Form,
    /// Whether it is part of the row's key.
    pub key: bool,
}

/// Rows that are read over both paths and compared (step 3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Its name within the integration.
    pub id: String,
    /// The operation whose answer holds the rows.
    pub operation: OperationName,
    /// The set of the answer.
    pub set: String,
    /// The table.
    pub table: String,
    /// Which rows of it.
    pub conditions: Vec<Condition>,
    /// What is compared.
    pub fields: Vec<ComparedField>,
    /// How sure it is that both show the same rows.
    pub basis: Certainty,
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
}

impl Entry {
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
