//! `Request`: a SOAP 1.1 call as the ERP takes it: one child of the Body, with user, password, encryption and
//! parameters in any order. It deliberately does not know which operations exist.

use super::{ENVELOPE, NAMESPACE, Node, node::NodeError};
use crate::registry::Password;

/// A call, not yet matched to a service.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) operation: String,
    pub(crate) user: String,
    pub(crate) password: Password,
    /// 0 is a password in plain text; what else there is cannot be read by third parties.
    pub(crate) encryption: i32,
    pub(crate) parameters: Node,
}

/// Why a body is no call. The texts are those of a JAX-WS stack, as far as known.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RequestError {
    #[error("Couldn't create SOAP message due to exception: {0}")]
    Unreadable(#[from] NodeError),
    #[error("Couldn't create SOAP message. Expecting Envelope in namespace {ENVELOPE}, but got {0}")]
    NotAnEnvelope(String),
    #[error("Cannot find dispatch method for {{{namespace}}}{operation}")]
    NoDispatch { namespace: String, operation: String },
}

impl Request {
    /// Reads the envelope.
    pub(crate) fn parse(xml: &str) -> Result<Self, RequestError> {
        let envelope = Node::parse(xml)?;
        if (envelope.name.as_str(), envelope.namespace.as_str()) != ("Envelope", ENVELOPE) {
            return Err(RequestError::NotAnEnvelope(envelope.namespace));
        }
        let body =
            envelope.children.into_iter().find(|node| node.name == "Body" && node.namespace == ENVELOPE);
        let call = body.and_then(|body| body.children.into_iter().next()).unwrap_or_default();
        if call.namespace != NAMESPACE {
            return Err(RequestError::NoDispatch { namespace: call.namespace, operation: call.name });
        }
        let plain = |name| call.text_of(name).unwrap_or_default().to_owned();
        let password = call.child("password").filter(|node| !node.nil).map(|node| node.text.clone());
        Ok(Self {
            user: plain("user"),
            password: Password::new(password.unwrap_or_default()),
            encryption: call.text_of("encryption").and_then(|text| text.parse().ok()).unwrap_or(0),
            parameters: call.child("parameters").cloned().unwrap_or_default(),
            operation: call.name,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Password, Request, RequestError};

    fn envelope(body: &str) -> String {
        format!(
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>{body}</e:Body></e:Envelope>"
        )
    }

    #[test]
    fn fields_are_found_by_name_in_any_order() {
        let call = "<s:Executar xmlns:s='http://services.senior.com.br'><parameters><codEmp>1</codEmp></parameters>\
                    <encryption>0</encryption><password> p </password><user>u</user></s:Executar>";
        let request = Request::parse(&envelope(call)).unwrap();
        assert_eq!((request.operation.as_str(), request.user.as_str()), ("Executar", "u"));
        assert_eq!(request.password, Password::new(" p "));
        assert_eq!(request.parameters.text_of("codEmp"), Some("1"));
    }

    #[test]
    fn a_wrong_namespace_finds_no_dispatch() {
        let error = Request::parse(&envelope("<Executar/>")).unwrap_err();
        assert_eq!(error.to_string(), "Cannot find dispatch method for {}Executar");
        let soap12 = "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'/>";
        assert!(matches!(Request::parse(soap12), Err(RequestError::NotAnEnvelope(_))));
    }
}
