//! `prumo judge`: judge the facts of one or more looks.

use anyhow::bail;
use prumo_model::argument::Arguments;
use prumo_model::fact::Facts;
use prumo_model::inputs::{Inputs, side_of};
use prumo_model::judge;
use prumo_model::outcome::exit_code;
use prumo_model::project::Project;
use prumo_model::step::Side;
use prumo_model::vantage::{Vantage, VantageBasis};
use prumo_report::safe;
use prumo_report::texts::Texts;
use prumo_report::view::RunInfo;

use super::look::{environments_exist, one_environment};
use super::{check, program, texts};
use crate::arguments::Judge;
use crate::edge::{catalogue, facts, project, world};

/// Judges facts files; gives the exit code.
pub(crate) fn run(arguments: &Judge) -> anyhow::Result<u8> {
    let texts = texts(&arguments.writing.lang)?;
    let catalogue = catalogue::read(&arguments.catalogue, &texts)?;
    let project = project::read(&arguments.project, &catalogue, &texts)?;
    let catalogue = catalogue.for_erp(project.erp);
    let selection = crate::arguments::selection(&arguments.environments, &arguments.stages, &arguments.steps);
    environments_exist(&project, &selection, &texts)?;
    one_environment(&project, &selection, &arguments.judging.attest, &texts)?;
    let merged = Merged::read(arguments, &project, &texts)?;
    let inputs = judge::Inputs {
        project: &project,
        catalogue: &catalogue,
        facts: &merged.facts,
        vantage: merged.first(),
        vantage_basis: merged.basis(),
        attestations: &arguments.judging.attest,
        selection: &selection,
        now: world::now(),
        ended: if merged.other_inputs { "other-project-file" } else { "not-looked-at" },
    };
    let run = RunInfo {
        id: world::run_id()?,
        start: merged.facts.iter().map(|(_, fact)| fact.when).min().unwrap_or(inputs.now),
        end: merged.facts.iter().map(|(_, fact)| fact.when).max().unwrap_or(inputs.now),
        program: program(),
        catalogue: catalogue.version.clone(),
        vantages: merged.vantages.clone(),
        ended: "whole".to_owned(),
    };
    let strictness = arguments.judging.strictness();
    let judged = check::report(&inputs, &run, &texts, &arguments.writing, &strictness)?;
    Ok(exit_code(&judged, &strictness))
}

/// The facts of all files.
#[derive(Default)]
struct Merged {
    facts: Facts,
    vantages: Vec<(Vantage, VantageBasis)>,
    /// Whether facts were left out because they were looked up with another user, system or sample.
    other_inputs: bool,
}

impl Merged {
    fn read(arguments: &Judge, project: &Project, texts: &Texts) -> anyhow::Result<Self> {
        let mut merged = Self::default();
        let inputs = prumo_model::inputs::of(project);
        for path in &arguments.facts {
            let file = facts::read(path, texts)?;
            if file.project != project.name {
                let named = Arguments::new()
                    .with("file", safe::text(&path.display().to_string()))
                    .with("found", safe::text(&file.project))
                    .with("known", safe::text(&project.name));
                bail!(facts::with_hint("facts-other-project", &named, texts));
            }
            merged.take(&file.facts, &file.inputs, &inputs);
            for place in file.vantages {
                if !merged.vantages.contains(&place) {
                    merged.vantages.push(place);
                }
            }
        }
        merged.vantages.sort();
        Ok(merged)
    }

    /// Takes the facts in that were looked up with what the project says today.
    fn take(&mut self, facts: &Facts, with: &[Inputs], today: &[Inputs]) {
        for (key, fact) in facts.iter() {
            let same = |side| {
                let of = |known: &&Inputs| known.environment == key.environment && known.side == side;
                with.iter().find(of) == today.iter().find(of)
            };
            if side_of(&key.target).map_or_else(|| Side::ALL.iter().all(|side| same(*side)), same) {
                self.facts.insert(key.clone(), fact.clone());
            } else {
                self.other_inputs = true;
            }
        }
    }

    fn first(&self) -> Vantage {
        self.vantages.first().map_or(Vantage::Inside, |(vantage, _)| *vantage)
    }

    /// `crm` is proven only if every file that claims it could prove it.
    fn basis(&self) -> VantageBasis {
        let claims = self.vantages.iter().filter(|(vantage, _)| *vantage == Vantage::Crm);
        claims.map(|(_, basis)| *basis).max().unwrap_or(VantageBasis::Proven)
    }
}
