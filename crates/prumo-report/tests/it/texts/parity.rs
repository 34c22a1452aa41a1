//! The three languages say the same: equal keys, variables, commands and names of the ERP.

use std::collections::BTreeSet;

use prumo_report::texts::{File, Language};

use super::resource::{all, bodies};

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    for file in File::ALL {
        let model = bodies(*file, Language::PtBr);
        assert!(!model.is_empty(), "{file:?}");
        for language in [Language::En, Language::Es] {
            let other = bodies(*file, language);
            let keys = |found: &std::collections::BTreeMap<String, _>| -> BTreeSet<String> {
                found.keys().cloned().collect()
            };
            let (ours, theirs) = (keys(&model), keys(&other));
            let difference: Vec<_> = ours.symmetric_difference(&theirs).collect();
            assert!(difference.is_empty(), "{file:?}, {language}: {difference:?}");
            for (key, body) in &other {
                // A language may need a plural where another does not: the numbers of the lists are left out.
                let named = |body: &super::resource::Body| -> BTreeSet<String> {
                    body.variables.iter().filter(|name| !name.ends_with("-count")).cloned().collect()
                };
                assert_eq!(named(&model[key]), named(body), "{key} in {language}");
            }
        }
    }
}

#[test]
fn every_key_stands_in_the_file_where_it_is_looked_for() {
    for file in File::ALL {
        for key in bodies(*file, Language::PtBr).keys() {
            let message = key.split('.').next().unwrap();
            assert_eq!(File::of(message), *file, "{key}");
        }
    }
}

#[test]
fn commands_and_names_of_the_erp_are_the_same_in_every_language() {
    let model = all(Language::PtBr);
    for language in [Language::En, Language::Es] {
        for (key, body) in all(language) {
            assert_eq!(fixed(&model[&key].text), fixed(&body.text), "{key} in {language}");
        }
    }
}

/// What is not translated: what stands in backticks, screens such as F000SIS, and the ERP's own messages.
fn fixed(text: &str) -> BTreeSet<String> {
    let commands = text.split('`').skip(1).step_by(2).map(str::to_owned);
    let screens = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| {
        word.len() == 7 && word.starts_with(['F', 'R']) && word[1..4].bytes().all(|b| b.is_ascii_digit())
    });
    let messages = ["Credenciais inválidas", "Sistema integrado não informado", "Read Stream Error"];
    let quoted = messages.into_iter().filter(|message| text.contains(message));
    commands.chain(screens.map(str::to_owned)).chain(quoted.map(str::to_owned)).collect()
}

#[test]
fn no_text_holds_sql_or_marks_that_travel_or_a_raised_voice() {
    const SQL: &[&str] = &[
        "GRANT", "REVOKE", "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "ROLE",
        "TABLE", "WHERE", "FROM",
    ];
    for language in Language::ALL {
        for (key, body) in all(*language) {
            let words = body.text.split(|c: char| !c.is_alphanumeric() && c != '_');
            let sql: Vec<_> = words.filter(|word| SQL.contains(word)).collect();
            assert!(sql.is_empty(), "{key} in {language}: {sql:?}");
            let bad = ['\u{2068}', '\u{2069}', '\u{a0}', '\t', '!'];
            assert!(!body.text.contains(bad), "{key} in {language}: {:?}", body.text);
            assert!(!body.text.contains("  "), "two blanks in {key}, {language}: {:?}", body.text);
        }
    }
}
