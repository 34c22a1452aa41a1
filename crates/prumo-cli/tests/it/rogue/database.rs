//! Rogue PostgreSQL servers over a plain connection that the project accepts (protocol 3.0, "Message Formats").

use std::io;

use super::peer::{Peer, Talk};
use super::stage::{DATABASE_PASSWORD, Stage};
use crate::sentinel::disguise::Disguises;

/// A message of the server.
pub(super) fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap().to_be_bytes();
    [&[kind], length.as_slice(), body].concat()
}

/// `AuthenticationOk` and `ReadyForQuery`.
fn welcome() -> Vec<u8> {
    [message(b'R', &[0, 0, 0, 0]), message(b'Z', b"I")].concat()
}

/// The answer to a statement up to its rows: parsed, bound, and columns of type text.
fn before_rows(columns: u16) -> Vec<u8> {
    let column =
        [b"c\0".as_slice(), &[0; 6], &25_u32.to_be_bytes(), &[0xff, 0xff], &[0xff; 4], &[0, 0]].concat();
    let description = [columns.to_be_bytes().as_slice(), &column.repeat(columns.into())].concat();
    [message(b'1', b""), message(b'2', b""), message(b'T', &description)].concat()
}

/// Takes a message of the client that has a length in front, after so many bytes.
pub(super) fn take_message(talk: &mut Talk, after: usize) -> io::Result<()> {
    talk.take_until(|took| {
        let length = took.get(after..after + 4).map(|bytes| u32::from_be_bytes(bytes.try_into().unwrap()));
        length.is_some_and(|length| took.len() >= after + usize::try_from(length).unwrap())
    })
    .map(drop)
}

/// Declines TLS and takes the startup message.
fn greet(talk: &mut Talk) -> io::Result<()> {
    take_message(talk, 0)?;
    talk.say(b"N")?;
    take_message(talk, 0)
}

/// A check of a server that says something after the startup message; the codes and what the server took.
fn check(says: impl Fn(&mut Talk) -> io::Result<()> + Send + Sync + 'static) -> (Vec<String>, Vec<u8>) {
    let peer = Peer::new(move |talk| {
        greet(talk)?;
        says(talk)
    });
    let codes = Stage::of_database(peer.port, "plain-accepted").check();
    let took = peer.took();
    assert_eq!(Disguises::of(DATABASE_PASSWORD).found_in(&took), None);
    assert_eq!(peer.came(), 1, "nothing is tried again");
    (codes, took)
}

/// What came after the startup message.
fn after_startup(took: &[u8]) -> &[u8] {
    let length = u32::from_be_bytes(took[8..12].try_into().unwrap());
    &took[8 + usize::try_from(length).unwrap()..]
}

#[test]
fn a_password_asked_for_in_the_clear_is_not_given() {
    // Cleartext, MD5 with its salt, GSS, SSPI, and mechanisms that are not SCRAM.
    for body in
        [&[0, 0, 0, 3][..], &[0, 0, 0, 5, 1, 2, 3, 4], &[0, 0, 0, 7], &[0, 0, 0, 9], b"\0\0\0\x0aPLAIN\0\0"]
    {
        let asks = message(b'R', body);
        let (codes, took) = check(move |talk| {
            talk.say(&asks)?;
            talk.listen()
        });
        let after = after_startup(&took);
        assert!(after.is_empty() || after == message(b'X', b""), "an answer of {} bytes", after.len());
        assert!(codes.contains(&"driver-cannot".to_owned()), "{body:?}: {codes:?}");
    }
}

#[test]
fn hashing_without_an_end_is_refused() {
    let (codes, _) = check(|talk| {
        talk.say(&message(b'R', b"\0\0\0\x0aSCRAM-SHA-256\0\0"))?;
        take_message(talk, 1)?;
        talk.say(&message(b'R', b"\0\0\0\x0br=x,s=c2Fs,i=4294967295"))?;
        talk.listen()
    });
    assert_not_green(&codes);
}

