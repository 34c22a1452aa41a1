//! Arguments of `prumo completions` and `prumo man`.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// The shell that is to complete prumo's arguments
    #[arg(value_name = "SHELL", value_enum)]
    pub(crate) shell: Shell,
}

#[derive(Args, Debug)]
pub(crate) struct Man {
    /// The page: a command, e.g. check or probe-tcp; without one, prumo's own
    #[arg(value_name = "COMMAND", conflicts_with = "dir")]
    pub(crate) page: Option<String>,
    /// Write the pages of every command into this folder instead, e.g. ~/.local/share/man/man1
    #[arg(long, value_name = "FOLDER")]
    pub(crate) dir: Option<PathBuf>,
}
