//! TLS against servers with certificates of every kind, and against what is no TLS.

use std::sync::Arc;
use std::time::Duration;

use prumo_model::address::AddressPolicy;
use prumo_model::fact::{Flaw, TlsFact, Trust};
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
    fact_as("localhost", rule, pem, peer).await
}

async fn fact_as(
    name: &str,
    rule: &TlsRule,
    pem: Option<&str>,
    peer: impl AsyncFnOnce(TcpStream),
) -> TlsFact {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let number = listener.local_addr().unwrap().port();
    let dialler = Dialler::new();
    let look = async {
        let address = "127.0.0.1".parse().unwrap();
        let reached = dialler.reach(&[address], port(number), AddressPolicy::Inner, LIMIT).await;
        secure(&dialler, reached.1.unwrap(), name, rule, pem).await
    };
    let serve = async {
        let (stream, _) = listener.accept().await.unwrap();
        peer(stream).await;
    };
    tokio::join!(look, serve).0
}

async fn secure(
    dialler: &Dialler,
    connection: Connection,
    name: &str,
    rule: &TlsRule,
    pem: Option<&str>,
) -> TlsFact {
    let server = Host::parse(name).unwrap();
    let pem = pem.map(str::as_bytes);
    let handshake = Handshake { server: &server, rule, pem, now: now(), limit: LIMIT, protocol: None };
    dialler.secure(connection, &handshake).await.0
}

async fn trust(rule: &TlsRule, pem: Option<&str>, config: Arc<ServerConfig>) -> Trust {
    judged(rule, pem, config).await.0
}

/// What is wrong with a server's chain, whose root the project names.
async fn flaws(authority: &Authority, config: Arc<ServerConfig>) -> Vec<Flaw> {
    judged(&TlsRule::Required, Some(&authority.pem()), config).await.1
}

