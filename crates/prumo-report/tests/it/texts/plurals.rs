//! One and many are told apart, and what is not there is not spoken of.

use std::collections::BTreeMap;

use prumo_model::argument::Arguments;
use prumo_model::code::{Code, Kind};
use prumo_report::texts::{File, Language, Texts};

use super::codes::samples;
use super::resource::bodies;

#[test]
fn every_sentence_that_counts_a_list_differs_for_one_and_for_two() {
    let mut seen: BTreeMap<Language, usize> = BTreeMap::new();
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for (key, body) in bodies(File::Codes, *language) {
            let code = Code::parse(key.split('.').next().unwrap()).unwrap();
            let lists = code.row().arguments.iter().filter(|(_, kind)| *kind == Kind::List);
            for (name, _) in lists.filter(|(name, _)| body.selectors.contains(&format!("{name}-count"))) {
                let sentence = |names: usize| {
                    let arguments = samples(code, names);
                    let list: Vec<&str> = arguments.list(name).collect();
                    texts
                        .say(&key, &arguments)
                        .replace(&texts.list(list), "…")
                        .replace(&names.to_string(), "")
                };
                assert_ne!(sentence(1), sentence(2), "{key} in {language}");
                *seen.entry(*language).or_default() += 1;
            }
        }
    }
    assert!(Language::ALL.iter().all(|language| seen[language] > 40), "{seen:?}");
}

#[test]
fn tables_are_counted_in_each_language() {
    let one = Arguments::new().with("user", "crm").with_list("tables", ["E085CLI"]);
    let three = Arguments::new().with("user", "crm").with_list("tables", ["E140NFV", "E085CLI", "E120PED"]);
    for (language, of_one, of_three) in [
        (
            Language::PtBr,
            "crm não tem direito de leitura em E085CLI.",
            "crm não tem direito de leitura em 3 tabelas: E085CLI, E120PED e E140NFV.",
        ),
        (
            Language::En,
            "crm has no right to read E085CLI.",
            "crm has no right to read 3 tables: E085CLI, E120PED and E140NFV.",
        ),
        (
            Language::Es,
            "crm no tiene derecho de lectura en E085CLI.",
            "crm no tiene derecho de lectura en 3 tablas: E085CLI, E120PED y E140NFV.",
        ),
    ] {
        let texts = Texts::of(language);
        assert_eq!(texts.say("table-not-readable.seen", &one), of_one);
        assert_eq!(texts.say("table-not-readable.seen", &three), of_three);
    }
}

#[test]
fn every_counted_line_of_the_terminal_reads_with_one_and_with_many() {
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for (key, body) in bodies(File::Terminal, *language) {
            for number in [1_i64, 2, 12] {
                let arguments = body.variables.iter().filter_map(|name| match name.as_str() {
                    "count" => Some("count"),
                    "seconds" => Some("seconds"),
                    _ => None,
                });
                let arguments = arguments.fold(Arguments::new(), |all, name| all.with(name, number));
                let text = texts.say(&key, &arguments);
                let counts = body.variables.contains("count") || body.variables.contains("seconds");
                assert!(!counts || text.contains(&number.to_string()), "{key} in {language}: {text}");
            }
        }
    }
}

#[test]
fn what_is_empty_is_not_spoken_of() {
    let refused =
        |source: &str| Arguments::new().with("user", "crm").with("answer", "28000").with("source", source);
    let texts = Texts::of(Language::En);
    let seen = |source| texts.say("database-host-not-allowed.seen", &refused(source));
    assert_eq!(seen(""), "The server refused crm before looking at the password: code 28000.");
    assert!(seen("10.0.0.9").contains("crm, coming from 10.0.0.9, before"));

    let unknown = |near: &str| Arguments::new().with("key", "project.hostng").with("near", near);
    assert_eq!(texts.say("diagnostic-unknown-key.hint", &unknown("hosting")), "Did you mean `hosting`?");
    assert!(!texts.say("diagnostic-unknown-key.hint", &unknown("")).contains('?'));
}
