//! `prumo --version`: what it takes to start the program at all.

use std::path::Path;
use std::process::Command;

use prumo_harness::Program;

use super::measure::{Limit, Measure, RUNS, Row, Samples, median};
use super::process::{Cost, costs};
use super::quiet::Patience;

/// It is over so soon that many runs cost nothing.
const TIMES: usize = 5 * RUNS;

/// Measures.
pub(super) fn measure(program: &Path, patience: &Patience) -> anyhow::Result<Measure> {
    let program = Program::at(program);
    let ours = costs(TIMES, patience, || program.command(&["--version"]))?;
    let floor = costs(TIMES, patience, || Command::new("/bin/true"))?;
    let walls = |costs: &[Cost]| Samples::milliseconds(costs.iter().map(|cost| cost.wall));
    let cpu = |costs: &[Cost]| median(costs.iter().map(|cost| cost.cpu));
    Ok(Measure {
        title: "The program's start",
        how:
            "A whole process, from before it is started until it is gone. `/bin/true` is the least that any \
              process costs on this machine."
                .to_owned(),
        rows: vec![
            Row::ours("`prumo --version`", walls(&ours), Limit::Below(5.0)).with_cpu(cpu(&ours)),
            Row::peer("`/bin/true`", walls(&floor)).with_cpu(cpu(&floor)),
        ],
    })
}
