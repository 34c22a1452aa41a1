//! The forms in which a text can hide in bytes: escaped, encoded, or cut at what had to be escaped. A search for any of
//! them; it decides nothing about where to search.

use std::collections::BTreeMap;

/// A text with its disguises.
pub(crate) struct Disguises(BTreeMap<Vec<u8>, &'static str>);

impl Disguises {
    /// The disguises of a secret. Pieces of it that no escaping changes count like the whole, if they are long enough to be
    /// nobody else's.
    pub(crate) fn of(secret: &str) -> Self {
        let mut forms = BTreeMap::new();
        let pieces = secret.split(|c: char| !c.is_ascii_alphanumeric()).filter(|piece| piece.len() >= 6);
        for (form, name) in pieces.chain([secret]).flat_map(forms_of) {
            // The plainest name for a form that several escapings share.
            forms.entry(form).or_insert(name);
        }
        Self(forms)
    }

    /// The disguise in which the secret is in the bytes, if it is.
    pub(crate) fn found_in(&self, bytes: &[u8]) -> Option<&'static str> {
        // One pass for all forms: most bytes begin none.
        let mut beginning: Vec<Vec<(&[u8], &'static str)>> = vec![Vec::new(); 256];
        for (form, name) in &self.0 {
            beginning[usize::from(form[0])].push((form, name));
        }
        bytes.iter().enumerate().find_map(|(at, first)| {
            let forms = &beginning[usize::from(*first)];
            forms.iter().find(|(form, _)| bytes[at..].starts_with(form)).map(|(_, name)| *name)
        })
    }
}

/// The forms of a text, the plainest first.
fn forms_of(text: &str) -> Vec<(Vec<u8>, &'static str)> {
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let wide: Vec<u16> = text.encode_utf16().collect();
    let percent = percent(text);
    let mut forms = vec![
        (text.as_bytes().to_vec(), "plain"),
        (latin.clone(), "Latin-1"),
        (percent.replace("%20", "+").into_bytes(), "URL-encoded form"),
        (percent.to_lowercase().into_bytes(), "URL-encoded in lower case"),
        (percent.into_bytes(), "URL-encoded"),
        (xml(text).into_bytes(), "XML"),
        (serde_json::to_string(text).unwrap().trim_matches('"').as_bytes().to_vec(), "JSON"),
        (text.escape_debug().to_string().into_bytes(), "escaped for Rust"),
        (wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(), "UTF-16LE"),
        (wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(), "UTF-16BE"),
        (text.bytes().rev().collect(), "backwards"),
    ];
    for bytes in [text.as_bytes(), &latin] {
        forms.extend([false, true].map(|upper| (hexadecimal(bytes, upper), "hexadecimal")));
        forms.extend([0, 1, 2].map(|skip| (base64_core(bytes, skip, b'+', b'/'), "base64")));
        forms.extend([0, 1, 2].map(|skip| (base64_core(bytes, skip, b'-', b'_'), "base64 for URLs")));
    }
    forms
}

fn hexadecimal(bytes: &[u8], upper: bool) -> Vec<u8> {
    let digits = bytes.iter().map(|byte| if upper { format!("{byte:02X}") } else { format!("{byte:02x}") });
    digits.collect::<String>().into_bytes()
}

fn percent(text: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}

/// The characters of base64 (RFC 4648) that come of the bytes alone where they stand after `skip` others.
fn base64_core(bytes: &[u8], skip: usize, plus: u8, slash: u8) -> Vec<u8> {
    let bits: Vec<u8> = [0]
        .repeat(skip)
        .iter()
        .chain(bytes)
        .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1))
        .collect();
    let first = (skip * 8).div_ceil(6);
    let whole = bits.chunks_exact(6).skip(first);
    whole
        .map(|six| six.iter().fold(0, |value, bit| value << 1 | bit))
        .map(|value| digit(value, plus, slash))
        .collect()
}

fn digit(value: u8, plus: u8, slash: u8) -> u8 {
    match value {
        0..26 => b'A' + value,
        26..52 => b'a' + value - 26,
        52..62 => b'0' + value - 52,
        62 => plus,
        _ => slash,
    }
}

#[test]
fn every_disguise_is_seen_through() {
    let secret = "começo9&<\"'%+é /fimDoSegredo7";
    let disguises = Disguises::of(secret);
    let planted: &[&[u8]] = &[
        secret.as_bytes(),
        b"... fimDoSegredo7 ...",
        b"come%C3%A7o9%26%3C%22%27%25%2B%C3%A9%20%2FfimDoSegredo7",
        "começo9&amp;&lt;&quot;&apos;%+é /".as_bytes(),
        "x começo9&<\\\"'%+é /fimD".as_bytes(),
        b"ZmltRG9TZWdyZWRvNw==",
        b"eGZpbURvU2VncmVkbzd4",
        b"eHhmaW1Eb1NlZ3JlZG83eHg=",
        b"66696d446f5365677265646f37",
        b"66696D446F5365677265646F37",
        b"f\0i\0m\0D\0o\0S\0e\0g\0r\0e\0d\0o\x007\0",
        b"7oderger 7odergeSoDmif",
    ];
    let missed: Vec<String> = planted
        .iter()
        .filter(|bytes| disguises.found_in(bytes).is_none())
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    // The two that hold neither the whole nor a whole piece must not be seen.
    assert_eq!(missed, ["começo9&amp;&lt;&quot;&apos;%+é /", "x começo9&<\\\"'%+é /fimD"]);
    assert_eq!(disguises.found_in("fimDoSegre do7, RG9TZWdy".as_bytes()), None);
}
