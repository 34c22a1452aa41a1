//! A JSON document as a tree that keeps the order of keys and every repetition of one: the order is how files are written
//! alike each time, a repetition is what a reader must be able to refuse. It knows nothing about facts.

use std::cell::Cell;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::FactsFileError;

/// The longest text that is read. The largest real projects come to a few MiB.
pub const MOST_BYTES: usize = 64 << 20;

/// The most values in a text, lest `[0,0,0,…` become a gigabyte of tree.
pub const MOST_VALUES: usize = 2_000_000;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    /// A number without fraction that fits 64 bits, signed or not.
    Whole(i128),
    /// Any other number. None is ever written.
    Fraction(f64),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Json {
    /// Reads a text.
    pub(super) fn parse(text: &str) -> Result<Self, FactsFileError> {
        if text.len() > MOST_BYTES {
            return Err(FactsFileError::TooLarge);
        }
        let left = Cell::new(MOST_VALUES);
        let mut reader = serde_json::Deserializer::from_str(text);
        let tree = Value { left: &left }.deserialize(&mut reader);
        match tree.and_then(|tree| reader.end().map(|()| tree)) {
            Ok(tree) => Ok(tree),
            Err(_) if left.get() == 0 => Err(FactsFileError::TooLarge),
            Err(error) => Err(not_json(&error)),
        }
    }

    /// The first value of a key, where this is an object that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// What kind of value it is, for messages.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Whole(_) => "a number",
            Self::Fraction(_) => "a number with a fraction or beyond 64 bits",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    fn write(&self, out: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        match self {
            Self::Null => out.write_str("null"),
            Self::Bool(value) => write!(out, "{value}"),
            Self::Whole(number) => write!(out, "{number}"),
            Self::Fraction(number) => write!(out, "{number}"),
            Self::Text(text) => write_text(out, text),
            Self::List(items) if items.is_empty() => out.write_str("[]"),
            Self::List(items) => {
                write_lines(out, depth, ['[', ']'], items, |out, item| item.write(out, depth + 1))
            }
            Self::Object(entries) if entries.is_empty() => out.write_str("{}"),
            Self::Object(entries) => write_lines(out, depth, ['{', '}'], entries, |out, (key, value)| {
                write_text(out, key)?;
                out.write_str(": ")?;
                value.write(out, depth + 1)
            }),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(out, 0)
    }
}

fn write_text(out: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    // Through serde_json, whose business escapes are.
    write!(out, "{}", serde_json::Value::from(text))
}

/// Items between brackets, one a line.
fn write_lines<T>(
    out: &mut fmt::Formatter<'_>,
    depth: usize,
    [open, close]: [char; 2],
    items: &[T],
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (number, item) in items.iter().enumerate() {
        let before = if number == 0 { open } else { ',' };
        write!(out, "{before}\n{:indent$}", "", indent = 2 * (depth + 1))?;
        write(out, item)?;
    }
    write!(out, "\n{:indent$}{close}", "", indent = 2 * depth)
}

fn not_json(error: &serde_json::Error) -> FactsFileError {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    // serde_json tells the reason only together with the place, which stands in fields of its own here.
    let reason = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text).to_owned();
    FactsFileError::NotJson { line, column, reason }
}

/// Reads one value, counting.
#[derive(Clone, Copy)]
struct Value<'a> {
    left: &'a Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        let left = self.left.get().checked_sub(1).ok_or_else(|| D::Error::custom("too many values"))?;
        self.left.set(left);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Fraction(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value_seed(self)?));
        }
        Ok(Json::Object(entries))
    }
}
