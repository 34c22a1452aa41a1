//! The SOAP engine of Prumo: WSDL 1.1 and XML Schema as a model, envelopes out of typed values, answers back
//! into them. Bytes in, bytes out: there are no sockets, no clock, no async, no files here, and nothing of the
//! rest of Prumo; what an answer means for an integration is decided elsewhere.
//!
//! ```
//! use prumo_soap::{DescriptionReader, Limits, Struct, Value};
//!
//! # fn fetch(_url: &str) -> Vec<u8> { include_bytes!("../tests/it/login.wsdl").to_vec() }
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut reader = DescriptionReader::new("https://erp.example.com.br:8181/g5/ger_sid?wsdl", Limits::default())?;
//! while let Some(wanted) = reader.next() {
//!     reader.supply(&wanted, &fetch(&wanted.url), Some("text/xml; charset=utf-8"))?;
//! }
//! let description = reader.finish()?;
//! let operation = description.operation("Executar").ok_or("not published")?;
//!
//! let mut values = Struct::new();
//! values.set("user", "crm.integracao").set("password", Value::secret("s3nha")).set("encryption", 0);
//! let envelope = operation.envelope(values.set_path("parameters.acao", "sid.srv.regra")?)?;
//! assert!(!envelope.masked().contains("s3nha"));
//! # Ok(())
//! # }
//! ```

pub mod answer;
pub mod charset;
pub mod description;
pub mod envelope;
mod limits;
mod location;
pub mod operation;
mod scalar;
pub mod schema;
mod structure;
mod value;
pub mod xml;

pub use answer::{Answer, AnswerBody, AnswerError, Deviation, DeviationKind, Fault, Hostile};
pub use charset::Charset;
pub use description::{
    Address, Description, DescriptionError, DescriptionReader, Gap, GapKind, Rewrite, Wanted,
};
pub use envelope::{Envelope, EnvelopeError};
pub use limits::Limits;
pub use location::LocationError;
pub use operation::{Operation, Part, SoapVersion, Style, Unsupported, Use};
pub use scalar::Scalar;
pub use schema::{Complex, Field, Type, TypeRef, Types};
pub use structure::{PathError, Struct};
pub use value::Value;
