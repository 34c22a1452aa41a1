//! Text and bytes from a target, made fit to be kept: cut, and without characters that steer a reader's eye or terminal.
//! Escaping for HTML, Typst or XML is the renderer's.

/// The longest text of a target that is kept, in characters.
pub(crate) const TEXT: usize = 300;

/// The longest run of first bytes that is kept, in characters.
pub(crate) const FIRST: usize = 60;

/// A text in one line, without control, bidi or invisible characters, at most `most` characters.
pub(crate) fn text(text: &str, most: usize) -> String {
    let spaced = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    let kept: String = spaced.filter(|c| !steers(*c)).take(most).collect();
    kept.trim().to_owned()
}

/// First bytes in printable form: ASCII as it is, the rest escaped, at most 60 characters.
pub(crate) fn first(bytes: &[u8]) -> String {
    bytes.escape_ascii().map(char::from).take(FIRST).collect()
}

/// Control characters, Unicode's bidi controls (UAX 9) and characters without a width.
fn steers(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || (0x200b..=0x200f).contains(&code)
        || (0x2028..=0x202e).contains(&code)
        || (0x2060..=0x206f).contains(&code)
        || (0xfff9..=0xfffb).contains(&code)
        || (0xe0000..=0xe007f).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_or_an_eye_is_left_out() {
        assert_eq!(
            text(" Credenciais\r\n\u{1b}[31m inválidas\u{202e}. ", 300),
            "Credenciais  [31m inválidas."
        );
        assert_eq!(text(&"é".repeat(400), TEXT).chars().count(), TEXT);
    }

    #[test]
    fn first_bytes_are_printable_and_few() {
        assert_eq!(first(b"SSH-2.0-OpenSSH\r\n"), "SSH-2.0-OpenSSH\\r\\n");
        assert_eq!(first(&[0xff; 200]).len(), FIRST);
    }
}
