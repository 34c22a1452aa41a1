//! Actions for whoever manages the network, and lines of the project file about how a target is reached.

use super::{Remedy, toml_key, toml_text};
use crate::action::{Action, Remedial};
use crate::code::Code;
use crate::host::Endpoint;
use crate::step::Side;

impl Remedy<'_> {
    /// Openings from the CRM's addresses to the ports of the line.
    pub(super) fn openings(&self) -> Vec<Remedial> {
        let arguments = &self.line.finding.arguments;
        let from = self.ground.project.crm_addresses.clone();
        let endpoints: Vec<Endpoint> = match self.line.finding.code {
            Code::PathNotProven => arguments.list("endpoints").filter_map(Endpoint::parse).collect(),
            Code::CallHangs => {
                self.ground.plan.servers.iter().map(|server| server.access.endpoint.clone()).collect()
            }
            _ => arguments.text("endpoint").and_then(Endpoint::parse).into_iter().collect(),
        };
        endpoints.into_iter().map(|to| Remedial::step(Action::Opening { from: from.clone(), to })).collect()
    }

    /// The line that accepts the certificate that was shown, for a person who has compared its fingerprint.
    pub(super) fn accept_certificate(&self) -> Vec<Remedial> {
        let Some(fingerprint) = self.line.finding.arguments.text("fingerprint") else { return Vec::new() };
        let value = toml_text(&format!("accept-sha256:{fingerprint}"));
        vec![Remedial::or(self.project_line(&self.connection_part(), "tls", value))]
    }

    /// The part of an environment that says what the line's connection must be: a service on a host or port of its own
    /// may say so itself.
    fn connection_part(&self) -> String {
        let common = part(self.line.side).to_owned();
        let endpoint = self.line.finding.arguments.text("endpoint").and_then(Endpoint::parse);
        let services =
            self.ground.environment.services.applies().filter(|_| self.line.side == Side::Services);
        let (Some(endpoint), Some(services)) = (endpoint, services) else { return common };
        if endpoint == services.base.endpoint {
            return common;
        }
        let own = services.elsewhere.iter().find(|own| services.endpoint_of(&own.service) == endpoint);
        own.map_or(common, |own| format!("web-services.services.{}", toml_key(&own.service)))
    }

    /// The line that names what this vantage dials.
    pub(super) fn look_at(&self) -> Vec<Remedial> {
        let address = self.line.finding.arguments.list("addresses").next().unwrap_or_default();
        let port = match self.line.side {
            Side::Database => self.ground.plan.database.as_ref().map(|look| look.access.endpoint.port),
            Side::Services => self.ground.plan.servers.first().map(|server| server.access.endpoint.port),
        };
        let port = port.map(|port| port.to_string()).unwrap_or_default();
        let vantage = self.ground.vantages.of(self.line.side);
        let value = format!("{{ {vantage} = {} }}", toml_text(&format!("{address}:{port}")));
        vec![Remedial::step(self.project_line(part(self.line.side), "look-at", value))]
    }
}

/// The part of an environment that a side is configured in.
const fn part(side: Side) -> &'static str {
    match side {
        Side::Database => "database",
        Side::Services => "web-services",
    }
}
