//! SOAP 1.1 faults, found in whatever namespace their children are written. The text is the server's and not
//! interpreted.

use crate::envelope::SOAP_11;
use crate::scalar;
use crate::xml::Element;

/// A fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// `faultcode` as written, prefix included, such as `S:Client`; empty where it is absent.
    pub code: String,
    /// `faultstring`; empty where it is absent.
    pub string: String,
    /// All character data inside `detail`, where it has any.
    pub detail: Option<String>,
}

/// The fault in a body.
pub(super) fn find(body: Element<'_>) -> Option<Fault> {
    let fault = body.child(SOAP_11, "Fault")?;
    let child = |local: &str| fault.children().find(|child| &*child.name().local == local);
    let text =
        |local: &str| child(local).map(|child| scalar::trim(child.text()).to_owned()).unwrap_or_default();
    Some(Fault {
        code: text("faultcode"),
        string: text("faultstring"),
        detail: child("detail").map(all_text).filter(|text| !text.is_empty()),
    })
}

fn all_text(detail: Element<'_>) -> String {
    let own = std::iter::once(detail).chain(detail.descendants()).map(|element| scalar::trim(element.text()));
    own.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}
