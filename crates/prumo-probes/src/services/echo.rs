//! Takes the password out of what a server says: error pages and messages repeat requests.
//! It works on whole texts, before they are cut, so that no part of a password is left at a border.

use crate::untrusted;

/// Shorter passwords would take half of every text with them, and give nothing away by standing in it.
const SHORTEST: usize = 4;

/// A password that a server may repeat.
pub(super) struct Echo<'p>(&'p str);

impl<'p> Echo<'p> {
    /// The echo of a password.
    pub(super) fn of(password: &'p str) -> Self {
        Self(if password.chars().count() < SHORTEST { "" } else { password })
    }

    /// A text of a server without the password, made fit to be kept.
    ///
    /// Escaped forms can be mixed, so the password is looked for in the text as it would be read: where it stands there,
    /// that reading is kept.
    pub(super) fn text(&self, said: &str, most: usize) -> String {
        if self.0.is_empty() {
            return untrusted::text(said, most);
        }
        let readings = [said.to_owned(), without_entities(said), without_percents(said)];
        let repeated = readings.iter().find(|reading| reading.contains(self.0));
        let kept = repeated.map_or_else(|| said.to_owned(), |reading| reading.replace(self.0, "***"));
        untrusted::text(&kept, most)
    }
}

/// The text with character references resolved (XML 1.0, 4.1 and 4.6; HTML's `&apos;` and `&#39;` alike).
fn without_entities(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        read.push_str(before);
        let named = after.split_once(';').and_then(|(name, behind)| Some((character(name)?, behind)));
        rest = match named {
            Some((character, behind)) => {
                read.push(character);
                behind
            }
            None => {
                read.push('&');
                after
            }
        };
    }
    read + rest
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

/// The text with percent-encoded bytes resolved (RFC 3986, 2.1).
fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match code.filter(|_| *first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_in_every_form_and_before_the_text_is_cut() {
        let echo = Echo::of("s&nha<\"'é");
        for said in ["a s&nha<\"'é b", "a s&amp;nha&lt;\"'é b", "a s&#38;nha&lt;&quot;&#x27;é b"] {
            assert_eq!(echo.text(said, 300), "a *** b");
        }
        assert_eq!(echo.text("a s%26nha%3C%22%27%C3%A9 b", 300), "a *** b");
        assert_eq!(echo.text("12345678s&nha<\"'é", 12), "12345678***");
        assert_eq!(echo.text("R&D &foo; 100% &#xd800;", 300), "R&D &foo; 100% &#xd800;");
    }

    #[test]
    fn a_password_of_a_few_characters_leaves_texts_readable() {
        assert_eq!(Echo::of("a").text("Credenciais inválidas", 300), "Credenciais inválidas");
    }
}
