//! Any text as a facts file: what is read is written and read the same, holds what the text holds and nothing else, and is
//! of the published schema; the text cut anywhere is refused, and with one bit changed is refused or says so.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::LazyLock;

use jiff::Timestamp;
use jsonschema::Validator;
use prumo_model::facts_file::{FactsFile, FactsFileError};
use prumo_model::host::Host;
use serde_json::Value;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let text = include_str!("../../docs/reference/facts-v1.schema.json");
    let schema = serde_json::from_str(text).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
});

/// Reads `bytes` as text, where they are text.
pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match FactsFile::read(text) {
        Ok(file) => {
            is_whole(&file, text);
            is_refused_cut(text);
            is_not_read_as_another(&file, text);
        }
        Err(error) => is_told(&error, text),
    }
}

fn is_told(error: &FactsFileError, text: &str) {
    let shown = error.to_string();
    assert!(shown.len() < 4000 && !shown.chars().any(char::is_control), "{shown:?}");
    if let FactsFileError::NotJson { line, .. } = error {
        assert!((1..=text.split('\n').count()).contains(line), "{error}");
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).unwrap()
}

/// What was read is of the schema, is written and read the same, and says what the text says.
fn is_whole(file: &FactsFile, text: &str) {
    let value = json(text);
    let wrong = SCHEMA.iter_errors(&value).next();
    assert!(wrong.is_none(), "read, and against the schema: {wrong:?}");
    let written = file.to_json();
    assert_eq!(FactsFile::read(&written).as_ref(), Ok(file));
    assert_eq!(written, file.to_json());
    let again = json(&written);
    // Of two facts with one key the later one holds: then, and only then, less is written than was read.
    let count = |value: &Value| value["facts"].as_array().map_or(0, Vec::len);
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    leaves("", &value, &mut before);
    leaves("", &again, &mut after);
    assert!(after.is_subset(&before), "made up: {:?}", after.difference(&before).next());
    if count(&value) == count(&again) {
        assert_eq!(before, after, "left out");
    }
}

/// Every number and text under its key, times and addresses in one spelling.
fn leaves(key: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| leaves(key, item, found)),
        Value::Object(entries) => entries.iter().for_each(|(key, value)| leaves(key, value, found)),
        Value::String(text) => {
            let time = text.parse::<Timestamp>().map(|time| time.to_string());
            let address = text.parse::<IpAddr>().map(|address| address.to_string());
            let host =
                || (key == "host").then(|| Host::parse(text).map(|host| host.to_string()).ok()).flatten();
            let text = time.ok().or(address.ok()).or_else(host).unwrap_or_else(|| text.clone());
            found.insert(format!("{key}={text}"));
        }
        other => drop(found.insert(format!("{key}={other}"))),
    }
}

/// A number that stays the same for the same text and is spread over all.
fn spread(text: &str) -> usize {
    text.bytes()
        .fold(0x1_0001, |sum: usize, byte| sum.rotate_left(7) ^ usize::from(byte).wrapping_mul(0x9E37_79B1))
}

fn is_refused_cut(text: &str) {
    let whole = text.trim_end();
    let mut at = spread(text) % whole.len();
    while !whole.is_char_boundary(at) {
        at -= 1;
    }
    let refused = FactsFile::read(&whole[..at]);
    assert!(matches!(refused, Err(FactsFileError::NotJson { .. })), "cut at {at}: {refused:?}");
}

/// One bit changed: no longer a text, refused, or another file; the same file only where the JSON says the same.
fn is_not_read_as_another(file: &FactsFile, text: &str) {
    let mut bytes = text.as_bytes().to_vec();
    let spread = spread(text).rotate_left(21);
    let at = (spread >> 3) % bytes.len();
    bytes[at] ^= 1 << (spread & 7);
    let Ok(flipped) = String::from_utf8(bytes) else { return };
    let Ok(other) = FactsFile::read(&flipped) else { return };
    is_whole(&other, &flipped);
    if other == *file && other.facts.len() == json(text)["facts"].as_array().map_or(0, Vec::len) {
        let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
        leaves("", &json(text), &mut before);
        leaves("", &json(&flipped), &mut after);
        assert_eq!(before, after, "the bit at {at} is not seen");
    }
}
