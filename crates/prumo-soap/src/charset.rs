//! Bytes to text in the charset that they are really in, with what was declared kept beside it. It knows
//! nothing of XML but the first line, where the encoding stands, and changes no character.
//!
//! Rules, in this order. A byte order mark decides (RFC 7303, 3.3). Else the header's charset comes before the
//! prolog's. Where they disagree and one says UTF-8, bytes that are valid UTF-8 are that: other text hardly ever
//! is by accident. A declaration that cannot be true of the bytes is passed over. Bytes that nothing fits are
//! read as windows-1252, which is what a Windows server that forgot to encode sends, and reads every byte.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What was declared about the charset of a text, and what was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charset {
    /// The `charset` parameter of the Content-Type header, as written.
    pub header: Option<String>,
    /// The charset that a byte order mark shows: `UTF-8`, `UTF-16LE` or `UTF-16BE`.
    pub bom: Option<&'static str>,
    /// The `encoding` of the XML declaration, as written.
    pub prolog: Option<String>,
    /// What the text was decoded as, by its WHATWG name; ISO-8859-1 is read as `windows-1252`, its superset.
    pub used: &'static str,
    /// True where a declaration cannot be true of the bytes, is unknown, or contradicts another.
    pub mismatch: bool,
}

/// A text with its charset; the byte order mark is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// The text; borrowed where the bytes were UTF-8 already.
    pub text: Cow<'b, str>,
    /// How it was decoded.
    pub charset: Charset,
}

/// Decodes a body. `content_type` is the whole header value. Every input gives a text.
#[must_use]
pub fn decode<'b>(bytes: &'b [u8], content_type: Option<&str>) -> Decoded<'b> {
    let header = content_type.and_then(charset_parameter);
    let bom = Encoding::for_bom(bytes);
    let body = bom.and_then(|(_, length)| bytes.get(length..)).unwrap_or(bytes);
    let prolog = prolog_encoding(body);
    let declared: Vec<Option<&'static Encoding>> =
        header.iter().chain(prolog.iter()).map(|label| declared(label, body)).collect();
    let bom = bom.map(|(encoding, _)| encoding);

    let (used, text) = choose(body, bom, &declared);
    let mismatch = declared.iter().any(|encoding| encoding.is_none_or(|encoding| !agree(encoding, used)));
    let charset = Charset { header, bom: bom.map(Encoding::name), prolog, used: used.name(), mismatch };
    Decoded { text, charset }
}

/// The encoding that a label names; `None` where nobody knows it.
fn declared(label: &str, body: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label_no_replacement(label.as_bytes());
    // "UTF-16" without a mark says nothing of the order of bytes, but a document begins with "<".
    match (encoding, body) {
        (Some(e), [0, b'<', ..]) if e == UTF_16LE => Some(UTF_16BE),
        (Some(e), [b'<', second, ..]) if is_utf16(e) && *second != 0 => Some(UTF_16_IN_NAME_ONLY),
        (encoding, _) => encoding,
    }
}

/// A document that begins with `<` in one byte is not UTF-16, whatever it says; this never decodes it.
const UTF_16_IN_NAME_ONLY: &Encoding = encoding_rs::REPLACEMENT;

fn choose<'b>(
    body: &'b [u8],
    bom: Option<&'static Encoding>,
    declared: &[Option<&'static Encoding>],
) -> (&'static Encoding, Cow<'b, str>) {
    let says_utf8 = declared.contains(&Some(UTF_8));
    let bare = declared.is_empty() && bom.is_none();
    let first = bom.or(if says_utf8 || bare { Some(UTF_8) } else { None });
    let candidates = first.into_iter().chain(declared.iter().copied().flatten()).chain([UTF_8]);
    for encoding in candidates.filter(|e| *e != UTF_16_IN_NAME_ONLY) {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(body) {
            return (encoding, text);
        }
    }
    (WINDOWS_1252, WINDOWS_1252.decode_without_bom_handling(body).0)
}

fn is_utf16(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// Whether a declaration is true of what was used; "UTF-16" is true of either order.
fn agree(declared: &'static Encoding, used: &'static Encoding) -> bool {
    declared == used || (is_utf16(declared) && is_utf16(used))
}

/// The `charset` parameter of a media type (RFC 9110, 8.3.1), quotes taken off.
fn charset_parameter(content_type: &str) -> Option<String> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']).trim();
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then(|| value.to_owned())
    })
}

