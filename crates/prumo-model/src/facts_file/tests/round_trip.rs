//! What is written is read back the same, and always written the same.

use proptest::prelude::*;
use proptest::sample::Index;

use super::super::json::Json;
use super::super::{FactsFile, FactsFileError};
use super::{arbitrary, every_variant};

#[test]
fn every_variant_is_spelled_as_in_the_golden_file() {
    let written = every_variant::file().to_json();
    // Shown whole, so that a wanted change is one copy away.
    assert!(written == include_str!("every-variant.json"), "every-variant.json would now be:\n{written}");
}

#[test]
fn every_variant_is_read_back() {
    let file = every_variant::file();
    assert_eq!(FactsFile::read(&file.to_json()), Ok(file));
}

/// The file of every variant as the first version of this format had it: what it lacks is unknown, and it can be read.
#[test]
fn what_was_written_at_first_is_read_for_ever() {
    let first = FactsFile::read(include_str!("first-release.json")).unwrap();
    assert!(first.facts.len() > 60, "{}", first.facts.len());
    assert_eq!(FactsFile::read(&first.to_json()), Ok(first));
}

#[test]
fn a_byte_order_mark_and_another_order_of_keys_are_allowed() {
    let file = every_variant::file();
    let reversed = reversed(Json::parse(&file.to_json()).unwrap());
    assert_eq!(FactsFile::read(&format!("\u{feff}{reversed}")), Ok(file));
}

/// The document with the keys of every object in the opposite order.
fn reversed(json: Json) -> Json {
    match json {
        Json::List(items) => Json::List(items.into_iter().map(reversed).collect()),
        Json::Object(entries) => {
            Json::Object(entries.into_iter().rev().map(|(key, value)| (key, reversed(value))).collect())
        }
        other => other,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_facts_are_read_back(file in arbitrary::file()) {
        let text = file.to_json();
        prop_assert_eq!(text.clone(), file.to_json());
        prop_assert_eq!(FactsFile::read(&text), Ok(file));
    }

    #[test]
    fn our_json_is_what_serde_json_would_write(file in arbitrary::file()) {
        let text = file.to_json();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let plain = serde_json::to_string_pretty(&value).unwrap();
        let sorted = |text: &str| {
            let mut lines: Vec<_> = text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect();
            lines.sort();
            lines
        };
        prop_assert_eq!(sorted(&text), sorted(&plain));
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_without_a_panic(at in any::<Index>()) {
        let text = include_str!("every-variant.json").trim_end();
        let cut: String = text.chars().take(at.index(text.chars().count())).collect();
        let refused = FactsFile::read(&cut);
        prop_assert!(matches!(refused, Err(FactsFileError::NotJson { .. })), "{:?}", refused);
    }

    #[test]
    fn a_changed_byte_gives_a_file_that_is_refused_or_can_be_written(at in any::<Index>(), byte in 0_u8..128) {
        let mut bytes = include_bytes!("every-variant.json").to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(Ok(file)) = String::from_utf8(bytes).map(|text| FactsFile::read(&text)) {
            prop_assert_eq!(FactsFile::read(&file.to_json()), Ok(file));
        }
    }
}
