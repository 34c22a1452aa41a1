//! Every bad file gives exactly its expected diagnostics on the standard error, nothing on the output, and exit code 2.

use std::fs;
use std::path::{Path, PathBuf};

use crate::golden::expected::{compare, place, program_in, settle, updates};

const LANGUAGES: [&str; 3] = ["pt-BR", "en", "es"];

/// Stems whose texts are kept in all three languages: together they hold every kind of diagnostic.
const IN_ALL_LANGUAGES: &[&str] = &[
    "syntax-open-text",
    "newer-version",
    "unknown-key-near",
    "keys-missing",
    "wrong-types",
    "unknown-words",
    "integration-unknown",
    "plain-secrets",
    "variable-names",
    "plain-http",
    "database-and-reason",
    "companies",
    "limits",
    "several-at-once",
    "effect-lowered",
    "comparison-without-key",
];

/// The files of a folder with this ending, in order.
pub(super) fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(place(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|e| e == "toml")).collect();
    files.sort();
    files
}

/// The name of a file without its ending.
pub(super) fn stem(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

fn expected_of(file: &Path, language: &str) -> PathBuf {
    file.with_file_name(format!("{}.{language}.txt", stem(file)))
}

/// Holds every file of a folder against its expected texts; `arguments` makes the command from the file's name.
fn hold(folder: &str, least: usize, arguments: impl Fn(&str) -> Vec<String>) {
    let program = program_in(folder);
    let files = files(folder);
    assert!(files.len() >= least, "{folder} holds {} files", files.len());
    let mut differences = Vec::new();
    for file in &files {
        let everywhere = IN_ALL_LANGUAGES.iter().any(|name| stem(file).get(3..) == Some(*name));
        let languages = if everywhere { LANGUAGES.as_slice() } else { &LANGUAGES[..1] };
        for language in languages {
            let name = file.file_name().unwrap().to_str().unwrap();
            let mut words = arguments(name);
            words.extend(["--lang".to_owned(), (*language).to_owned()]);
            let outcome = program.run(&words).unwrap();
            if (outcome.code, outcome.stdout.as_str()) != (2, "") {
                differences.push(format!("{name}: exit code {}, output {:?}", outcome.code, outcome.stdout));
            } else {
                differences.extend(compare(&expected_of(file, language), &outcome.stderr).err());
            }
        }
        if !updates() {
            let present = LANGUAGES.iter().filter(|language| expected_of(file, language).exists()).count();
            assert_eq!(present, languages.len(), "{}: expected texts that nobody compares", stem(file));
        }
    }
    settle(&differences);
}

#[test]
fn every_bad_project_file_gets_its_exact_diagnostics() {
    hold("files/project", 30, |name| vec!["check".to_owned(), name.to_owned()]);
}

#[test]
fn every_bad_catalogue_file_gets_its_exact_diagnostics() {
    let sound = "beside/stock-writes.toml";
    let arguments =
        |name: &str| ["catalogue", "--catalogue", sound, "--catalogue", name].map(str::to_owned).to_vec();
    hold("files/catalogue", 12, arguments);
}
