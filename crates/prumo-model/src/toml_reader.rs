//! Reads TOML tables key by key and collects everything that is wrong, each with its place.
//! It knows no format: `project` and `catalogue` say which keys they want.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::argument::Arguments;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
pub(crate) use crate::nearest::nearest;

/// Where diagnostics are collected.
#[derive(Debug, Default)]
pub(crate) struct Sink(RefCell<Vec<Diagnostic>>);

impl Sink {
    pub(crate) fn report(&self, kind: DiagnosticKind, place: Range<usize>, arguments: Arguments) {
        self.0.borrow_mut().push(Diagnostic { kind, place, arguments });
    }

    /// What was collected, in order of place.
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut found = self.0.into_inner();
        found.sort_by_key(|diagnostic| (diagnostic.place.start, diagnostic.place.end));
        found.dedup();
        found
    }
}

/// Parses a document and hands its root table to `read`; syntax errors are collected beside what `read` finds.
pub(crate) fn read_document<T>(
    text: &str,
    read: impl FnOnce(&mut TableReader<'_>) -> Option<T>,
) -> (Option<T>, Vec<Diagnostic>) {
    let (document, errors) = DeTable::parse_recoverable(text);
    let sink = Sink::default();
    for error in &errors {
        let place = error.span().unwrap_or(0..0);
        let words = error.message().replace('\n', "; ");
        sink.report(DiagnosticKind::Syntax, place, Arguments::new().with("message", words));
    }
    if !errors.is_empty() {
        return (None, sink.into_diagnostics());
    }
    let mut root = TableReader::new(document.get_ref(), String::new(), 0..0, &sink);
    let value = read(&mut root);
    root.finish();
    let found = sink.into_diagnostics();
    // What a newer format means by its keys is not ours to say.
    match found.iter().find(|diagnostic| diagnostic.kind == DiagnosticKind::NewerVersion) {
        Some(newer) => (None, vec![newer.clone()]),
        None => (value, found),
    }
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) place: Range<usize>,
}

/// A table that is being read: it remembers which keys were asked for, so that the others can be reported.
#[derive(Debug)]
pub(crate) struct TableReader<'t> {
    table: &'t DeTable<'t>,
    path: String,
    place: Range<usize>,
    asked: BTreeSet<&'static str>,
    sink: &'t Sink,
}

impl<'t> TableReader<'t> {
    fn new(table: &'t DeTable<'t>, path: String, place: Range<usize>, sink: &'t Sink) -> Self {
        Self { table, path, place, asked: BTreeSet::new(), sink }
    }

    /// Dotted path of a key from the root.
    pub(crate) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Where the table stands.
    pub(crate) fn place(&self) -> Range<usize> {
        self.place.clone()
    }

    /// Reports something about a key of this table.
    pub(crate) fn report(&self, kind: DiagnosticKind, place: Range<usize>, key: &str, arguments: Arguments) {
        self.sink.report(kind, place, arguments.with("key", self.path_of(key)));
    }

    /// The value of a key, if it is there.
    pub(crate) fn value(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.insert(key);
        self.table.get(key)
    }

    /// Whether the key is there.
    pub(crate) fn has(&mut self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    /// Where a key's name stands.
    pub(crate) fn key_place(&self, key: &str) -> Range<usize> {
        self.table.get_key_value(key).map_or_else(|| self.place(), |(name, _)| name.span())
    }

    pub(crate) fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &'static str) {
        let arguments =
            Arguments::new().with("wanted", wanted).with("found", value.get_ref().type_str().to_owned());
        self.report(DiagnosticKind::WrongType, value.span(), key, arguments);
    }

    pub(crate) fn missing(&self, key: &str) {
        self.report(DiagnosticKind::MissingKey, self.place(), key, Arguments::new());
    }

    pub(crate) fn bad_value(&self, key: &str, place: Range<usize>, wanted: &'static str) {
        self.report(DiagnosticKind::BadValue, place, key, Arguments::new().with("wanted", wanted));
    }

