//! Hands every kept input of a target to its reader, for `cargo test`. It makes no input.

use std::fs;
use std::path::Path;

/// Checks what `fuzz/corpus/TARGET` holds.
pub(crate) fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus")).join(target);
    let mut kept: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    kept.sort();
    assert!(kept.len() > 10, "{} holds {} inputs", folder.display(), kept.len());
    for path in kept {
        let bytes = fs::read(&path).unwrap();
        // What fails says by itself only why, not on what.
        assert!(std::panic::catch_unwind(|| check(&bytes)).is_ok(), "{}", path.display());
    }
}
