//! A file's text without the secrets that people wrote into it by mistake. Byte for byte as long, so that places hold.
//! It looks at lines and not at TOML: a file that can't be read may hold a password as well.

use std::ops::Range;

use prumo_model::diagnostic::{Diagnostic, DiagnosticKind};

/// Keys whose value must be a reference.
const SECRET_KEYS: [&str; 2] = ["password", "digest-key"];

/// What names a reference; the text behind it is no secret.
const REFERENCES: [&str; 3] = ["env", "file", "secret"];

/// The text with every secret that can be recognised as stars.
pub(super) fn masked(text: &str, found: &[Diagnostic]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let mut hide = |place: Range<usize>| {
        for byte in bytes.get_mut(place).into_iter().flatten() {
            if !matches!(byte, b'"' | b'\'' | b'\n' | b'\r') {
                *byte = b'*';
            }
        }
    };
    for diagnostic in found {
        let place = diagnostic.place.clone();
        if diagnostic.kind == DiagnosticKind::PlainSecret {
            hide(place);
        } else if let Some(value) = text.get(place.clone()) {
            user_part(value).map(|part| place.start + part.start..place.start + part.end).map(&mut hide);
        }
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for part in secrets_of(line) {
            hide(start + part.start..start + part.end);
        }
        start += line.len();
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// What stands before an `@`, where a user and a password may be.
fn user_part(value: &str) -> Option<Range<usize>> {
    let end = value.rfind('@')?;
    let start = value.find("://").map_or(0, |at| at + 3);
    (start < end).then_some(start..end)
}

/// The texts of a line that stand where only a reference may: of a key for secrets, and not behind `env =` or its like.
fn secrets_of(line: &str) -> Vec<Range<usize>> {
    let Some((key, _)) = line.split_once('=') else { return Vec::new() };
    let key = key.trim().rsplit('.').next().unwrap_or_default().trim_matches(['"', '\'']);
    if !SECRET_KEYS.contains(&key) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from = line.find('=').map_or(0, |at| at + 1);
    while let Some((open, quote)) =
        line.get(from..).and_then(|rest| rest.char_indices().find(|(_, c)| matches!(c, '"' | '\'')))
    {
        let open = from + open + 1;
        let length = line.get(open..).and_then(|rest| rest.find(quote)).unwrap_or(line.len() - open);
        if !is_reference(line.get(from..open - 1).unwrap_or_default()) {
            found.push(open..open + length);
        }
        from = (open + length + 1).min(line.len());
    }
    found
}

/// Whether a text follows the name of a reference.
fn is_reference(before: &str) -> bool {
    let Some(name) = before.trim_end().strip_suffix('=') else { return false };
    let name = name.trim().rsplit(['{', ',', ' ']).next().unwrap_or_default();
    REFERENCES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_hidden_wherever_it_was_put_and_a_reference_is_not() {
        for (written, shown) in [
            ("password = \"segredo\"\n", "password = \"*******\"\n"),
            ("a.password = 'segredo' # x\n", "a.password = '*******' # x\n"),
            ("password = { value = \"segredo\" }\n", "password = { value = \"*******\" }\n"),
            ("password = { env = \"PRUMO_X\" }\n", "password = { env = \"PRUMO_X\" }\n"),
            ("password = \"sem fim\n", "password = \"*******\n"),
            ("user = \"crm\"\n", "user = \"crm\"\n"),
        ] {
            assert_eq!(masked(written, &[]), shown);
        }
    }
}
