//! Servers that refuse to be root run as `nobody`, who must own what they read and write.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

/// `nobody` and `nogroup` on Debian.
const NOBODY: u32 = 65534;

/// Gives a file or folder to `nobody`, where we are root.
pub(crate) fn give(path: &Path) -> anyhow::Result<()> {
    if is_root() {
        chown(path, Some(NOBODY), Some(NOBODY)).context("can't give the folder to nobody")?;
    }
    Ok(())
}

/// Whether this process is root.
pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// A program run as `nobody`, where we are root.
pub(crate) fn as_nobody(program: &str) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups", program]);
    command
}
