//! One SOAP operation: how it is written on the wire, what it takes and gives. Making envelopes and reading
//! answers is in [`crate::envelope`] and [`crate::answer`]; whether an operation has an effect is not known here.

use std::sync::Arc;

use crate::schema::{Field, Type, TypeRef, Types};
use crate::xml::QName;

/// An operation of a port. The ERP calls it a *porta*.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its name.
    pub name: String,
    /// The namespace of the element that wraps the parts of a request (rpc).
    pub namespace: Option<Arc<str>>,
    /// The same of an answer.
    pub output_namespace: Option<Arc<str>>,
    /// Whether the body wraps parts (rpc) or is itself an element of a schema (document).
    pub style: Style,
    /// Whether the schema alone says what is written.
    pub use_: Use,
    /// The envelope's version.
    pub soap_version: SoapVersion,
    /// The SOAPAction as the description gives it, unquoted; empty at the ERP.
    pub soap_action: String,
    /// Whether no answer is described.
    pub one_way: bool,
    /// What a request is made of.
    pub input: Vec<Part>,
    /// What an answer is made of.
    pub output: Vec<Part>,
    /// The service that it belongs to; `g5-senior-services` for all of the ERP's.
    pub service: String,
    /// The port that it belongs to.
    pub port_name: String,
    /// Where to send requests, at the root document's origin; `None` where the port has no usable address.
    pub address: Option<String>,
    pub(crate) unsupported: Option<Unsupported>,
    pub(crate) types: Arc<Types>,
}

/// A part of a message.
#[derive(Debug, Clone)]
pub struct Part {
    /// The part as a field: its name is the part's, it stands exactly once and is unqualified.
    pub field: Field,
    /// The schema's element that the part is, where it is one rather than a type.
    pub element: Option<QName>,
}

impl Part {
    /// The part's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.field.name
    }

    /// The part's type.
    #[must_use]
    pub fn kind(&self) -> TypeRef {
        self.field.kind
    }
}

/// The style of a binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The body holds one element named after the operation, and that the parts.
    Rpc,
    /// The body holds the parts' elements.
    Document,
}

impl Style {
    pub(crate) fn read(written: &str) -> Self {
        if written.trim() == "rpc" { Self::Rpc } else { Self::Document }
    }
}

/// The use of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// As the schema says.
    Literal,
    /// By the rules of SOAP's encoding.
    Encoded,
}

impl Use {
    pub(crate) fn read(written: &str) -> Self {
        if written.trim() == "encoded" { Self::Encoded } else { Self::Literal }
    }
}

/// The version of SOAP that a binding speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoapVersion {
    /// SOAP 1.1, the ERP's.
    V11,
    /// SOAP 1.2.
    V12,
}

/// What keeps an operation from being called by this crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    /// `use="encoded"`.
    EncodedUse,
    /// SOAP 1.2.
    Soap12,
    /// Requests with described headers.
    Header,
    /// Document style with a part that is a type, not an element.
    DocumentWithType,
    /// Rpc style with a part that is an element, not a type.
    RpcWithElement,
}

impl Unsupported {
    /// What it is, for people who read descriptions.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EncodedUse => "use=encoded",
            Self::Soap12 => "SOAP 1.2",
            Self::Header => "soap:header",
            Self::DocumentWithType => "document style with a part that names a type",
            Self::RpcWithElement => "rpc style with a part that names an element",
        }
    }
}

impl Operation {
    /// What keeps envelopes from being made and results from being read; `None` where nothing does.
    #[must_use]
    pub fn unsupported(&self) -> Option<Unsupported> {
        let mut parts = self.input.iter().chain(&self.output);
        if self.use_ == Use::Encoded {
            return Some(Unsupported::EncodedUse);
        }
        if self.soap_version == SoapVersion::V12 {
            return Some(Unsupported::Soap12);
        }
        match self.style {
            Style::Document if parts.any(|part| part.element.is_none()) => {
                Some(Unsupported::DocumentWithType)
            }
            Style::Rpc if parts.any(|part| part.element.is_some()) => Some(Unsupported::RpcWithElement),
            _ => self.unsupported,
        }
    }

    /// All types of the description.
    #[must_use]
    pub fn types(&self) -> &Types {
        &self.types
    }

    /// The type of a field or part of this operation.
    #[must_use]
    pub fn kind(&self, kind: TypeRef) -> &Type {
        self.types.get(kind)
    }

    /// The field at a dotted path into a request; its first name is a part's, as in `parameters.codCli`.
    #[must_use]
    pub fn input_field(&self, path: &str) -> Option<&Field> {
        self.field(&self.input, path)
    }

    /// The field at a dotted path into an answer, as in `result.erroExecucao`.
    #[must_use]
    pub fn output_field(&self, path: &str) -> Option<&Field> {
        self.field(&self.output, path)
    }

    fn field<'o>(&'o self, parts: &'o [Part], path: &str) -> Option<&'o Field> {
        let mut names = path.split('.');
        let first = names.next()?;
        let part = parts.iter().find(|part| part.name() == first)?;
        match path.split_once('.') {
            None => Some(&part.field),
            Some(_) => self.types.field(part.kind(), names),
        }
    }
}
