//! Runs a script with a database's own client, and stops with what the client says.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

/// Gives a script to a client's standard input, and gives what it prints.
pub(crate) fn run(mut command: Command, script: &str) -> anyhow::Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("can't start {name}"))?;
    let mut stdin = child.stdin.take().context("the client has no standard input")?;
    // A script that fails early closes the pipe: its error is the one to tell.
    let _ = stdin.write_all(script.as_bytes());
    drop(stdin);
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}
