//! `prumo completions`: a script that lets a shell complete prumo's commands, options and values.

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};

use crate::arguments::{Arguments, Completions};
use crate::edge::output;

/// Prints the script.
pub(crate) fn run(arguments: &Completions) -> anyhow::Result<u8> {
    output::write(None, &script(arguments.shell)?)?;
    Ok(0)
}

fn script(shell: Shell) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    generate(shell, &mut Arguments::command(), "prumo", &mut bytes);
    Ok(String::from_utf8(bytes)?)
}
