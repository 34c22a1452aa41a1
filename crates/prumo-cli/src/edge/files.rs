//! Files: read with a limit, written whole or not at all.

use std::fs::{File, Metadata, Permissions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use anyhow::{Context as _, bail};

/// The largest file that people write for us, in bytes.
const WRITTEN_BY_PEOPLE: u64 = 4 << 20;

/// The largest facts file, in bytes.
pub(crate) const FACTS: u64 = 64 << 20;

/// Permissions of a new file, before the person's own mask takes some away.
const NEW_FILE: u32 = 0o666;

/// A text that a person wrote.
pub(crate) fn text(path: &Path) -> anyhow::Result<String> {
    limited(path, WRITTEN_BY_PEOPLE)
}

/// A text of at most so many bytes.
pub(crate) fn limited(path: &Path, limit: u64) -> anyhow::Result<String> {
    let shown = path.display();
    let file = File::open(path).with_context(|| format!("can't open {shown}"))?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).with_context(|| format!("can't read {shown}"))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        bail!("{shown} is larger than {} MiB", limit >> 20);
    }
    String::from_utf8(bytes).with_context(|| format!("{shown} is not UTF-8"))
}

/// Writes a file whole: beside its place first, then into it, so that nothing is half written or lost. A device or a pipe
/// is written to as it is; a link leads to its file; an old file's permissions stay.
pub(crate) fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let shown = path.display();
    let known = std::fs::metadata(path).ok();
    let is_stream = known.as_ref().is_some_and(|known| !known.is_file() && !known.is_dir());
    let written = if is_stream { write_into(path, text) } else { write_beside(path, text, known.as_ref()) };
    written.with_context(|| format!("can't write {shown}; what stood there is unchanged"))
}

/// Writes a file that must not be there yet: whole, or not at all.
pub(crate) fn create(path: &Path, text: &str) -> anyhow::Result<()> {
    let written = || -> anyhow::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let permissions = Permissions::from_mode(NEW_FILE);
        let mut beside = tempfile::Builder::new().permissions(permissions).tempfile_in(folder)?;
        beside.write_all(text.as_bytes())?;
        beside.as_file().sync_all()?;
        beside.persist_noclobber(path)?;
        Ok(())
    };
    written().with_context(|| format!("can't write {}", path.display()))
}

fn write_into(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut stream = std::fs::OpenOptions::new().write(true).open(path)?;
    Ok(stream.write_all(text.as_bytes())?)
}

fn write_beside(path: &Path, text: &str, known: Option<&Metadata>) -> anyhow::Result<()> {
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let permissions = known.map_or_else(|| Permissions::from_mode(NEW_FILE), Metadata::permissions);
    let mut beside = tempfile::Builder::new().permissions(permissions).tempfile_in(folder)?;
    beside.write_all(text.as_bytes())?;
    beside.as_file().sync_all()?;
    beside.persist(&path)?;
    Ok(())
}
