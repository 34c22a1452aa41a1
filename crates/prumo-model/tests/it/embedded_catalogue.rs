//! The catalogue that ships with Prumo is sound.

use prumo_model::catalogue::{Catalogue, Effect};

/// The catalogue's own files.
pub(crate) fn embedded() -> Catalogue {
    let files = [
        ("base.toml", include_str!("../../../../catalogue/base.toml")),
        ("accounts.toml", include_str!("../../../../catalogue/accounts.toml")),
        ("financial-view.toml", include_str!("../../../../catalogue/financial-view.toml")),
    ];
    Catalogue::read(&files).expect("the embedded catalogue is sound")
}

#[test]
fn it_reads_and_its_integrations_come_after_what_they_need() {
    let catalogue = embedded();
    assert_eq!(catalogue.integrations().collect::<Vec<_>>(), ["accounts", "financial-view"]);
    let closure = catalogue.closure(&["financial-view".to_owned()]);
    let names: Vec<&str> = closure.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(names, ["base", "accounts", "financial-view"]);
}

#[test]
fn nothing_that_it_calls_has_an_effect() {
    for entry in embedded().entries.values() {
        for operation in &entry.operations {
            assert_eq!(operation.effect, Effect::None, "{}", operation.name);
        }
    }
}
