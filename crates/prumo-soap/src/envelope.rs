//! Requests: an operation and values become the bytes of a SOAP 1.1 envelope. Nothing is sent, and which
//! operation may be called is not decided here.

mod error;
mod request;
mod writer;

use std::fmt;

use zeroize::Zeroizing;

pub use error::EnvelopeError;

use crate::{Operation, Struct};

/// The namespace of SOAP 1.1 envelopes.
pub(crate) const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
/// The namespace of `xsi:nil`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A request ready to be sent. Its bytes may hold secrets and are wiped when dropped; printing shows them masked.
#[derive(Clone)]
pub struct Envelope {
    bytes: Zeroizing<Vec<u8>>,
    masked: String,
    soap_action: String,
}

impl Envelope {
    /// The body to send, in UTF-8.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same with every secret as `***`, for logs and dry runs.
    #[must_use]
    pub fn masked(&self) -> &str {
        &self.masked
    }

    /// The value of the Content-Type header.
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        "text/xml; charset=utf-8"
    }

    /// The value of the SOAPAction header, with the quotes that SOAP 1.1 (6.1.1) demands: `""` at the ERP.
    #[must_use]
    pub fn soap_action(&self) -> &str {
        &self.soap_action
    }
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Envelope")
            .field("soap_action", &self.soap_action)
            .field("masked", &self.masked)
            .finish_non_exhaustive()
    }
}

impl Operation {
    /// Makes the request of this operation. The names in `values` are those of the parts (at the ERP `user`,
    /// `password`, `encryption`, `parameters`); below, elements are written in the schema's order whatever the
    /// order in `values`, and what is absent is left out.
    ///
    /// # Errors
    /// [`EnvelopeError`], which names the path and never the value: an operation that is not supported, an
    /// unknown field, a value of another type, a part or field that must stand and does not.
    pub fn envelope(&self, values: &Struct) -> Result<Envelope, EnvelopeError> {
        if let Some(what) = self.unsupported() {
            return Err(EnvelopeError::NotSupported { operation: self.name.clone(), what });
        }
        let printable = |c: char| (c == ' ' || c.is_ascii_graphic()) && c != '"' && c != '\\';
        if !self.soap_action.chars().all(printable) {
            return Err(EnvelopeError::SoapAction { operation: self.name.clone() });
        }
        let (masked, bytes) = request::write(self, values)?.finish();
        Ok(Envelope { bytes, masked, soap_action: format!("\"{}\"", self.soap_action) })
    }
}
