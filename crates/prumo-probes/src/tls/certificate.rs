//! Certificates as facts. It judges none of them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use jiff::Timestamp;
use prumo_model::digest::hexadecimal;
use prumo_model::fact::CertificateFact;
use rustls::pki_types::CertificateDer;
use sha2::{Digest, Sha256};
use x509_parser::prelude::{ASN1Time, FromDer, GeneralName, X509Certificate, X509Name};

use crate::untrusted;

/// More names of a certificate than this are not kept.
const MOST_NAMES: usize = 100;

/// The facts of a chain, up to the first certificate that is none.
pub(super) fn facts(chain: &[CertificateDer<'_>]) -> Vec<CertificateFact> {
    chain.iter().map_while(fact).collect()
}

/// SHA-256 of the DER form, 64 lower-case hexadecimal digits.
pub(super) fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    hexadecimal(&Sha256::digest(certificate))
}

fn fact(der: &CertificateDer<'_>) -> Option<CertificateFact> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    let validity = certificate.validity();
    Some(CertificateFact {
        subject: distinguished(certificate.subject()),
        issuer: distinguished(certificate.issuer()),
        names: names(&certificate),
        not_before: timestamp(validity.not_before),
        not_after: timestamp(validity.not_after),
        sha256: fingerprint(der),
    })
}

fn timestamp(time: ASN1Time) -> Timestamp {
    Timestamp::from_second(time.timestamp()).unwrap_or(Timestamp::MIN)
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(alternative)) = certificate.subject_alternative_name() else { return Vec::new() };
    let names = alternative.value.general_names.iter().filter_map(|name| match name {
        GeneralName::DNSName(name) => Some(untrusted::text(name, untrusted::TEXT)),
        GeneralName::IPAddress(octets) => address(octets),
        _ => None,
    });
    names.take(MOST_NAMES).collect()
}

fn address(octets: &[u8]) -> Option<String> {
    let v4 = <[u8; 4]>::try_from(octets).map(|octets| IpAddr::V4(Ipv4Addr::from(octets)));
    let v6 = <[u8; 16]>::try_from(octets).map(|octets| IpAddr::V6(Ipv6Addr::from(octets)));
    v4.or(v6).ok().map(|address| address.to_string())
}

/// A distinguished name as RFC 4514 writes it: the last part first, joined by commas.
fn distinguished(name: &X509Name<'_>) -> String {
    let parts: Vec<String> = name
        .iter()
        .map(|part| {
            let attributes = part.iter().map(|attribute| {
                let registry = x509_parser::objects::oid_registry();
                let kind = x509_parser::objects::oid2abbrev(attribute.attr_type(), registry)
                    .map_or_else(|_| attribute.attr_type().to_id_string(), str::to_owned);
                let value =
                    attribute.as_str().map_or_else(|_| hexadecimal_value(attribute.as_slice()), escaped);
                format!("{kind}={value}")
            });
            attributes.collect::<Vec<_>>().join("+")
        })
        .collect();
    let joined = parts.into_iter().rev().collect::<Vec<_>>().join(",");
    untrusted::text(&joined, untrusted::TEXT)
}

fn hexadecimal_value(value: &[u8]) -> String {
    format!("#{}", hexadecimal(value))
}

/// A value with the characters escaped that RFC 4514, section 2.4, names.
fn escaped(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for (at, character) in value.char_indices() {
        let outer = at == 0 || at + character.len_utf8() == value.len();
        let special = matches!(character, '"' | '+' | ',' | ';' | '<' | '>' | '\\');
        if special || (outer && character == ' ') || (at == 0 && character == '#') {
            written.push('\\');
        }
        written.push(character);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_rfc_4514_says() {
        let mut parameters = rcgen::CertificateParams::new(vec!["erp.example".to_owned()]).unwrap();
        parameters.distinguished_name.push(rcgen::DnType::OrganizationName, "Metal, Ltda");
        parameters.distinguished_name.push(rcgen::DnType::CommonName, " erp\u{202e}");
        let key = rcgen::KeyPair::generate().unwrap();
        let certificate = parameters.self_signed(&key).unwrap();
        let facts = facts(&[certificate.der().clone()]);
        assert_eq!(facts[0].subject, "O=Metal\\, Ltda,CN=\\ erp");
        assert_eq!(facts[0].names, ["erp.example"]);
        assert_eq!(facts[0].sha256.len(), 64);
    }

    #[test]
    fn what_is_no_certificate_ends_the_chain() {
        assert!(facts(&[CertificateDer::from(vec![0x30, 0x03, 1, 2, 3])]).is_empty());
    }
}
