//! The bad files cover the formats: every kind of diagnostic, every key, in order of place.

use std::collections::BTreeSet;
use std::fs;

use prumo_model::catalogue::Catalogue;
use prumo_model::diagnostic::{Diagnostic, DiagnosticKind};
use prumo_model::project::Project;

use super::bad::{files, stem};

/// Every key of `prumo.toml`, version 1.
const PROJECT_KEYS: &[&str] = &[
    "version",
    "project",
    "name",
    "erp",
    "hosting",
    "integrations",
    "crm-addresses",
    "further-services",
    "digest-key",
    "reach",
    "environment",
    "kind",
    "no-database",
    "no-web-services",
    "database",
    "web-services",
    "rehearsal",
    "engine",
    "host",
    "look-at",
    "port",
    "instance",
    "service",
    "sid",
    "descriptor",
    "schema",
    "user",
    "password",
    "tls",
    "ca",
    "base-url",
    "encryption",
    "system-code",
    "companies",
    "company",
    "branches",
    "services",
    "customer",
    "product",
    "confirmed",
    "item",
    "by",
    "on",
    "name-seconds",
    "tcp-seconds",
    "tls-seconds",
    "login-seconds",
    "call-seconds",
    "run-seconds",
    "slow-read-seconds",
    "slow-answer-seconds",
    "connections",
    "calls",
    "certificate-days",
    "answer-mebibytes",
];

/// Every key of a catalogue file, schema 1.
const CATALOGUE_KEYS: &[&str] = &[
    "schema",
    "id",
    "needs",
    "integration",
    "name",
    "least-rows",
    "key",
    "basis",
    "columns",
    "type",
    "service",
    "operation",
    "versions",
    "effect",
    "gates",
    "outcome",
    "send",
    "uses",
    "expect",
    "erp",
    "table",
    "set",
    "where",
    "column",
    "equals",
    "above",
    "not-in",
    "found-in",
    "values",
    "fields",
    "field",
    "form",
    "optional",
];

/// The catalogue that ships with Prumo.
const EMBEDDED: [(&str, &str); 5] = [
    ("base.toml", include_str!("../../../../../catalogue/base.toml")),
    ("accounts.toml", include_str!("../../../../../catalogue/accounts.toml")),
    ("financial-view.toml", include_str!("../../../../../catalogue/financial-view.toml")),
    ("orders-send.toml", include_str!("../../../../../catalogue/orders-send.toml")),
    ("orders-receive.toml", include_str!("../../../../../catalogue/orders-receive.toml")),
];

/// The diagnostics of every bad project file, with the file's name and length.
fn of_projects() -> Vec<(String, usize, Vec<Diagnostic>)> {
    let catalogue = Catalogue::read(&EMBEDDED).unwrap();
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let found = Project::read(&text, &catalogue).err().map(|found| found.0).unwrap_or_default();
        (stem(&path).to_owned(), text.len(), found)
    };
    files("files/project").into_iter().map(read).collect()
}

/// The diagnostics of every bad catalogue file, the embedded files and a sound one read before it.
fn of_catalogues() -> Vec<(String, usize, Vec<Diagnostic>)> {
    let sound = fs::read_to_string(&files("files/catalogue/beside")[0]).unwrap();
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let own = [("sound.toml", sound.as_str()), (stem(&path), text.as_str())];
        let all: Vec<_> = EMBEDDED.into_iter().chain(own).collect();
        let wrong = Catalogue::read(&all).err().map(|errors| errors.0).unwrap_or_default();
        assert!(wrong.iter().all(|(name, _)| name == stem(&path)), "{wrong:?}");
        let found = wrong.into_iter().flat_map(|(_, found)| found.0).collect();
        (stem(&path).to_owned(), text.len(), found)
    };
    files("files/catalogue").into_iter().map(read).collect()
}

/// The keys that diagnostics are about, without tables before them and places in lists.
fn keys(found: &[(String, usize, Vec<Diagnostic>)]) -> BTreeSet<String> {
    let all = found.iter().flat_map(|(_, _, diagnostics)| diagnostics);
    let paths = all.filter_map(|diagnostic| diagnostic.arguments.text("key"));
    paths.flat_map(|path| path.split('.').map(|part| part.split('[').next().unwrap().to_owned())).collect()
}

#[test]
fn every_kind_of_diagnostic_is_covered() {
    let (projects, catalogues) = (of_projects(), of_catalogues());
    let all = projects.iter().chain(&catalogues).flat_map(|(_, _, diagnostics)| diagnostics);
    let covered: BTreeSet<DiagnosticKind> = all.map(|diagnostic| diagnostic.kind).collect();
    assert_eq!(covered, DiagnosticKind::ALL.iter().copied().collect());
}

#[test]
fn every_key_is_covered() {
    for (found, wanted) in [(keys(&of_projects()), PROJECT_KEYS), (keys(&of_catalogues()), CATALOGUE_KEYS)] {
        let missing: Vec<_> = wanted.iter().filter(|key| !found.contains(**key)).collect();
        assert!(missing.is_empty(), "no bad file is about {missing:?}");
    }
}

#[test]
fn diagnostics_come_in_order_of_place_and_each_once() {
    for (name, length, found) in of_projects().into_iter().chain(of_catalogues()) {
        assert!(found.iter().any(|diagnostic| !diagnostic.is_notice()), "{name} is not bad");
        let places: Vec<_> =
            found.iter().map(|diagnostic| (diagnostic.place.start, diagnostic.place.end)).collect();
        assert!(places.is_sorted(), "{name}: {places:?}");
        assert!(places.iter().all(|(start, end)| start <= end && *end <= length), "{name}: {places:?}");
        let kinds: BTreeSet<_> =
            found.iter().map(|one| (one.kind, one.place.start, format!("{:?}", one.arguments))).collect();
        assert_eq!(kinds.len(), found.len(), "{name} says something twice");
    }
}
