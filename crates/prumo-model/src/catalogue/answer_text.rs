//! Texts of the ERP that no public source has, and that somebody saw: what they mean is the file's word, with its source.

use crate::code::Code;

/// A text that an answer may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerText {
    /// What the text contains, as the ERP writes it.
    pub contains: String,
    /// What it means.
    pub code: Code,
    /// Where it was seen.
    pub source: String,
}

impl AnswerText {
    /// What a text may be said to mean: what no known text of the ERP is for, and refusals of its own rules.
    pub const MEANINGS: [Code; 5] = [
        Code::LicenceMissing,
        Code::ServiceNotInInstallation,
        Code::ErpRightMissing,
        Code::ErpRefusedData,
        Code::ErpRuntimeError,
    ];

    /// Fewer characters than this would be found in texts that mean something else.
    pub const SHORTEST: usize = 8;
}
