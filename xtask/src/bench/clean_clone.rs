//! `cargo xtask demo --yes` as a newcomer runs it: from a clean clone, with an empty target folder. Debian's packages
//! and cargo's downloads are there already, and it runs once: a build of minutes is not repeated for a median.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};

use super::measure::{Limit, Measure, Row, Samples};
use super::process::cost;
use super::quiet::Patience;
use crate::build::{cargo, workspace};

/// Measures.
pub(super) fn measure(patience: &Patience) -> anyhow::Result<Measure> {
    let folder = tempfile::Builder::new().prefix("prumo-clone-").tempdir()?;
    let clone = folder.path().join("prumo");
    let source = obtain(&clone)?;
    let fetched = cargo().args(["fetch", "--locked", "--quiet"]).current_dir(&clone).status()?;
    if !fetched.success() {
        bail!("cargo can't fetch what {} needs", clone.display());
    }
    let mut demo = cargo();
    demo.args(["xtask", "demo", "--yes"])
        .current_dir(&clone)
        .env("CARGO_TARGET_DIR", folder.path().join("target"));
    patience.wait();
    let cost = cost(demo)?;
    Ok(Measure {
        title: "The demo from a clean clone",
        how: format!(
            "`cargo xtask demo --yes` {source}, with an empty target folder; Debian's packages and cargo's downloads \
             are there. One run, no median. The processor's time is that of cargo, the compilers and the demo: on two \
             processors with nothing else to do, half of it is the least that the wall can be."
        ),
        rows: vec![
            Row::ours("`cargo xtask demo --yes`", Samples::seconds([cost.wall]), Limit::Below(180.0))
                .with_cpu(cost.cpu),
        ],
    })
}

/// Clones the workspace; where something is not committed, copies what git would take. Says which it was.
fn obtain(clone: &Path) -> anyhow::Result<String> {
    let head = git(&["rev-parse", "--short", "--verify", "--quiet", "HEAD"]);
    // The page that a bench leaves behind is no source.
    let uncommitted = git(&["status", "--porcelain", "--", ".", ":!docs/benchmarks.md"])?;
    match head {
        Ok(head) if uncommitted.is_empty() => {
            git(&["clone", "--quiet", ".", &clone.display().to_string()])?;
            Ok(format!("in a clone of commit {}", head.trim()))
        }
        _ => {
            copy(clone)?;
            Ok("in a copy of the sources, since they are not committed as they stand".to_owned())
        }
    }
}

fn copy(clone: &Path) -> anyhow::Result<()> {
    for file in git(&["ls-files", "-z", "--cached", "--others", "--exclude-standard"])?.split_terminator('\0')
    {
        let (from, to) = (workspace().join(file), clone.join(file));
        // A file that was deleted and not yet committed so.
        if !from.is_file() {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file without a folder")?)?;
        fs::copy(&from, &to).with_context(|| format!("can't copy {file}"))?;
    }
    Ok(())
}

fn git(arguments: &[&str]) -> anyhow::Result<String> {
    let output =
        Command::new("git").args(arguments).current_dir(workspace()).output().context("can't start git")?;
    if !output.status.success() {
        bail!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}
