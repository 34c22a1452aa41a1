//! What is wrong in a file that a person wrote: place, kind and arguments. Sentences are in the locales; drawing is the binary's.

use std::ops::Range;

use crate::argument::Arguments;
use crate::word::words;

words! {
    /// The kinds of diagnostics; each has a text and a hint in every locale.
    DiagnosticKind {
        /// Not TOML; carries the parser's own words.
        Syntax = "syntax",
        /// A key that the format does not know.
        UnknownKey = "unknown-key",
        /// A key that must be there is not.
        MissingKey = "missing-key",
        /// Another type than wanted.
        WrongType = "wrong-type",
        /// Not one of the words that may stand here.
        UnknownWord = "unknown-word",
        /// A value that can't be what the key means.
        BadValue = "bad-value",
        /// A list that must hold something does not: an element, or a field that is a key.
        EmptyList = "empty-list",
        /// The same thing twice.
        Twice = "twice",
        /// A password or key written in the file itself.
        PlainSecret = "plain-secret",
        /// An environment variable whose name does not begin with `PRUMO_`.
        VariableName = "variable-name",
        /// `http://` although the project does not accept plain text.
        PlainNotAccepted = "plain-not-accepted",
        /// A name that leads nowhere: an integration, an entry, an operation, a column.
        UnknownReference = "unknown-reference",
        /// A key that only another engine has.
        OtherEngine = "other-engine",
        /// Two keys that exclude each other, or one without the other.
        Conflict = "conflict",
        /// A newer format than this program reads.
        NewerVersion = "newer-version",
        /// A user's catalogue tries to lower the effect that ours declares.
        EffectLowered = "effect-lowered",
        /// Accepted, but waits for a later capability of Prumo; a notice, no error.
        WaitsForLater = "waits-for-later",
    }
}

/// One thing that is wrong, or worth a notice, in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind.
    pub kind: DiagnosticKind,
    /// Bytes in the file that it is about.
    pub place: Range<usize>,
    /// Its arguments.
    pub arguments: Arguments,
}

impl Diagnostic {
    /// Whether the file can be used all the same.
    #[must_use]
    pub const fn is_notice(&self) -> bool {
        matches!(self.kind, DiagnosticKind::WaitsForLater)
    }
}

/// The diagnostics of one file, all at once, in order of place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);
