//! `prumo check`: look and judge.

use prumo_model::judge::{Inputs, Judged, judge};
use prumo_model::outcome::{Strictness, exit_code};
use prumo_report::view::{Building, RunInfo};
use prumo_report::{json, junit, terminal};

use super::look::{Looking, one_environment};
use super::{program, texts};
use crate::arguments::{Check, ReportFormat, Writing};
use crate::edge::{output, world};

/// Checks a project; gives the exit code.
pub(crate) fn run(arguments: &Check) -> anyhow::Result<u8> {
    let texts = texts(&arguments.writing.lang)?;
    let looking = Looking::prepare(&arguments.project, &arguments.choosing, &texts)?;
    one_environment(&looking.project, &looking.selection, &arguments.judging.attest, &texts)?;
    let looked = looking.look(&texts)?;
    let inputs = Inputs {
        project: &looking.project,
        catalogue: &looking.catalogue,
        facts: &looked.facts,
        vantage: looked.place.vantage,
        vantage_basis: looked.place.basis,
        attestations: &arguments.judging.attest,
        selection: &looking.selection,
        now: looked.finished,
        ended: looked.ended.missing(),
    };
    let run = RunInfo {
        id: world::run_id()?,
        start: looked.started,
        end: looked.finished,
        program: program(),
        catalogue: looking.catalogue.version.clone(),
        vantages: vec![(looked.place.vantage, looked.place.basis)],
        ended: looked.ended.as_str().to_owned(),
    };
    let strictness = arguments.judging.strictness();
    let judged = report(&inputs, &run, &texts, &arguments.writing, &strictness)?;
    Ok(exit_code(&judged, &strictness))
}

/// Judges, and writes the report as it was asked for.
pub(super) fn report(
    inputs: &Inputs<'_>,
    run: &RunInfo,
    texts: &prumo_report::texts::Texts,
    writing: &Writing,
    strictness: &Strictness,
) -> anyhow::Result<Judged> {
    let judged = judge(inputs);
    let view = Building { inputs, judged: &judged, run, texts }.view();
    let as_json = || json::report(&view, texts) + "\n";
    let as_junit = || junit::report(&view, texts, strictness);
    if let Some(path) = &writing.json {
        output::write(Some(path), &as_json())?;
    }
    if let Some(path) = &writing.junit {
        output::write(Some(path), &as_junit())?;
    }
    let text = match writing.format {
        ReportFormat::Text => terminal::draw(&view, texts, world::width()),
        ReportFormat::Json => as_json(),
        ReportFormat::Junit => as_junit(),
    };
    output::write(writing.output.as_deref(), &text)?;
    Ok(judged)
}
