//! The standard streams: text out, complaints to the standard error, colours only where they belong.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context as _;

use super::files;

/// Writes text to a file, or to the standard output. A reader that went away is no error of ours.
pub(crate) fn write(output: Option<&Path>, text: &str) -> anyhow::Result<()> {
    if let Some(path) = output {
        return files::replace(path, &plain(text));
    }
    let mut out = anstream::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.context("can't write to the standard output"),
    }
}

/// A line to the standard error; nobody reading it is no error.
pub(crate) fn tell(text: &str) {
    let mut error = anstream::stderr().lock();
    let _ = writeln!(error, "{text}");
}

/// Why it could not run, cause by cause; diagnostics of files are drawn with their places.
pub(crate) fn complain(error: &anyhow::Error) {
    if let Some(report) = error.downcast_ref::<super::diagnostics::Drawn>() {
        tell(report.0.trim_end());
        return;
    }
    let mut causes = error.chain();
    if let Some(first) = causes.next() {
        tell(&format!("prumo: {first}"));
    }
    for cause in causes {
        tell(&format!("  because: {cause}"));
    }
}

/// Text without colours.
fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}
