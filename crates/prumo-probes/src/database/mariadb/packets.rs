//! The packets of the client/server protocol (MariaDB Knowledge Base, "Client/Server Protocol"): three bytes of length,
//! one of sequence, a body. It reads and bounds them, and knows nothing of what they mean but an error's number.

use prumo_model::fact::{DatabaseAnswer, NotLooked};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// The longest packet that a server may send.
const LONGEST_PACKET: usize = 1024 * 1024;

/// The most that a server may send in one session.
const LONGEST_SESSION: u64 = 16 * 1024 * 1024;

/// The most packets of a session.
const MOST_PACKETS: u32 = 200_000;

/// A stream of packets.
#[derive(Debug)]
pub(super) struct Packets<S> {
    stream: S,
    sequence: u8,
    total: u64,
    packets: u32,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Packets<S> {
    /// Packets over a stream whose next packet has this number.
    pub(super) fn new(stream: S, sequence: u8) -> Self {
        Self { stream, sequence, total: 0, packets: 0 }
    }

    /// The next packet of the server.
    pub(super) async fn read(&mut self) -> Result<Vec<u8>, NotLooked> {
        let mut head = [0; 4];
        self.stream.read_exact(&mut head).await.map_err(|_| NotLooked::Dropped)?;
        let [a, b, c, sequence] = head;
        let length = usize::try_from(u32::from_le_bytes([a, b, c, 0])).unwrap_or(usize::MAX);
        self.packets += 1;
        self.total = self.total.saturating_add(u64::from(u32::from_le_bytes([a, b, c, 0])) + 4);
        if length > LONGEST_PACKET || self.total > LONGEST_SESSION || self.packets > MOST_PACKETS {
            return Err(NotLooked::TooMuch);
        }
        if sequence != self.sequence {
            return Err(NotLooked::Protocol("sequence".to_owned()));
        }
        self.sequence = sequence.wrapping_add(1);
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).await.map_err(|_| NotLooked::Dropped)?;
        Ok(body)
    }

    /// Sends a packet that goes on with the conversation.
    pub(super) async fn write(&mut self, body: &[u8]) -> Result<(), NotLooked> {
        let length = u32::try_from(body.len()).ok().filter(|length| *length < 0xff_ffff);
        let [a, b, c, _] = length.ok_or(NotLooked::TooMuch)?.to_le_bytes();
        let mut packet = zeroize::Zeroizing::new(Vec::with_capacity(body.len() + 4));
        packet.extend_from_slice(&[a, b, c, self.sequence]);
        packet.extend_from_slice(body);
        self.sequence = self.sequence.wrapping_add(1);
        self.stream.write_all(&packet).await.map_err(|_| NotLooked::Dropped)?;
        self.stream.flush().await.map_err(|_| NotLooked::Dropped)
    }

    /// Sends a command: a new conversation.
    pub(super) async fn command(&mut self, kind: u8, body: &[u8]) -> Result<(), NotLooked> {
        self.sequence = 0;
        self.write(&[&[kind], body].concat()).await
    }
}

/// Whether a packet ends a list: an EOF packet, which is shorter than any row that begins with the same byte.
pub(super) fn is_end(packet: &[u8]) -> bool {
    packet.first() == Some(&0xfe) && packet.len() < 9
}

/// The answer in an error packet; none where the packet is another.
pub(super) fn refusal(packet: &[u8]) -> Option<DatabaseAnswer> {
    let [0xff, low, high, ..] = packet else { return None };
    Some(DatabaseAnswer { code: u16::from_le_bytes([*low, *high]).to_string(), routine: None })
}

/// Takes a length-encoded integer off the front; none where a null stands there or nothing sound.
pub(super) fn integer(bytes: &mut &[u8]) -> Option<u64> {
    let (first, rest) = bytes.split_first()?;
    let width = match first {
        0..=0xfa => {
            *bytes = rest;
            return Some(u64::from(*first));
        }
        0xfc => 2,
        0xfd => 3,
        0xfe => 8,
        _ => return None,
    };
    let (number, rest) = rest.split_at_checked(width)?;
    let mut wide = [0; 8];
    wide.get_mut(..width)?.copy_from_slice(number);
    *bytes = rest;
    Some(u64::from_le_bytes(wide))
}

/// The texts of a row of the text protocol: each a length and bytes, or a null.
pub(super) fn row(packet: &[u8], columns: usize) -> Option<Vec<Option<String>>> {
    let mut rest = packet;
    let mut row = Vec::with_capacity(columns);
    for _ in 0..columns {
        if rest.first() == Some(&0xfb) {
            rest = rest.get(1..)?;
            row.push(None);
            continue;
        }
        let length = usize::try_from(integer(&mut rest)?).ok()?;
        let (text, after) = rest.split_at_checked(length)?;
        row.push(Some(String::from_utf8_lossy(text).into_owned()));
        rest = after;
    }
    rest.is_empty().then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_texts_and_nulls_of_every_width() {
        let long = "x".repeat(300);
        let mut packet = vec![0xfb, 2, b'o', b'i', 0xfc, 44, 1];
        packet.extend_from_slice(long.as_bytes());
        assert_eq!(row(&packet, 3), Some(vec![None, Some("oi".to_owned()), Some(long)]));
        assert_eq!(row(&packet, 2), None, "more than was announced");
        assert_eq!(row(&packet[..9], 3), None, "less than was announced");
        assert_eq!(row(&[0xff], 1), None);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_borne(bytes: Vec<u8>, columns in 0_usize..6) {
            let _ = row(&bytes, columns);
            let _ = refusal(&bytes);
        }
    }

    #[tokio::test]
    async fn what_is_too_long_or_out_of_turn_ends_the_session() {
        let mut endless = Packets::new(std::io::Cursor::new(vec![0xff, 0xff, 0xff, 0]), 0);
        assert_eq!(endless.read().await, Err(NotLooked::TooMuch));
        let mut turned = Packets::new(std::io::Cursor::new(vec![1, 0, 0, 7, 0]), 0);
        assert_eq!(turned.read().await, Err(NotLooked::Protocol("sequence".to_owned())));
        let mut cut = Packets::new(std::io::Cursor::new(vec![9, 0, 0, 0, 1]), 0);
        assert_eq!(cut.read().await, Err(NotLooked::Dropped));
    }
}
