//! Facts files: what `prumo look` writes on one machine and `prumo judge` reads on another (docs/reference/facts-file.md).
//! It opens no file: text comes in and goes out. It does not judge, and it holds no field that could carry a secret.

mod fields;
mod json;
mod path;
#[cfg(test)]
mod tests;
mod v1;

use jiff::Timestamp;
use thiserror::Error;

use crate::fact::Facts;
use crate::inputs::Inputs;
use crate::vantage::{Vantage, VantageBasis};
use fields::Place;
use json::Json;
pub use json::{MOST_BYTES, MOST_VALUES};
use path::Path;

/// The value of the key `schema`, by which a facts file is known.
const SCHEMA: &str = "prumo-facts";

/// The newest version of the format that this build reads, and the one that it writes.
pub const VERSION: u64 = 1;

/// The facts of one look, with what is needed to judge them elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsFile {
    /// The program that wrote it, with its version.
    pub program: String,
    /// When it was written.
    pub written: Timestamp,
    /// The project's name.
    pub project: String,
    /// The catalogue's version: facts are judged by the catalogue that they were looked up with.
    pub catalogue: String,
    /// What each side of each environment was looked up with.
    pub inputs: Vec<Inputs>,
    /// Where it was looked from, and how sure that is.
    pub vantages: Vec<(Vantage, VantageBasis)>,
    /// The facts.
    pub facts: Facts,
}

/// Why a text is not a facts file that this build can read.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum FactsFileError {
    /// The text is larger than any facts file.
    #[error("the facts file is too large: more than {} MiB or {} values", json::MOST_BYTES >> 20, json::MOST_VALUES)]
    TooLarge,
    /// The text is not JSON (RFC 8259), or nested deeper than 128 levels.
    #[error("not JSON at line {line}, column {column}: {reason}")]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1, in bytes; 0 where the line is at its end.
        column: usize,
        /// What the JSON reader found wrong.
        reason: String,
    },
    /// It is JSON and no facts file.
    #[error("this is no facts file: \"schema\" is not \"{SCHEMA}\"")]
    OtherFile,
    /// It was written by a newer program.
    #[error("the facts file has version {found}; this program reads versions up to {VERSION}")]
    NewerVersion {
        /// The version that it has.
        found: u64,
    },
    /// It is a facts file with something in it that none can have.
    #[error("{path}: {reason}")]
    Invalid {
        /// Where, e.g. `facts[3].seen.chain[0].not-after`; `.` is the whole file.
        path: String,
        /// What is wrong there.
        reason: String,
    },
}

impl FactsFile {
    /// The file's text: JSON, indented, keys and facts always in the same order, with a line break at its end.
    ///
    /// Durations are kept to the microsecond.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{}\n", v1::write(self))
    }

    /// Reads a file's text. A byte order mark before it is allowed, since some editors write one.
    ///
    /// # Errors
    /// Whatever the text is, the first thing in it that no facts file can have, with its place.
    pub fn read(text: &str) -> Result<Self, FactsFileError> {
        let json = Json::parse(text.strip_prefix('\u{feff}').unwrap_or(text))?;
        if json.get("schema") != Some(&Json::Text(SCHEMA.to_owned())) {
            return Err(FactsFileError::OtherFile);
        }
        if let Some(Json::Whole(found)) = json.get("version")
            && let Ok(found) = u64::try_from(*found)
            && found > VERSION
        {
            return Err(FactsFileError::NewerVersion { found });
        }
        v1::read(Place { json: &json, path: &Path::Root })
    }
}
