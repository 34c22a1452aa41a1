//! The committed reference pages are what the program says today.

use std::fs;

use xtask::build::{prumo, workspace};
use xtask::reference::pages;

#[test]
fn the_pages_are_those_of_the_program() {
    let folder = workspace().join("docs/reference");
    let mut stale = Vec::new();
    for (name, text) in pages(&prumo(false).unwrap()).unwrap() {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|known| known == text) {
            continue;
        }
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(path, text).unwrap();
        } else {
            stale.push(name);
        }
    }
    assert_eq!(stale, [""; 0], "run UPDATE_GOLDEN=1 cargo test -p xtask and read the difference");
}
