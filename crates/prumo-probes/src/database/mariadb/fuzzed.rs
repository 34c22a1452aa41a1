//! Any bytes as what a MariaDB server sends: nothing panics, what is kept is printable, rights are read the same however
//! often, and over an untrusted link no answer holds the password.

use std::io::Cursor;

use futures_util::FutureExt;
use prumo_model::fact::GreetingFact;

use super::packets::Packets;
use super::plugin::{Asking, Reply};
use super::{grants, greeting, packets, plugin};
use crate::untrusted;

const PASSWORD: &str = "segredo-5e1a";

/// Reads `bytes` with every reader of this folder.
pub fn check(bytes: &[u8]) {
    for columns in 0..6 {
        if let Some(row) = packets::row(bytes, columns) {
            assert_eq!(row.len(), columns);
        }
    }
    let _ = (packets::refusal(bytes), packets::is_end(bytes));
    greets(bytes);
    converses(bytes);
    asks(bytes, bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        grants_rights(text);
    }
}

fn greets(bytes: &[u8]) {
    let words = greeting::tell(bytes, true);
    match &words.fact {
        GreetingFact::Other { seen, .. } => assert!(seen.len() <= untrusted::FIRST),
        GreetingFact::Speaks { version: Some(version), .. } => {
            assert!(version.chars().count() <= 100 && !version.chars().any(char::is_control));
        }
        _ => {}
    }
    if let Some(hello) = words.hello {
        let _ = (hello.is_mariadb(), hello.ours(true));
        answers(&hello.plugin, &hello.nonce, bytes);
    }
}

/// Packet after packet, until the first that is wrong; each as a request to go on another way too.
fn converses(bytes: &[u8]) {
    let mut stream = Packets::new(Cursor::new(bytes.to_vec()), 0);
    let mut total = 0;
    while let Some(Ok(packet)) = stream.read().now_or_never() {
        total += packet.len();
        asks(&packet, bytes);
    }
    assert!(total <= bytes.len(), "more than was sent");
}

fn asks(packet: &[u8], further: &[u8]) {
    if let Some((name, nonce)) = plugin::switch(packet) {
        answers(&name, nonce, further);
    }
}

fn answers(plugin: &[u8], nonce: &[u8], further: &[u8]) {
    let Ok(mut asking) = Asking::begin(plugin, nonce, PASSWORD, false) else { return };
    for reply in [asking.first(), asking.further(further), asking.further(&[4]), asking.further(&[3])] {
        if let Reply::Say(said) = reply {
            let shows = said.windows(PASSWORD.len()).any(|part| part == PASSWORD.as_bytes());
            assert!(!shows, "{} shows the password", asking.method);
        }
    }
}

fn grants_rights(text: &str) {
    let read = grants::read(text.lines());
    assert_eq!(read, grants::read(text.lines()));
    let Some(read) = read else { return };
    for (schema, table) in [("sapiens", "e085cli"), ("test", "x")] {
        let (all, own) =
            (grants::may_read(&read, schema, table, true), grants::may_read(&read, schema, table, false));
        assert!(all || !own, "what everybody may comes on top");
    }
}
