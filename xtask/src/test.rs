//! `cargo xtask test`: everything that CI passes, in the order in which failures are cheapest.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, bail};

use crate::build::{cargo, workspace};
use crate::say;
use crate::setup::Tools;

/// Runs everything; stops at the first failure.
///
/// # Errors
/// Names the step that failed.
pub fn run(tools: &Tools) -> anyhow::Result<()> {
    step("formatting", cargo().args(["fmt", "--all", "--check"]))?;
    let mut deny = Command::new(&tools.cargo_deny);
    // The advisory database can't be fetched everywhere; licences, bans and sources need nothing from outside.
    deny.current_dir(workspace()).args(["--log-level", "error"]);
    step("licences", deny.args(["check", "licenses", "bans", "sources"]))?;
    let clippy = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    step("clippy", cargo().args(clippy))?;
    let documentation = ["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"];
    step("documentation", cargo().args(documentation).env("RUSTDOCFLAGS", "-D warnings"))?;
    step("build", cargo().args(["build", "--quiet", "--workspace"]))?;
    let mut tests = cargo();
    tests
        .args(["test", "--workspace"])
        .env("PRUMO_DEV_PYTHON", &tools.python)
        .env("PRUMO_DEV_NODE_MODULES", &tools.node_modules);
    step("tests", &mut tests)?;
    say("everything passes");
    Ok(())
}

fn step(name: &str, command: &mut Command) -> anyhow::Result<()> {
    let start = Instant::now();
    say(&format!("== {name}"));
    if !command.status().with_context(|| format!("can't start {name}"))?.success() {
        bail!("{name} failed");
    }
    say(&format!("== {name}: {:.0} s", start.elapsed().as_secs_f64()));
    Ok(())
}
