//! Debian packages: asked for on a terminal, installed without asking as root without one or with `--yes`, else named.

use std::fs;
use std::io::{IsTerminal as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};

use crate::say;

/// The file that keeps packages from starting services (Debian policy, section 9.3).
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// Installs packages, or says how.
pub(super) fn install(packages: &[&str], yes: bool) -> anyhow::Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    let root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let terminal = std::io::stdin().is_terminal();
    let by_hand = format!("missing: {list}\ninstall it and try again: apt-get install {list}");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("{by_hand}\n(this system has no apt; the packages' names are Debian's)");
    }
    let go = yes || (root && !terminal) || (terminal && agreed(&list)?);
    if !go {
        bail!("{by_hand}");
    }
    if !root && !Path::new("/usr/bin/sudo").exists() {
        bail!("{by_hand}\n(as root: there is no sudo here)");
    }
    say(&format!("installing {list}"));
    let _quiet = root.then(Quiet::begin).transpose()?;
    run(root, &["update", "-qq"])?;
    let mut install = vec!["install", "-qq", "-y", "--no-install-recommends"];
    install.extend(packages);
    run(root, &install)
}

fn agreed(list: &str) -> anyhow::Result<bool> {
    let mut out = std::io::stdout().lock();
    write!(out, "missing: {list}. Install with apt-get? [y/N] ")?;
    out.flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "s" | "S" | "sim" | "si" | "sí"))
}

fn run(root: bool, arguments: &[&str]) -> anyhow::Result<()> {
    let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
    if !root {
        command.arg("apt-get");
    }
    let output = command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .output()
        .context("can't start apt-get")?;
    if !output.status.success() {
        bail!("apt-get {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}

/// While it lives, packages start no services.
struct Quiet(bool);

impl Quiet {
    fn begin() -> anyhow::Result<Self> {
        let ours = !Path::new(POLICY).exists();
        if ours {
            fs::write(POLICY, "#!/bin/sh\nexit 101\n")?;
            fs::set_permissions(POLICY, fs::Permissions::from_mode(0o755))?;
        }
        Ok(Self(ours))
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        if self.0 {
            // It was ours; that it is gone already is as good.
            let _ = fs::remove_file(POLICY);
        }
    }
}
