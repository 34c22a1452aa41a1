//! Golden texts: what the program prints is held against files, word by word. All of them are written anew by
//! `UPDATE_GOLDEN=1 cargo test -p prumo-cli --test it -- files:: golden::`; a person then reads the difference.
//! It does not say what is right: the expected files do, and whoever reads them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy.toml allows these in tests, but does not count the functions that tests share"
)]

mod command;
mod demo;
pub(crate) mod expected;
mod init;
mod junit;
mod schema;
