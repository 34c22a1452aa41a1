//! Certificates for a test: an authority of its own and what it signs. Nothing outside the test trusts it.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};

/// An authority.
#[derive(Debug)]
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A server's certificate with its key, both in PEM form.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The certificate.
    pub certificate: String,
    /// Its key.
    pub key: String,
}

impl Authority {
    /// A new authority.
    ///
    /// # Errors
    /// Where no key can be made.
    pub fn new() -> anyhow::Result<Self> {
        let mut parameters = CertificateParams::default();
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Ok(Self(CertifiedIssuer::self_signed(parameters, KeyPair::generate()?)?))
    }

    /// Its own certificate, which a project's `ca` names.
    #[must_use]
    pub fn pem(&self) -> String {
        self.0.pem()
    }

    /// A certificate for names, valid until the end of a year.
    ///
    /// # Errors
    /// Where a name can't stand in a certificate.
    pub fn sign(&self, names: &[&str], until: i32) -> anyhow::Result<Signed> {
        self.sign_from(names, 2015, until)
    }

    /// The same, valid from the beginning of a year.
    ///
    /// # Errors
    /// Where a name can't stand in a certificate.
    pub fn sign_from(&self, names: &[&str], from: i32, until: i32) -> anyhow::Result<Signed> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut parameters = CertificateParams::new(names)?;
        parameters.not_before = date_time_ymd(from, 1, 1);
        parameters.not_after = date_time_ymd(until, 12, 31);
        let key = KeyPair::generate()?;
        let certificate = parameters.signed_by(&key, &self.0)?;
        Ok(Signed { certificate: certificate.pem(), key: key.serialize_pem() })
    }
}
