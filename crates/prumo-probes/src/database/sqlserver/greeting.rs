//! First words of a SQL Server: our PRELOGIN and what comes back, or what another server said unasked. Nothing of the
//! user is sent.

use std::io;

use prumo_model::fact::GreetingFact;
use tokio::io::AsyncWriteExt;

use super::prelogin;
use crate::connection::{Connection, Records};
use crate::database::greeting::{FirstWords, hear};
use crate::database::mariadb;
use crate::tds::{self, HEAD, Kind};
use crate::untrusted;

/// The most that is read of a server's first words: an answer to PRELOGIN has some forty bytes.
const MOST: usize = 4 * 1024;

/// Reads until the answer is whole or the server ends the connection.
pub(in crate::database) async fn listen(connection: &mut Connection, bytes: &mut Vec<u8>) -> io::Result<()> {
    // A server that greets and leaves may be gone already; its words can still be read.
    let _ = connection.stream.write_all(&prelogin::request()).await;
    hear(connection, bytes, MOST, is_whole).await?;
    // What follows of TLS travels inside packets of this protocol.
    connection.records = Records::InTds;
    Ok(())
}

/// Whether nothing more is needed: what is no packet of theirs is told by what comes at once.
fn is_whole(bytes: &[u8]) -> bool {
    match bytes {
        [kind, ..] if *kind != Kind::Answer as u8 => true,
        _ => bytes.len() >= HEAD && tds::length(bytes).is_none_or(|length| bytes.len() >= length),
    }
}

/// Tells what a server speaks from its first bytes.
pub(in crate::database) fn tell(bytes: &[u8], ended: bool) -> FirstWords {
    if bytes.is_empty() {
        return FirstWords::told(if ended { GreetingFact::Dropped } else { GreetingFact::Silent });
    }
    match prelogin::parse(bytes).filter(|_| bytes.first() == Some(&(Kind::Answer as u8))) {
        Some(prelogin) => {
            let (offers_tls, version) = (prelogin.encrypts, Some(prelogin.version_text()));
            let words = FirstWords::told(GreetingFact::Speaks { offers_tls, version });
            FirstWords { prelogin: Some(prelogin), ..words }
        }
        None => {
            let (engine, seen) = (mariadb::recognise(bytes), untrusted::first(bytes));
            FirstWords::told(GreetingFact::Other { engine, seen })
        }
    }
}

#[cfg(test)]
mod tests {
    use prumo_model::engine::Engine;

    use super::*;
    use crate::database::sqlserver::prelogin::Prelogin;

    #[test]
    fn an_answer_tells_version_and_tls() {
        let prelogin = Prelogin { version: (16, 0, 4135), encrypts: false };
        let bytes = prelogin.for_the_driver();
        assert!(is_whole(&bytes) && !is_whole(&bytes[..bytes.len() - 1]));
        let version = Some("16.0.4135".to_owned());
        let words = tell(&bytes, false);
        assert_eq!(words.fact, GreetingFact::Speaks { offers_tls: false, version });
        assert_eq!(words.prelogin, Some(prelogin));
    }

    #[test]
    fn others_are_told_apart() {
        assert_eq!(tell(b"", true).fact, GreetingFact::Dropped);
        assert_eq!(tell(b"", false).fact, GreetingFact::Silent);
        let greeting = b"\x4a\0\0\0\x0a5.5.5-10.11.19-MariaDB\0";
        assert!(is_whole(greeting));
        let GreetingFact::Other { engine, .. } = tell(greeting, false).fact else { panic!() };
        assert_eq!(engine, Some(Engine::MariaDb));
        assert!(matches!(tell(b"SSH-2.0-OpenSSH_9.2\r\n", false).fact, GreetingFact::Other { .. }));
        assert!(matches!(tell(b"\x04\x01\x00\x08\0\0\x01\0", false).fact, GreetingFact::Other { .. }));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_borne(bytes: Vec<u8>) {
            for words in [tds::message(Kind::Answer, &bytes), bytes] {
                let _ = (is_whole(&words), tell(&words, true));
            }
        }
    }
}
