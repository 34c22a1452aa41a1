//! What a service says of itself: WSDL 1.1 with its schemas, read from documents that the caller fetches. No
//! socket is opened here and no document is kept once the description is finished.

mod assembly;
mod binding;
mod error;
mod gap;
mod interface;
mod links;
mod ports;
mod reader;

pub use error::DescriptionError;
pub use gap::{Gap, GapKind};
pub use reader::{DescriptionReader, Wanted};

use std::sync::Arc;

use crate::{Charset, Operation};

/// The namespace of WSDL 1.1.
pub(crate) const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";

/// A whole description.
#[derive(Debug, Clone)]
pub struct Description {
    /// The target namespace of the root document.
    pub target_namespace: Option<Arc<str>>,
    /// The address of each port of each service.
    pub addresses: Vec<Address>,
    /// Every import and address whose scheme, host or port was replaced by the root's.
    pub rewritten: Vec<Rewrite>,
    /// What the documents refer to and no document holds. What depends on it is opaque or left out.
    pub gaps: Vec<Gap>,
    /// The charset of each document, by the address that it was fetched from; the root first.
    pub charsets: Vec<(String, Charset)>,
    pub(crate) operations: Vec<Operation>,
}

/// The address of a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The service that it belongs to.
    pub service: String,
    /// The port's name.
    pub port_name: String,
    /// What the document says.
    pub written: String,
    /// What to dial: the same path and query at the root document's scheme, host and port.
    pub used: String,
    /// Whether scheme, host or port differed.
    pub rewritten: bool,
}

/// An address that names an inner host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// What the document says.
    pub written: String,
    /// What is used instead.
    pub used: String,
}

impl Description {
    /// The operation named `name`. Where several ports have it, one that envelopes can be made for is preferred,
    /// then the first.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        let mut named = self.operations.iter().filter(|operation| operation.name == name);
        let first = named.clone().next();
        named.find(|operation| operation.unsupported().is_none()).or(first)
    }

    /// All operations of all ports, in the documents' order.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }
}
