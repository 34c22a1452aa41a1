//! What `cargo xtask` does. A library, so that tests can run the demo as it is.

pub mod arguments;
pub mod bench;
pub mod build;
pub mod demo;
pub mod fuzz;
pub mod reference;
pub mod setup;
pub mod stage;
pub mod test;

use std::io::Write as _;

/// Says a line.
pub fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    // Nobody reading is no reason to stop.
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}
