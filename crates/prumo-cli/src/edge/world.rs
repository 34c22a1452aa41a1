//! The clock and randomness: the only place that asks the operating system for either.

use anyhow::Context as _;
use jiff::Timestamp;
use prumo_model::digest::{DigestKey, hexadecimal};

/// The time.
#[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// The runtime that looks are made on: one thread.
pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().context("can't start the asynchronous runtime")
}

/// A name for a run: 128 random bits.
pub(crate) fn run_id() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).context("the operating system gives no random numbers")?;
    Ok(hexadecimal(&bytes))
}

/// A key for digests, drawn for one run.
pub(crate) fn digest_key() -> anyhow::Result<DigestKey> {
    let mut bytes = vec![0; 32];
    getrandom::fill(&mut bytes).context("the operating system gives no random numbers")?;
    Ok(DigestKey::new(bytes))
}

/// Columns of the terminal; 100 where output is no terminal.
pub(crate) fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0))
}

/// Whether the terminal can move its cursor.
pub(crate) fn terminal_moves() -> bool {
    std::env::var_os("TERM").is_none_or(|kind| kind != "dumb")
}
