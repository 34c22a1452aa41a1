//! The commands, one file each.

pub(crate) mod catalogue;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod firewall;
pub(crate) mod grants;
pub(crate) mod init;
pub(crate) mod judge;
pub(crate) mod look;
pub(crate) mod man;
pub(crate) mod probe;
pub(crate) mod sim;

use anyhow::bail;
use prumo_report::texts::{Language, Texts};

/// The texts of a language as the arguments name it.
fn texts(language: &str) -> anyhow::Result<Texts> {
    match Language::parse(language) {
        Some(language) => Ok(Texts::of(language)),
        None => bail!("no texts in the language {language:?}; there are pt-BR, en and es"),
    }
}

/// Name and version of this program.
fn program() -> String {
    format!("prumo {}", env!("CARGO_PKG_VERSION"))
}
