//! Why a handshake did not come about, as the stable words of [`TlsFact::Refused`](prumo_model::fact::TlsFact).
//! It reads error kinds and never their texts.

use std::io;

use rustls::pki_types::CertificateDer;
use rustls::{AlertDescription, Error, PeerIncompatible};
use x509_parser::prelude::{FromDer, X509Certificate};
use x509_parser::public_key::PublicKey;

/// The shortest RSA key whose signatures are accepted, in bits.
const SHORTEST_RSA: usize = 2048;

/// The word for a failed handshake; `first` is what the peer said first.
pub(super) fn reason(error: &io::Error, first: &[u8]) -> &'static str {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(error) => of_tls(error, first),
        None => "dropped",
    }
}

fn of_tls(error: &Error, first: &[u8]) -> &'static str {
    match error {
        Error::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13
            | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        ) => old_version(first).unwrap_or("version"),
        Error::AlertReceived(AlertDescription::ProtocolVersion) => "version",
        Error::InvalidCertificate(_) => "signature",
        Error::InvalidMessage(_)
        | Error::InappropriateMessage { .. }
        | Error::PeerSentOversizedRecord
        | Error::DecryptError => "not-tls",
        _ => "alert",
    }
}

/// The version in a ServerHello that is too old: handshake record (22), ServerHello (2), version.
fn old_version(first: &[u8]) -> Option<&'static str> {
    match first {
        [22, _, _, _, _, 2, _, _, _, 3, 0, ..] => Some("ssl-3-0"),
        [22, _, _, _, _, 2, _, _, _, 3, 1, ..] => Some("tls-1-0"),
        [22, _, _, _, _, 2, _, _, _, 3, 2, ..] => Some("tls-1-1"),
        _ => None,
    }
}

/// The same, where the shown certificate tells more: a signature that is not accepted because its key is too short.
pub(super) fn of_key(reason: &'static str, chain: &[CertificateDer<'_>]) -> &'static str {
    if reason == "signature" && chain.first().is_some_and(has_short_key) { "weak-key" } else { reason }
}

fn has_short_key(leaf: &CertificateDer<'_>) -> bool {
    let Ok((_, leaf)) = X509Certificate::from_der(leaf) else { return false };
    matches!(leaf.public_key().parsed(), Ok(PublicKey::RSA(key)) if key.key_size() < SHORTEST_RSA)
}
