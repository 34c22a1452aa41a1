//! Why a text is not the XML that we accept, and where; it does not say what the caller should do about it.

use thiserror::Error;

/// The first problem of a document, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {kind}")]
pub struct XmlError {
    /// What is wrong.
    pub kind: XmlErrorKind,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// What can be wrong. Texts from the document are excerpts, escaped and short.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum XmlErrorKind {
    /// No element at all.
    #[error("there is no element")]
    Empty,
    /// Not well-formed; the text is for developers.
    #[error("not well-formed: {0}")]
    Syntax(String),
    /// A character that XML 1.0 excludes, written or referred to.
    #[error("character U+{0:04X} is not allowed in XML 1.0")]
    Character(u32),
    /// A prefix that no element around declares.
    #[error("prefix {prefix} is not declared")]
    UndeclaredPrefix {
        /// The prefix as written.
        prefix: String,
    },
    /// A document type declaration, whatever is in it.
    #[error("a document type declaration is refused")]
    Doctype {
        /// The name that it declares, since a login page says `html` here.
        name: String,
    },
    /// An entity beyond `lt`, `gt`, `amp`, `apos`, `quot`.
    #[error("entity {name} is refused")]
    Entity {
        /// The entity's name.
        name: String,
    },
    /// Larger than `max_bytes`.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// Deeper than `max_depth`.
    #[error("nested more than {limit} deep")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// More elements than `max_elements`.
    #[error("more than {limit} elements")]
    TooManyElements {
        /// The limit.
        limit: usize,
    },
    /// One element with too many attributes, or too many namespaces declared at once.
    #[error("more than {limit} attributes or namespaces at one element")]
    TooManyAttributes {
        /// The limit.
        limit: usize,
    },
    /// An attribute's value longer than any that is meant.
    #[error("an attribute value longer than {limit} bytes")]
    ValueTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// A name that no schema has.
    #[error("a name longer than {limit} bytes")]
    NameTooLong {
        /// The limit in bytes.
        limit: usize,
    },
}

impl XmlErrorKind {
    /// A stable word for machines.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Syntax(_) => "not-well-formed",
            Self::Character(_) => "character",
            Self::UndeclaredPrefix { .. } => "undeclared-prefix",
            Self::Doctype { .. } => "doctype",
            Self::Entity { .. } => "entity",
            Self::TooLarge { .. } => "too-large",
            Self::TooDeep { .. } => "too-deep",
            Self::TooManyElements { .. } => "too-many-elements",
            Self::TooManyAttributes { .. } => "too-many-attributes",
            Self::ValueTooLong { .. } => "value-too-long",
            Self::NameTooLong { .. } => "name-too-long",
        }
    }

    /// Whether the document was refused for what it could do to a reader, though it may be well-formed.
    #[must_use]
    pub fn is_hostile(&self) -> bool {
        !matches!(self, Self::Empty | Self::Syntax(_) | Self::Character(_) | Self::UndeclaredPrefix { .. })
    }
}

/// What errors repeat of a foreign text: at most 80 characters, with control and invisible characters escaped.
pub(crate) fn excerpt(text: &str) -> String {
    let mut out: String = text.chars().take(80).flat_map(char::escape_debug).collect();
    if text.chars().nth(80).is_some() {
        out.push('…');
    }
    out
}
