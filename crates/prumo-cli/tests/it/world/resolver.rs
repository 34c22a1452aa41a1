//! A name server inside the test, since no real one fails when it is told to. It answers A and AAAA over UDP (RFC 1035).

use std::net::{IpAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What it answers.
pub(super) enum Reply {
    /// These addresses, as far as they are of the family that is asked for.
    Addresses(Vec<IpAddr>),
    /// NXDOMAIN.
    NoSuchName,
    /// SERVFAIL.
    Failure,
    /// Nothing.
    Silence,
}

/// A running name server on 127.0.0.1:53; it ends with the test's process.
pub(super) struct Resolver {
    asked: Arc<AtomicUsize>,
}

impl Resolver {
    /// Answers by a rule: the question's number, from 0 on, and the name.
    pub(super) fn start(rule: impl Fn(usize, &str) -> Reply + Send + 'static) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:53").unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        std::thread::spawn(move || {
            let mut datagram = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut datagram) {
                // The program asks whether anybody is here at all by a datagram without a question.
                if length < 12 {
                    continue;
                }
                let number = counter.fetch_add(1, Ordering::SeqCst);
                let question = &datagram[..length];
                if let Some(answer) = answer(question, |name| rule(number, name)) {
                    let _ = socket.send_to(&answer, from);
                }
            }
        });
        Self { asked }
    }

    /// How often it was asked.
    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn answer(question: &[u8], rule: impl FnOnce(&str) -> Reply) -> Option<Vec<u8>> {
    let mut labels = Vec::new();
    let mut at = 12;
    while question[at] != 0 {
        let length = usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..at + 1 + length]).into_owned());
        at += 1 + length;
    }
    let kind = u16::from_be_bytes([question[at + 1], question[at + 2]]);
    let (code, addresses) = match rule(&labels.join(".")) {
        Reply::Silence => return None,
        Reply::Addresses(addresses) => (0, addresses),
        Reply::Failure => (2, Vec::new()),
        Reply::NoSuchName => (3, Vec::new()),
    };
    let wanted = |address: &&IpAddr| kind == if address.is_ipv4() { 1 } else { 28 };
    let records: Vec<Vec<u8>> = addresses.iter().filter(wanted).map(record).collect();
    let mut answer = question[..2].to_vec();
    answer.extend([0x81, 0x80 | code, 0, 1, 0, u8::try_from(records.len()).unwrap(), 0, 0, 0, 0]);
    answer.extend(&question[12..at + 5]);
    answer.extend(records.concat());
    Some(answer)
}

/// A record of the name that was asked for: type, class IN, a minute to live, the address.
fn record(address: &IpAddr) -> Vec<u8> {
    let (kind, octets) = match address {
        IpAddr::V4(address) => (1, address.octets().to_vec()),
        IpAddr::V6(address) => (28, address.octets().to_vec()),
    };
    let head = [0xc0, 12, 0, kind, 0, 1, 0, 0, 0, 60, 0, u8::try_from(octets.len()).unwrap()];
    [head.to_vec(), octets].concat()
}
