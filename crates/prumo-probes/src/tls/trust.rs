//! Judges a chain against the system's roots and those that the project names. Without any root everything is
//! untrusted; it never asks the network.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use prumo_model::fact::{Flaw, Trust};
use rustls::RootCertStore;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls_platform_verifier::Verifier;

use super::{Handshake, flaws};

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
    ) -> (Trust, BTreeSet<Flaw>) {
        let pem = handshake.pem.unwrap_or_default();
        let verify = |now: Timestamp| {
            let verifier = self.of(pem)?;
            let seconds = u64::try_from(now.as_second()).unwrap_or_default();
            let now = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
            Some(verifier.verify_server_cert(leaf, rest, name, &[], now).map(drop))
        };
        if matches!(verify(handshake.now), Some(Ok(()))) {
            return (Trust::Verified, BTreeSet::new());
        }
        let mut flaws = flaws::of_itself(leaf, name, handshake.now);
        if is_named(leaf, pem) && flaws.is_empty() {
            // As a root it is no leaf to a path builder: what it shows by itself is all there is.
            return (Trust::Verified, flaws);
        }
        if !is_named(leaf, pem) {
            flaws.extend(flaws::of_the_path(leaf, rest, handshake.now, verify));
        }
        if flaws.is_empty() {
            // It was refused all the same.
            flaws.insert(Flaw::Unsound);
        }
        (word(&flaws), flaws)
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
fn is_named(leaf: &CertificateDer<'_>, pem: &[u8]) -> bool {
    CertificateDer::pem_slice_iter(pem).flatten().any(|root| root == *leaf)
}

/// The one word for what is wrong, where one flaw is all.
fn word(flaws: &BTreeSet<Flaw>) -> Trust {
    match flaws.first() {
        Some(Flaw::Expired) if flaws.len() == 1 => Trust::Expired,
        Some(Flaw::NameMismatch) if flaws.len() == 1 => Trust::NameMismatch,
        _ => Trust::Untrusted,
    }
}
