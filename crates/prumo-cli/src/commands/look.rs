//! `prumo look`: look only, and write the facts down.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use prumo_model::argument::Arguments;
use prumo_model::catalogue::Catalogue;
use prumo_model::digest::DigestKey;
use prumo_model::event::{Ended, Event};
use prumo_model::facts_file::FactsFile;
use prumo_model::judge::{Attestation, Selection};
use prumo_model::outcome::exit;
use prumo_model::project::{Environment, EnvironmentKind, Project};
use prumo_model::step::Step;
use prumo_probes::Authorities;
use prumo_report::safe;
use prumo_report::texts::Texts;
use prumo_run::vantage::{Place, place};
use prumo_run::{Edge, Looked};

use super::{program, texts};
use crate::arguments::{Choosing, Look, Project as ProjectArguments};
use crate::edge::progress::Progress;
use crate::edge::secrets::Secrets;
use crate::edge::{catalogue, files, output, project, world};

/// Looks at a project and writes the facts; gives the exit code.
pub(crate) fn run(arguments: &Look) -> anyhow::Result<u8> {
    let texts = texts(&arguments.lang)?;
    let looking = Looking::prepare(&arguments.project, &arguments.choosing, &texts)?;
    let looked = looking.look(&texts)?;
    let file = FactsFile {
        program: program(),
        written: looked.finished,
        project: looking.project.name.clone(),
        catalogue: looking.catalogue.version.clone(),
        inputs: prumo_model::inputs::of(&looking.project),
        vantages: vec![(looked.place.vantage, looked.place.basis)],
        facts: looked.facts,
    };
    output::write(arguments.output.as_deref(), &(file.to_json() + "\n"))?;
    Ok(if looked.ended == Ended::Whole { exit::OPEN } else { exit::NOT_PROVEN })
}

/// A project, ready to be looked at.
pub(super) struct Looking {
    pub(super) project: Project,
    pub(super) catalogue: Catalogue,
    pub(super) selection: Selection,
    named: Vec<String>,
    place: Place,
    secrets: Secrets,
    authorities: Authorities,
    digest_key: DigestKey,
}

impl Looking {
    /// Reads the files and finds out where this machine looks from.
    pub(super) fn prepare(
        arguments: &ProjectArguments,
        choosing: &Choosing,
        texts: &Texts,
    ) -> anyhow::Result<Self> {
        let catalogue = catalogue::read(&arguments.catalogue, texts)?;
        let project = project::read(&arguments.project, &catalogue, texts)?;
        let catalogue = catalogue.for_erp(project.erp);
        let selection = choosing.selection();
        environments_exist(&project, &selection, texts)?;
        calls_can_be_named(&project, &catalogue, &selection, &choosing.calls)?;
        let secrets = Secrets::beside(&arguments.project);
        let digest_key = match &project.digest_key {
            Some(reference) => secrets
                .digest_key(reference)
                .with_context(|| format!("digest-key: nothing is to be had from {reference}"))?,
            None => world::digest_key()?,
        };
        Ok(Self {
            place: place(&project, choosing.vantage),
            authorities: authorities(&project, &arguments.project)?,
            project,
            catalogue,
            selection,
            named: choosing.calls.clone(),
            secrets,
            digest_key,
        })
    }

    /// Makes the looks. Ctrl-C ends them; what was seen until then is kept.
    pub(super) fn look(&self, texts: &Texts) -> anyhow::Result<Looked> {
        let runtime = world::runtime()?;
        let progress = Progress::new(texts, &self.project.limits);
        let listener = |event: &Event| progress.tell(event);
        let edge = Edge {
            project: &self.project,
            catalogue: &self.catalogue,
            place: self.place,
            selection: &self.selection,
            named: &self.named,
            secrets: &self.secrets,
            authorities: &self.authorities,
            digest_key: &self.digest_key,
            clock: &world::now,
            listener: &listener,
        };
        let interrupted = async {
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        let looked = runtime.block_on(progress.during(prumo_run::look(&edge, interrupted)));
        // A resolver that hangs must not keep the process.
        runtime.shutdown_background();
        progress.sum_up();
        Ok(looked)
    }
}

/// The environments that were chosen by name are there.
pub(super) fn environments_exist(
    project: &Project,
    selection: &Selection,
    texts: &Texts,
) -> anyhow::Result<()> {
    let names: Vec<&str> = project.environments.iter().map(|environment| environment.name.as_str()).collect();
    for chosen in &selection.environments {
        if !names.contains(&chosen.as_str()) {
            let named = Arguments::new().with("found", safe::text(chosen)).with("known", names.join(", "));
            bail!(texts.say("argument-no-environment", &named));
        }
    }
    Ok(())
}

/// The calls that were named are those that can be, and there is a homologation to make them in.
fn calls_can_be_named(
    project: &Project,
    catalogue: &Catalogue,
    selection: &Selection,
    named: &[String],
) -> anyhow::Result<()> {
    let entries = catalogue.closure(&project.integrations);
    let items = entries.iter().flat_map(|entry| {
        let operations = entry.operations.iter().filter(|operation| operation.may_be_named());
        operations.map(move |operation| format!("{}/{}", entry.id, operation.name.operation))
    });
    let items: Vec<String> = items.collect();
    for item in named {
        if !items.contains(item) {
            let known = if items.is_empty() { "none".to_owned() } else { items.join(", ") };
            bail!(
                "--call {item}: no call of this project's integrations that can be asked for; those are: {known}"
            );
        }
    }
    if !named.is_empty() && !selection.has_step(Step::Rehearse) {
        bail!("--call belongs to step 3.1, which is not chosen");
    }
    let chosen = project.environments.iter().filter(|known| selection.has_environment(&known.name));
    let mut tests = chosen.filter(|known| known.kind == EnvironmentKind::Homologation).peekable();
    if !named.is_empty() && tests.peek().is_none() {
        bail!("--call is refused in production: choose an environment of kind homologation");
    }
    let whole =
        |known: &Environment| known.database.applies().is_some() && known.services.applies().is_some();
    if !named.is_empty() && !tests.any(whole) {
        bail!("--call needs the environment's database and web services: without both nothing can be proven");
    }
    Ok(())
}

/// A person's word is about one environment: with several, it must be said which.
pub(super) fn one_environment(
    project: &Project,
    selection: &Selection,
    attestations: &[Attestation],
    texts: &Texts,
) -> anyhow::Result<()> {
    let names = project.environments.iter().map(|environment| environment.name.as_str());
    let judged: Vec<&str> = names.filter(|name| selection.has_environment(name)).collect();
    if !attestations.is_empty() && judged.len() > 1 {
        bail!(texts.say("argument-attest-which", &Arguments::new().with("known", judged.join(", "))));
    }
    Ok(())
}

/// The files with roots that the project names, beside the project file.
fn authorities(project: &Project, file: &std::path::Path) -> anyhow::Result<Authorities> {
    let mut authorities = Authorities::default();
    let folder = file.parent().map(PathBuf::from).unwrap_or_default();
    for environment in &project.environments {
        let database = environment.database.applies().and_then(|database| database.ca.clone());
        let services = environment.services.applies().into_iter();
        let services = services.flat_map(|services| {
            services.ca.clone().into_iter().chain(services.own_tls.iter().filter_map(|own| own.ca.clone()))
        });
        for path in database.into_iter().chain(services) {
            let text = files::text(&folder.join(&path)).with_context(|| format!("ca = {path:?}"))?;
            authorities.0.insert(path, text.into_bytes());
        }
    }
    Ok(authorities)
}
