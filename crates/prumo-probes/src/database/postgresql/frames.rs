//! Watches the messages of a PostgreSQL server (protocol 3.0) go by: how it asks for the password, how long its
//! messages are, how much it sends. It changes nothing and knows no socket.

/// The longest message that a server may send.
const LONGEST_MESSAGE: usize = 1024 * 1024;

/// The longest authentication message that is read.
const LONGEST_REQUEST: usize = 8 * 1024;

/// The most that a server may send in one session.
const LONGEST_SESSION: u64 = 16 * 1024 * 1024;

/// The most messages of a session: the driver keeps an object for each row, however short.
const MOST_MESSAGES: u32 = 100_000;

/// The most rounds of hashing that a server may ask for (RFC 5802, section 5.1): each one is our own time.
const MOST_ROUNDS: u32 = 1_000_000;

/// Why a server is not listened to any longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Offence {
    /// It asks for the password in a way that would give it away, or that we do not know.
    Method(String),
    /// More than the limits.
    TooMuch,
    /// It breaks its protocol.
    Protocol(&'static str),
}

/// The messages of one session.
#[derive(Debug)]
pub(super) struct Frames {
    /// Whether the link hides what is said and leads to the right server.
    trusted: bool,
    method: &'static str,
    head: Vec<u8>,
    request: Option<Vec<u8>>,
    left: usize,
    total: u64,
    messages: u32,
}

impl Frames {
    pub(super) fn new(trusted: bool) -> Self {
        Self {
            trusted,
            method: "none",
            head: Vec::with_capacity(5),
            request: None,
            left: 0,
            total: 0,
            messages: 0,
        }
    }

    /// How the server asked for the password.
    pub(super) fn method(&self) -> &'static str {
        self.method
    }

    /// Takes the next bytes of the server, however they are cut.
    pub(super) fn see(&mut self, mut bytes: &[u8]) -> Result<(), Offence> {
        self.total = self.total.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if self.total > LONGEST_SESSION {
            return Err(Offence::TooMuch);
        }
        while !bytes.is_empty() {
            bytes = if self.left == 0 { self.see_head(bytes)? } else { self.see_body(bytes)? };
        }
        Ok(())
    }

    fn see_head<'b>(&mut self, bytes: &'b [u8]) -> Result<&'b [u8], Offence> {
        let (now, rest) = bytes.split_at(bytes.len().min(5 - self.head.len()));
        self.head.extend_from_slice(now);
        if let [kind, a, b, c, d] = self.head.as_slice() {
            let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap_or(usize::MAX);
            self.left = length.checked_sub(4).ok_or(Offence::Protocol("message-length"))?;
            let asks = *kind == b'R';
            self.messages += 1;
            if self.messages > MOST_MESSAGES {
                return Err(Offence::TooMuch);
            }
            if self.left > if asks { LONGEST_REQUEST } else { LONGEST_MESSAGE } {
                return Err(Offence::TooMuch);
            }
            self.request = asks.then(Vec::new);
            self.head.clear();
            if self.left == 0 {
                self.judge()?;
            }
        }
        Ok(rest)
    }

    fn see_body<'b>(&mut self, bytes: &'b [u8]) -> Result<&'b [u8], Offence> {
        let (now, rest) = bytes.split_at(bytes.len().min(self.left));
        self.left -= now.len();
        if let Some(request) = &mut self.request {
            request.extend_from_slice(now);
            if self.left == 0 {
                self.judge()?;
            }
        }
        Ok(rest)
    }

    /// Judges a whole authentication message before the driver sees its end.
    fn judge(&mut self) -> Result<(), Offence> {
        let Some(request) = self.request.take() else { return Ok(()) };
        let [a, b, c, d, data @ ..] = request.as_slice() else {
            return Err(Offence::Protocol("authentication"));
        };
        match u32::from_be_bytes([*a, *b, *c, *d]) {
            0 | 12 => Ok(()),
            3 => self.gives_away("cleartext"),
            5 => self.gives_away("md5"),
            10 => self.mechanisms(data),
            11 => rounds(data),
            2 => Err(Offence::Method("kerberos".to_owned())),
            7 | 8 => Err(Offence::Method("gss".to_owned())),
            9 => Err(Offence::Method("sspi".to_owned())),
            _ => Err(Offence::Method("unknown".to_owned())),
        }
    }

    /// A method after which whoever reads along, or is not the server, has the password or its equal.
    fn gives_away(&mut self, method: &'static str) -> Result<(), Offence> {
        self.method = method;
        if self.trusted { Ok(()) } else { Err(Offence::Method(method.to_owned())) }
    }

    fn mechanisms(&mut self, list: &[u8]) -> Result<(), Offence> {
        self.method = "scram-sha-256";
        let mut offered = list.split(|byte| *byte == 0);
        if offered.any(|mechanism| mechanism == b"SCRAM-SHA-256") {
            return Ok(());
        }
        Err(Offence::Method("sasl".to_owned()))
    }
}

