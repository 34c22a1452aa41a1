//! Facts about a service's description (WSDL).

use std::collections::BTreeSet;

/// An inner address that the description carries and that was rewritten to the one dialled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rewrite {
    /// As written in the document.
    pub written: String,
    /// As used.
    pub used: String,
}

/// An operation as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedOperation {
    /// Its name.
    pub name: String,
    /// Those of the catalogue's fields to send that it publishes, as dotted paths below `parameters`.
    pub sends: BTreeSet<String>,
    /// Those of the catalogue's expected fields that it publishes, as dotted paths below `result`.
    pub answers: BTreeSet<String>,
}

/// What became of reading a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DescriptionFact {
    /// It was read.
    Read {
        /// Every operation name that it publishes.
        operations: BTreeSet<String>,
        /// Those that the catalogue uses, with the fields it names.
        published: Vec<PublishedOperation>,
        /// Inner addresses that were rewritten.
        rewritten: Vec<Rewrite>,
    },
    /// The server answered with this status instead.
    Status(u16),
    /// It can't be read: a stable word, and behind a space where and what, in the engine's words.
    Unreadable(String),
}
