//! Where in a JSON document something stands. It borrows its way up, so that reading what is right costs nothing.

use std::fmt;

/// Characters of a key that are shown; longer ones are cut, since a hostile file chooses them.
const SHOWN: usize = 60;

/// A place in a document.
#[derive(Debug, Clone, Copy)]
pub(super) enum Path<'a> {
    /// The document itself.
    Root,
    /// The value of a key.
    Key(&'a Path<'a>, &'a str),
    /// An item of a list, from 0.
    Item(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => out.write_str("."),
            Self::Item(above, number) => write!(out, "{above}[{number}]"),
            Self::Key(above, key) => {
                let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                match (above, key.len() <= SHOWN && !key.is_empty() && key.chars().all(plain)) {
                    (Self::Root, true) => out.write_str(key),
                    (_, true) => write!(out, "{above}.{key}"),
                    (Self::Root, false) => write!(out, "[{}]", quoted(key)),
                    (_, false) => write!(out, "{above}[{}]", quoted(key)),
                }
            }
        }
    }
}

/// A text of the file in quotes for a message: cut, and nothing in it that moves a cursor.
pub(super) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("{shown:?}")
}
