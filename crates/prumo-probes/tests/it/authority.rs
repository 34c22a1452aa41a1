//! Certificates made for a test: an authority of its own and what it signs.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::Arc;

/// An authority.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate with its key.
pub(crate) struct Signed {
    pub(crate) certificate: CertificateDer<'static>,
    pub(crate) certificate_pem: String,
    pub(crate) key_pem: String,
    key: Vec<u8>,
}

impl Authority {
    pub(crate) fn new() -> Self {
        let parameters = authority("Autoridade de prova");
        Self(CertifiedIssuer::self_signed(parameters, KeyPair::generate().unwrap()).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        self.0.pem()
    }

    /// A certificate for a name, valid now.
    pub(crate) fn sign(&self, name: &str) -> Signed {
        self.sign_with(&parameters(name))
    }

    /// A certificate for a name that ended years ago.
    pub(crate) fn sign_expired(&self, name: &str) -> Signed {
        let mut parameters = parameters(name);
        parameters.not_before = date_time_ymd(2015, 1, 1);
        parameters.not_after = date_time_ymd(2016, 1, 1);
        self.sign_with(&parameters)
    }

    /// A certificate for a name that is valid only years from now.
    pub(crate) fn sign_for_later(&self, name: &str) -> Signed {
        let mut parameters = parameters(name);
        parameters.not_before = date_time_ymd(2090, 1, 1);
        parameters.not_after = date_time_ymd(2095, 1, 1);
        self.sign_with(&parameters)
    }

    /// A certificate for a name that is for clients alone.
    pub(crate) fn sign_for_clients(&self, name: &str) -> Signed {
        let mut parameters = parameters(name);
        parameters.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
        self.sign_with(&parameters)
    }

    /// An authority under this one, until the end of a year.
    pub(crate) fn below(&self, until: i32) -> Self {
        let mut parameters = authority("Autoridade intermediária");
        parameters.not_before = date_time_ymd(2015, 1, 1);
        parameters.not_after = date_time_ymd(until, 12, 31);
        let key = KeyPair::generate().unwrap();
        Self(CertifiedIssuer::signed_by(parameters, key, &self.0).unwrap())
    }

    fn sign_with(&self, parameters: &CertificateParams) -> Signed {
        let key = KeyPair::generate().unwrap();
        let certificate = parameters.signed_by(&key, &self.0).unwrap();
        Signed::of(&certificate, &key)
    }
}

impl Signed {
    pub(crate) fn self_signed(name: &str) -> Self {
        let key = KeyPair::generate().unwrap();
        Self::of(&parameters(name).self_signed(&key).unwrap(), &key)
    }

    fn of(certificate: &rcgen::Certificate, key: &KeyPair) -> Self {
        Self {
            certificate: certificate.der().clone(),
            certificate_pem: certificate.pem(),
            key_pem: key.serialize_pem(),
            key: key.serialize_der(),
        }
    }

    pub(crate) fn server(&self) -> Arc<ServerConfig> {
        self.server_with(&[])
    }

    /// A server that shows certificates of authorities after its own.
    pub(crate) fn server_with(&self, authorities: &[&Authority]) -> Arc<ServerConfig> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.clone()));
        let builder =
            ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let above = authorities.iter().map(|authority| authority.0.der().clone());
        let certificates = std::iter::once(self.certificate.clone()).chain(above).collect();
        Arc::new(builder.with_no_client_auth().with_single_cert(certificates, key).unwrap())
    }
}

fn parameters(name: &str) -> CertificateParams {
    CertificateParams::new(vec![name.to_owned()]).unwrap()
}

fn authority(name: &str) -> CertificateParams {
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name.push(rcgen::DnType::CommonName, name);
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    parameters
}
