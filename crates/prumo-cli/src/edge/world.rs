//! The clock and randomness: the only place that asks the operating system for either.

use std::io::{BufRead as _, Read as _};

use anyhow::Context as _;
use jiff::Timestamp;
use prumo_model::digest::{DigestKey, hexadecimal};

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 4096;

/// The exit code of a program that Ctrl-C ended, as shells give it.
const INTERRUPTED: i32 = 130;

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

/// A line of the standard input; none at its end.
pub(crate) fn line() -> anyhow::Result<Option<String>> {
    let mut line = String::new();
    let read = std::io::stdin().lock().take(LONGEST_LINE).read_line(&mut line);
    match read.context("can't read the standard input")? {
        0 => Ok(None),
        _ => Ok(Some(line)),
    }
}

/// Says something and ends the program when a person presses Ctrl-C, instead of ending it in silence.
pub(crate) fn on_interruption(text: String) -> anyhow::Result<()> {
    let runtime = runtime()?;
    std::thread::Builder::new().spawn(move || {
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            super::output::tell(&format!("\n{text}"));
            std::process::exit(INTERRUPTED);
        }
    })?;
    Ok(())
}
