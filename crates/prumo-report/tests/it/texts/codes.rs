//! The texts of the codes against the table of codes.

use std::collections::BTreeSet;

use prumo_model::argument::{Argument, Arguments};
use prumo_model::code::{Code, Kind, Weight};
use prumo_model::engine::Engine;
use prumo_model::step::{Side, Step, step_of};
use prumo_report::texts::{File, Language, Texts};

use super::resource::bodies;

/// The attributes of every code.
const ATTRIBUTES: [&str; 4] = ["seen", "why", "remedy", "verify"];

/// One argument of a kind that shows where it ended up; lists hold so many names.
fn sample(name: &str, kind: Kind, names: usize) -> Argument {
    match kind {
        Kind::Text => Argument::from(format!("‹{name}›")),
        Kind::Number => Argument::Number(i64::try_from(names).unwrap()),
        Kind::List => (0..names).map(|number| format!("‹{name}{number}›")).collect(),
    }
}

/// The arguments of a code's row.
pub(super) fn samples(code: Code, names: usize) -> Arguments {
    let row = code.row();
    row.arguments
        .iter()
        .fold(Arguments::new(), |all, (name, kind)| all.with(name, sample(name, *kind, names)))
}

#[test]
fn every_code_has_a_title_and_every_attribute_and_nothing_else_has() {
    for language in Language::ALL {
        let found: BTreeSet<String> = bodies(File::Codes, *language).into_keys().collect();
        let wanted: BTreeSet<String> = Code::ALL
            .iter()
            .flat_map(|code| {
                let attributes = ATTRIBUTES.iter().map(move |attribute| format!("{code}.{attribute}"));
                attributes.chain([code.to_string()])
            })
            .collect();
        let difference: Vec<_> = wanted.symmetric_difference(&found).collect();
        assert!(difference.is_empty(), "{language}: {difference:?}");
    }
}

#[test]
fn a_code_s_texts_name_only_arguments_of_its_row() {
    for language in Language::ALL {
        for (key, body) in bodies(File::Codes, *language) {
            let code = Code::parse(key.split('.').next().unwrap()).unwrap();
            for variable in &body.variables {
                let of_row = |name: &str| code.row().arguments.iter().any(|(known, _)| *known == name);
                let counted = variable.strip_suffix("-count").is_some_and(of_row);
                // Which engine is meant is told by the report, not by the finding.
                let known = of_row(variable) || counted || variable == "dialect";
                assert!(known, "{key} in {language} names {variable}");
            }
        }
    }
}

#[test]
fn every_argument_of_a_row_is_shown_in_title_seen_or_remedy() {
    for language in Language::ALL {
        let bodies = bodies(File::Codes, *language);
        for code in Code::ALL {
            let shown: BTreeSet<&String> =
                [code.to_string(), format!("{code}.seen"), format!("{code}.remedy")]
                    .iter()
                    .flat_map(|key| &bodies[key].variables)
                    .collect();
            for (name, _) in code.row().arguments {
                assert!(shown.contains(&(*name).to_owned()), "{code} in {language} hides {name}");
            }
        }
    }
}

/// What is said of each engine names no other.
const FOREIGN: [(Engine, &[&str]); 4] = [
    (Engine::PostgreSql, &["MariaDB", "MySQL", "SQL Server", "Oracle"]),
    (Engine::MariaDb, &["PostgreSQL", "pg_hba", "SQL Server", "Oracle"]),
    (Engine::SqlServer, &["PostgreSQL", "pg_hba", "MariaDB", "MySQL", "SCRAM", "Oracle"]),
    (Engine::Oracle, &["PostgreSQL", "pg_hba", "MariaDB", "MySQL", "SCRAM", "SQL Server"]),
];

#[test]
fn every_code_reads_whole_with_one_and_with_many() {
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for code in Code::ALL {
            for names in [1, 2, 20] {
                let arguments = samples(*code, names);
                let keys = ATTRIBUTES.iter().map(|attribute| format!("{code}.{attribute}"));
                for key in keys.chain([code.to_string()]) {
                    let text = texts.say(&key, &arguments);
                    for (engine, others) in FOREIGN {
                        let text = texts.say(&key, &arguments.clone().with("dialect", engine.as_str()));
                        let foreign = others.iter().any(|other| text.contains(other));
                        assert!(!foreign, "{key} in {language} on {engine}: {text:?}");
                    }
                    let whole = !text.is_empty() && !text.contains(['{', '}', '\n', '\u{2068}', '\u{2069}']);
                    assert!(whole, "{key} in {language}: {text:?}");
                    assert!(
                        !key.contains('.') || text.ends_with(['.', '?']),
                        "{key} in {language}: {text:?}"
                    );
                }
                let seen = texts.say(&format!("{code}.seen"), &arguments);
                let remedy = texts.say(&format!("{code}.remedy"), &arguments);
                for (name, kind) in code.row().arguments {
                    let shown = match kind {
                        Kind::Number => names.to_string(),
                        Kind::Text => format!("‹{name}›"),
                        Kind::List => format!("‹{name}{}›", names - 1),
                    };
                    assert!(seen.contains(&shown) || remedy.contains(&shown), "{code} in {language}: {seen}");
                }
            }
        }
    }
}

#[test]
fn a_title_reads_whole_without_any_argument() {
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for code in Code::ALL {
            let title = texts.word(code.as_str());
            let whole = !title.contains(['{', '"']) && !title.ends_with('.') && title.chars().count() <= 80;
            assert!(whole, "{code} in {language}: {title:?}");
        }
    }
}

#[test]
fn verifying_leads_to_the_step_that_the_gate_counts_for() {
    for language in Language::ALL {
        for code in Code::ALL {
            let Some(gate) = code.row().gate else { continue };
            let text = Texts::of(*language).word(&format!("{code}.verify"));
            let Some((_, rest)) = text.split_once("--step ") else {
                assert_eq!(code.row().weight, Weight::Note, "{code} in {language}: {text}");
                continue;
            };
            let step: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
            let step = Step::parse(&step).unwrap_or_else(|| panic!("{code} in {language}: {text}"));
            let counts_for = [Side::Database, Side::Services].map(|side| step_of(gate, side, true));
            assert!(counts_for.contains(&step), "{code} in {language}: {text}");
        }
    }
}
