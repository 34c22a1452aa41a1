//! `Tls`: the certificate that the services show, for looking at a stand-in over HTTPS.
//! It deliberately judges nothing: an expired or foreign certificate is served as well as any other.

use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use std::{fmt, io, sync::Arc};
use tokio::net::TcpStream;
use tokio_rustls::{TlsAcceptor, server::TlsStream};

/// A certificate chain with its key, ready to serve.
#[derive(Clone)]
pub struct Tls(TlsAcceptor);

/// Why certificate and key cannot be served. Neither is repeated.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The chain or the key is no PEM.
    #[error("certificate or key is not readable PEM")]
    Pem(#[source] rustls::pki_types::pem::Error),
    /// The library does not serve them, for instance because the key is another certificate's.
    #[error("certificate and key cannot be served")]
    Unusable(#[source] rustls::Error),
}

impl Tls {
    /// From PEM: the server's certificate with those that signed it, and its private key.
    ///
    /// # Errors
    /// [`TlsError`].
    pub fn from_pem(chain: &[u8], key: &[u8]) -> Result<Self, TlsError> {
        let chain = CertificateDer::pem_slice_iter(chain).collect::<Result<_, _>>().map_err(TlsError::Pem)?;
        let key = PrivateKeyDer::from_pem_slice(key).map_err(TlsError::Pem)?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
            .map_err(TlsError::Unusable)?;
        Ok(Self(TlsAcceptor::from(Arc::new(config))))
    }

    pub(crate) async fn accept(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        self.0.accept(stream).await
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tls(…)")
    }
}
