//! A finding: what is not a pass, as code and arguments, never prose. Texts, owner and remedy are found from it later.

use crate::argument::Arguments;
use crate::code::Code;
use crate::code::Weight;

/// What a check found: a code and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The code.
    pub code: Code,
    /// Its arguments, by the names that the code's row lists.
    pub arguments: Arguments,
}

impl Finding {
    /// A finding of a code.
    #[must_use]
    pub const fn new(code: Code, arguments: Arguments) -> Self {
        Self { code, arguments }
    }

    /// How much it weighs.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.code.row().weight
    }

    /// Whether one action cures both, so that they are one line.
    #[must_use]
    pub fn same_cause(&self, other: &Self) -> bool {
        self.code == other.code && self.arguments.same_cause(&other.arguments)
    }

    /// Whether the arguments are those that the table lists, each of its kind.
    #[must_use]
    pub fn fits_table(&self) -> bool {
        let row = self.code.row();
        let listed = |(name, value)| row.arguments.iter().any(|(n, kind)| *n == name && kind.fits(value));
        self.arguments.iter().count() == row.arguments.len() && self.arguments.iter().all(listed)
    }
}
