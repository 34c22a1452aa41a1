//! `cargo xtask fuzz`: hands AFL++'s inputs to the readers of `fuzz/targets`, one after the other on one core, and says
//! what came of it. It repairs nothing: what it finds stays in `target/fuzz/out` until somebody has looked.

mod afl;
mod kept;
mod statistics;

use std::path::Path;

use anyhow::bail;

use crate::arguments::Arguments;
use crate::say;
use afl::Afl;
use statistics::Statistics;

/// What is fuzzed: `fuzz/targets` says how; the last two stand in `prumo-probes`, whose readers are private.
const TARGETS: [&str; 8] =
    ["xml", "soap_answer", "description", "facts_file", "project", "catalogue", "postgresql", "mariadb"];

/// Fuzzes.
///
/// # Errors
/// Where a target is not known, does not build or does not start, and where an input crashed or hung a reader.
pub fn run(cargo_afl: &Path, arguments: &Arguments) -> anyhow::Result<()> {
    let targets = chosen(&arguments.targets)?;
    let each = arguments.minutes * 60 / u64::try_from(targets.len())?;
    let afl = Afl::build(cargo_afl)?;
    let mut wrong = Vec::new();
    say("target        minutes   executions      new  crashes  hangs");
    for target in &targets {
        let before = Statistics::read(&afl.out(target))?;
        let took = afl.fuzz(target, each.max(1))?;
        let after = Statistics::read(&afl.out(target))?;
        let now = after.since(&before);
        say(&format!(
            "{target:<12} {:>8.1} {:>12} {:>8} {:>8} {:>6}",
            took.as_secs_f64() / 60.0,
            now.executions,
            now.found,
            now.crashes,
            now.hangs
        ));
        if now.crashes + now.hangs > 0 {
            wrong.push(afl.out(target).display().to_string());
        }
    }
    if arguments.keep {
        for target in &targets {
            let kept = kept::keep(&afl, target)?;
            say(&format!("{target}: {} inputs kept, {} bytes", kept.inputs, kept.bytes));
        }
    }
    if !wrong.is_empty() {
        bail!("inputs that crash or hang a reader are in:\n{}", wrong.join("\n"));
    }
    Ok(())
}

fn chosen(named: &[String]) -> anyhow::Result<Vec<&'static str>> {
    if named.is_empty() {
        return Ok(TARGETS.to_vec());
    }
    let known = |name: &String| TARGETS.iter().copied().find(|target| target == name);
    if let Some(other) = named.iter().find(|name| known(name).is_none()) {
        bail!("no target {other:?}; there are {}", TARGETS.join(", "));
    }
    Ok(named.iter().filter_map(known).collect())
}
