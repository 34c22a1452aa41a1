//! The SOAP 1.1 fault that a JAX-WS stack sends with HTTP 500. It deliberately carries no detail: none is known.

use super::{ENVELOPE, PROLOG};
use quick_xml::escape::escape;

/// A fault of the client's making.
pub(crate) fn soap_fault(text: &str) -> String {
    let text = escape(text);
    format!(
        "{PROLOG}<S:Envelope xmlns:S=\"{ENVELOPE}\"><S:Body><S:Fault>\
         <faultcode>S:Client</faultcode><faultstring>{text}</faultstring>\
         </S:Fault></S:Body></S:Envelope>"
    )
}
