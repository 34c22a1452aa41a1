//! The published schema (docs/reference/facts-v1.schema.json) and the reader are one language: what one refuses, the
//! other refuses.

use std::collections::BTreeSet;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::FactsFile;
use super::{arbitrary, every_variant};

const SCHEMA: &str = include_str!("../../../../../docs/reference/facts-v1.schema.json");

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn example() -> Value {
    serde_json::from_str(&every_variant::file().to_json()).unwrap()
}

#[test]
fn the_file_with_every_variant_is_valid() {
    let errors: Vec<_> = validator().iter_errors(&example()).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn arbitrary_files_are_valid() {
    let validator = validator();
    proptest!(ProptestConfig::with_cases(100), |(file in arbitrary::file())| {
        let value: Value = serde_json::from_str(&file.to_json()).unwrap();
        prop_assert!(validator.is_valid(&value));
    });
}

#[test]
fn the_file_with_every_variant_has_every_word_and_key_of_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let (mut wanted, mut written) = (BTreeSet::new(), BTreeSet::new());
    words_of_schema(&schema, &mut wanted);
    words_of_file(&example(), &mut written);
    let missing: Vec<_> = wanted.difference(&written).collect();
    assert!(missing.is_empty(), "in the schema and not in the file: {missing:?}");
    assert!(wanted.len() > 100, "the schema was not walked");
}

#[test]
fn no_key_sounds_like_a_secret() {
    let mut words = BTreeSet::new();
    words_of_schema(&serde_json::from_str(SCHEMA).unwrap(), &mut words);
    for key in words.iter().filter_map(|word| word.strip_prefix("key ")) {
        for forbidden in ["password", "senha", "token", "credential", "private"] {
            assert!(!key.contains(forbidden), "{key}");
        }
    }
}

/// Every change of every place of every fact: schema and reader must agree on each.
#[test]
fn schema_and_reader_agree_on_what_is_wrong() {
    let validator = validator();
    let mut refused = 0;
    let whole = example();
    for fact in whole["facts"].as_array().unwrap() {
        let mut file = whole.clone();
        file["facts"] = json!([fact]);
        for place in places(&file) {
            for changed in changes(&file, &place) {
                let read = FactsFile::read(&changed.to_string());
                assert_eq!(validator.is_valid(&changed), read.is_ok(), "{place}: {read:?}\n{changed:#}");
                refused += usize::from(read.is_err());
            }
        }
    }
    assert!(refused > 5_000, "only {refused} changes were refused");
}

/// The file with one place changed, in every way that we know.
fn changes(file: &Value, place: &str) -> Vec<Value> {
    let with = |value: Value| {
        let mut changed = file.clone();
        *changed.pointer_mut(place).unwrap() = value;
        changed
    };
    let here = file.pointer(place).unwrap();
    let mut changed: Vec<_> = [
        json!(null),
        json!(true),
        json!(-1),
        json!(70_000),
        json!(1.5),
        json!("texto"),
        json!([]),
        json!({}),
    ]
    .map(with)
    .to_vec();
    if let Value::Object(entries) = here {
        let mut more = entries.clone();
        more.insert("unheard-of".to_owned(), json!(true));
        changed.push(with(Value::Object(more)));
        for key in entries.keys() {
            let mut fewer = entries.clone();
            fewer.remove(key);
            changed.push(with(Value::Object(fewer)));
        }
    }
    changed
}

/// JSON pointers (RFC 6901) to every value below the root.
fn places(value: &Value) -> Vec<String> {
    let below = |name: String, value: &Value| {
        let mut found = vec![format!("/{name}")];
        found.extend(places(value).into_iter().map(|place| format!("/{name}{place}")));
        found
    };
    match value {
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(number, item)| below(number.to_string(), item)).collect()
        }
        Value::Object(entries) => {
            entries.iter().flat_map(|(key, value)| below(key.replace('/', "~1"), value)).collect()
        }
        _ => Vec::new(),
    }
}

/// Keys as `key …` and closed words as `word …` that a schema allows.
fn words_of_schema(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Array(items) => items.iter().for_each(|item| words_of_schema(item, words)),
        Value::Object(entries) => {
            for (keyword, value) in entries {
                match (keyword.as_str(), value) {
                    ("properties", Value::Object(keys)) => {
                        words.extend(keys.keys().map(|key| format!("key {key}")));
                        keys.values().for_each(|value| words_of_schema(value, words));
                    }
                    ("const", Value::String(word)) => drop(words.insert(format!("word {word}"))),
                    ("enum", Value::Array(list)) => {
                        words
                            .extend(list.iter().filter_map(Value::as_str).map(|word| format!("word {word}")));
                    }
                    (_, value) => words_of_schema(value, words),
                }
            }
        }
        _ => {}
    }
}

/// Keys and texts of a file, in the same form.
fn words_of_file(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(words.insert(format!("word {text}"))),
        Value::Array(items) => items.iter().for_each(|item| words_of_file(item, words)),
        Value::Object(entries) => {
            for (key, value) in entries {
                words.insert(format!("key {key}"));
                words_of_file(value, words);
            }
        }
        _ => {}
    }
}
