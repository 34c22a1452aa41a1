//! The answers so far, by the keys of the project file, kept in a file beside it so that an interrupted wizard goes on
//! where it was. No secret is asked for, so none is in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::edge::files;

/// Answers, and where they are kept.
#[derive(Debug, Default)]
pub(super) struct Answers {
    kept: BTreeMap<String, String>,
    place: Option<PathBuf>,
}

impl Answers {
    /// No answers yet, to be kept beside a project file.
    pub(super) fn none_beside(project: &Path) -> Self {
        let mut name = project.as_os_str().to_owned();
        name.push(".part");
        Self { kept: BTreeMap::new(), place: Some(PathBuf::from(name)) }
    }

    /// The answers that stand beside a project file, if any do.
    pub(super) fn beside(project: &Path) -> anyhow::Result<Self> {
        let mut answers = Self::none_beside(project);
        if let Some(place) = answers.place.as_deref().filter(|place| place.exists()) {
            let shown = place.display();
            let text = files::text(place)?;
            answers.kept = serde_json::from_str(&text)
                .with_context(|| format!("{shown} holds no answers; --start-over leaves it out"))?;
        }
        Ok(answers)
    }

    /// Where they are kept.
    pub(super) fn place(&self) -> Option<&Path> {
        self.place.as_deref()
    }

    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// An answer, an empty one too.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.kept.get(key).map(String::as_str)
    }

    /// An answer that says something.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        self.get(key).filter(|value| !value.is_empty())
    }

    /// Takes an answer, and writes all of them down.
    pub(super) fn set(&mut self, key: &str, value: &str) -> anyhow::Result<()> {
        self.kept.insert(key.to_owned(), value.to_owned());
        self.save()
    }

    /// Forgets an answer: it is asked again.
    pub(super) fn forget(&mut self, key: &str) -> anyhow::Result<()> {
        self.kept.remove(key);
        self.save()
    }

    fn save(&self) -> anyhow::Result<()> {
        let Some(place) = &self.place else { return Ok(()) };
        files::replace(place, &(serde_json::to_string_pretty(&self.kept)? + "\n"))
    }

    /// Takes the file away: the project file holds everything now.
    pub(super) fn done(&self) -> anyhow::Result<()> {
        match self.place.as_deref().map(std::fs::remove_file) {
            Some(Err(error)) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}
