//! Targets in version 1 of the machine report: an object with its `kind`.

use prumo_model::target::Target;
use serde::Serialize;

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum TargetV1 {
    Host { host: String },
    Port { host: String, port: u16 },
    Database { engine: &'static str, host: String, port: u16, name: String },
    Server { host: String, port: u16 },
    Service { service: String },
    Operation { service: String, operation: String },
    Call { service: String, operation: String, company: u32, branch: u32 },
    Sample { integration: String },
    Rows { comparison: String, company: u32, branch: u32 },
    Integration { integration: String },
}

impl TargetV1 {
    pub(super) fn of(target: &Target) -> Self {
        match target {
            Target::Host(host) => Self::Host { host: host.to_string() },
            Target::Port(endpoint) => {
                Self::Port { host: endpoint.host.to_string(), port: endpoint.port.number() }
            }
            Target::Database { engine, endpoint, name } => Self::Database {
                engine: engine.as_str(),
                host: endpoint.host.to_string(),
                port: endpoint.port.number(),
                name: name.clone(),
            },
            Target::Server(endpoint) => {
                Self::Server { host: endpoint.host.to_string(), port: endpoint.port.number() }
            }
            Target::Service(service) => Self::Service { service: service.clone() },
            Target::Operation(name) => {
                Self::Operation { service: name.service.clone(), operation: name.operation.clone() }
            }
            Target::Call(name, branch) => Self::Call {
                service: name.service.clone(),
                operation: name.operation.clone(),
                company: branch.company,
                branch: branch.branch,
            },
            Target::Sample(integration) => Self::Sample { integration: integration.clone() },
            Target::Rows(comparison, branch) => {
                Self::Rows { comparison: comparison.clone(), company: branch.company, branch: branch.branch }
            }
            Target::Integration(integration) => Self::Integration { integration: integration.clone() },
        }
    }
}
