//! Every question of the wizard: its key, which is that of the project file, and what may be answered.

use prumo_model::catalogue::{Catalogue, SendValue};
use prumo_model::engine::Engine;
use prumo_model::owner::Hosting;
use prumo_model::project::{CRM_ADDRESSES, EnvironmentKind, Erp, Reach};
use prumo_report::texts::Texts;

use super::kind::{Choice, Kind, words};

/// Questions about the project, in the order in which they are asked.
const PROJECT: [&str; 8] = [
    "project.name",
    "project.erp",
    "project.hosting",
    "project.integrations",
    "project.reach",
    "project.crm-addresses",
    "project.no-further-services",
    "environments",
];

/// Questions about an environment, in the order in which they are asked.
const ENVIRONMENT: [&str; 18] = [
    "database",
    "no-database",
    "database.engine",
    "database.host",
    "database.port",
    "database.tls",
    "database.name",
    "database.schema",
    "database.user",
    "web-services",
    "no-web-services",
    "web-services.base-url",
    "web-services.tls",
    "web-services.user",
    "web-services.system-code",
    "web-services.companies",
    "rehearsal.customer",
    "rehearsal.product",
];

/// The questions, in a language.
#[derive(Clone, Copy)]
pub(super) struct Questions<'q> {
    pub(super) catalogue: &'q Catalogue,
    pub(super) texts: &'q Texts,
}

impl Questions<'_> {
    /// Every key that an answer can be given for.
    pub(super) fn keys() -> Vec<String> {
        let of = |kind: &EnvironmentKind| {
            let kind = kind.as_str();
            ENVIRONMENT.iter().map(move |name| format!("environment.{kind}.{name}"))
        };
        PROJECT.iter().map(|key| (*key).to_owned()).chain(EnvironmentKind::ALL.iter().flat_map(of)).collect()
    }

    /// What may be answered; none where there is no such question.
    pub(super) fn kind(self, key: &str) -> Option<Kind> {
        let name = match key.strip_prefix("environment.") {
            Some(rest) => {
                let (environment, name) = rest.split_once('.')?;
                EnvironmentKind::parse(environment)?;
                ENVIRONMENT.contains(&name).then_some(name)?
            }
            None => PROJECT.contains(&key).then_some(key)?,
        };
        Some(match name {
            "project.erp" => Kind::One(self.words(&Erp::spellings(), "erp")),
            "project.hosting" => Kind::One(self.words(&Hosting::spellings(), "hosting")),
            "project.integrations" => {
                let names: Vec<&str> = self.catalogue.integrations().collect();
                Kind::Some(self.words(&names, "integration"))
            }
            "project.reach" => Kind::One(self.words(&Reach::spellings(), "network")),
            "project.crm-addresses" => {
                Kind::Addresses(CRM_ADDRESSES.map(|address| (address.to_owned(), String::new())).to_vec())
            }
            "environments" => Kind::Some(self.words(&EnvironmentKind::spellings(), "environment")),
            "project.no-further-services" | "database" | "web-services" => Kind::YesNo,
            "database.engine" => Kind::One(self.engines()),
            "database.host" => Kind::Host,
            "database.port" => Kind::Port,
            "database.tls" | "web-services.tls" => Kind::Tls(Vec::new()),
            "database.schema" | "web-services.system-code" | "rehearsal.product" => Kind::OptionalText,
            "web-services.base-url" => Kind::BaseUrl,
            "web-services.companies" => Kind::Branches,
            "rehearsal.customer" => Kind::Customer,
            _ => Kind::Text,
        })
    }

    /// Whether some of these integrations rehearse with a product.
    pub(super) fn want_product(self, integrations: &str) -> bool {
        let names: Vec<String> = words(integrations).map(str::to_owned).collect();
        let entries = self.catalogue.closure(&names);
        entries.iter().any(|entry| entry.samples().contains(&&SendValue::Product))
    }

    fn words(self, words: &[&str], prefix: &str) -> Vec<Choice> {
        words.iter().map(|word| ((*word).to_owned(), self.texts.term(prefix, word))).collect()
    }

    /// The engines, those that this build can look at first.
    fn engines(self) -> Vec<Choice> {
        let mut engines = Engine::ALL.to_vec();
        engines.sort_by_key(|engine| !engine.can_be_looked_at());
        let meaning = |engine: Engine| match engine.can_be_looked_at() {
            true => engine.title().to_owned(),
            false => format!("{} ({})", engine.title(), self.texts.word("init-engine-later")),
        };
        engines.into_iter().map(|engine| (engine.to_string(), meaning(engine))).collect()
    }
}