/// Refuses a challenge that would keep us hashing.
fn rounds(challenge: &[u8]) -> Result<(), Offence> {
    let text = String::from_utf8_lossy(challenge);
    let asked = text.split(',').find_map(|part| part.strip_prefix("i=")).and_then(|n| n.parse::<u32>().ok());
    match asked {
        Some(asked) if asked <= MOST_ROUNDS => Ok(()),
        _ => Err(Offence::TooMuch),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut message = vec![kind];
        message.extend_from_slice(&u32::try_from(body.len() + 4).unwrap().to_be_bytes());
        message.extend_from_slice(body);
        message
    }

    /// The first offence in bytes that come one by one.
    fn offence(trusted: bool, bytes: &[u8]) -> Option<Offence> {
        let mut frames = Frames::new(trusted);
        bytes.chunks(1).find_map(|byte| frames.see(byte).err())
    }

    #[test]
    fn what_gives_the_password_away_is_refused_where_the_link_is_not_trusted() {
        for (code, method) in [(3, "cleartext"), (5, "md5")] {
            let asks = message(b'R', &[0, 0, 0, code, 1, 2, 3, 4]);
            assert_eq!(offence(false, &asks), Some(Offence::Method(method.to_owned())));
            assert_eq!(offence(true, &asks), None);
        }
        assert_eq!(offence(true, &message(b'R', &[0, 0, 0, 7])), Some(Offence::Method("gss".to_owned())));
        let plain = message(b'R', b"\0\0\0\x0aPLAIN\0\0");
        assert_eq!(offence(true, &plain), Some(Offence::Method("sasl".to_owned())));
    }

    #[test]
    fn scram_is_taken_and_endless_hashing_is_not() {
        assert_eq!(offence(false, &message(b'R', b"\0\0\0\x0aSCRAM-SHA-256-PLUS\0SCRAM-SHA-256\0\0")), None);
        assert_eq!(offence(false, &message(b'R', b"\0\0\0\x0br=a,s=b,i=4096")), None);
        let endless = message(b'R', b"\0\0\0\x0br=a,s=b,i=4294967295");
        assert_eq!(offence(false, &endless), Some(Offence::TooMuch));
    }

    #[test]
    fn long_messages_and_long_sessions_end() {
        let mut head = vec![b'D'];
        head.extend_from_slice(&u32::MAX.to_be_bytes());
        assert_eq!(offence(true, &head), Some(Offence::TooMuch));
        assert_eq!(offence(true, &[b'Z', 0, 0, 0, 3]), Some(Offence::Protocol("message-length")));
        let mut frames = Frames::new(true);
        let notice = message(b'N', &vec![b'x'; 1024 * 1024 - 16]);
        let seen = (0..100).map(|_| frames.see(&notice)).position(|seen| seen == Err(Offence::TooMuch));
        assert_eq!(seen, Some(16));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_borne_and_cuts_do_not_matter(bytes: Vec<u8>, at: usize) {
            let mut whole = Frames::new(false);
            let mut cut = Frames::new(false);
            let (first, second) = bytes.split_at(at % (bytes.len() + 1));
            let one = whole.see(&bytes);
            let two = cut.see(first).and_then(|()| cut.see(second));
            proptest::prop_assert_eq!(one, two);
        }
    }
}
