//! The whole check of the demo's project with all four integrations, healthy: every gate of the database and of the
//! services, both paths compared.

use std::path::Path;

use anyhow::bail;
use prumo_harness::{Engine, Options, Scene};

use super::measure::{Limit, Measure, RUNS, Row, Samples, Unit, median};
use super::process::costs;
use super::quiet::Patience;

/// What makes the healthy project exit 0; an exit code other than 0 is no measure.
const ARGUMENTS: [&str; 3] = ["check", "--accept", "attested,inferred"];

/// Measures.
pub(super) fn measure(program: &Path, engine: Engine, patience: &Patience) -> anyhow::Result<Measure> {
    let scene = Scene::set_on(engine, program, &[], &Options::default())?;
    let first = scene.program.run(&ARGUMENTS)?;
    if first.code != 0 {
        bail!("the healthy project's check exits {}: {}{}", first.code, first.stdout, first.stderr);
    }
    let costs = costs(RUNS, patience, || scene.program.command(&ARGUMENTS))?;
    let walls = Samples::milliseconds(costs.iter().map(|cost| cost.wall));
    #[expect(clippy::cast_precision_loss, reason = "no process holds 2^53 bytes")]
    let peaks = Samples::of(costs.iter().map(|cost| cost.peak as f64 / 1e6), Unit::Megabytes);
    Ok(Measure {
        title: match engine {
            Engine::PostgreSql => "The whole check of the demo's project, on PostgreSQL",
            Engine::MariaDb => "The whole check of the demo's project, on MariaDB",
        },
        how: "`prumo check` as a process of its own, against a database and an ERP stand-in on the same machine, so \
              both share the processors with it, with all four integrations; the processor's time is prumo's alone. The services' descriptions \
              are fetched, each operation is called for each company and branch, and both paths are compared."
            .to_owned(),
        rows: vec![
            Row::ours("`prumo check`, wall", walls, Limit::Below(300.0))
                .with_cpu(median(costs.iter().map(|cost| cost.cpu))),
            Row::ours("`prumo check`, peak memory", peaks, Limit::Below(40.0)),
        ],
    })
}
