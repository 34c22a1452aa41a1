//! References that lead nowhere; they are told and tolerated, since half of the services in the field have some.

use std::fmt;

/// Something that a document refers to and no document holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What is missing.
    pub kind: GapKind,
    /// Its name as `{namespace}local`, or as written where the prefix is unknown.
    pub name: String,
}

/// What can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapKind {
    /// A type of a schema.
    Type,
    /// A global element of a schema.
    Element,
    /// A group of a schema.
    Group,
    /// The declaration of a prefix inside a value.
    Prefix,
    /// A message.
    Message,
    /// A port type, or an operation of it.
    PortType,
    /// A binding.
    Binding,
    /// An address that can be dialled; the name is the port's, since what is written may hold a password.
    Address,
}

impl Gap {
    /// More gaps than this are not kept.
    pub(crate) const MOST: usize = 100;
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            GapKind::Type => "type",
            GapKind::Element => "element",
            GapKind::Group => "group",
            GapKind::Prefix => "prefix of",
            GapKind::Message => "message",
            GapKind::PortType => "port type",
            GapKind::Binding => "binding",
            GapKind::Address => "usable address of port",
        };
        write!(f, "{what} {}", self.name)
    }
}
