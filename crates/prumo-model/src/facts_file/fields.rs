//! Objects on their way in and out: fields are taken one by one, and what is left over is refused.
//! It knows JSON and its places; which fields there are, the versions say.

use super::FactsFileError;
use super::json::Json;
use super::path::{Path, quoted};
use super::v1::format::Format;

/// A value of a document and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) json: &'a Json,
    pub(super) path: &'a Path<'a>,
}

impl<'a> Place<'a> {
    /// Something is wrong here.
    pub(super) fn invalid(&self, reason: impl Into<String>) -> FactsFileError {
        FactsFileError::Invalid { path: self.path.to_string(), reason: reason.into() }
    }

    /// Something else was expected here.
    pub(super) fn expected(&self, what: &str) -> FactsFileError {
        self.invalid(format!("expected {what}, found {}", self.json.kind()))
    }

    /// The text that stands here.
    pub(super) fn text(&self) -> Result<&'a str, FactsFileError> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => Err(self.expected("a text")),
        }
    }

    /// Reads the text that stands here as one of a closed list.
    pub(super) fn one_of<T: Copy>(&self, words: &[(&'static str, T)]) -> Result<T, FactsFileError> {
        let text = self.text()?;
        words.iter().find(|(word, _)| *word == text).map(|(_, member)| *member).ok_or_else(|| {
            let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.invalid(format!("{} is none of: {}", quoted(text), known.join(", ")))
        })
    }
}

/// The fields of an object that is being read.
pub(super) struct Fields<'a> {
    entries: &'a [(String, Json)],
    path: &'a Path<'a>,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of the object that stands here.
    pub(super) fn of(place: Place<'a>) -> Result<Self, FactsFileError> {
        match place.json {
            Json::Object(entries) => Ok(Self { entries, path: place.path, known: Vec::new() }),
            _ => Err(place.expected("an object")),
        }
    }

    /// Takes a field that must be there, unless its type has a value for absence.
    pub(super) fn take<T: Format>(&mut self, key: &'static str) -> Result<T, FactsFileError> {
        match self.find(key)? {
            Some(json) => T::read(Place { json, path: &Path::Key(self.path, key) }),
            None => T::absent().ok_or_else(|| self.missing(key)),
        }
    }

    /// Takes a field that must be there, by a reading of its own.
    pub(super) fn take_with<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Place<'_>) -> Result<T, FactsFileError>,
    ) -> Result<T, FactsFileError> {
        match self.find(key)? {
            Some(json) => read(Place { json, path: &Path::Key(self.path, key) }),
            None => Err(self.missing(key)),
        }
    }

    /// Takes a field whose text is one of a closed list, for the member that it stands for.
    pub(super) fn take_one_of<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Result<T, FactsFileError> {
        self.take_with(key, |place| place.one_of(words))
    }

    /// Takes a field whose text is one of a closed list, for the word itself.
    pub(super) fn take_word(
        &mut self,
        key: &'static str,
        words: &[&'static str],
    ) -> Result<&'static str, FactsFileError> {
        let words: Vec<_> = words.iter().map(|word| (*word, *word)).collect();
        self.take_one_of(key, &words)
    }

    /// Something is wrong with the object.
    pub(super) fn invalid(&self, reason: impl Into<String>) -> FactsFileError {
        FactsFileError::Invalid { path: self.path.to_string(), reason: reason.into() }
    }

    fn missing(&self, key: &str) -> FactsFileError {
        self.invalid(format!("the key {key:?} is missing"))
    }

    /// Ends the reading: what was not taken has no business here.
    pub(super) fn end(self) -> Result<(), FactsFileError> {
        let Some((key, json)) = self.entries.iter().find(|(key, _)| !self.known.contains(&key.as_str()))
        else {
            return Ok(());
        };
        let place = Place { json, path: &Path::Key(self.path, key) };
        Err(place.invalid(format!("unknown key; known here: {}", self.known.join(", "))))
    }

    fn find(&mut self, key: &'static str) -> Result<Option<&'a Json>, FactsFileError> {
        self.known.push(key);
        let mut found = self.entries.iter().filter(|(known, _)| known == key).map(|(_, json)| json);
        match (found.next(), found.next()) {
            (Some(json), Some(_)) => {
                Err(Place { json, path: &Path::Key(self.path, key) }.invalid("the key stands twice"))
            }
            (first, _) => Ok(first),
        }
    }
}

/// The fields of an object that is being written.
#[derive(Default)]
pub(super) struct Object(Vec<(String, Json)>);

impl Object {
    /// Writes a field; one that is absent is left out.
    pub(super) fn put<T: Format>(&mut self, key: &'static str, value: &T) {
        match value.write() {
            Json::Null => {}
            json => self.put_json(key, json),
        }
    }

    /// Writes a field that is JSON already.
    pub(super) fn put_json(&mut self, key: &'static str, json: Json) {
        self.0.push((key.to_owned(), json));
    }

    /// Writes a field whose text is a word of ours.
    pub(super) fn put_word(&mut self, key: &'static str, word: &str) {
        self.put_json(key, Json::Text(word.to_owned()));
    }

    /// The object as written.
    pub(super) fn into_json(self) -> Json {
        Json::Object(self.0)
    }
}