#[test]
fn a_server_that_can_not_prove_itself_gets_no_further() {
    let (codes, took) = check(|talk| {
        talk.say(&message(b'R', b"\0\0\0\x0aSCRAM-SHA-256\0\0"))?;
        let first = talk.take_until(|took| took.windows(2).any(|two| two == b"r=") && took.len() > 40)?;
        let at = first.windows(2).rposition(|two| two == b"r=").unwrap();
        let nonce = String::from_utf8_lossy(&first[at..]).into_owned();
        let challenge = format!("\0\0\0\x0b{nonce}SERVER,s=c2FsdHNhbHQ=,i=4096");
        talk.say(&message(b'R', challenge.as_bytes()))?;
        take_message(talk, 1)?;
        talk.say(&message(b'R', b"\0\0\0\x0cv=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))?;
        talk.say(&welcome())?;
        talk.listen()
    });
    assert_not_green(&codes);
    assert!(!after_startup(&took).windows(6).any(|six| six == b"SELECT"), "no question after a false proof");
}

#[test]
fn a_server_that_leaves_is_told() {
    for says in [Vec::new(), welcome(), message(b'R', &[0, 0, 0, 0])] {
        let (codes, _) = check(move |talk| talk.say(&says));
        assert_not_green(&codes);
    }
}

#[test]
fn answers_without_an_end_are_ended() {
    let parameter = message(b'S', &[vec![b'x'; 60_000], vec![0, b'y', 0]].concat());
    let notice = message(b'N', b"SNOTICE\0C00000\0Mx\0\0");
    let endless: [(Vec<u8>, Vec<u8>); 4] = [
        (message(b'R', &[0, 0, 0, 0]), parameter.clone()),
        (message(b'R', &[0, 0, 0, 0]), notice.clone()),
        (Vec::new(), notice),
        (welcome(), parameter),
    ];
    for (first, then) in endless {
        let (codes, _) = check(move |talk| {
            talk.say(&first)?;
            talk.say_for_ever(&then.repeat(1 + 60_000 / then.len()))
        });
        assert_not_green(&codes);
    }
}

#[test]
fn rows_without_an_end_are_ended() {
    // The smaller a row, the more of memory each byte of it costs.
    for (columns, row) in [(2, [[0, 2].as_slice(), &[0xff; 8]].concat()), (0, vec![0, 0]), (2, vec![0, 0])] {
        let rows = message(b'D', &row).repeat(4096);
        let (codes, _) = check(move |talk| {
            talk.say(&welcome())?;
            talk.take_until(|took| took.windows(6).any(|six| six == b"SELECT"))?;
            talk.say(&before_rows(columns))?;
            talk.say_for_ever(&rows)
        });
        assert_not_green(&codes);
    }
}

#[test]
fn a_drip_ends_with_its_limit() {
    for first in [Vec::new(), message(b'R', &[0, 0, 0, 0]), welcome()] {
        let (codes, _) = check(move |talk| {
            talk.say(&first)?;
            talk.drip(&message(b'S', &[b'x'; 500]))
        });
        assert_not_green(&codes);
    }
}

#[test]
fn lengths_that_lie_and_garbage_are_told() {
    let lies: [Vec<u8>; 6] = [
        [b"R".as_slice(), &[0xff; 4]].concat(),
        [welcome(), b"D".to_vec(), vec![0x7f, 0xff, 0xff, 0xff]].concat(),
        vec![b'R', 0, 0, 0, 0],
        (0..=255).cycle().take(5000).collect(),
        [welcome(), (0..=255).rev().cycle().take(5000).collect()].concat(),
        [welcome(), before_rows(u16::MAX / 20)].concat(),
    ];
    for bytes in lies {
        let (codes, _) = check(move |talk| {
            talk.say(&bytes)?;
            talk.listen()
        });
        assert_not_green(&codes);
    }
}

#[test]
fn first_words_without_an_end_or_sense_are_told() {
    let words: [fn(&mut Talk) -> io::Result<()>; 4] = [
        |talk| talk.say_for_ever(b"SSSSSSSSSSSSSSSS"),
        |talk| talk.drip(b"E\0\0\x10\0"),
        |talk| talk.say(&[0; 3]),
        |talk| talk.say_for_ever(&message(b'E', &[b'x'; 4000])),
    ];
    for says in words {
        let peer = Peer::new(says);
        let codes = Stage::of_database(peer.port, "plain-accepted").check();
        assert_not_green(&codes);
        assert_eq!(peer.took().len().min(8), peer.took().len(), "no more than the SSLRequest was sent");
    }
}

/// Something beside the plain connection was found, and nobody is sent to look for a wrong password.
fn assert_not_green(codes: &[String]) {
    assert!(!codes.iter().any(|code| code == "database-login-refused"), "{codes:?}");
    assert!(codes.iter().any(|code| code != "connection-not-encrypted"), "{codes:?}");
}
