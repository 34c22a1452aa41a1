//! What goes over the wire as XML: descriptions, schemas, requests, answers and faults.
//! It deliberately opens no connection and knows no HTTP.

mod answer;
mod description;
mod node;
mod request;
mod schema;
mod soap_fault;

pub(crate) use answer::{Quirks, Row, Value, answer};
pub(crate) use description::description;
pub(crate) use node::Node;
pub(crate) use request::{Request, RequestError};
pub(crate) use schema::schema;
pub(crate) use soap_fault::soap_fault;

/// The namespace of every service.
pub(crate) const NAMESPACE: &str = "http://services.senior.com.br";
/// SOAP 1.1.
pub(crate) const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";
pub(crate) const XSD: &str = "http://www.w3.org/2001/XMLSchema";
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// How each document begins.
pub(crate) const PROLOG: &str = "<?xml version='1.0' encoding='UTF-8'?>";
