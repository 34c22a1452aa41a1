//! A small safe reader of namespaced XML: text in, a read-only tree out.
//!
//! It refuses document types, entities beyond the five of XML, undeclared prefixes and whatever exceeds the
//! [`Limits`](crate::Limits). It does not keep comments, processing instructions or the order of text between
//! elements, does not validate, and writes nothing. Nothing here recurses, so depth costs heap and never stack.

mod document;
mod error;
mod qname;
mod reader;
mod reference;
mod scope;
mod start_tag;

pub use document::{Attribute, Children, Document, Element};
pub(crate) use error::excerpt;
pub use error::{XmlError, XmlErrorKind};
pub use qname::QName;
pub use reader::read;
pub(crate) use reference::is_char;
pub(crate) use start_tag::is_ncname;
