//! What is wrong with a chain that is not trusted: each flaw by itself, so that one does not hide another.
//! It reads error kinds and never their texts.

use std::collections::BTreeSet;

use jiff::Timestamp;
use prumo_model::fact::Flaw;
use rustls::client::verify_server_name;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, Error};
use x509_parser::prelude::{FromDer, X509Certificate};

use super::certificate;

/// What the server's own certificate shows without its issuers: dates and names.
pub(super) fn of_itself(leaf: &CertificateDer<'_>, name: &ServerName<'_>, now: Timestamp) -> BTreeSet<Flaw> {
    let shown = certificate::facts(std::slice::from_ref(leaf));
    let (Some(shown), Ok(parsed)) = (shown.first(), ParsedCertificate::try_from(leaf)) else {
        return BTreeSet::from([Flaw::Unsound]);
    };
    let flaws = [
        (now > shown.not_after, Flaw::Expired),
        (now < shown.not_before, Flaw::NotYetValid),
        (verify_server_name(&parsed, name).is_err(), Flaw::NameMismatch),
    ];
    flaws.into_iter().filter(|(is, _)| *is).map(|(_, flaw)| flaw).collect()
}

/// What is wrong between the server's own certificate and a trusted root. `verify` judges the whole at a time; none
/// where there is no root at all.
pub(super) fn of_the_path(
    leaf: &CertificateDer<'_>,
    rest: &[CertificateDer<'_>],
    now: Timestamp,
    verify: impl Fn(Timestamp) -> Option<Result<(), Error>>,
) -> BTreeSet<Flaw> {
    let mut flaws = BTreeSet::new();
    let mut error = verify(now);
    if let Some(Err(Error::InvalidCertificate(reason))) = &error
        && let Some(date) = of_dates(reason)
    {
        // A date hides the rest of the path: it is judged again at a time when the server's own certificate was good.
        flaws.insert(date);
        error = certificate::facts(std::slice::from_ref(leaf))
            .first()
            .map_or(error, |leaf| verify(leaf.not_before));
    }
    let path = match error {
        Some(Ok(())) => None,
        Some(Err(Error::InvalidCertificate(reason))) => of_reason(&reason, leaf, rest),
        Some(Err(_)) => Some(Flaw::Unsound),
        None => Some(broken_off(leaf, rest)),
    };
    flaws.extend(path);
    flaws
}

fn of_dates(reason: &CertificateError) -> Option<Flaw> {
    match reason {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Some(Flaw::Expired),
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            Some(Flaw::NotYetValid)
        }
        _ => None,
    }
}

fn of_reason(
    reason: &CertificateError,
    leaf: &CertificateDer<'_>,
    rest: &[CertificateDer<'_>],
) -> Option<Flaw> {
    match reason {
        // The name is looked at by itself, and comes after the path.
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => None,
        // A date of an issuer at that time says nothing of today.
        reason if of_dates(reason).is_some() => None,
        // A bad signature is that of an issuer with the name of a trusted one and another key: an authority made anew.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => Some(broken_off(leaf, rest)),
        _ if broken_off(leaf, rest) == Flaw::SelfSigned => Some(Flaw::SelfSigned),
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => Some(Flaw::Weak),
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            Some(Flaw::Purpose)
        }
        // What the platform's verifier makes of a certificate that is not for servers.
        CertificateError::Other(_) => Some(Flaw::Purpose),
        _ => Some(Flaw::Unsound),
    }
}

/// Where the shown chain ends, following the names of issuers from the server's own certificate.
fn broken_off(leaf: &CertificateDer<'_>, rest: &[CertificateDer<'_>]) -> Flaw {
    let parsed =
        std::iter::once(leaf).chain(rest).filter_map(|der| Some(X509Certificate::from_der(der).ok()?.1));
    let shown: Vec<X509Certificate<'_>> = parsed.collect();
    let Some(mut last) = shown.first() else { return Flaw::Unsound };
    if last.subject() == last.issuer() {
        return Flaw::SelfSigned;
    }
    for _ in 0..shown.len() {
        match shown.iter().find(|issuer| issuer.subject() == last.issuer()) {
            Some(issuer) if issuer.subject() == issuer.issuer() => return Flaw::UnknownRoot,
            Some(issuer) => last = issuer,
            None => return Flaw::IssuerNotSent,
        }
    }
    Flaw::Unsound
}
