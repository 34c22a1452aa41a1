//! Targets as facts files spell them: `kind` and the parts of it, side by side.

use super::super::FactsFileError;
use super::super::fields::{Fields, Object};
use super::record::{Record, record, word_lists};
use crate::engine::Engine;
use crate::host::Endpoint;
use crate::target::{Branch, OperationName, Target};

word_lists! { Engine }

record! { Endpoint { host = "host", port = "port" } }

record! { OperationName { service = "service", operation = "operation" } }

record! { Branch { company = "company", branch = "branch" } }

impl Record for Target {
    fn put(&self, object: &mut Object) {
        object.put_word("kind", self.kind());
        match self {
            Self::Host(host) => object.put("host", host),
            Self::Port(endpoint) | Self::Server(endpoint) => endpoint.put(object),
            Self::Database { engine, endpoint, name } => {
                object.put("engine", engine);
                endpoint.put(object);
                object.put("name", name);
            }
            Self::Service(service) => object.put("service", service),
            Self::Operation(operation) => operation.put(object),
            Self::Call(operation, branch) => {
                operation.put(object);
                branch.put(object);
            }
            Self::Sample(integration) | Self::Integration(integration) => {
                object.put("integration", integration);
            }
            Self::Rows(comparison, branch) => {
                object.put("comparison", comparison);
                branch.put(object);
            }
        }
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, FactsFileError> {
        type Rest = fn(&mut Fields<'_>) -> Result<Target, FactsFileError>;
        let kinds: &[(&'static str, Rest)] = &[
            ("host", |fields| Ok(Self::Host(fields.take("host")?))),
            ("port", |fields| Endpoint::take(fields).map(Self::Port)),
            ("database", database),
            ("server", |fields| Endpoint::take(fields).map(Self::Server)),
            ("service", |fields| Ok(Self::Service(fields.take("service")?))),
            ("operation", |fields| OperationName::take(fields).map(Self::Operation)),
            ("call", |fields| Ok(Self::Call(OperationName::take(fields)?, Branch::take(fields)?))),
            ("sample", |fields| Ok(Self::Sample(fields.take("integration")?))),
            ("rows", |fields| Ok(Self::Rows(fields.take("comparison")?, Branch::take(fields)?))),
            ("integration", |fields| Ok(Self::Integration(fields.take("integration")?))),
        ];
        fields.take_one_of("kind", kinds)?(fields)
    }
}

fn database(fields: &mut Fields<'_>) -> Result<Target, FactsFileError> {
    Ok(Target::Database {
        engine: fields.take("engine")?,
        endpoint: Endpoint::take(fields)?,
        name: fields.take("name")?,
    })
}
