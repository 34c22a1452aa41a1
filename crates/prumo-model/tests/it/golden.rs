//! Texts that are compared whole with a file beside the tests. `UPDATE_GOLDEN=1` rewrites the file.

use std::path::Path;

/// Compares, and panics with the first lines that differ.
pub(crate) fn compare(file: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(file);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, now).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let lines = expected.lines().zip(now.lines()).enumerate();
    let differs: Vec<String> = lines
        .filter(|(_, (expected, now))| expected != now)
        .take(5)
        .map(|(at, (expected, now))| format!("{}:\n- {expected}\n+ {now}", at + 1))
        .collect();
    assert!(expected == now, "{}\n{}", path.display(), differs.join("\n"));
}