/// The encoding of the XML declaration; the declaration is ASCII, spread over two bytes each in UTF-16.
fn prolog_encoding(body: &[u8]) -> Option<String> {
    let head: String = body.iter().take(512).filter(|b| **b != 0).map(|b| char::from(*b)).collect();
    let declaration = head.strip_prefix("<?xml")?.split_once("?>")?.0;
    let (_, after) = declaration.split_once("encoding")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = value.strip_prefix(quote)?.split_once(quote)?.0.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTF8_DECLARED: &str = "<?xml version='1.0' encoding='UTF-8'?><n>São João</n>";

    fn latin1(text: &str) -> Vec<u8> {
        text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
    }

    #[test]
    fn utf8_as_declared_is_borrowed_and_agrees() {
        let decoded = decode(UTF8_DECLARED.as_bytes(), Some("text/xml; charset=\"utf-8\""));
        assert!(matches!(decoded.text, Cow::Borrowed(UTF8_DECLARED)));
        assert_eq!(decoded.charset.header.as_deref(), Some("utf-8"));
        assert_eq!(decoded.charset.prolog.as_deref(), Some("UTF-8"));
        assert!(!decoded.charset.mismatch);
    }

    #[test]
    fn latin1_bytes_declared_utf8_fall_back_and_say_so() {
        let bytes = latin1(UTF8_DECLARED);
        let decoded = decode(&bytes, Some("text/xml; charset=utf-8"));
        assert_eq!(decoded.text, UTF8_DECLARED);
        assert_eq!(decoded.charset.used, "windows-1252");
        assert!(decoded.charset.mismatch);
    }

    #[test]
    fn a_header_against_the_prolog_is_a_mismatch_and_the_bytes_decide() {
        let written = "<?xml version='1.0' encoding='ISO-8859-1'?><n>ç</n>";
        let bytes = latin1(written);
        let decoded = decode(&bytes, Some("text/xml;charset=UTF-8"));
        assert_eq!((&*decoded.text, decoded.charset.mismatch), (written, true));
        let decoded = decode(written.as_bytes(), Some("text/xml;charset=UTF-8"));
        assert_eq!((&*decoded.text, decoded.charset.used), (written, "UTF-8"));
        assert!(decoded.charset.mismatch);
    }

    #[test]
    fn latin1_declared_alone_is_obeyed() {
        let bytes = latin1("<n>ã</n>");
        let decoded = decode(&bytes, Some("text/xml; charset=iso-8859-1"));
        assert_eq!((&*decoded.text, decoded.charset.mismatch), ("<n>ã</n>", false));
    }

    #[test]
    fn nothing_declared_is_utf8_or_what_windows_sends() {
        assert_eq!(decode("<n>ã</n>".as_bytes(), None).charset.used, "UTF-8");
        let decoded = decode(b"<n>\x80</n>", Some("text/xml"));
        assert_eq!((&*decoded.text, decoded.charset.used), ("<n>€</n>", "windows-1252"));
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        let text = "<?xml version='1.0' encoding='UTF-16'?><n>ã</n>";
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [0xFE, 0xFF].into_iter().chain(big.iter().copied()).collect();
        for (bytes, used) in [(&big, "UTF-16BE"), (&little, "UTF-16LE"), (&marked, "UTF-16BE")] {
            let decoded = decode(bytes, None);
            assert_eq!((&*decoded.text, decoded.charset.used), (text, used));
            assert!(!decoded.charset.mismatch);
        }
    }

    #[test]
    fn utf16_in_name_only_and_unknown_labels_are_mismatches() {
        for label in ["utf-16", "x-senior"] {
            let content_type = format!("text/xml; charset={label}");
            let decoded = decode("<n>ã</n>".as_bytes(), Some(&content_type));
            assert_eq!((&*decoded.text, decoded.charset.mismatch), ("<n>ã</n>", true));
        }
    }

    #[test]
    fn a_utf8_mark_is_taken_off() {
        let decoded = decode(b"\xEF\xBB\xBF<n/>", None);
        assert_eq!((&*decoded.text, decoded.charset.bom), ("<n/>", Some("UTF-8")));
    }
}
