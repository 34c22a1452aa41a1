//! What is looked at: hosts, ports, a database, services, calls and the rows of a rehearsal.
//! A target is always what the *CRM* dials; what another vantage dials instead (`look-at`) does not change it.

use std::fmt;

use crate::engine::Engine;
use crate::host::Endpoint;
use crate::host::Host;

/// A company and one of its branches (ERP: empresa, filial).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Branch {
    /// Company code, Number(4) in the ERP.
    pub company: u32,
    /// Branch code, Number(5) in the ERP.
    pub branch: u32,
}

impl fmt::Display for Branch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.company, self.branch)
    }
}

/// An operation (the ERP's *porta*) of a service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationName {
    /// Dotted service name, e.g. `com.senior.g5.co.cad.clientes`.
    pub service: String,
    /// Operation with its version suffix, e.g. `ConsultarGeral_2`.
    pub operation: String,
}

impl fmt::Display for OperationName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.service, self.operation)
    }
}

/// What a look or a judgement is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A host name or address.
    Host(Host),
    /// A TCP port.
    Port(Endpoint),
    /// A database on a port.
    Database {
        /// Its engine.
        engine: Engine,
        /// Where it listens.
        endpoint: Endpoint,
        /// The database's name (service or SID on Oracle).
        name: String,
    },
    /// An application server, one per host and port.
    Server(Endpoint),
    /// A web service.
    Service(String),
    /// An operation of a web service.
    Operation(OperationName),
    /// A call of an operation for one company and branch.
    Call(OperationName, Branch),
    /// The sample data that an integration's rehearsal needs.
    Sample(String),
    /// The rows of one comparison of a rehearsal, for one company and branch.
    Rows(String, Branch),
    /// An integration.
    Integration(String),
}

impl Target {
    /// The kind of target, as files and JSON spell it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Host(_) => "host",
            Self::Port(_) => "port",
            Self::Database { .. } => "database",
            Self::Server(_) => "server",
            Self::Service(_) => "service",
            Self::Operation(_) => "operation",
            Self::Call(..) => "call",
            Self::Sample(_) => "sample",
            Self::Rows(..) => "rows",
            Self::Integration(_) => "integration",
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host(host) => host.fmt(out),
            Self::Port(endpoint) | Self::Server(endpoint) => endpoint.fmt(out),
            Self::Database { engine, endpoint, name } => write!(out, "{engine}://{endpoint}/{name}"),
            Self::Service(service) => out.write_str(service),
            Self::Operation(operation) => operation.fmt(out),
            Self::Call(operation, branch) => write!(out, "{operation} ({branch})"),
            Self::Sample(name) | Self::Integration(name) => out.write_str(name),
            Self::Rows(name, branch) => write!(out, "{name} ({branch})"),
        }
    }
}