    /// A text that may be absent.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<Placed<String>> {
        let value = self.value(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "string");
            return None;
        };
        Some(Placed { value: text.to_owned(), place: value.span() })
    }

    /// A text that must be there and not be blank.
    pub(crate) fn required_text(&mut self, key: &'static str) -> Option<Placed<String>> {
        if !self.has(key) {
            self.missing(key);
            return None;
        }
        let text = self.text(key)?;
        if text.value.trim().is_empty() {
            self.bad_value(key, text.place, "text");
            return None;
        }
        Some(text)
    }

    /// A whole number that may be absent.
    pub(crate) fn integer(&mut self, key: &'static str) -> Option<Placed<i64>> {
        let value = self.value(key)?;
        let number = value.get_ref().as_integer().map(|number| {
            let digits = number.as_str().replace('_', "");
            i64::from_str_radix(digits.trim_start_matches("0x").trim_start_matches("0o"), number.radix())
        });
        match number {
            Some(Ok(number)) => Some(Placed { value: number, place: value.span() }),
            Some(Err(_)) => {
                self.bad_value(key, value.span(), "integer");
                None
            }
            None => {
                self.wrong_type(key, value, "integer");
                None
            }
        }
    }

    /// A whole number within a range that may be absent.
    pub(crate) fn integer_in<N: TryFrom<i64>>(
        &mut self,
        key: &'static str,
        wanted: &'static str,
        fits: impl Fn(i64) -> bool,
    ) -> Option<N> {
        let number = self.integer(key)?;
        let converted = fits(number.value).then(|| N::try_from(number.value).ok()).flatten();
        if converted.is_none() {
            self.bad_value(key, number.place, wanted);
        }
        converted
    }

    /// One of a closed set of words; absent gives nothing.
    pub(crate) fn word<W>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<W>,
        words: &[&'static str],
    ) -> Option<W> {
        let text = self.text(key)?;
        let word = parse(&text.value);
        if word.is_none() {
            let arguments = Arguments::new().with("found", text.value).with("words", words.join(", "));
            self.report(DiagnosticKind::UnknownWord, text.place, key, arguments);
        }
        word
    }

    /// A table that may be absent.
    pub(crate) fn table(&mut self, key: &'static str) -> Option<TableReader<'t>> {
        let value = self.value(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, "table");
            return None;
        };
        let place = if value.span().is_empty() { self.key_place(key) } else { value.span() };
        Some(Self::new(table, self.path_of(key), place, self.sink))
    }

    /// Every entry of a table whose keys are names.
    pub(crate) fn named_tables(&mut self, key: &'static str) -> Vec<(Placed<String>, TableReader<'t>)> {
        let Some(names) = self.table(key) else { return Vec::new() };
        let mut found = Vec::new();
        for (name, value) in names.table {
            let placed = Placed { value: name.get_ref().to_string(), place: name.span() };
            match value.get_ref().as_table() {
                Some(table) => {
                    let path = names.path_of(&placed.value);
                    found.push((placed, Self::new(table, path, name.span(), self.sink)));
                }
                None => names.wrong_type(&placed.value, value, "table"),
            }
        }
        found
    }

    /// Every entry of a table, unread.
    pub(crate) fn entries(&mut self, key: &'static str) -> Vec<(Placed<String>, &'t Spanned<DeValue<'t>>)> {
        let Some(names) = self.table(key) else { return Vec::new() };
        let entry = |(name, value): (&'t Spanned<_>, _)| {
            (Placed { value: ToString::to_string(name.get_ref()), place: name.span() }, value)
        };
        names.table.iter().map(entry).collect()
    }

    /// The tables of an array; absent gives none.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<TableReader<'t>> {
        let mut found = Vec::new();
        for (index, value) in self.array(key).into_iter().enumerate() {
            match value.get_ref().as_table() {
                Some(table) => {
                    let path = self.path_of(&format!("{key}[{index}]"));
                    found.push(Self::new(table, path, value.span(), self.sink));
                }
                None => self.wrong_type(key, value, "table"),
            }
        }
        found
    }

    /// The texts of an array; absent gives none.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<Placed<String>> {
        let mut found = Vec::new();
        for value in self.array(key) {
            match value.get_ref().as_str() {
                Some(text) => found.push(Placed { value: text.to_owned(), place: value.span() }),
                None => self.wrong_type(key, value, "string"),
            }
        }
        found
    }

    /// Reports a list that is absent or empty; one that only holds wrong elements has been reported already.
    pub(crate) fn want_elements(&mut self, key: &'static str) {
        match self.value(key) {
            None => self.missing(key),
            Some(value) if value.get_ref().as_array().is_some_and(|array| array.is_empty()) => {
                let arguments = Arguments::new().with("wanted", "element");
                self.report(DiagnosticKind::EmptyList, value.span(), key, arguments);
            }
            Some(_) => {}
        }
    }

    /// `true` or `false`; absent gives nothing.
    pub(crate) fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let value = self.value(key)?;
        let boolean = value.get_ref().as_bool();
        if boolean.is_none() {
            self.wrong_type(key, value, "boolean");
        }
        boolean
    }

    /// The values of an array; absent gives none.
    pub(crate) fn array(&mut self, key: &'static str) -> Vec<&'t Spanned<DeValue<'t>>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, "array");
            return Vec::new();
        };
        array.iter().collect()
    }

    /// Reports every key that nobody asked for, with the nearest one that exists.
    pub(crate) fn finish(self) {
        for name in self.table.keys() {
            let key: &str = name.get_ref();
            if !self.asked.contains(key) {
                let near = nearest(key, self.asked.iter().copied()).unwrap_or_default();
                self.report(
                    DiagnosticKind::UnknownKey,
                    name.span(),
                    key,
                    Arguments::new().with("near", near),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_and_wrong_types_are_all_reported_with_their_place() {
        let (_, found) = read_document("one = 1\ntow = 'x'\nthree = true\n", |root| {
            root.text("one");
            root.text("two")
        });
        let kinds: Vec<_> = found.iter().map(|d| (d.kind, d.place.clone())).collect();
        assert_eq!(
            kinds,
            [
                (DiagnosticKind::WrongType, 6..7),
                (DiagnosticKind::UnknownKey, 8..11),
                (DiagnosticKind::UnknownKey, 18..23),
            ]
        );
    }
}
