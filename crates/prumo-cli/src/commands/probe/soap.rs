//! `prumo probe soap`: servers and descriptions of web services. No operation is called and no password is sent.

use anyhow::Context as _;
use prumo_model::address::AddressPolicy;
use prumo_model::fact::Facts;
use prumo_model::plan::{Access, EnvironmentPlan, ServerLook, ServiceLook};
use prumo_model::project::{BaseUrl, EnvironmentKind, TlsRule};
use prumo_model::secret::{Audience, SecretReference};
use prumo_model::vantage::Vantage;
use prumo_probes::look_at_services;

use super::{ENVIRONMENT, Equipment, block_on, without_user};
use crate::arguments::ProbeSoap;

pub(in crate::commands) fn look(arguments: &ProbeSoap) -> anyhow::Result<Facts> {
    let rule = TlsRule::parse(&arguments.tls)
        .with_context(|| format!("--tls {:?}: required or accept-sha256:…", arguments.tls))?;
    let mut servers: Vec<ServerLook> = Vec::new();
    for url in &arguments.targets {
        let bare = url.split(['?', '#']).next().unwrap_or_default();
        let base = BaseUrl::parse(bare)
            .with_context(|| format!("{:?} is no http or https URL without a user", without_user(url)))?;
        let service = ServiceLook {
            service: base.path.rsplit('/').next().unwrap_or_default().to_owned(),
            path: base.path.clone(),
            operations: Vec::new(),
        };
        match servers.iter_mut().find(|known| known.access.endpoint == base.endpoint) {
            Some(known) => known.services.push(service),
            None => servers.push(server(&base, &rule, service)),
        }
    }
    let plan = EnvironmentPlan {
        name: ENVIRONMENT.to_owned(),
        kind: EnvironmentKind::Homologation,
        vantage: Vantage::Inside,
        database: None,
        servers,
        encryption: 0,
    };
    let equipment = Equipment::new()?;
    block_on(look_at_services(&equipment.looking(), &plan, &[]))?;
    Ok(equipment.keeping.facts())
}

fn server(base: &BaseUrl, rule: &TlsRule, service: ServiceLook) -> ServerLook {
    let access = Access {
        environment: ENVIRONMENT.to_owned(),
        endpoint: base.endpoint.clone(),
        dial: base.endpoint.clone(),
        policy: AddressPolicy::Inner,
        // No credential is sent, so http:// is what its URL says that it is.
        tls: if base.https { rule.clone() } else { TlsRule::PlainAccepted },
        try_tls: base.https,
        ca: None,
        audience: Audience::WebServices,
        user: String::new(),
        password: SecretReference::Environment(String::new()),
    };
    ServerLook { access, https: base.https, path: base.path.clone(), services: vec![service] }
}
