//! Any text as a project file: nothing panics, every problem has its place inside the text and in order, and a file that
//! is refused says why.

use std::sync::LazyLock;

use prumo_model::catalogue::Catalogue;
use prumo_model::diagnostic::Diagnostics;
use prumo_model::project::Project;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let files = [
        ("base.toml", include_str!("../../catalogue/base.toml")),
        ("accounts.toml", include_str!("../../catalogue/accounts.toml")),
        ("financial-view.toml", include_str!("../../catalogue/financial-view.toml")),
        ("orders-receive.toml", include_str!("../../catalogue/orders-receive.toml")),
        ("orders-send.toml", include_str!("../../catalogue/orders-send.toml")),
    ];
    Catalogue::read(&files).unwrap()
});

/// Reads `bytes` as text, where they are text.
pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let read = Project::read(text, &CATALOGUE);
    assert_eq!(read, Project::read(text, &CATALOGUE), "the same text is read the same");
    match read {
        Ok(project) => drop(project.crm_hosts()),
        Err(found) => {
            assert!(found.0.iter().any(|one| !one.is_notice()), "refused, and nothing is wrong");
            have_places(&found, text);
        }
    }
}

fn have_places(found: &Diagnostics, text: &str) {
    assert!(found.0.is_sorted_by_key(|one| one.place.start));
    for one in &found.0 {
        assert!(text.get(one.place.clone()).is_some(), "{one:?} is outside the text or within a letter");
    }
}
