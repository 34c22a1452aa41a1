//! The concrete half of WSDL: how a binding puts an operation on the wire with SOAP. HTTP and MIME bindings are
//! not SOAP's and give nothing.

use std::sync::Arc;

use super::WSDL;
use crate::operation::{SoapVersion, Style, Unsupported, Use};
use crate::xml::Element;

/// The extension elements of SOAP 1.1 bindings.
const SOAP_11: &str = "http://schemas.xmlsoap.org/wsdl/soap/";
/// The extension elements of SOAP 1.2 bindings.
const SOAP_12: &str = "http://schemas.xmlsoap.org/wsdl/soap12/";

/// A binding that speaks SOAP.
#[derive(Clone, Copy)]
pub(super) struct SoapBinding<'d> {
    pub(super) element: Element<'d>,
    pub(super) version: SoapVersion,
    extension: &'static str,
    style: Style,
}

/// How one operation of it is put on the wire.
pub(super) struct Wire<'d> {
    pub(super) style: Style,
    pub(super) use_: Use,
    pub(super) soap_action: String,
    pub(super) input: Body<'d>,
    pub(super) output: Body<'d>,
    /// Headers, which envelopes do not have.
    pub(super) unsupported: Option<Unsupported>,
}

/// A `soap:body`.
#[derive(Default)]
pub(super) struct Body<'d> {
    pub(super) namespace: Option<Arc<str>>,
    pub(super) parts: Option<&'d str>,
    use_: Option<Use>,
}

impl<'d> SoapBinding<'d> {
    /// The binding, where it is one of SOAP's.
    pub(super) fn read(element: Element<'d>) -> Option<Self> {
        let [soap11, soap12] = [(SOAP_11, SoapVersion::V11), (SOAP_12, SoapVersion::V12)]
            .map(|(extension, version)| Some((extension, version, element.child(extension, "binding")?)));
        let (extension, version, soap) = soap11.or(soap12)?;
        let style = soap.attribute("style").map_or(Style::Document, Style::read);
        Some(Self { element, version, extension, style })
    }

    /// The operations that it binds.
    pub(super) fn operations(&self) -> impl Iterator<Item = Element<'d>> + use<'d> {
        self.element.children_named(WSDL, "operation")
    }

    /// How `bound`, one of its operations, is written.
    pub(super) fn wire(&self, bound: Element<'d>) -> Wire<'d> {
        let soap = bound.child(self.extension, "operation");
        let input = self.body(bound.child(WSDL, "input"));
        let style = soap.and_then(|soap| soap.attribute("style")).map_or(self.style, Style::read);
        let headers = bound.child(WSDL, "input").and_then(|i| i.child(self.extension, "header"));
        Wire {
            style,
            use_: input.use_.unwrap_or(Use::Literal),
            soap_action: soap.and_then(|soap| soap.attribute("soapAction")).unwrap_or_default().to_owned(),
            output: self.body(bound.child(WSDL, "output")),
            input,
            unsupported: headers.map(|_| Unsupported::Header),
        }
    }

    fn body(&self, direction: Option<Element<'d>>) -> Body<'d> {
        let Some(body) = direction.and_then(|direction| direction.child(self.extension, "body")) else {
            return Body::default();
        };
        Body {
            namespace: body.attribute("namespace").filter(|n| !n.is_empty()).map(Arc::from),
            parts: body.attribute("parts"),
            use_: body.attribute("use").map(Use::read),
        }
    }

    /// What the address element of a port for this binding says.
    pub(super) fn address(&self, port: Element<'d>) -> Option<&'d str> {
        port.child(self.extension, "address")?.attribute("location")
    }
}
