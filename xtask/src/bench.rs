//! `cargo xtask bench`: measures in release, and writes docs/benchmarks.md. A limit that is missed is an error, after
//! the page is written.

mod clean_clone;
mod machine;
mod measure;
mod page;
mod process;
mod quiet;
mod tables;
mod targets;
mod version;
mod whole_check;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use prumo_harness::Engine;

use crate::{build, say};
use machine::Busy;
use measure::Measure;
use quiet::Patience;

/// A measure, and how busy the machine was meanwhile.
type Taken = (Measure, String);

/// Measures.
///
/// # Errors
/// Where something can't be measured, and where a limit is missed.
pub fn run() -> anyhow::Result<()> {
    say("building prumo for release");
    let program = build::prumo(true)?;
    let taken = all(&program)?;
    let path = build::workspace().join("docs/benchmarks.md");
    let page = page::page(&machine::facts(&program), &taken);
    fs::write(&path, &page).with_context(|| format!("can't write {}", path.display()))?;
    say(&page);
    let missed: Vec<&str> =
        taken.iter().flat_map(|(measure, _)| measure.missed()).map(|row| row.what.as_str()).collect();
    if !missed.is_empty() {
        bail!("beyond the limit: {}", missed.join(", "));
    }
    Ok(())
}

/// Takes every measure, the one of minutes last.
fn all(program: &Path) -> anyhow::Result<Vec<Taken>> {
    let mut all = Vec::new();
    for engine in [Engine::PostgreSql, Engine::MariaDb] {
        let name = engine.word();
        all.extend(take(&format!("the whole check on {name}"), |patience| {
            Ok([whole_check::measure(program, engine, patience)?])
        })?);
        all.extend(take(&format!("500 tables on {name}"), |patience| {
            Ok([tables::measure(program, engine, patience)?])
        })?);
    }
    all.extend(take("200 targets", |patience| targets::measure(program, patience))?);
    all.extend(take("the start", |patience| Ok([version::measure(program, patience)?]))?);
    all.extend(take("the demo from a clean clone, some minutes", |patience| {
        Ok([clean_clone::measure(patience)?])
    })?);
    Ok(all)
}

fn take<const N: usize>(
    what: &str,
    measure: impl FnOnce(&Patience) -> anyhow::Result<[Measure; N]>,
) -> anyhow::Result<[Taken; N]> {
    say(&format!("measuring {what}"));
    let before = Busy::now();
    let measures = measure(&Patience::new()).with_context(|| format!("can't measure {what}"))?;
    let busy = before.since();
    Ok(measures.map(|measure| (measure, busy.clone())))
}
