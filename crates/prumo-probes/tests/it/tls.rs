//! TLS against servers with certificates of every kind, and against what is no TLS.

use std::sync::Arc;
use std::time::Duration;

use prumo_model::address::AddressPolicy;
use prumo_model::fact::{TlsFact, Trust};
use prumo_model::host::Host;
use prumo_model::project::TlsRule;
use prumo_probes::{Connection, Dialler, Handshake};
use rustls::ServerConfig;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::authority::{Authority, Signed};
use crate::scene::{now, port};

const LIMIT: Duration = Duration::from_millis(500);

/// The fact of a handshake with a peer, as `localhost`.
async fn fact(rule: &TlsRule, pem: Option<&str>, peer: impl AsyncFnOnce(TcpStream)) -> TlsFact {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let number = listener.local_addr().unwrap().port();
    let dialler = Dialler::new();
    let look = async {
        let address = "127.0.0.1".parse().unwrap();
        let reached = dialler.reach(&[address], port(number), AddressPolicy::Inner, LIMIT).await;
        secure(&dialler, reached.1.unwrap(), rule, pem).await
    };
    let serve = async {
        let (stream, _) = listener.accept().await.unwrap();
        peer(stream).await;
    };
    tokio::join!(look, serve).0
}

async fn secure(dialler: &Dialler, connection: Connection, rule: &TlsRule, pem: Option<&str>) -> TlsFact {
    let server = Host::parse("localhost").unwrap();
    let pem = pem.map(str::as_bytes);
    let handshake = Handshake { server: &server, rule, pem, now: now(), limit: LIMIT };
    dialler.secure(connection, &handshake).await.0
}

async fn trust(rule: &TlsRule, pem: Option<&str>, config: Arc<ServerConfig>) -> Trust {
    let accept = async |stream| {
        let stream = TlsAcceptor::from(config).accept(stream).await;
        let mut rest = Vec::new();
        stream.unwrap().read_to_end(&mut rest).await.ok();
        assert!(rest.is_empty(), "nothing is sent after the handshake");
    };
    match fact(rule, pem, accept).await {
        TlsFact::Established { trust, version, chain } => {
            assert_eq!((version.as_str(), chain.len()), ("TLSv1.3", 1));
            trust
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_chain_is_judged_by_root_name_and_date() {
    let authority = Authority::new();
    let pem = authority.pem();
    let (rule, root) = (&TlsRule::Required, Some(pem.as_str()));
    assert_eq!(trust(rule, root, authority.sign("localhost").server()).await, Trust::Verified);
    assert_eq!(trust(rule, root, authority.sign("outro.example").server()).await, Trust::NameMismatch);
    assert_eq!(trust(rule, root, authority.sign_expired("localhost").server()).await, Trust::Expired);
    assert_eq!(trust(rule, None, authority.sign("localhost").server()).await, Trust::Untrusted);
    assert_eq!(trust(rule, root, Signed::self_signed("localhost").server()).await, Trust::Untrusted);
    assert_eq!(trust(rule, Some("no PEM"), authority.sign("localhost").server()).await, Trust::Untrusted);
}

#[tokio::test]
async fn a_pinned_certificate_is_trusted_and_its_fingerprint_is_told() {
    let signed = Signed::self_signed("outro.example");
    let fingerprint = prumo_model::digest::hexadecimal(&sha256(&signed));
    let rule = TlsRule::Pinned(fingerprint.clone());
    assert_eq!(trust(&rule, None, signed.server()).await, Trust::Pinned);
    assert_eq!(trust(&rule, None, Signed::self_signed("outro.example").server()).await, Trust::Untrusted);
}

fn sha256(signed: &Signed) -> Vec<u8> {
    use rustls::crypto::hash::Hash;
    let suite = rustls::crypto::ring::cipher_suite::TLS13_AES_128_GCM_SHA256;
    let hash: &dyn Hash = suite.tls13().unwrap().common.hash_provider;
    hash.hash(&signed.certificate).as_ref().to_vec()
}

#[tokio::test]
async fn what_is_no_handshake_is_told_by_a_word() {
    let refused = async |peer: &'static [u8], hold: bool| {
        let speak = async |mut stream: TcpStream| {
            let mut hello = [0; 512];
            let _ = stream.read(&mut hello).await;
            let _ = stream.write_all(peer).await;
            if hold {
                let _ = stream.read_to_end(&mut Vec::new()).await;
            }
        };
        match fact(&TlsRule::Required, None, speak).await {
            TlsFact::Refused(word) => word,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(b"HTTP/1.1 400 Bad Request\r\n\r\n", true).await, "not-tls");
    assert_eq!(refused(b"", false).await, "dropped");
    assert_eq!(refused(b"", true).await, "timed-out");
    assert_eq!(refused(&[21, 3, 1, 0, 2, 2, 70], true).await, "version");
    assert_eq!(refused(&[21, 3, 3, 0, 2, 2, 40], true).await, "alert");
}
