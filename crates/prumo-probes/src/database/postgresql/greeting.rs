//! A database server's first words: our SSLRequest (PostgreSQL protocol 3.0, "SSL Session Encryption") and what
//! comes back, or what the server said unasked. Nothing of the user is sent.

use std::io;

use prumo_model::fact::GreetingFact;
use tokio::io::AsyncWriteExt;

use super::answer;
use crate::connection::Connection;
use crate::database::greeting::{FirstWords, hear};
use crate::database::mariadb;
use crate::untrusted;

/// Length 8, code 80877103.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 4, 210, 22, 47];

/// The most that is read of a server's first words.
const MOST: usize = 8 * 1024;

/// Reads until the words are whole or the server ends the connection.
pub(in crate::database) async fn listen(connection: &mut Connection, bytes: &mut Vec<u8>) -> io::Result<()> {
    // A server that greets and leaves may be gone already; its words can still be read.
    let _ = connection.stream.write_all(&SSL_REQUEST).await;
    hear(connection, bytes, MOST, is_whole).await
}

/// Whether nothing more is needed: an error response is framed, all else is told by what comes at once.
fn is_whole(bytes: &[u8]) -> bool {
    match bytes {
        [b'E', a, b, c, d, rest @ ..] => {
            let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap_or(usize::MAX);
            length > MOST || rest.len() + 4 >= length
        }
        [b'E', ..] => false,
        _ => !bytes.is_empty(),
    }
}

/// One byte alone is PostgreSQL's: other servers greet with more, and some of those greetings begin with `S` or `N`.
pub(in crate::database) fn tell(bytes: &[u8], closed: bool) -> FirstWords {
    let speaks = |offers_tls| GreetingFact::Speaks { offers_tls, version: None };
    let (fact, refusal) = match bytes {
        [] if closed => (GreetingFact::Dropped, None),
        [] => (GreetingFact::Silent, None),
        [b'S'] => (speaks(true), None),
        [b'N'] => (speaks(false), None),
        _ => match answer::parse(bytes) {
            Some(answer) => (speaks(false), Some(answer)),
            None => (
                GreetingFact::Other { engine: mariadb::recognise(bytes), seen: untrusted::first(bytes) },
                None,
            ),
        },
    };
    FirstWords { refusal, ..FirstWords::told(fact) }
}

#[cfg(test)]
mod tests {
    use prumo_model::engine::Engine;

    use super::*;

    #[test]
    fn one_byte_alone_is_postgresql() {
        assert_eq!(tell(b"S", false).fact, GreetingFact::Speaks { offers_tls: true, version: None });
        assert_eq!(tell(b"N", false).fact, GreetingFact::Speaks { offers_tls: false, version: None });
        let GreetingFact::Other { engine, seen } = tell(b"SSH-2.0-OpenSSH_9.2\r\n", false).fact else {
            panic!()
        };
        assert_eq!((engine, seen.as_str()), (None, "SSH-2.0-OpenSSH_9.2\\r\\n"));
    }

    #[test]
    fn mariadb_is_recognised_even_where_its_length_reads_like_n() {
        for length in [b'N', b'S', 0x4a] {
            let mut packet = vec![length, 0, 0, 0, 0x0a];
            packet.extend_from_slice(b"5.5.5-10.11.19-MariaDB\0");
            let GreetingFact::Other { engine, .. } = tell(&packet, false).fact else { panic!() };
            assert_eq!(engine, Some(Engine::MariaDb));
        }
    }

    #[test]
    fn an_error_response_is_a_refusal_and_other_text_with_e_is_not() {
        let mut message = b"SFATAL\0C53300\0Msorry\0RInitPostgres\0\0".to_vec();
        let length = u32::try_from(message.len() + 4).unwrap().to_be_bytes();
        message.splice(0..0, [b'E', length[0], length[1], length[2], length[3]]);
        assert!(is_whole(&message) && !is_whole(&message[..10]));
        let words = tell(&message, false);
        assert_eq!(words.fact, GreetingFact::Speaks { offers_tls: false, version: None });
        assert_eq!(words.refusal.unwrap().to_string(), "53300 (InitPostgres)");
        assert!(matches!(tell(b"ERR unknown command\r\n", false).fact, GreetingFact::Other { .. }));
    }
}
