//! What a PostgreSQL server answers when it refuses, by SQLSTATE and `routine` and never by its localised text.

use prumo_model::fact::DatabaseAnswer;

use crate::untrusted;

/// A code or routine longer than this is none.
const LONGEST: usize = 64;

/// The server's answer in a driver's error; none where the error is not the server's.
pub(super) fn of(error: &tokio_postgres::Error) -> Option<DatabaseAnswer> {
    let error = error.as_db_error()?;
    let routine = error.routine().map(|routine| untrusted::text(routine, LONGEST));
    Some(DatabaseAnswer { code: untrusted::text(error.code().code(), LONGEST), routine })
}

/// Reads a whole ErrorResponse message (protocol 3.0): `E`, length, then fields of a letter and a text.
pub(super) fn parse(message: &[u8]) -> Option<DatabaseAnswer> {
    let [b'E', a, b, c, d, body @ ..] = message else { return None };
    let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).ok()?.checked_sub(4)?;
    let mut answer = DatabaseAnswer::default();
    let mut fields = body.get(..length)?;
    while let Some((letter @ 1.., rest)) = fields.split_first() {
        let end = rest.iter().position(|byte| *byte == 0)?;
        let value =
            || untrusted::text(&String::from_utf8_lossy(rest.get(..end).unwrap_or_default()), LONGEST);
        match letter {
            b'C' => answer.code = value(),
            b'R' => answer.routine = Some(value()),
            _ => {}
        }
        fields = rest.get(end + 1..)?;
    }
    (fields == [0] && !answer.code.is_empty()).then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn any_bytes_are_borne(bytes: Vec<u8>) {
            let framed: Vec<u8> = [b"E\0\0\0\x20".as_slice(), &bytes].concat();
            for message in [bytes, framed] {
                if let Some(answer) = parse(&message) {
                    proptest::prop_assert!(!answer.code.is_empty());
                }
            }
        }
    }
}
