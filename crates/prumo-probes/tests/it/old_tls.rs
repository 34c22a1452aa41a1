//! TLS as old servers speak it, by OpenSSL's own server: short keys, SHA-1, versions that nobody should accept. The other
//! tests' library can't be made to do that. Where there is no OpenSSL the tests say so and prove nothing.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prumo_model::address::AddressPolicy;
use prumo_model::fact::{Flaw, TlsFact};
use prumo_model::host::Host;
use prumo_model::project::TlsRule;
use prumo_probes::{Dialler, Handshake};

use crate::scene::port;

const LIMIT: Duration = Duration::from_secs(5);

/// A certificate of a root of its own: `ca.pem`, `server.pem` and `server.key` in a folder.
const SIGN: &str = "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Raiz -days 36500
    openssl req -newkey rsa:$BITS -nodes -keyout server.key -out server.csr -subj /CN=localhost
    printf 'subjectAltName=DNS:localhost\n' > names
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -$DIGEST -days 36500 -extfile names -out server.pem";

/// OpenSSL's server; it ends with the value.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(folder: &Path, options: &[&str]) -> Self {
        let mut child = Command::new("openssl")
            .args(["s_server", "-accept", "127.0.0.1:0", "-cert", "server.pem", "-key", "server.key"])
            .args(["-cipher", "ALL:@SECLEVEL=0"])
            .args(options)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines
            .filter_map(|line| line.strip_prefix("ACCEPT ")?.rsplit(':').next()?.parse().ok())
            .next()
            .unwrap();
        Self { child, port }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The fact of a handshake with such a server; none where there is no OpenSSL.
async fn fact(bits: &str, digest: &str, options: &[&str]) -> Option<TlsFact> {
    let folder = tempfile::tempdir().unwrap();
    let signed = Command::new("sh")
        .args(["-ec", SIGN])
        .current_dir(folder.path())
        .env("BITS", bits)
        .env("DIGEST", digest)
        .stderr(Stdio::null())
        .status();
    if !signed.is_ok_and(|status| status.success()) {
        println!("NOT RUN: there is no OpenSSL here");
        return None;
    }
    let server = Server::start(folder.path(), options);
    let root = std::fs::read(folder.path().join("ca.pem")).unwrap();
    let dialler = Dialler::new();
    let address = "127.0.0.1".parse().unwrap();
    let reached = dialler.reach(&[address], port(server.port), AddressPolicy::Inner, LIMIT).await;
    let name = Host::parse("localhost").unwrap();
    // OpenSSL signs from the moment on in which it does so.
    let signed = std::fs::metadata(folder.path().join("server.pem")).unwrap().modified().unwrap();
    let now = Timestamp::try_from(signed).unwrap() + SignedDuration::from_secs(60);
    let handshake = Handshake {
        server: &name,
        rule: &TlsRule::Required,
        pem: Some(&root),
        now,
        limit: LIMIT,
        protocol: None,
    };
    Some(dialler.secure(reached.1.unwrap(), &handshake).await.0)
}

fn flaws(fact: &TlsFact) -> Vec<Flaw> {
    let TlsFact::Established { flaws, .. } = fact else { panic!("{fact:?}") };
    flaws.iter().copied().collect()
}

#[tokio::test]
async fn a_sound_certificate_of_openssl_has_no_flaw() {
    let Some(fact) = fact("2048", "sha256", &[]).await else { return };
    assert_eq!(flaws(&fact), []);
}

#[tokio::test]
async fn a_signature_by_sha_1_is_weak_and_the_chain_is_shown_all_the_same() {
    let Some(fact) = fact("2048", "sha1", &[]).await else { return };
    assert_eq!(flaws(&fact), [Flaw::Weak]);
}

#[tokio::test]
async fn a_short_key_is_told_as_what_it_is() {
    for version in ["-tls1_2", "-tls1_3"] {
        let Some(fact) = fact("1024", "sha256", &[version]).await else { return };
        assert_eq!(fact, TlsFact::Refused("weak-key"), "{version}");
    }
}

#[tokio::test]
async fn a_server_that_speaks_old_versions_alone_is_too_old() {
    for version in ["-tls1", "-tls1_1"] {
        let Some(fact) = fact("2048", "sha256", &[version]).await else { return };
        assert_eq!(fact, TlsFact::Refused("version"), "{version}");
    }
}
