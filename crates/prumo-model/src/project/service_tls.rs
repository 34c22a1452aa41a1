//! The TLS rule and the roots of a service on a host or port of its own, where they are others than those of `base-url`.

use super::base_url::BaseUrl;
use super::connecting::{TlsRule, tls};
use super::services::WebServices;
use crate::argument::Arguments;
use crate::diagnostic::DiagnosticKind;
use crate::host::Endpoint;
use crate::toml_reader::{Placed, TableReader};

/// What a service says of its own connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceTls {
    /// The service.
    pub service: String,
    /// What the connection must be, where it says so.
    pub rule: Option<TlsRule>,
    /// A file with the roots to trust besides the system's, where it names one.
    pub ca: Option<String>,
}

impl WebServices {
    /// What a connection to an endpoint must be.
    #[must_use]
    pub fn tls_at(&self, endpoint: &Endpoint) -> &TlsRule {
        self.own_at(endpoint).find_map(|own| own.rule.as_ref()).unwrap_or(&self.tls)
    }

    /// The file with the roots to trust there besides the system's.
    #[must_use]
    pub fn ca_at(&self, endpoint: &Endpoint) -> Option<&str> {
        self.own_at(endpoint).find_map(|own| own.ca.as_deref()).or(self.ca.as_deref())
    }

    fn own_at<'a>(&'a self, endpoint: &Endpoint) -> impl Iterator<Item = &'a ServiceTls> {
        self.own_tls.iter().filter(move |own| self.endpoint_of(&own.service) == *endpoint)
    }
}

/// What a service's table says, with the places of its keys.
pub(super) struct PlacedTls {
    service: String,
    rule: Option<Placed<TlsRule>>,
    ca: Option<Placed<String>>,
}

/// Reads the keys from a service's table; none where it has neither.
pub(super) fn read(service: &str, reader: &mut TableReader<'_>) -> Option<PlacedTls> {
    let place = reader.key_place("tls");
    let rule = reader.has("tls").then(|| Placed { value: tls(reader), place });
    let place = reader.key_place("ca");
    let ca = reader.text("ca").map(|text| Placed { value: text.value, place });
    (rule.is_some() || ca.is_some()).then(|| PlacedTls { service: service.to_owned(), rule, ca })
}

/// What was read, as far as it can hold: of one host and port there is one rule, and `http://` has none.
pub(super) fn settle(
    reader: &TableReader<'_>,
    base: &BaseUrl,
    endpoint_of: impl Fn(&str) -> Endpoint,
    read: Vec<PlacedTls>,
) -> Vec<ServiceTls> {
    let mut settled: Vec<ServiceTls> = Vec::new();
    for own in read {
        let endpoint = endpoint_of(&own.service);
        let same_place = |other: &&ServiceTls| endpoint_of(&other.service) == endpoint;
        let rule = own.rule.as_ref().map(|rule| (&rule.value, &rule.place));
        if let Some((rule, place)) = rule {
            let other = settled
                .iter()
                .filter(same_place)
                .find(|other| other.rule.as_ref().is_some_and(|r| r != rule));
            conflict(
                reader,
                base,
                &own.service,
                ("tls", place, *rule != TlsRule::PlainAccepted),
                (&endpoint, other),
            );
        }
        if let Some(ca) = &own.ca {
            let other = settled
                .iter()
                .filter(same_place)
                .find(|other| other.ca.as_ref().is_some_and(|r| *r != ca.value));
            conflict(reader, base, &own.service, ("ca", &ca.place, true), (&endpoint, other));
        }
        settled.push(ServiceTls {
            service: own.service,
            rule: own.rule.map(|rule| rule.value),
            ca: own.ca.map(|ca| ca.value),
        });
    }
    settled
}

/// Reports a key of a service that does not go with another: that of the common host and port, that of a service on
/// the same ones, or `http://`.
fn conflict(
    reader: &TableReader<'_>,
    base: &BaseUrl,
    service: &str,
    (key, place, needs_tls): (&str, &std::ops::Range<usize>, bool),
    (endpoint, other): (&Endpoint, Option<&ServiceTls>),
) {
    let with = if *endpoint == base.endpoint {
        reader.path_of(key)
    } else if needs_tls && !base.https {
        reader.path_of("base-url")
    } else if let Some(other) = other {
        reader.path_of(&format!("services.{}.{key}", other.service))
    } else {
        return;
    };
    let arguments = Arguments::new().with("other", with);
    reader.report(DiagnosticKind::Conflict, place.clone(), &format!("services.{service}.{key}"), arguments);
}
