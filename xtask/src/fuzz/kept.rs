//! The corpus that is committed: seeds, inputs that once broke something, and the smallest of those that reach something.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::afl::Afl;

/// The most that is kept of a target, beside what people put there.
const MOST_INPUTS: usize = 250;
const MOST_BYTES: usize = 160 * 1024;

/// What a corpus came to.
pub(super) struct Kept {
    pub(super) inputs: usize,
    pub(super) bytes: usize,
}

/// Puts the fewest inputs of what was found in place of those that were kept; seeds and `found-…` stay.
pub(super) fn keep(afl: &Afl, target: &str) -> anyhow::Result<Kept> {
    let folder = Afl::corpus(target);
    let mut fewest = inputs(&afl.fewest(target)?)?;
    fewest.sort_by_key(|(_, bytes)| bytes.len());
    let mut kept = Kept { inputs: 0, bytes: 0 };
    let mut by_hand = Vec::new();
    for (name, bytes) in inputs(&folder)? {
        if is_by_hand(&name) {
            kept.inputs += 1;
            kept.bytes += bytes.len();
            by_hand.push(bytes);
        } else {
            fs::remove_file(folder.join(name))?;
        }
    }
    let (mut count, mut size) = (0, 0);
    for (_, bytes) in fewest.into_iter().filter(|(_, bytes)| !by_hand.contains(bytes)) {
        count += 1;
        size += bytes.len();
        if count > MOST_INPUTS || size > MOST_BYTES {
            break;
        }
        fs::write(folder.join(name_of(&bytes)), &bytes)?;
        kept.inputs += 1;
        kept.bytes += bytes.len();
    }
    Ok(kept)
}

fn inputs(folder: &Path) -> anyhow::Result<Vec<(OsString, Vec<u8>)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            found.push((entry.file_name(), fs::read(entry.path())?));
        }
    }
    found.sort();
    Ok(found)
}

fn is_by_hand(name: &OsString) -> bool {
    let name = name.to_string_lossy();
    name.starts_with("seed-") || name.starts_with("found-")
}

/// A name that follows from the content, so that the same input is the same file after every run: FNV-1a, 64 bits.
fn name_of(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{sum:016x}")
}
