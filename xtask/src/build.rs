//! Builds the program, and says where it is.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, bail};

/// The workspace's folder.
#[must_use]
pub fn workspace() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Cargo, as the one that runs us.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace());
    command
}

/// Builds the `prumo` program and gives its path.
///
/// # Errors
/// Where it does not build.
pub fn prumo(release: bool) -> anyhow::Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--quiet", "--package", "prumo-cli"]);
    if release {
        command.arg("--release");
    }
    if !command.status().context("can't start cargo")?.success() {
        bail!("prumo does not build");
    }
    Ok(built(release))
}

/// Where the built program is.
#[must_use]
pub fn built(release: bool) -> PathBuf {
    // This program stands in the same target folder, below `debug`; a test's stands one folder deeper.
    let own = std::env::current_exe().unwrap_or_default();
    let target = own.ancestors().find(|folder| folder.ends_with("debug") || folder.ends_with("release"));
    let target =
        target.and_then(std::path::Path::parent).map_or_else(|| workspace().join("target"), PathBuf::from);
    target.join(if release { "release" } else { "debug" }).join("prumo")
}
