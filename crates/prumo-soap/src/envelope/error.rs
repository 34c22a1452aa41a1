//! Why no envelope can be made of the given values. Values never stand in an error: they may be secret. Names are those of
//! a foreign description: what is shown of them is short and escaped.

use thiserror::Error;

use crate::operation::Unsupported;
use crate::xml::excerpt;

/// The first problem, with the dotted path of the field that has it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EnvelopeError {
    /// The operation is described in a way that this crate cannot call yet.
    #[error("operation {} is not supported: {}", excerpt(operation), what.name())]
    NotSupported {
        /// The operation's name.
        operation: String,
        /// What is not supported.
        what: Unsupported,
    },
    /// The description gives a SOAPAction that cannot stand in a header.
    #[error("the SOAPAction of operation {} cannot stand in a header", excerpt(operation))]
    SoapAction {
        /// The operation's name.
        operation: String,
    },
    /// A name that the type does not have.
    #[error("{} is not a field of the request", excerpt(path))]
    UnknownField {
        /// Where.
        path: String,
    },
    /// A part, or a field that must stand, has no value.
    #[error("{} has no value and must have one", excerpt(path))]
    Missing {
        /// Where.
        path: String,
    },
    /// A value that the field's type does not allow.
    #[error("{} must be {expected}", excerpt(path))]
    WrongType {
        /// Where.
        path: String,
        /// What it must be, such as `xs:int` or `a struct`.
        expected: &'static str,
    },
    /// More rows than the schema allows, or fewer.
    #[error("{} stands {count} times", excerpt(path))]
    Count {
        /// Where.
        path: String,
        /// How many rows were given.
        count: usize,
    },
    /// Nil where the schema does not allow it.
    #[error("{} cannot be nil", excerpt(path))]
    NotNillable {
        /// Where.
        path: String,
    },
    /// A character that XML 1.0 cannot hold, such as most control characters.
    #[error("{} holds a character that XML does not have", excerpt(path))]
    Character {
        /// Where.
        path: String,
    },
    /// A name that the description gives and no element can have.
    #[error("{} is not the name of an element", excerpt(name))]
    Name {
        /// The name as described.
        name: String,
    },
    /// A type that no document describes, so that nothing can be written for it.
    #[error("{} has the type {}, which is not described", excerpt(path), excerpt(name))]
    Opaque {
        /// Where.
        path: String,
        /// The type's name, which may be empty.
        name: String,
    },
    /// Values that nest deeper than any service takes.
    #[error("{} is nested too deeply", excerpt(path))]
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
            Self::Name { .. } => "name",
            Self::Opaque { .. } => "opaque",
            Self::TooDeep { .. } => "too-deep",
        }
    }
}
