//! Any text as catalogue files, apart by a line `%%`, the last one beside our own base: nothing panics, every problem has
//! its place inside its file, and what is read counts for both ERPs.

use prumo_model::catalogue::{Catalogue, CatalogueErrors};
use prumo_model::project::Erp;

const BASE: &str = include_str!("../../catalogue/base.toml");

/// Reads `bytes` as text, where they are text.
pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let files: Vec<&str> = text.split("\n%%\n").collect();
    let alone: Vec<_> = files.iter().map(|file| ("own", *file)).collect();
    reads(&alone);
    if let Some(last) = files.last() {
        reads(&[("base", BASE), ("own", last)]);
    }
}

fn reads(files: &[(&str, &str)]) {
    let read = Catalogue::read(files);
    assert_eq!(read, Catalogue::read(files), "the same files are read the same");
    match read {
        Ok(catalogue) => {
            for erp in [Erp::Full, Erp::GoUp] {
                let narrowed = catalogue.for_erp(erp);
                assert!(narrowed.integrations().count() <= catalogue.integrations().count());
            }
        }
        Err(errors) => have_places(&errors, files),
    }
}

fn have_places(errors: &CatalogueErrors, files: &[(&str, &str)]) {
    assert!(errors.0.iter().all(|(_, found)| !found.0.is_empty()), "refused, and nothing is wrong");
    for (name, found) in &errors.0 {
        assert!(found.0.is_sorted_by_key(|one| one.place.start));
        for one in &found.0 {
            // Files may share a name here: one of them has the place.
            let mut named = files.iter().filter(|(file, _)| file == name);
            assert!(named.any(|(_, text)| text.get(one.place.clone()).is_some()), "{one:?}");
        }
    }
}
