//! The PRELOGIN message (MS-TDS, section 2.2.6.5): what we ask before the login, what a server answers, and the answer
//! that the driver gets from us in the server's place. Bytes in, bytes out.

use crate::tds::{self, HEAD, Kind};

/// Options of a PRELOGIN.
const VERSION: u8 = 0;
const ENCRYPTION: u8 = 1;
const INSTANCE: u8 = 2;
const THREAD: u8 = 3;
const MARS: u8 = 4;
const END: u8 = 0xff;

/// Values of the option ENCRYPTION: off (the login alone is encrypted), on, not supported, required.
const ENCRYPT_ON: u8 = 1;
const ENCRYPT_NOT_SUPPORTED: u8 = 2;

/// The most options of an answer: the specification knows eight.
const MOST_OPTIONS: usize = 32;

/// What a server says of itself before the login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::database) struct Prelogin {
    /// Major and minor version and build; the engine's, whatever the edition.
    pub(super) version: (u8, u8, u16),
    /// Whether TLS comes next.
    pub(super) encrypts: bool,
}

impl Prelogin {
    /// The version as SQL Server writes it, e.g. `16.0.4135`.
    pub(super) fn version_text(self) -> String {
        let (major, minor, build) = self.version;
        format!("{major}.{minor}.{build}")
    }

    /// The answer that the driver gets: the server's version, and that there is no encryption, since ours is there already.
    pub(super) fn for_the_driver(self) -> Vec<u8> {
        message(Kind::Answer, self.version, ENCRYPT_NOT_SUPPORTED)
    }
}

/// What we ask: that everything be encrypted, no instance, one request at a time.
pub(super) fn request() -> Vec<u8> {
    // The version is the client's own and binds nobody.
    message(Kind::Prelogin, (0, 0, 0), ENCRYPT_ON)
}

fn message(kind: Kind, (major, minor, build): (u8, u8, u16), encryption: u8) -> Vec<u8> {
    let [high, low] = build.to_be_bytes();
    let options: [(u8, &[u8]); 5] = [
        (VERSION, &[major, minor, high, low, 0, 0]),
        (ENCRYPTION, &[encryption]),
        (INSTANCE, &[0]),
        (THREAD, if kind == Kind::Prelogin { &[0; 4] } else { &[] }),
        (MARS, &[0]),
    ];
    let mut at = u16::try_from(options.len() * 5 + 1).unwrap_or(u16::MAX);
    let (mut table, mut values) = (Vec::new(), Vec::new());
    for (option, value) in options {
        let length = u16::try_from(value.len()).unwrap_or(u16::MAX);
        table.push(option);
        table.extend_from_slice(&at.to_be_bytes());
        table.extend_from_slice(&length.to_be_bytes());
        values.extend_from_slice(value);
        at = at.saturating_add(length);
    }
    table.push(END);
    tds::message(kind, &[table, values].concat())
}

/// Reads a server's whole answer; none where it is none.
pub(super) fn parse(bytes: &[u8]) -> Option<Prelogin> {
    let body = bytes.get(HEAD..tds::length(bytes)?)?;
    let (mut version, mut encryption) = (None, None);
    for at in (0..MOST_OPTIONS).map(|number| number * 5) {
        let Some([option, a, b, c, d]) = body.get(at..at + 5) else {
            break;
        };
        if *option == END {
            break;
        }
        let from = usize::from(u16::from_be_bytes([*a, *b]));
        let value = body.get(from..from + usize::from(u16::from_be_bytes([*c, *d])))?;
        match (*option, value) {
            (VERSION, [major, minor, high, low, ..]) => {
                version = Some((*major, *minor, u16::from_be_bytes([*high, *low])));
            }
            (ENCRYPTION, [value, ..]) => encryption = Some(*value),
            _ => {}
        }
    }
    // A server that leaves the login alone encrypted (off) was asked for more: it has to say on, required or not at all.
    let encrypts = encryption? != ENCRYPT_NOT_SUPPORTED;
    Some(Prelogin { version: version?, encrypts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_ours_is_read_as_it_was_meant() {
        for encryption in [0, ENCRYPT_ON, ENCRYPT_NOT_SUPPORTED, 3] {
            let bytes = message(Kind::Answer, (16, 0, 4135), encryption);
            let encrypts = encryption != ENCRYPT_NOT_SUPPORTED;
            assert_eq!(parse(&bytes), Some(Prelogin { version: (16, 0, 4135), encrypts }));
            assert_eq!(parse(&bytes).unwrap().version_text(), "16.0.4135");
        }
    }

    #[test]
    fn a_request_has_the_specification_s_bytes() {
        let bytes = request();
        assert_eq!(bytes[..8], [0x12, 1, 0, 47, 0, 0, 1, 0]);
        assert_eq!(bytes[8..13], [VERSION, 0, 26, 0, 6]);
        assert_eq!(bytes[13..18], [ENCRYPTION, 0, 32, 0, 1]);
        assert_eq!(bytes[33], END);
        assert_eq!(bytes[8 + 32], ENCRYPT_ON);
    }

    #[test]
    fn an_answer_cut_anywhere_is_none() {
        let bytes = message(Kind::Answer, (15, 0, 2000), ENCRYPT_ON);
        // The last option is none that we read.
        for end in 0..bytes.len() - 1 {
            assert_eq!(parse(&bytes[..end]), None, "{end}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_borne(bytes: Vec<u8>) {
            let framed = tds::message(Kind::Answer, &bytes);
            for message in [bytes, framed] {
                let _ = parse(&message);
            }
        }
    }
}