async fn judged(rule: &TlsRule, pem: Option<&str>, config: Arc<ServerConfig>) -> (Trust, Vec<Flaw>) {
    let accept = async |stream| {
        let stream = TlsAcceptor::from(config).accept(stream).await;
        let mut rest = Vec::new();
        stream.unwrap().read_to_end(&mut rest).await.ok();
        assert!(rest.is_empty(), "nothing is sent after the handshake");
    };
    match fact(rule, pem, accept).await {
        TlsFact::Established { trust, version, chain, flaws } => {
            assert_eq!(version, "TLSv1.3");
            assert!(!chain.is_empty());
            assert_eq!(
                flaws.is_empty(),
                matches!(trust, Trust::Verified | Trust::Pinned),
                "{trust:?} {flaws:?}"
            );
            (trust, flaws.into_iter().collect())
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
async fn each_flaw_of_a_chain_is_told_by_itself_and_none_hides_another() {
    let authority = Authority::new();
    let later = authority.sign_for_later("localhost");
    assert_eq!(flaws(&authority, later.server()).await, [Flaw::NotYetValid]);
    assert_eq!(
        flaws(&authority, authority.sign_expired("outro.example").server()).await,
        [Flaw::Expired, Flaw::NameMismatch]
    );
    assert_eq!(flaws(&authority, Signed::self_signed("localhost").server()).await, [Flaw::SelfSigned]);
    assert_eq!(
        flaws(&authority, Signed::self_signed("outro.example").server()).await,
        [Flaw::NameMismatch, Flaw::SelfSigned]
    );
    assert_eq!(flaws(&authority, authority.sign_for_clients("localhost").server()).await, [Flaw::Purpose]);
    let other = Authority::new();
    let expired = other.sign_expired("localhost");
    assert_eq!(flaws(&authority, expired.server_with(&[&other])).await, [Flaw::Expired, Flaw::UnknownRoot]);
}

#[tokio::test]
async fn a_chain_that_breaks_off_is_told_from_one_that_ends_at_an_unknown_root() {
    let root = Authority::new();
    let middle = root.below(2090);
    let signed = middle.sign("localhost");
    assert_eq!(flaws(&root, signed.server_with(&[&middle])).await, []);
    assert_eq!(flaws(&root, signed.server()).await, [Flaw::IssuerNotSent]);
    let other = Authority::new();
    assert_eq!(flaws(&other, signed.server_with(&[&middle, &root])).await, [Flaw::UnknownRoot]);
    assert_eq!(flaws(&other, signed.server_with(&[&middle])).await, [Flaw::IssuerNotSent]);
    // An authority in between that has ended, under a certificate that has not.
    let ended = root.below(2016);
    let signed = ended.sign("localhost");
    assert_eq!(flaws(&root, signed.server_with(&[&ended])).await, [Flaw::Expired]);
}

#[tokio::test]
async fn an_address_is_looked_for_among_the_addresses_of_the_certificate() {
    let authority = Authority::new();
    let pem = authority.pem();
    let as_address = async |name: &str| {
        let config = authority.sign(name).server();
        let accept = async |stream| drop(TlsAcceptor::from(config).accept(stream).await);
        let fact = fact_as("127.0.0.1", &TlsRule::Required, Some(&pem), accept).await;
        let TlsFact::Established { flaws, .. } = fact else { panic!("{fact:?}") };
        flaws.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(as_address("127.0.0.1").await, []);
    assert_eq!(as_address("127.0.0.2").await, [Flaw::NameMismatch]);
    assert_eq!(as_address("localhost").await, [Flaw::NameMismatch]);
}

#[tokio::test]
async fn an_old_server_s_version_is_told_where_it_says_it() {
    for (minor, expected) in [(0, "ssl-3-0"), (1, "tls-1-0"), (2, "tls-1-1")] {
        // What a server that knows nothing newer answers: a ServerHello of its own version (RFC 2246, section 7.4.1.3).
        let speak = async |mut stream: TcpStream| {
            let _ = stream.read(&mut [0; 512]).await;
            let head = [22, 3, minor, 0, 42, 2, 0, 0, 38, 3, minor];
            let rest = [[7; 32].as_slice(), &[0, 0, 0x2f, 0]].concat();
            let _ = stream.write_all(&[head.as_slice(), &rest].concat()).await;
            let _ = stream.read_to_end(&mut Vec::new()).await;
        };
        let fact = fact(&TlsRule::Required, None, speak).await;
        assert_eq!(fact, TlsFact::Refused(expected));
    }
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

/// What a server says in its first flight to this client, which is all that the client needs (RFC 8446, section 2).
async fn first_flight(stream: &mut TcpStream, config: Arc<ServerConfig>) -> Vec<u8> {
    let mut connection = rustls::ServerConnection::new(config).unwrap();
    while !connection.wants_write() {
        let mut hello = [0; 4096];
        let count = stream.read(&mut hello).await.unwrap();
        connection.read_tls(&mut &hello[..count]).unwrap();
        connection.process_new_packets().unwrap();
    }
    let mut flight = Vec::new();
    while connection.wants_write() {
        connection.write_tls(&mut flight).unwrap();
    }
    flight
}

#[tokio::test]
async fn a_handshake_that_is_reset_at_any_byte_is_dropped_and_never_trusted() {
    let authority = Authority::new();
    let pem = authority.pem();
    let config = authority.sign("localhost").server();
    let (mut at, mut whole) = (0, usize::MAX);
    while at < whole {
        let cut = async |mut stream: TcpStream| {
            let flight = first_flight(&mut stream, Arc::clone(&config)).await;
            // A signature differs in length now and then: the last bytes are left to the next case.
            whole = flight.len().saturating_sub(4);
            let _ = stream.write_all(&flight[..at]).await;
            // What was sent must arrive before the reset does.
            let _ = stream.flush().await;
            if at % 2 == 0 {
                let _ = stream.shutdown().await;
            } else {
                stream.set_zero_linger().unwrap();
            }
        };
        let fact = fact(&TlsRule::Required, Some(&pem), cut).await;
        assert_eq!(fact, TlsFact::Refused("dropped"), "byte {at} of {whole}");
        at += 1;
    }
    assert!(at > 500, "only {at} bytes");
}
