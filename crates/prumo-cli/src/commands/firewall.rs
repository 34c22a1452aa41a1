//! `prumo firewall`: what firewalls must let through, as a table and in their own languages, and the provider's form.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use prumo_model::action::provider::request;
use prumo_model::argument::Arguments as Named;
use prumo_model::fact::Facts;
use prumo_model::firewall::{Dialect, Firewall};
use prumo_model::owner::Hosting;
use prumo_model::plan::Plan;
use prumo_model::project::Project;
use prumo_model::vantage::Vantage;
use prumo_report::texts::Texts;
use prumo_report::{firewall as drawn, provider_form, safe};

use super::texts;
use crate::arguments::{Firewall as Arguments, FirewallForm};
use crate::edge::{catalogue, facts, output, project};

/// Prints what was asked for.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let texts = texts(&arguments.lang)?;
    let catalogue = catalogue::read(&arguments.project.catalogue, &texts)?;
    let project = project::read(&arguments.project.project, &catalogue, &texts)?;
    let plan = Plan::of(&project, &catalogue, Vantage::Inside);
    let firewalls = chosen(arguments, &project, &plan, &texts)?;
    let facts = facts_of(&arguments.facts, &project, &texts)?;
    let printing = Printing { forms: forms(arguments, project.hosting), facts: &facts, texts: &texts };
    let mut parts: Vec<String> = firewalls.iter().flat_map(|firewall| printing.parts(firewall)).collect();
    if arguments.forms.is_empty() && project.hosting == Hosting::Own {
        parts.push(drawn::list(&texts));
    }
    output::write(None, &parts.join("\n"))?;
    Ok(0)
}

/// The facts of all files. That another user or sample was looked up with changes nothing of a connection.
fn facts_of(paths: &[PathBuf], project: &Project, texts: &Texts) -> anyhow::Result<Facts> {
    let mut all = Facts::new();
    for path in paths {
        let file = facts::read(path, texts)?;
        if file.project != project.name {
            let named = Named::new()
                .with("file", safe::text(&path.display().to_string()))
                .with("found", safe::text(&file.project))
                .with("known", safe::text(&project.name));
            bail!(facts::with_hint("facts-other-project", &named, texts));
        }
        all.merge(file.facts);
    }
    Ok(all)
}

/// The environments that are asked for. The forms of two can't be loaded as one text.
fn chosen(
    arguments: &Arguments,
    project: &Project,
    plan: &Plan,
    texts: &Texts,
) -> anyhow::Result<Vec<Firewall>> {
    let names =
        || project.environments.iter().map(|known| safe::text(&known.name)).collect::<Vec<_>>().join(", ");
    let wanted = |name: &String| arguments.environment.as_ref().is_none_or(|chosen| chosen == name);
    let environments = project.environments.iter().filter(|environment| wanted(&environment.name));
    let mut firewalls = Vec::new();
    for environment in environments {
        let plan = plan.environments.iter().find(|known| known.name == environment.name);
        firewalls.push(Firewall::of(project, environment, plan.context("an environment without a plan")?)?);
    }
    let loadable = |form: &FirewallForm| !matches!(form, FirewallForm::Table | FirewallForm::Provider);
    if firewalls.is_empty() {
        let found = arguments.environment.as_deref().unwrap_or_default();
        let named = Named::new().with("found", safe::text(found)).with("known", names());
        bail!(texts.say("argument-no-environment", &named));
    }
    if firewalls.len() > 1 && arguments.forms.iter().any(loadable) {
        bail!(texts.say("argument-form-which", &Named::new().with("known", names())));
    }
    Ok(firewalls)
}

/// The forms in the order in which they were asked for.
fn forms(arguments: &Arguments, hosting: Hosting) -> Vec<FirewallForm> {
    let default = match hosting {
        Hosting::Own => vec![FirewallForm::Table],
        Hosting::Provider => vec![FirewallForm::Table, FirewallForm::Provider],
    };
    let asked = if arguments.forms.is_empty() { &default } else { &arguments.forms };
    let mut forms = Vec::new();
    for form in asked {
        let every = Dialect::ALL.iter().map(|dialect| of_dialect(*dialect));
        let meant = match form {
            FirewallForm::All => [FirewallForm::Table].into_iter().chain(every).collect(),
            one => vec![*one],
        };
        meant.into_iter().for_each(|one| {
            if !forms.contains(&one) {
                forms.push(one)
            }
        });
    }
    forms
}

const fn of_dialect(dialect: Dialect) -> FirewallForm {
    match dialect {
        Dialect::Nftables => FirewallForm::Nftables,
        Dialect::Iptables => FirewallForm::Iptables,
        Dialect::Windows => FirewallForm::Windows,
        Dialect::Aws => FirewallForm::Aws,
        Dialect::Fortigate => FirewallForm::Fortigate,
        Dialect::Pfsense => FirewallForm::Pfsense,
        Dialect::Mikrotik => FirewallForm::Mikrotik,
    }
}

struct Printing<'p> {
    forms: Vec<FirewallForm>,
    facts: &'p Facts,
    texts: &'p Texts,
}

impl Printing<'_> {
    fn parts(&self, firewall: &Firewall) -> Vec<String> {
        self.forms.iter().map(|form| self.part(firewall, *form)).collect()
    }

    fn part(&self, firewall: &Firewall, form: FirewallForm) -> String {
        if form == FirewallForm::Provider {
            let openings = firewall.openings.iter();
            let requests: Vec<_> = openings.map(|opening| request(firewall, opening, self.facts)).collect();
            return provider_form::text(&requests, self.texts);
        }
        match Dialect::ALL.iter().find(|dialect| of_dialect(**dialect) == form) {
            Some(dialect) => drawn::form(firewall, &firewall.form(*dialect), self.texts),
            None => drawn::table(firewall, self.texts),
        }
    }
}
