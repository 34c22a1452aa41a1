//! Actions for whoever manages the network, and lines of the project file about how a target is reached.

use super::{Remedy, toml_key, toml_text};
use crate::action::provider::request;
use crate::action::{Action, Remedial, UnprintableName};
use crate::code::Code;
use crate::firewall::Firewall;
use crate::host::Endpoint;
use crate::owner::Hosting;
use crate::step::Side;

impl Remedy<'_> {
    /// Openings from the CRM's addresses to the ports of the line; where a provider opens them, its form.
    pub(super) fn openings(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let endpoints = self.endpoints();
        if self.ground.project.hosting == Hosting::Provider {
            return self.provider_forms(&endpoints);
        }
        let from = self.ground.project.crm_addresses.clone();
        let one = |to| Remedial::step(Action::Opening { from: from.clone(), to });
        Ok(endpoints.into_iter().map(one).collect())
    }

    fn provider_forms(&self, endpoints: &[Endpoint]) -> Result<Vec<Remedial>, UnprintableName> {
        let firewall = Firewall::of(self.ground.project, self.ground.environment, self.ground.plan)?;
        let wanted = firewall.openings.iter().filter(|opening| endpoints.contains(&opening.public));
        let form = |opening| Action::ProviderForm(request(&firewall, opening, self.facts));
        Ok(wanted.map(form).map(Remedial::step).collect())
    }

    /// The ports of the line.
    fn endpoints(&self) -> Vec<Endpoint> {
        let arguments = &self.line.finding.arguments;
        match self.line.finding.code {
            Code::PathNotProven => arguments.list("endpoints").filter_map(Endpoint::parse).collect(),
            Code::CallHangs => {
                self.ground.plan.servers.iter().map(|server| server.access.endpoint.clone()).collect()
            }
            _ => arguments.text("endpoint").and_then(Endpoint::parse).into_iter().collect(),
        }
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

    /// The line that names the inner address, which only a person knows; the port is the one that the CRM dials.
    pub(super) fn look_at_inside(&self) -> Vec<Remedial> {
        let endpoint = self.line.finding.arguments.text("endpoint").and_then(Endpoint::parse);
        let port = endpoint.map(|endpoint| endpoint.port.to_string()).unwrap_or_default();
        let value = format!("{{ inside = {} }}", toml_text(&format!("10.0.0.5:{port}")));
        vec![Remedial::or(self.project_line(part(self.line.side), "look-at", value))]
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
