//! Judges a chain against the system's roots and those that the project names. Without any root everything is
//! untrusted; it never asks the network.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use prumo_model::fact::Trust;
use rustls::client::danger::ServerCertVerifier;
use rustls::client::verify_server_name;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, Error, RootCertStore};
use rustls_platform_verifier::Verifier;

use super::{Handshake, certificate};

/// Verifiers by the PEM text of their further roots, made when first needed: reading the system's roots takes longer
/// than a handshake.
#[derive(Debug)]
pub(super) struct Verifiers {
    provider: Arc<CryptoProvider>,
    made: Mutex<BTreeMap<Vec<u8>, Option<Arc<Verifier>>>>,
}

impl Verifiers {
    pub(super) fn new(provider: Arc<CryptoProvider>) -> Self {
        Self { provider, made: Mutex::default() }
    }

    pub(super) fn judge(
        &self,
        leaf: &CertificateDer<'_>,
        rest: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        handshake: &Handshake<'_>,
    ) -> Trust {
        let Some(verifier) = self.of(handshake.pem.unwrap_or_default()) else { return Trust::Untrusted };
        let seconds = u64::try_from(handshake.now.as_second()).unwrap_or_default();
        let now = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
        match verifier.verify_server_cert(leaf, rest, name, &[], now) {
            Ok(_) => Trust::Verified,
            Err(_) if is_named(leaf, handshake.pem.unwrap_or_default()) => {
                by_itself(leaf, name, handshake.now)
            }
            Err(Error::InvalidCertificate(reason)) => refused(&reason),
            Err(_) => Trust::Untrusted,
        }
    }

    fn of(&self, pem: &[u8]) -> Option<Arc<Verifier>> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = made.get(pem) {
            return known.clone();
        }
        let usable = |root: &CertificateDer<'static>| RootCertStore::empty().add(root.clone()).is_ok();
        let roots = CertificateDer::pem_slice_iter(pem).flatten().filter(usable);
        let verifier = Verifier::new_with_extra_roots(roots, Arc::clone(&self.provider)).ok().map(Arc::new);
        made.insert(pem.to_vec(), verifier.clone());
        verifier
    }
}

/// Whether the project names this very certificate as a root: a server's own, self-signed one, as most tools make it.
/// As a root it is no leaf to a path builder, so that its name and dates are judged here.
fn is_named(leaf: &CertificateDer<'_>, pem: &[u8]) -> bool {
    CertificateDer::pem_slice_iter(pem).flatten().any(|root| root == *leaf)
}

fn by_itself(leaf: &CertificateDer<'_>, name: &ServerName<'_>, now: jiff::Timestamp) -> Trust {
    let shown = certificate::facts(std::slice::from_ref(leaf));
    let Some(shown) = shown.first() else { return Trust::Untrusted };
    if now < shown.not_before {
        return Trust::Untrusted;
    }
    if now > shown.not_after {
        return Trust::Expired;
    }
    let Ok(parsed) = ParsedCertificate::try_from(leaf) else { return Trust::Untrusted };
    match verify_server_name(&parsed, name) {
        Ok(()) => Trust::Verified,
        Err(_) => Trust::NameMismatch,
    }
}

fn refused(reason: &CertificateError) -> Trust {
    match reason {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Trust::Expired,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Trust::NameMismatch
        }
        _ => Trust::Untrusted,
    }
}
