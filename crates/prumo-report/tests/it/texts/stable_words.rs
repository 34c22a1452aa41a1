//! Words that travel as text (reasons, wanted shapes, labels, kinds of targets) are no enum: the sources say which
//! there are, and every one of them must have its text.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use prumo_model::fact::{DatabaseAnswer, Flaw, NotLooked, OwnFault};
use prumo_report::texts::{Language, Texts};

/// The sources under a path of the workspace's `crates` folder, tests inside them left out.
fn sources(path: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    let mut open: Vec<PathBuf> = vec![root];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push(text.split("#[cfg(test)]").next().unwrap().to_owned());
        }
    }
    found
}

/// The word in quotes that follows an opening in a source, wherever there is one.
fn after<'t>(text: &'t str, opening: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).filter(|word| is_stable(word))
}

fn is_stable(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn collect(paths: &[&str], openings: &[&str]) -> BTreeSet<String> {
    let texts: Vec<String> = paths.iter().flat_map(|path| sources(path)).collect();
    let words = texts.iter().flat_map(|text| openings.iter().flat_map(|opening| after(text, opening)));
    words.map(str::to_owned).collect()
}

fn hold(prefix: &str, words: &BTreeSet<String>, at_least: usize) {
    assert!(words.len() >= at_least, "the sources no longer look as this test expects: {words:?}");
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for word in words {
            let key = format!("{prefix}-{word}");
            assert_ne!(texts.word(&key), format!("{key:?}"), "{key} in {language}");
        }
    }
}

#[test]
fn every_reason_of_the_model_has_its_text() {
    let openings = [
        "not_looked(\"",
        "inferred(\"",
        "NotApplicable(\"",
        "reason: Some(\"",
        "then_some(\"",
        "unreadable(\"",
        "unresolved(\"",
        "refused(\"",
        "cannot(\"",
        ".with(\"reason\", \"",
        "other(context, \"",
        "found(Code::ApplicationServerDown, \"",
        " missing(\"",
        "{ missing(\"",
    ];
    let words = collect(&["prumo-model/src/checks", "prumo-model/src/judge"], &openings);
    hold("reason", &words, 20);
    let ended = prumo_model::event::Ended::ALL.iter().map(|ended| ended.missing().to_owned());
    hold("reason", &ended.collect(), 3);
}

#[test]
fn every_flaw_of_a_chain_and_every_own_fault_has_its_text() {
    // Dates and names have codes of their own; the others are reasons of one.
    let own = [Flaw::Expired, Flaw::NotYetValid, Flaw::NameMismatch];
    let reasons = Flaw::ALL.iter().filter(|flaw| !own.contains(flaw));
    hold("reason", &reasons.map(ToString::to_string).chain(["untrusted".to_owned()]).collect(), 7);
    hold("reason", &OwnFault::ALL.iter().map(ToString::to_string).collect(), 2);
}

#[test]
fn every_reason_not_to_have_looked_has_its_text() {
    let every = [
        NotLooked::TimedOut(Duration::ZERO),
        NotLooked::RunOver,
        NotLooked::Cancelled,
        NotLooked::BudgetSpent,
        NotLooked::Dropped,
        NotLooked::ServerRefused(DatabaseAnswer::default()),
        NotLooked::SecretMissing(String::new()),
        NotLooked::Waiting,
        NotLooked::NoDriver,
        NotLooked::TooMuch,
        NotLooked::Protocol(String::new()),
    ];
    hold("reason", &every.iter().map(|reason| reason.reason().to_owned()).collect(), every.len());
}

#[test]
fn every_reason_of_the_probes_and_of_soap_has_its_text() {
    let probes = ["NameFact::Failed(\"", "TlsFact::Refused(\"", "Offence::Method(\"", "gives_away(\""];
    hold("reason", &collect(&["prumo-probes/src"], &probes), 8);
    hold("reason", &collect(&["prumo-probes/src/tls/refusal.rs"], &["=> \""]), 4);
    let errors = [
        "prumo-soap/src/description/error.rs",
        "prumo-soap/src/answer/error.rs",
        "prumo-soap/src/xml/error.rs",
        "prumo-soap/src/envelope/error.rs",
    ];
    hold("reason", &collect(&errors, &["=> \""]), 30);
}

#[test]
fn every_shape_that_a_file_s_value_must_have_has_its_text() {
    let paths = ["prumo-model/src/toml_reader.rs", "prumo-model/src/project", "prumo-model/src/catalogue"];
    let texts: Vec<String> = paths.iter().flat_map(|path| sources(path)).collect();
    let mut words = BTreeSet::new();
    for text in &texts {
        let calls = text.lines().filter(|line| line.contains("bad_value(") || line.contains("wrong_type("));
        words.extend(calls.filter_map(|line| line.rsplit('"').nth(1)).map(|word| word.replace(' ', "-")));
        for call in text.split("integer_in(").skip(1) {
            let wanted = call.split(", \"").nth(1).and_then(|rest| rest.split('"').next());
            words.extend(wanted.map(str::to_owned));
        }
    }
    words.retain(|word| is_stable(word));
    hold("wanted", &words, 15);
}

#[test]
fn every_label_of_a_fact_in_brief_and_every_kind_of_target_has_its_text() {
    hold("brief", &collect(&["prumo-model/src/fact/brief.rs"], &["(\""]), 15);
    hold("target", &collect(&["prumo-model/src/target.rs"], &["=> \""]), 10);
}

#[test]
fn every_key_that_the_program_asks_for_by_name_has_its_text() {
    let texts: Vec<String> =
        ["prumo-report/src", "prumo-cli/src"].iter().flat_map(|path| sources(path)).collect();
    let openings = ["exts.word(\"", "exts.say(\""];
    let keys: BTreeSet<&str> =
        texts.iter().flat_map(|text| openings.iter().flat_map(|opening| after(text, opening))).collect();
    assert!(keys.len() > 25, "the sources no longer look as this test expects: {keys:?}");
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for key in &keys {
            assert_ne!(texts.word(key), format!("{key:?}"), "{language}");
        }
    }
}
