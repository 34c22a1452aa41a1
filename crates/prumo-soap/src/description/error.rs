//! Why a description cannot be read. What is merely missing in it is a [`Gap`](crate::Gap).

use thiserror::Error;

use crate::LocationError;
use crate::xml::XmlError;

/// The problem that ends the reading of a description.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DescriptionError {
    /// The address of the root document cannot be used.
    #[error("the address of the description: {0}")]
    Url(#[source] LocationError),
    /// An import names what cannot be fetched.
    #[error("{url} refers to {written}: {reason}")]
    Import {
        /// The document that has the import.
        url: String,
        /// An excerpt of what it says, user information taken off.
        written: String,
        /// Why it cannot be used.
        #[source]
        reason: LocationError,
    },
    /// A document that was not asked for, or was supplied already.
    #[error("{url} is not wanted")]
    NotWanted {
        /// Its address.
        url: String,
    },
    /// `finish` was called while a document is still wanted.
    #[error("{url} was not supplied")]
    Incomplete {
        /// Its address.
        url: String,
    },
    /// A document is not XML, or is refused.
    #[error("{url}: {error}")]
    Xml {
        /// Its address.
        url: String,
        /// What is wrong with it.
        #[source]
        error: XmlError,
    },
    /// A document is XML, but neither a WSDL 1.1 description nor a schema.
    #[error("{url} is neither a description nor a schema: its element is {root}")]
    NotDescription {
        /// Its address.
        url: String,
        /// An excerpt of its element's name, as `{namespace}local`.
        root: String,
    },
    /// All documents together exceed `max_bytes`.
    #[error("the description is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// More documents than `max_documents`.
    #[error("the description has more than {limit} documents")]
    TooManyDocuments {
        /// The limit.
        limit: usize,
    },
    /// Schemas and messages expand to more than `max_elements` fields and parts.
    #[error("the description expands to more than {limit} fields")]
    TooManyFields {
        /// The limit.
        limit: usize,
    },
    /// More operations than any service has; ports multiply those of the binding that they share.
    #[error("the description has more than {limit} operations")]
    TooManyOperations {
        /// The limit.
        limit: usize,
    },
    /// Groups of the schemas nest too deeply, or in a circle.
    #[error("the schemas nest more than {limit} deep")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
}

impl DescriptionError {
    /// A stable word for machines; that of the XML error where it is one.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Url(_) => "address",
            Self::Import { .. } => "import",
            Self::NotWanted { .. } => "not-wanted",
            Self::Incomplete { .. } => "incomplete",
            Self::Xml { error, .. } => error.kind.reason(),
            Self::NotDescription { .. } => "not-a-description",
            Self::TooLarge { .. } => "too-large",
            Self::TooManyDocuments { .. } => "too-many-documents",
            Self::TooManyFields { .. } => "too-many-fields",
            Self::TooManyOperations { .. } => "too-many-operations",
            Self::TooDeep { .. } => "too-deep",
        }
    }
}
