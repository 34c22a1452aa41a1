//! Rows of the database that an integration's rehearsal looks at: those that an answer shows too, and those that a call must
//! leave as they were.

use super::{Certainty, SendValue};
use crate::canonical::Form;
use crate::project::Erp;
use crate::target::OperationName;

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
    /// Whether it is compared only where both paths show a value.
    pub optional: bool,
}

/// Where an answer holds the rows of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerPlace {
    /// The operation.
    pub operation: OperationName,
    /// The set of the answer; empty where the answer itself is the one row.
    pub set: String,
}

/// Rows that are read over both paths and compared (step 3.1), or from the database alone where no operation that only
/// reads is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Its name within the integration.
    pub id: String,
    /// Where an answer holds the rows; none where the database alone shows them.
    pub answer: Option<AnswerPlace>,
    /// The table.
    pub table: String,
    /// Which rows of it.
    pub conditions: Vec<Condition>,
    /// What is compared.
    pub fields: Vec<ComparedField>,
    /// How sure it is that both show the same rows.
    pub basis: Certainty,
    /// The ERPs that it counts for; see [`Catalogue::for_erp`](super::Catalogue::for_erp).
    pub erps: Vec<Erp>,
}

impl Comparison {
    /// Whether the rows are those of an operation's answer.
    #[must_use]
    pub fn is_of(&self, operation: &OperationName) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.operation == *operation)
    }

    /// What of the project's sample data chooses its rows.
    pub fn samples(&self) -> impl Iterator<Item = &SendValue> {
        self.conditions.iter().filter_map(|condition| match &condition.is {
            Is::Equal(value) if value.is_sample() => Some(value),
            _ => None,
        })
    }
}

/// Rows that must be the same before and after a call whose effect is not proven to be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// The operation.
    pub operation: OperationName,
    /// The table; every column that the entry lists of it is watched.
    pub table: String,
    /// Which rows of it.
    pub conditions: Vec<Condition>,
}
