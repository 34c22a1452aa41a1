//! First words of a MariaDB or MySQL server: it greets by itself, with its version and what it offers. Nothing is sent.

use std::io;
use std::time::Duration;

use mysql_common::constants::CapabilityFlags;
use mysql_common::io::ParseBuf;
use mysql_common::packets::{HandshakePacket, SslRequest};
use mysql_common::proto::{MyDeserialize, MySerialize};
use prumo_model::engine::Engine;
use prumo_model::fact::GreetingFact;
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use super::packets;
use crate::connection::Connection;
use crate::database::greeting::{FirstWords, hear};
use crate::untrusted;

/// The most that is read of a server's first words.
const MOST: usize = 4 * 1024;

/// The longest version that is kept.
const LONGEST_VERSION: usize = 100;

/// utf8mb4_general_ci: what we send, and want to be sent, is UTF-8.
const UTF8MB4: u8 = 45;

/// The longest packet that we take, as the protocol wants it said.
pub(super) const LONGEST: u32 = 1024 * 1024;

/// What a server says of itself before the login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::database) struct Hello {
    /// The version, as the server writes it.
    pub(super) version: String,
    /// The random bytes that a password is mixed with.
    pub(super) nonce: Vec<u8>,
    /// How passwords are asked for unless an account says otherwise.
    pub(super) plugin: Vec<u8>,
    /// What the server can.
    pub(super) offers: u32,
}

impl Hello {
    /// Whether it is MariaDB; else it is MySQL or one of its kind.
    pub(super) fn is_mariadb(&self) -> bool {
        self.version.contains("MariaDB")
    }

    pub(super) fn offers(&self, capability: CapabilityFlags) -> bool {
        CapabilityFlags::from_bits_truncate(self.offers).contains(capability)
    }

    /// What we say that we can: no database yet, no local files, one statement at a time.
    pub(super) fn ours(&self, encrypted: bool) -> CapabilityFlags {
        let mut ours = CapabilityFlags::CLIENT_PROTOCOL_41
            | CapabilityFlags::CLIENT_SECURE_CONNECTION
            | CapabilityFlags::CLIENT_LONG_PASSWORD
            | CapabilityFlags::CLIENT_LONG_FLAG
            | CapabilityFlags::CLIENT_TRANSACTIONS
            | CapabilityFlags::CLIENT_PLUGIN_AUTH;
        ours.set(CapabilityFlags::CLIENT_SSL, encrypted);
        ours
    }
}

/// Reads until the greeting is whole or the server ends the connection.
pub(in crate::database) async fn listen(connection: &mut Connection, bytes: &mut Vec<u8>) -> io::Result<()> {
    hear(connection, bytes, MOST, is_whole).await
}

/// Whether nothing more is needed: what is no packet of theirs is told by what comes at once.
fn is_whole(bytes: &[u8]) -> bool {
    match bytes {
        [a, b, 0, 0, rest @ ..] => rest.len() >= usize::from(u16::from_le_bytes([*a, *b])),
        [_, _, _, _, ..] => true,
        _ => false,
    }
}

/// Tells what a server speaks from its first bytes.
pub(in crate::database) fn tell(bytes: &[u8], ended: bool) -> FirstWords {
    let other = |engine| GreetingFact::Other { engine, seen: untrusted::first(bytes) };
    match bytes {
        [] if ended => FirstWords::told(GreetingFact::Dropped),
        [] => FirstWords::told(GreetingFact::Silent),
        [_, _, 0, 0, body @ ..] if is_whole(bytes) => match (packets::refusal(body), hello(body)) {
            (Some(answer), _) => {
                let fact = GreetingFact::Speaks { offers_tls: false, version: None };
                FirstWords { refusal: Some(answer), ..FirstWords::told(fact) }
            }
            (None, Some(hello)) => {
                let offers_tls = hello.offers(CapabilityFlags::CLIENT_SSL);
                let fact = GreetingFact::Speaks { offers_tls, version: Some(hello.version.clone()) };
                FirstWords { hello: Some(hello), ..FirstWords::told(fact) }
            }
            (None, None) => FirstWords::told(other(None)),
        },
        _ => FirstWords::told(other(None)),
    }
}

/// Reads a greeting of protocol version 10.
fn hello(body: &[u8]) -> Option<Hello> {
    if nonce_length(body).is_some_and(|length| length > i8::MAX.unsigned_abs()) {
        return None;
    }
    let packet = HandshakePacket::deserialize((), &mut ParseBuf(body)).ok()?;
    let old = !packet.capabilities().contains(CapabilityFlags::CLIENT_PROTOCOL_41);
    if packet.protocol_version() != 10 || old {
        return None;
    }
    let written = packet.server_version_str();
    // For old replicas' sake MariaDB puts 5.5.5- before its own version.
    let version = written.strip_prefix("5.5.5-").unwrap_or(&written);
    Some(Hello {
        version: untrusted::text(version, LONGEST_VERSION),
        nonce: packet.nonce(),
        plugin: packet.auth_plugin_name_ref().unwrap_or_default().to_vec(),
        offers: packet.capabilities().bits(),
    })
}

