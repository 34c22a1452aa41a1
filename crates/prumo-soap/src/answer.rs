//! Answers: bytes become values by the operation's types, and whatever deviates from them is kept and told. What
//! an answer means (`erroExecucao`, numbers with a comma) is not this crate's to say.

mod deviation;
mod error;
mod fault;
mod result;

pub use deviation::{Deviation, DeviationKind};
pub use error::{AnswerError, Hostile};
pub use fault::Fault;

use crate::envelope::SOAP_11;
use crate::operation::{Style, Unsupported};
use crate::xml::{self, Document, Element};
use crate::{Charset, Limits, Operation, Struct, charset};

/// A SOAP answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What the body holds.
    pub body: AnswerBody,
    /// How the bytes were decoded.
    pub charset: Charset,
    /// Where the answer is not as described, in the order of the document; at most
    /// [`Deviation::MOST`] of them, each path and kind once.
    pub deviations: Vec<Deviation>,
}

/// The body of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerBody {
    /// The values by part: at the ERP one part, `result`. Nil fields are `Nil`, absent ones absent; a field that
    /// may repeat is a `Set`, of no rows where it is absent, nil or one empty element.
    Result(Struct),
    /// A SOAP fault, whatever the HTTP status was.
    Fault(Fault),
}

impl Operation {
    /// Reads an answer to this operation. `content_type` is the value of that header.
    ///
    /// Tolerated without a word: any order, any prefixes, `xsi:type`, headers. Tolerated and told as
    /// [`Deviation`]: unknown fields, other namespaces, texts that are not in their type's form, rows where one
    /// value is described. The HTTP status is the caller's to look at.
    ///
    /// # Errors
    /// [`AnswerError`] where the bytes are too many, hostile, not XML, not SOAP 1.1, or without a body.
    pub fn decode(
        &self,
        bytes: &[u8],
        content_type: Option<&str>,
        limits: &Limits,
    ) -> Result<Answer, AnswerError> {
        if bytes.len() > limits.max_bytes {
            return Err(AnswerError::TooLarge { limit: limits.max_bytes });
        }
        let decoded = charset::decode(bytes, content_type);
        let limits = Limits { max_bytes: usize::MAX, ..limits.bounded() };
        let document =
            xml::read(&decoded.text, &limits).map_err(|e| AnswerError::from_xml(e, &decoded.text))?;
        let body = body(&document)?;
        let (body, deviations) = match fault::find(body) {
            Some(fault) => (AnswerBody::Fault(fault), Vec::new()),
            None => {
                let (values, deviations) = self.result(body)?;
                (AnswerBody::Result(values), deviations)
            }
        };
        Ok(Answer { body, charset: decoded.charset, deviations })
    }

    fn result(&self, body: Element<'_>) -> Result<(Struct, Vec<Deviation>), AnswerError> {
        match self.unsupported() {
            // A described header concerns the request alone.
            None | Some(Unsupported::Header) => {}
            Some(what) => return Err(AnswerError::NotSupported { what }),
        }
        let wrapper = match self.style {
            Style::Document => body,
            Style::Rpc => match body.children().next() {
                Some(wrapper) => wrapper,
                None if self.one_way => body,
                None => return Err(AnswerError::EmptyBody),
            },
        };
        Ok(result::read(self, wrapper))
    }
}

/// The body of a SOAP 1.1 envelope.
fn body(document: &Document) -> Result<Element<'_>, AnswerError> {
    let root = document.root();
    if !root.is(SOAP_11, "Envelope") {
        let name = root.name();
        return Err(match &name.namespace {
            Some(namespace) if &*name.local == "Envelope" => {
                AnswerError::SoapVersion { namespace: xml::excerpt(namespace) }
            }
            _ => AnswerError::NotSoap { root: xml::excerpt(&name.to_string()) },
        });
    }
    root.child(SOAP_11, "Body").ok_or(AnswerError::NoBody)
}
