//! How a target is reached: what a connection must be, what other vantages dial, where a secret is; types and their reading.

use crate::argument::Arguments;
use crate::diagnostic::DiagnosticKind;
use crate::host::Endpoint;
use crate::secret::SecretReference;
use crate::toml_reader::{Placed, TableReader};
use crate::vantage::Vantage;

/// What a connection must be before a credential goes over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsRule {
    /// Verified TLS.
    Required,
    /// TLS with the certificate of this SHA-256 fingerprint (64 lower-case hexadecimal digits).
    Pinned(String),
    /// Plain text is accepted.
    PlainAccepted,
}

impl std::fmt::Display for TlsRule {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Required => out.write_str("required"),
            Self::Pinned(fingerprint) => write!(out, "accept-sha256:{fingerprint}"),
            Self::PlainAccepted => out.write_str("plain-accepted"),
        }
    }
}

impl TlsRule {
    /// Reads the value of the `tls` key.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "required" => Some(Self::Required),
            "plain-accepted" => Some(Self::PlainAccepted),
            _ => {
                let digits = text.strip_prefix("accept-sha256:")?.replace(':', "").to_ascii_lowercase();
                let whole = digits.len() == 64 && digits.chars().all(|c| c.is_ascii_hexdigit());
                whole.then_some(Self::Pinned(digits))
            }
        }
    }
}

/// What to dial from a vantage where it differs from what the CRM dials.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookAt(pub Vec<(Vantage, Endpoint)>);

impl LookAt {
    /// What to dial from a vantage.
    #[must_use]
    pub fn from<'a>(&'a self, vantage: Vantage, otherwise: &'a Endpoint) -> &'a Endpoint {
        self.0.iter().find(|(at, _)| *at == vantage).map_or(otherwise, |(_, endpoint)| endpoint)
    }
}

/// A reference to a secret; a plain text is refused.
pub(super) fn secret(reader: &mut TableReader<'_>, key: &'static str) -> Option<SecretReference> {
    let value = reader.value(key)?;
    if !value.get_ref().is_table() {
        reader.report(DiagnosticKind::PlainSecret, value.span(), key, Arguments::new());
        return None;
    }
    let mut table = reader.table(key)?;
    let (env, file, stored) = (table.text("env"), table.text("file"), table.text("secret"));
    let place = table.place();
    table.finish();
    match (env, file, stored) {
        (Some(name), None, None) => variable(reader, key, name),
        (None, Some(path), None) => Some(SecretReference::File(path.value)),
        (None, None, Some(name)) => {
            reader.report(DiagnosticKind::WaitsForLater, name.place, key, Arguments::new().with("name", ""));
            Some(SecretReference::Stored(name.value))
        }
        _ => {
            reader.bad_value(key, place, "secret-reference");
            None
        }
    }
}

fn variable(reader: &TableReader<'_>, key: &str, name: Placed<String>) -> Option<SecretReference> {
    let rest = name.value.strip_prefix("PRUMO_").filter(|rest| !rest.is_empty());
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    if rest.is_some_and(|rest| rest.chars().all(plain)) {
        return Some(SecretReference::Environment(name.value));
    }
    reader.report(DiagnosticKind::VariableName, name.place, key, Arguments::new().with("found", name.value));
    None
}

/// The `tls` key; absent means verified TLS.
pub(super) fn tls(reader: &mut TableReader<'_>) -> TlsRule {
    let Some(text) = reader.text("tls") else { return TlsRule::Required };
    TlsRule::parse(&text.value).unwrap_or_else(|| {
        reader.bad_value("tls", text.place, "tls-rule");
        TlsRule::Required
    })
}

/// The `look-at` table: vantage to endpoint.
pub(super) fn look_at(reader: &mut TableReader<'_>) -> LookAt {
    let mut found = Vec::new();
    for (name, value) in reader.entries("look-at") {
        let key = format!("look-at.{}", name.value);
        // What the CRM dials is `host`: another address would prove nothing about its path.
        let other = Vantage::parse(&name.value).filter(|vantage| *vantage != Vantage::Crm);
        let Some(vantage) = other else {
            let words = [Vantage::Inside, Vantage::Outside].map(Vantage::as_str).join(", ");
            let arguments = Arguments::new().with("found", name.value).with("words", words);
            reader.report(DiagnosticKind::UnknownWord, name.place, "look-at", arguments);
            continue;
        };
        match value.get_ref().as_str().and_then(Endpoint::parse) {
            Some(endpoint) => found.push((vantage, endpoint)),
            None => reader.bad_value(&key, value.span(), "endpoint"),
        }
    }
    LookAt(found)
}