/// How long the greeting says that its nonce is; servers say 21, or 0. The protocol's crate reckons with it in eight signed
/// bits, and what does not fit those is wrong without more ado.
fn nonce_length(body: &[u8]) -> Option<u8> {
    let version = body.iter().skip(1).position(|byte| *byte == 0)?;
    // Protocol version, version and its end; connection, first part of the nonce and its end, capabilities, charset,
    // status, capabilities.
    body.get(1 + version + 1 + 4 + 9 + 2 + 1 + 2 + 2).copied()
}

/// MySQL and MariaDB greet first: a packet with number 0 that holds protocol version 10 or an error.
pub(in crate::database) fn recognise(bytes: &[u8]) -> Option<Engine> {
    let is_theirs = matches!(bytes, [_, _, 0, 0, 0x0a | 0xff, _, ..]);
    is_theirs.then_some(Engine::MariaDb)
}

/// Says that TLS comes next. A server that is gone by then shows it in the handshake.
pub(in crate::database) async fn ask_for_tls(connection: &mut Connection, hello: &Hello, limit: Duration) {
    let mut body = Vec::new();
    SslRequest::new(hello.ours(true), LONGEST, UTF8MB4).serialize(&mut body);
    let length = u8::try_from(body.len()).unwrap_or(u8::MAX);
    let packet = [&[length, 0, 0, 1], body.as_slice()].concat();
    let _ = timeout(limit, connection.stream.write_all(&packet)).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A greeting as MariaDB 10.11 sends it.
    fn greeting(version: &str, offers: u32) -> Vec<u8> {
        let [a, b, c, d] = offers.to_le_bytes();
        let mut body = vec![0x0a];
        body.extend_from_slice(version.as_bytes());
        body.extend_from_slice(&[0, 1, 0, 0, 0]);
        body.extend_from_slice(b"abcdefgh\0");
        body.extend_from_slice(&[a, b, 45, 2, 0, c, d, 21]);
        body.extend_from_slice(&[0; 10]);
        body.extend_from_slice(b"ijklmnopqrst\0mysql_native_password\0");
        let length = u8::try_from(body.len()).unwrap();
        [&[length, 0, 0, 0], body.as_slice()].concat()
    }

    #[test]
    fn a_greeting_tells_version_plugin_and_tls() {
        let offers = CapabilityFlags::CLIENT_PROTOCOL_41
            | CapabilityFlags::CLIENT_SECURE_CONNECTION
            | CapabilityFlags::CLIENT_PLUGIN_AUTH;
        for (extra, offers_tls) in
            [(CapabilityFlags::CLIENT_SSL, true), (CapabilityFlags::CLIENT_LONG_FLAG, false)]
        {
            let bytes = greeting("5.5.5-10.11.19-MariaDB", (offers | extra).bits());
            assert!(is_whole(&bytes) && !is_whole(&bytes[..bytes.len() - 1]));
            let words = tell(&bytes, false);
            let version = Some("10.11.19-MariaDB".to_owned());
            assert_eq!(words.fact, GreetingFact::Speaks { offers_tls, version });
            let hello = words.hello.unwrap();
            assert_eq!(hello.nonce, b"abcdefghijklmnopqrst");
            assert_eq!(hello.plugin, b"mysql_native_password");
            assert!(hello.is_mariadb());
        }
    }

    #[test]
    fn a_refusal_before_the_greeting_is_told_by_its_number() {
        let words = tell(b"\x16\0\0\0\xff\x10\x04Too many connections", false);
        assert_eq!(words.refusal.unwrap().code, "1040");
        assert!(matches!(tell(b"SSH-2.0-OpenSSH_9.2\r\n", false).fact, GreetingFact::Other { .. }));
        assert_eq!(tell(b"", true).fact, GreetingFact::Dropped);
        assert_eq!(tell(b"", false).fact, GreetingFact::Silent);
    }

    /// Found by fuzzing: the protocol's crate reckons the length in eight signed bits.
    #[test]
    fn a_nonce_of_a_length_that_no_server_has_is_no_greeting_and_no_panic() {
        let whole = greeting("8.0.36", CapabilityFlags::CLIENT_PROTOCOL_41.bits() | 0x8_8000);
        let length = whole.len() - b"ijklmnopqrst\0mysql_native_password\0".len() - 11;
        assert_eq!(whole[length], 21);
        for said in [0x80, 0x82, 0x87, 0xff] {
            let mut hostile = whole.clone();
            hostile[length] = said;
            assert!(matches!(tell(&hostile, false).fact, GreetingFact::Other { .. }), "{said}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_borne(bytes: Vec<u8>) {
            let framed = [&[40, 0, 0, 0, 0x0a], bytes.as_slice()].concat();
            for words in [bytes, framed] {
                let _ = tell(&words, true);
            }
        }
    }
}
