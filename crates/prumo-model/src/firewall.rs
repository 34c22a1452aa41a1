//! What a firewall must let through for an environment: from where, to which public and which inner address, and the same
//! in the words of the common firewalls. It opens nothing and looks at nothing: names without an address stay questions.

mod aws;
mod form;
mod fortigate;
mod iptables;
mod mikrotik;
mod nftables;
mod pfsense;
mod quoted;
mod route;
mod windows;

pub use form::{Dialect, Family, Form, Line, Question, Remark};

use std::collections::BTreeSet;
use std::net::IpAddr;

use crate::action::{UnprintableName, printable};
use crate::engine::Engine;
use crate::host::Endpoint;
use crate::plan::EnvironmentPlan;
use crate::project::{BaseUrl, Environment, LookAt, Project, Reach, WebServices};
use crate::vantage::Vantage;

/// What an opening is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The database.
    Database(Engine),
    /// The web services at the base URL.
    WebServices,
    /// These services, which are on a host or port of their own.
    Services(Vec<String>),
}

/// One port that the CRM must reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// What for.
    pub purpose: Purpose,
    /// What the CRM dials.
    pub public: Endpoint,
    /// Where it leads within the network; none where the project does not say.
    pub inner: Option<Endpoint>,
    /// The URL, of web services.
    pub url: Option<String>,
}

/// Everything that must be let through for an environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firewall {
    /// The project's name.
    pub project: String,
    /// The environment's name.
    pub environment: String,
    /// The CRM's addresses, each once.
    pub from: Vec<IpAddr>,
    /// The ports, the database's first.
    pub openings: Vec<Opening>,
    tag: String,
}

impl Firewall {
    /// What an environment needs.
    ///
    /// # Errors
    /// A name that must not be printed.
    pub fn of(
        project: &Project,
        environment: &Environment,
        plan: &EnvironmentPlan,
    ) -> Result<Self, UnprintableName> {
        let from: BTreeSet<IpAddr> = project.crm_addresses.iter().map(IpAddr::to_canonical).collect();
        let mut openings = Vec::new();
        if let Some(database) = environment.database.applies() {
            openings.push(Opening {
                purpose: Purpose::Database(database.engine),
                public: database.endpoint.clone(),
                inner: inner(project, &database.look_at, &database.endpoint, &database.endpoint),
                url: None,
            });
        }
        if let Some(services) = environment.services.applies() {
            openings.extend(service_openings(project, services, plan));
        }
        let names = openings.iter().flat_map(|opening| opening.purpose.names());
        [project.name.as_str(), environment.name.as_str()].into_iter().chain(names).try_for_each(|name| {
            printable(name)?;
            Ok(())
        })?;
        let place = project.environments.iter().position(|known| known.name == environment.name);
        Ok(Self {
            project: project.name.clone(),
            environment: environment.name.clone(),
            from: from.into_iter().collect(),
            openings,
            tag: tag(&environment.name, place.unwrap_or_default()),
        })
    }

    /// The form of a dialect.
    #[must_use]
    pub fn form(&self, dialect: Dialect) -> Form {
        match dialect {
            Dialect::Nftables => nftables::form(self),
            Dialect::Iptables => iptables::form(self),
            Dialect::Windows => windows::form(self),
            Dialect::Aws => aws::form(self),
            Dialect::Fortigate => fortigate::form(self),
            Dialect::Pfsense => pfsense::form(self),
            Dialect::Mikrotik => mikrotik::form(self),
        }
    }

    /// What an opening is called in the descriptions that firewalls keep.
    fn description(&self, opening: &Opening) -> String {
        let what = match &opening.purpose {
            Purpose::Database(engine) => engine.title(),
            Purpose::WebServices | Purpose::Services(_) => "web services",
        };
        format!("CRM to {what} {} (Prumo: {}, {})", opening.public, self.environment, self.project)
    }
}

impl Purpose {
    fn names(&self) -> impl Iterator<Item = &str> {
        let names: &[String] = match self {
            Self::Services(names) => names,
            Self::Database(_) | Self::WebServices => &[],
        };
        names.iter().map(String::as_str)
    }
}

/// Where an endpoint leads within the network: what `look-at.inside` names for the host, or, over a private network, itself.
fn inner(project: &Project, look_at: &LookAt, named: &Endpoint, endpoint: &Endpoint) -> Option<Endpoint> {
    let inside = look_at.0.iter().find(|(vantage, _)| *vantage == Vantage::Inside).map(|(_, seen)| seen);
    match inside {
        Some(seen) if endpoint == named => Some(seen.clone()),
        Some(seen) if endpoint.host == named.host => {
            Some(Endpoint { host: seen.host.clone(), port: endpoint.port })
        }
        _ => (project.reach == Reach::Private).then(|| endpoint.clone()),
    }
}

/// The ports of the web services: the base URL's where a service of the plan is there, and every other that is named.
fn service_openings(project: &Project, services: &WebServices, plan: &EnvironmentPlan) -> Vec<Opening> {
    let base = &services.base.endpoint;
    let mut endpoints: Vec<(Endpoint, Vec<String>)> = Vec::new();
    if plan.servers.is_empty() || plan.servers.iter().any(|server| server.access.endpoint == *base) {
        endpoints.push((base.clone(), Vec::new()));
    }
    for elsewhere in &services.elsewhere {
        let endpoint = services.endpoint_of(&elsewhere.service);
        match endpoints.iter_mut().find(|(known, _)| *known == endpoint) {
            Some((_, names)) => names.push(elsewhere.service.clone()),
            None => endpoints.push((endpoint, vec![elsewhere.service.clone()])),
        }
    }
    let one = |(endpoint, names): (Endpoint, Vec<String>)| Opening {
        purpose: if endpoint == *base { Purpose::WebServices } else { Purpose::Services(names) },
        inner: inner(project, &services.look_at, base, &endpoint),
        url: Some(url(&services.base, &endpoint)),
        public: endpoint,
    };
    endpoints.into_iter().map(one).collect()
}

fn url(base: &BaseUrl, endpoint: &Endpoint) -> String {
    let scheme = if base.https { "https" } else { "http" };
    format!("{scheme}://{endpoint}{}", base.path)
}

/// A name of at most 22 ASCII letters, digits and `_` for what the forms create, another for each environment.
fn tag(environment: &str, place: usize) -> String {
    let mut plain: String = environment
        .chars()
        .map(|c| c.to_ascii_lowercase())
        .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
        .take(14)
        .collect();
    if plain != environment {
        plain = format!("{plain}{}", place + 1);
    }
    format!("prumo_{plain}")
}
