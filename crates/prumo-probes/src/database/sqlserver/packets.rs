//! Heads of TDS packets (MS-TDS, section 2.2.3.1): type, status, length, and what we do not use. Bytes in, bytes out.

/// The length of a packet's head.
pub(super) const HEAD: usize = 8;

/// This packet ends its message.
const END_OF_MESSAGE: u8 = 1;

/// Types of packets that we write ourselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What a server answers with (tabular result).
    Answer = 0x04,
    /// PRELOGIN, and the TLS handshake inside it.
    Prelogin = 0x12,
}

/// A message of one packet.
pub(super) fn packet(kind: Kind, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(HEAD + body.len()).unwrap_or(u16::MAX);
    let [high, low] = length.to_be_bytes();
    let body = body.get(..usize::from(length) - HEAD).unwrap_or_default();
    [&[kind as u8, END_OF_MESSAGE, high, low, 0, 0, 1, 0], body].concat()
}

/// How long the packet is that begins here, its head included; none where no whole head is there or none is meant.
pub(super) fn length(bytes: &[u8]) -> Option<usize> {
    let [_, _, high, low, ..] = bytes.get(..HEAD)? else { return None };
    Some(usize::from(u16::from_be_bytes([*high, *low]))).filter(|length| *length >= HEAD)
}
