//! Why no envelope can be made of the given values. Values never stand in an error: they may be secret.

use thiserror::Error;

use crate::operation::Unsupported;

/// The first problem, with the dotted path of the field that has it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EnvelopeError {
    /// The operation is described in a way that this crate cannot call yet.
    #[error("operation {operation} is not supported: {}", what.name())]
    NotSupported {
        /// The operation's name.
        operation: String,
        /// What is not supported.
        what: Unsupported,
    },
    /// The description gives a SOAPAction that cannot stand in a header.
    #[error("the SOAPAction of operation {operation} cannot stand in a header")]
    SoapAction {
        /// The operation's name.
        operation: String,
    },
    /// A name that the type does not have.
    #[error("{path} is not a field of the request")]
    UnknownField {
        /// Where.
        path: String,
    },
    /// A part, or a field that must stand, has no value.
    #[error("{path} has no value and must have one")]
    Missing {
        /// Where.
        path: String,
    },
    /// A value that the field's type does not allow.
    #[error("{path} must be {expected}")]
    WrongType {
        /// Where.
        path: String,
        /// What it must be, such as `xs:int` or `a struct`.
        expected: &'static str,
    },
    /// More rows than the schema allows, or fewer.
    #[error("{path} stands {count} times")]
    Count {
        /// Where.
        path: String,
        /// How many rows were given.
        count: usize,
    },
    /// Nil where the schema does not allow it.
    #[error("{path} cannot be nil")]
    NotNillable {
        /// Where.
        path: String,
    },
    /// A character that XML 1.0 cannot hold, such as most control characters.
    #[error("{path} holds a character that XML does not have")]
    Character {
        /// Where.
        path: String,
    },
    /// A type that no document describes, so that nothing can be written for it.
    #[error("{path} has the type {name}, which is not described")]
    Opaque {
        /// Where.
        path: String,
        /// The type's name, which may be empty.
        name: String,
    },
    /// Values that nest deeper than any service takes.
    #[error("{path} is nested too deeply")]
    TooDeep {
        /// Where.
        path: String,
    },
}

impl EnvelopeError {
    /// A stable word for machines.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::NotSupported { .. } => "not-supported",
            Self::SoapAction { .. } => "soap-action",
            Self::UnknownField { .. } => "unknown-field",
            Self::Missing { .. } => "missing",
            Self::WrongType { .. } => "wrong-type",
            Self::Count { .. } => "count",
            Self::NotNillable { .. } => "not-nillable",
            Self::Character { .. } => "character",
            Self::Opaque { .. } => "opaque",
            Self::TooDeep { .. } => "too-deep",
        }
    }
}
