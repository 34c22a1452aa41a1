//! Why an answer cannot be read at all. What can be read in spite of being wrong is a
//! [`Deviation`](crate::Deviation).

use thiserror::Error;

use crate::operation::Unsupported;
use crate::xml::{XmlError, XmlErrorKind};

/// The problem that ends the reading of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerError {
    /// More bytes than `max_bytes`.
    #[error("the answer is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// Not well-formed XML, or none at all.
    #[error("line {line}, column {column}: {kind}")]
    NotXml {
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
        /// What is wrong.
        kind: XmlErrorKind,
    },
    /// XML that is refused for what it could do.
    #[error("line {line}, column {column}: refused: {what}")]
    Hostile {
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
        /// What is refused.
        what: Hostile,
    },
    /// Something else than SOAP, such as a login page.
    #[error("not SOAP: the document's element is {root}")]
    NotSoap {
        /// The name of its element as `{namespace}local`; `html` for whatever a browser would show.
        root: String,
    },
    /// An envelope of another version of SOAP, 1.2 among them: a client of SOAP 1.1 cannot read it either.
    #[error("not SOAP 1.1: the envelope's namespace is {namespace}")]
    SoapVersion {
        /// The envelope's namespace.
        namespace: String,
    },
    /// An envelope without a body.
    #[error("the envelope has no body")]
    NoBody,
    /// A body with nothing in it, where an answer is described.
    #[error("the body is empty")]
    EmptyBody,
    /// The operation is described in a way that results cannot be read by; faults can.
    #[error("not supported: {}", what.name())]
    NotSupported {
        /// What is not supported.
        what: Unsupported,
    },
}

/// What is refused in XML although it may be well-formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Hostile {
    /// A document type declaration.
    #[error("a document type declaration")]
    Doctype,
    /// An entity beyond the five of XML.
    #[error("an entity")]
    Entity,
    /// Deeper than `max_depth`.
    #[error("too deep")]
    Depth,
    /// More elements, attributes or namespaces than allowed.
    #[error("too many elements or attributes")]
    Count,
    /// A name or an attribute longer than any that is meant.
    #[error("a name or attribute too long")]
    Length,
}

impl AnswerError {
    /// Sorts an XML error; `text` is looked at for HTML, which is hardly ever well-formed.
    pub(super) fn from_xml(error: XmlError, text: &str) -> Self {
        let XmlError { kind, line, column } = error;
        if is_html(text) {
            return Self::NotSoap { root: "html".into() };
        }
        let what = match kind {
            XmlErrorKind::TooLarge { limit } => return Self::TooLarge { limit },
            XmlErrorKind::Doctype { .. } => Hostile::Doctype,
            XmlErrorKind::Entity { .. } => Hostile::Entity,
            XmlErrorKind::TooDeep { .. } => Hostile::Depth,
            XmlErrorKind::TooManyElements { .. } | XmlErrorKind::TooManyAttributes { .. } => Hostile::Count,
            XmlErrorKind::NameTooLong { .. } | XmlErrorKind::ValueTooLong { .. } => Hostile::Length,
            XmlErrorKind::Empty
            | XmlErrorKind::Syntax(_)
            | XmlErrorKind::Character(_)
            | XmlErrorKind::UndeclaredPrefix { .. } => return Self::NotXml { line, column, kind },
        };
        Self::Hostile { line, column, what }
    }

    /// A stable word for machines; that of the XML error where the answer is not XML.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotXml { kind, .. } => kind.reason(),
            Self::Hostile { what, .. } => match what {
                Hostile::Doctype => "doctype",
                Hostile::Entity => "entity",
                Hostile::Depth => "too-deep",
                Hostile::Count => "too-many",
                Hostile::Length => "too-long",
            },
            Self::NotSoap { .. } => "not-soap",
            Self::SoapVersion { .. } => "soap-version",
            Self::NoBody => "no-body",
            Self::EmptyBody => "empty-body",
            Self::NotSupported { .. } => "not-supported",
        }
    }
}

/// Whether the first tag or the document type is HTML's.
fn is_html(text: &str) -> bool {
    let tags = text.split('<').skip(1).map(str::trim_start);
    let first = tags.into_iter().find(|tag| !tag.starts_with(['?', '!']) || starts_with(tag, "!doctype"));
    first.is_some_and(|tag| {
        let name = if starts_with(tag, "!doctype") { tag.get("!doctype".len()..) } else { Some(tag) };
        name.is_some_and(|name| starts_with(name.trim_start(), "html"))
    })
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}
