//! `cargo xtask stage`: the demo's stage, healthy, for trying commands by hand.

use anyhow::Result;
use prumo_harness::{Options, Scene};

use crate::{build, say};

/// Sets the stage and keeps it until Enter.
///
/// # Errors
/// Where a server does not start.
pub fn run() -> Result<()> {
    let program = build::prumo(false)?;
    let scene = Scene::set(&program, &[], &Options::default())?;
    say(&format!("cd {}", scene.folder().display()));
    for (name, value) in scene.program.variables() {
        say(&format!("export {name}={value}"));
    }
    say(&format!("{} check", program.display()));
    say("Enter ends it.");
    std::io::stdin().read_line(&mut String::new())?;
    Ok(())
}
