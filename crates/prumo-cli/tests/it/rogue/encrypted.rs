//! Rogue servers that speak TLS with a certificate that nobody signed.

use std::io::{self, Read as _, Write as _};
use std::sync::Arc;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection};

use super::database::{message, take_message};
use super::peer::{Peer, Talk};
use super::stage::{DATABASE_PASSWORD, Stage};

fn config() -> Arc<ServerConfig> {
    let signed = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(signed.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(builder.with_no_client_auth().with_single_cert(vec![signed.cert.der().clone()], key).unwrap())
}

/// A server that agrees to TLS, takes a startup message in it and asks for the password in the clear. What it takes
/// within TLS is noted in readable form.
fn rogue() -> Peer {
    let config = config();
    Peer::new(move |talk| {
        take_message(talk, 0)?;
        talk.say(b"S")?;
        let mut connection = ServerConnection::new(Arc::clone(&config)).unwrap();
        ask_in_the_clear(&mut rustls::Stream::new(&mut connection, talk))
    })
}

fn ask_in_the_clear(stream: &mut rustls::Stream<'_, ServerConnection, Talk>) -> io::Result<()> {
    let mut asked = false;
    loop {
        let mut some = [0; 4096];
        let count = stream.read(&mut some)?;
        if count == 0 {
            return Ok(());
        }
        stream.sock.note(&some[..count]);
        if !asked {
            stream.write_all(&message(b'R', &[0, 0, 0, 3]))?;
            stream.flush()?;
            asked = true;
        }
    }
}

/// An ERP over TLS; what it takes within TLS is noted in readable form.
fn rogue_erp() -> Peer {
    let config = config();
    Peer::new(move |talk| {
        let mut connection = ServerConnection::new(Arc::clone(&config)).unwrap();
        let mut stream = rustls::Stream::new(&mut connection, talk);
        let mut some = [0; 4096];
        let count = stream.read(&mut some)?;
        stream.sock.note(&some[..count]);
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    })
}

fn holds(took: &[u8], text: &str) -> usize {
    took.windows(text.len()).filter(|window| *window == text.as_bytes()).count()
}

#[test]
fn whoever_can_not_prove_its_name_gets_neither_user_nor_password() {
    let peer = rogue();
    let codes = Stage::of_database(peer.port, "required").check();
    assert!(codes.contains(&"certificate-untrusted".to_owned()), "{codes:?}");
    let took = peer.took();
    assert_eq!((holds(&took, DATABASE_PASSWORD), holds(&took, "crm_leitura")), (0, 0));

    let peer = rogue_erp();
    let codes = Stage::of_services_at(&format!("https://127.0.0.1:{}", peer.port), "required").check();
    assert!(codes.contains(&"certificate-untrusted".to_owned()), "{codes:?}");
    assert!(peer.came() > 0);
    assert_eq!(holds(&peer.took(), "HTTP/1.1"), 0, "not even a question");
}

#[test]
fn an_erp_that_does_not_speak_tls_gets_nothing_where_tls_is_wanted() {
    let peer = super::http::rogue(super::http::honest);
    Stage::of_services_at(&format!("https://127.0.0.1:{}", peer.port), "required").check();
    assert_eq!((holds(&peer.took(), "HTTP/1.1"), super::erp::told(&peer)), (0, 0));
}

#[test]
fn the_certificate_that_the_project_accepts_gets_the_password_and_no_other_does() {
    let peer = rogue();
    let stage = Stage::of_database(peer.port, "required");
    let report = stage.run(&["check", "--format", "json"]).stdout;
    let at = report.find("sha256:").map(|at| at + "sha256:".len()).expect("the report tells the fingerprint");
    let fingerprint = &report[at..at + 64];
    stage.project.set("environment.h.database.tls", &format!("\"accept-sha256:{fingerprint}\"")).unwrap();
    stage.run(&["check"]);
    assert_eq!(holds(&peer.took(), DATABASE_PASSWORD), 1, "a rogue that may have it is told it, once");

    let other = rogue();
    stage.project.set("environment.h.database.port", &other.port.to_string()).unwrap();
    let codes = stage.check();
    assert_eq!(holds(&other.took(), DATABASE_PASSWORD), 0, "{codes:?}");
}

#[test]
fn words_slipped_in_before_the_handshake_are_not_taken_for_the_server_s() {
    let peer = Peer::new(|talk| {
        take_message(talk, 0)?;
        talk.say(&[b"S".as_slice(), &message(b'R', &[0, 0, 0, 3])].concat())?;
        talk.listen()
    });
    let codes = Stage::of_database(peer.port, "required").check();
    assert!(!codes.is_empty());
    assert_eq!(holds(&peer.took(), DATABASE_PASSWORD), 0);
}

#[test]
fn a_handshake_that_never_ends_is_ended() {
    let peer = Peer::new(|talk| {
        take_message(talk, 0)?;
        talk.say(b"S")?;
        // The head of a handshake record that claims 16 kB (RFC 8446, section 5.1).
        talk.drip(&[22, 3, 3, 0x40, 0])
    });
    let codes = Stage::of_database(peer.port, "required").check();
    assert!(!codes.is_empty());
}

/// The fingerprints that a report tells, by the port that showed them.
fn fingerprints(report: &str, port: u16) -> String {
    let report: serde_json::Value = serde_json::from_str(report).unwrap();
    let shown = prumo_harness::findings(&report).into_iter().find_map(|finding| {
        let arguments = &finding["arguments"];
        (arguments["endpoint"] == format!("127.0.0.1:{port}")).then(|| arguments["fingerprint"].as_str())?
    });
    shown.expect("the fingerprint of the port").to_owned()
}

#[test]
fn a_service_on_a_port_of_its_own_is_held_to_its_own_rule() {
    let (base, own) = (rogue_erp(), rogue_erp());
    let stage = Stage::of_services_at(&format!("https://127.0.0.1:{}", base.port), "required");
    let table = "environment.h.web-services.services.\"com.senior.g5.co.cad.clientes\"";
    stage.project.append(&format!("\n[{table}]\nport = {}\n", own.port)).unwrap();
    let report = stage.run(&["check", "--format", "json"]).stdout;
    let pin = |port| format!("\"accept-sha256:{}\"", fingerprints(&report, port));
    assert_ne!(pin(base.port), pin(own.port));
    assert!(report.contains("web-services.services"), "the remedy names the service's own table: {report}");

    // What the base accepts is not accepted at the service's own port.
    stage.project.set("environment.h.web-services.tls", &pin(base.port)).unwrap();
    let codes = stage.check();
    assert!(codes.contains(&"certificate-untrusted".to_owned()), "{codes:?}");
    assert_eq!(holds(&own.took(), "HTTP/1.1"), 0);
    assert!(holds(&base.took(), "HTTP/1.1") > 0);

    stage.project.append(&format!("tls = {}\n", pin(own.port))).unwrap();
    let codes = stage.check();
    assert!(!codes.contains(&"certificate-untrusted".to_owned()), "{codes:?}");
    assert!(holds(&own.took(), "HTTP/1.1") > 0);
}
