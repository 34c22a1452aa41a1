//! Texts as the languages of the firewalls quote them. Control and invisible characters were refused before.

/// nftables: between double quotes nothing can be escaped, and a comment has at most 128 bytes.
pub(super) fn nft(text: &str) -> String {
    format!("\"{}\"", shortened(&text.replace('"', "'"), 120))
}

/// `iptables-restore` within a here-document of a shell: a comment has at most 255 bytes.
pub(super) fn restore_in_shell(text: &str) -> String {
    let restore = escaped(shortened(text, 240), &['\\', '"']);
    format!("\"{}\"", escaped(&restore, &['\\', '$', '`']))
}

/// A POSIX shell.
pub(super) fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// PowerShell, where the typographic apostrophes end a text too.
pub(super) fn powershell(text: &str) -> String {
    let doubled: String = text
        .chars()
        .flat_map(|c| std::iter::repeat_n(c, if matches!(c, '\'' | '\u{2018}'..='\u{201b}') { 2 } else { 1 }))
        .collect();
    format!("'{doubled}'")
}

/// FortiOS, with at most this many bytes. A `?` would ask for help while it is typed.
pub(super) fn fortios(text: &str, most: usize) -> String {
    let still = text.replace('?', "_");
    format!("\"{}\"", escaped(shortened(&still, most), &['\\', '"']))
}

/// RouterOS, where `$` begins a variable, `?` asks for help, and other letters than ASCII's are better left out.
pub(super) fn routeros(text: &str) -> String {
    let ascii: String = text.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect();
    format!("\"{}\"", escaped(shortened(&ascii, 200), &['\\', '"', '$', '?']))
}

/// A description of an EC2 rule: ASCII letters, digits, blanks and `._-:/()#,@[]+=&;{}!$*`, at most 255 of them.
pub(super) fn ec2(text: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(c);
    text.chars().map(|c| if allowed(c) { c } else { '_' }).take(255).collect()
}

fn escaped(text: &str, special: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if special.contains(&character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// The beginning of a text, in whole characters.
fn shortened(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_gets_its_own_quoting() {
        let text = "a'b\"c$d`e\\f’g?";
        assert_eq!(nft(text), "\"a'b'c$d`e\\f’g?\"");
        assert_eq!(restore_in_shell(text), "\"a'b\\\\\"c\\$d\\`e\\\\\\\\f’g?\"");
        assert_eq!(shell(text), "'a'\\''b\"c$d`e\\f’g?'");
        assert_eq!(powershell(text), "'a''b\"c$d`e\\f’’g?'");
        assert_eq!(fortios(text, 99), "\"a'b\\\"c$d`e\\\\f’g_\"");
        assert_eq!(routeros(text), "\"a'b\\\"c\\$d`e\\\\f_g\\?\"");
        assert_eq!(ec2(text), "a_b_c$d_e_f_g_");
    }

    #[test]
    fn a_text_is_shortened_between_characters() {
        assert_eq!(shortened("São", 2), "S");
        assert_eq!(nft(&"ç".repeat(100)).len(), 122);
    }
}
