//! TLS on a connection: the handshake is always brought to its end, so that the certificate can be told, and the
//! peer is judged before a byte of anybody's is sent. Client certificates and resumption are not used.

mod certificate;
mod enclosed;
mod flaws;
mod heard;
mod recorder;
mod refusal;
mod trust;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use prumo_model::fact::{Flaw, TlsFact, Trust};
use prumo_model::host::Host;
use prumo_model::project::TlsRule;
use rustls::client::Resumption;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ProtocolVersion};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use self::enclosed::Enclosed;
pub(crate) use self::heard::Heard;
use self::recorder::Recorder;
use self::trust::Verifiers;
use crate::connection::{Connection, Link, Stream};

/// What a handshake is held to.
pub struct Handshake<'a> {
    /// Whom the CRM would dial: the name for SNI and for the certificate, whatever was dialled.
    pub server: &'a Host,
    /// The project's rule.
    pub rule: &'a TlsRule,
    /// Roots to trust besides the system's, as PEM.
    pub pem: Option<&'a [u8]>,
    /// When it is.
    pub now: Timestamp,
    /// How long the handshake may take.
    pub limit: Duration,
    /// The application protocol to name (ALPN), where the server wants one.
    pub protocol: Option<&'static str>,
}

/// Speaks TLS and judges peers.
#[derive(Debug)]
pub(crate) struct Judge {
    provider: Arc<CryptoProvider>,
    verifiers: Verifiers,
}

impl Judge {
    pub(crate) fn new() -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        Self { verifiers: Verifiers::new(Arc::clone(&provider)), provider }
    }

    pub(crate) async fn secure(
        &self,
        connection: Connection,
        handshake: &Handshake<'_>,
    ) -> (TlsFact, Option<Connection>) {
        let Connection { stream, peer, records, .. } = connection;
        let Stream::Plain(stream) = stream else { return (TlsFact::Refused("not-tls"), None) };
        let recorder = Arc::new(Recorder::new(Arc::clone(&self.provider)));
        let enclosed = Enclosed::new(stream, records);
        match self.shake_hands(enclosed, handshake, Arc::clone(&recorder)).await {
            Err(reason) => (TlsFact::Refused(refusal::of_key(reason, &recorder.chain())), None),
            Ok(stream) => {
                let (trust, flaws) = self.trust(&recorder, handshake);
                let version = version(stream.get_ref().1.protocol_version());
                let chain = certificate::facts(&recorder.chain());
                let link = Link::Tls(trust);
                let connection = Connection { stream: Stream::Tls(Box::new(stream)), peer, link, records };
                (TlsFact::Established { version, chain, trust, flaws }, Some(connection))
            }
        }
    }

    async fn shake_hands(
        &self,
        stream: Enclosed,
        handshake: &Handshake<'_>,
        recorder: Arc<Recorder>,
    ) -> Result<TlsStream<Heard>, &'static str> {
        let config = ClientConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_protocol_versions(stream.versions())
            .map_err(|_| "version")?;
        let mut config = config.dangerous().with_custom_certificate_verifier(recorder).with_no_client_auth();
        // A resumed session would show no certificate.
        config.resumption = Resumption::disabled();
        config.alpn_protocols = handshake.protocol.iter().map(|name| name.as_bytes().to_vec()).collect();
        let name = server_name(handshake.server).ok_or("alert")?;
        let connecting =
            TlsConnector::from(Arc::new(config)).connect(name, Heard::new(stream)).into_fallible();
        match timeout(handshake.limit, connecting).await {
            Err(_) => Err("timed-out"),
            Ok(Ok(mut stream)) => {
                stream.get_mut().0.let_out();
                Ok(stream)
            }
            Ok(Err((error, stream))) => Err(refusal::reason(&error, stream.first())),
        }
    }

    fn trust(&self, recorder: &Recorder, handshake: &Handshake<'_>) -> (Trust, BTreeSet<Flaw>) {
        let chain = recorder.chain();
        let (Some((leaf, rest)), Some(name)) = (chain.split_first(), server_name(handshake.server)) else {
            return (Trust::Untrusted, BTreeSet::new());
        };
        if let TlsRule::Pinned(fingerprint) = handshake.rule
            && *fingerprint == certificate::fingerprint(leaf)
        {
            return (Trust::Pinned, BTreeSet::new());
        }
        self.verifiers.judge(leaf, rest, &name, handshake)
    }
}

/// The name for SNI and the certificate; an address is none for SNI, which rustls knows.
fn server_name(host: &Host) -> Option<ServerName<'static>> {
    match host.address() {
        Some(address) => Some(ServerName::IpAddress(address.into())),
        None => ServerName::try_from(host.as_str().to_owned()).ok(),
    }
}

fn version(version: Option<ProtocolVersion>) -> String {
    match version {
        Some(ProtocolVersion::TLSv1_3) => "TLSv1.3".to_owned(),
        Some(ProtocolVersion::TLSv1_2) => "TLSv1.2".to_owned(),
        other => other.map(|version| format!("{version:?}")).unwrap_or_default(),
    }
}
