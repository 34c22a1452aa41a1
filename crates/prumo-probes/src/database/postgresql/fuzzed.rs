//! Any bytes as what a PostgreSQL server sends: nothing panics, cuts do not matter, and what gives a password away is
//! refused over an untrusted link.

use prumo_model::fact::GreetingFact;

use super::frames::{Frames, Offence};
use super::{answer, greeting};
use crate::untrusted;

/// Reads `bytes` with every reader of this folder.
pub fn check(bytes: &[u8]) {
    for trusted in [true, false] {
        let (whole, method) = watched(trusted, [bytes]);
        let (first, second) = bytes.split_at(bytes.len() / 2);
        assert_eq!(
            (&whole, method),
            (&watched(trusted, [first, second]).0, watched(trusted, bytes.chunks(1)).1)
        );
        assert_eq!(whole, watched(trusted, bytes.chunks(1)).0);
        let gives_away = !trusted && matches!(method, "cleartext" | "md5");
        assert!(!gives_away || whole.is_err(), "{method} over a link that is not trusted");
        let words = greeting::tell(bytes, trusted);
        if let GreetingFact::Other { seen, .. } = &words.fact {
            assert!(seen.len() <= untrusted::FIRST && !seen.chars().any(char::is_control));
        }
    }
    if let Some(answer) = answer::parse(bytes) {
        assert!(!answer.code.is_empty() && !answer.to_string().chars().any(char::is_control));
    }
}

fn watched<'b>(
    trusted: bool,
    pieces: impl IntoIterator<Item = &'b [u8]>,
) -> (Result<(), Offence>, &'static str) {
    let mut frames = Frames::new(trusted);
    let seen = pieces.into_iter().try_for_each(|piece| frames.see(piece));
    (seen, frames.method())
}
