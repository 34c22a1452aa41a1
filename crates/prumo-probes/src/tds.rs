//! Heads of TDS packets (MS-TDS, section 2.2.3.1): type, status, length, and what we do not use. Bytes in, bytes out.
//! What stands behind a head is the database's matter, or the TLS handshake's.

/// The length of a packet's head.
pub(crate) const HEAD: usize = 8;

/// This packet ends its message.
const END_OF_MESSAGE: u8 = 1;

/// Types of packets that we write or look into ourselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What a server answers with (tabular result).
    Answer = 0x04,
    /// PRELOGIN, and the TLS handshake inside it.
    Prelogin = 0x12,
}

/// A packet; `last` where it ends its message.
pub(crate) fn packet(kind: Kind, last: bool, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(HEAD + body.len()).unwrap_or(u16::MAX);
    let [high, low] = length.to_be_bytes();
    let body = body.get(..usize::from(length) - HEAD).unwrap_or_default();
    let status = if last { END_OF_MESSAGE } else { 0 };
    [&[kind as u8, status, high, low, 0, 0, 1, 0], body].concat()
}

/// A message of one packet.
pub(crate) fn message(kind: Kind, body: &[u8]) -> Vec<u8> {
    packet(kind, true, body)
}

/// How long the packet is that begins here, its head included; none where no whole head is there or none is meant.
pub(crate) fn length(bytes: &[u8]) -> Option<usize> {
    let [_, _, high, low, ..] = bytes.get(..HEAD)? else { return None };
    Some(usize::from(u16::from_be_bytes([*high, *low]))).filter(|length| *length >= HEAD)
}
