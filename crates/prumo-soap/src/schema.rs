//! The types of a description: what XML Schema says of the messages, as far as it shapes them. Attributes,
//! facets, substitution groups, keys and the exclusiveness of choices are not modelled.

mod compiler;
mod components;
mod content;
mod occurs;
mod types;

pub(crate) use compiler::Compiler;
pub(crate) use components::{Components, Frame};
pub use types::{Complex, Field, Type, TypeRef, Types};

/// The namespace of XML Schema.
pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";
/// The namespace of SOAP 1.1's encoding rules, whose simple types mirror XML Schema's.
const SOAP_ENCODING: &str = "http://schemas.xmlsoap.org/soap/encoding/";
