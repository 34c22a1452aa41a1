//! Facts files: read from a path; what is wrong with one is said in the person's language, with its place and what to do.

use std::path::Path;

use prumo_model::argument::Arguments;
use prumo_model::facts_file::{FactsFile, FactsFileError, MOST_BYTES, MOST_VALUES, VERSION};
use prumo_report::safe;
use prumo_report::texts::Texts;

use super::files;

/// Reads a facts file.
pub(crate) fn read(path: &Path, texts: &Texts) -> anyhow::Result<FactsFile> {
    let file = || Arguments::new().with("file", safe::text(&path.display().to_string()));
    let text = files::limited(path, files::FACTS).map_err(|error| {
        let why = safe::text(&error.root_cause().to_string());
        anyhow::anyhow!(texts.say("facts-unreadable", &file().with("why", why)))
    })?;
    FactsFile::read(&text).map_err(|error| {
        let (key, arguments) = told(&error, file());
        anyhow::anyhow!(with_hint(key, &arguments, texts))
    })
}

/// A sentence, and what to do beneath it.
pub(crate) fn with_hint(key: &str, arguments: &Arguments, texts: &Texts) -> String {
    let hint = texts.say(&format!("{key}.hint"), arguments);
    format!("{}\n  {}: {hint}", texts.say(key, arguments), texts.word("diagnostic-hint"))
}

fn told(error: &FactsFileError, file: Arguments) -> (&'static str, Arguments) {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match error {
        FactsFileError::TooLarge => {
            let file = file.with("mebibytes", number(MOST_BYTES >> 20));
            ("facts-too-large", file.with("values", number(MOST_VALUES)))
        }
        FactsFileError::NotJson { line, column, reason } => {
            let file = file.with("line", number(*line)).with("column", number(*column));
            ("facts-not-json", file.with("message", safe::text(reason)))
        }
        FactsFileError::OtherFile => ("facts-other-file", file),
        FactsFileError::NewerVersion { found } => {
            ("facts-newer-version", file.with("found", found.to_string()).with("known", VERSION.to_string()))
        }
        FactsFileError::Invalid { path, reason } => {
            let file = file.with("place", safe::text(path));
            ("facts-invalid", file.with("message", safe::text(reason)))
        }
    }
}
