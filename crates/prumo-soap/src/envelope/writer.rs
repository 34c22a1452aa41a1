//! XML text with holes for secrets: the masked form is written first, the real bytes are put together once and
//! never grow, so that no half-filled buffer with a secret is left behind. It knows nothing of types.

use zeroize::Zeroizing;

use crate::xml::QName;

/// What stands in place of a secret.
const MASK: &str = "***";
/// The longest escape (`&quot;`) of one byte.
const LONGEST_ESCAPE: usize = 6;

/// Writes elements.
#[derive(Default)]
pub(super) struct Writer<'v> {
    masked: String,
    /// Where in `masked` a mask stands, and for what.
    secrets: Vec<(usize, &'v str)>,
}

impl<'v> Writer<'v> {
    /// Writes what is known to be well-formed.
    pub(super) fn raw(&mut self, markup: &str) {
        self.masked.push_str(markup);
    }

    /// Opens an element. A qualified name brings its own declaration; an unqualified one relies on there being
    /// no default namespace, which is never declared.
    pub(super) fn open(&mut self, name: &QName, nil: bool) {
        self.masked.push('<');
        if let Some(namespace) = &name.namespace {
            self.masked.push_str("q:");
            self.masked.push_str(&name.local);
            self.masked.push_str(" xmlns:q=\"");
            escape(namespace, |piece| self.masked.push_str(piece));
            self.masked.push('"');
        } else {
            self.masked.push_str(&name.local);
        }
        self.masked.push_str(if nil { " xsi:nil=\"true\">" } else { ">" });
    }

    /// Closes it.
    pub(super) fn close(&mut self, name: &QName) {
        self.masked.push_str("</");
        if name.namespace.is_some() {
            self.masked.push_str("q:");
        }
        self.masked.push_str(&name.local);
        self.masked.push('>');
    }

    /// Writes characters.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, |piece| self.masked.push_str(piece));
    }

    /// Writes characters that are masked.
    pub(super) fn secret(&mut self, text: &'v str) {
        self.secrets.push((self.masked.len(), text));
        self.masked.push_str(MASK);
    }

    /// The masked text and the real bytes.
    pub(super) fn finish(self) -> (String, Zeroizing<Vec<u8>>) {
        let room: usize = self.secrets.iter().map(|(_, secret)| secret.len() * LONGEST_ESCAPE).sum();
        let mut bytes = Zeroizing::new(Vec::with_capacity(self.masked.len() + room));
        let mut rest = self.masked.as_str();
        let mut done = 0;
        for (at, secret) in &self.secrets {
            let (before, after) = rest.split_at_checked(at - done).unwrap_or((rest, ""));
            bytes.extend_from_slice(before.as_bytes());
            escape(secret, |piece| bytes.extend_from_slice(piece.as_bytes()));
            rest = after.strip_prefix(MASK).unwrap_or(after);
            done = at + MASK.len();
        }
        bytes.extend_from_slice(rest.as_bytes());
        (self.masked, bytes)
    }
}

/// Hands `text` on in pieces that may stand in content and in quoted attributes. A carriage return is written
/// as a reference, since readers turn a bare one into a line feed.
fn escape(text: &str, mut out: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&', '"', '\r']) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out(before);
        out(match after.as_bytes().first() {
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'&') => "&amp;",
            Some(b'"') => "&quot;",
            _ => "&#13;",
        });
        rest = after.get(1..).unwrap_or_default();
    }
    out(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_in_the_bytes_and_not_in_the_masked_text() {
        let name = QName::new(None, "password");
        let mut writer = Writer::default();
        writer.open(&name, false);
        writer.secret("a&b\"***");
        writer.close(&name);
        let (masked, bytes) = writer.finish();
        assert_eq!(masked, "<password>***</password>");
        assert_eq!(&*bytes, b"<password>a&amp;b&quot;***</password>");
    }

    #[test]
    fn the_bytes_never_grow_beyond_what_was_set_aside() {
        let secret = "\"".repeat(1000);
        let mut writer = Writer::default();
        writer.secret(&secret);
        let (_, bytes) = writer.finish();
        assert_eq!(bytes.len(), 6000);
        assert!(bytes.capacity() >= bytes.len() && bytes.capacity() < 6100);
    }
}
