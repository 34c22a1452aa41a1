//! The plan: what is to be looked at for a project, environment by environment.
//! It is data for the probes; what is judged of it is the graph's.

mod building;

use crate::address::AddressPolicy;
use crate::catalogue::{Catalogue, ComparedField, Forbidden, OutcomeFamily, Table};
use crate::engine::Engine;
use crate::host::Endpoint;
use crate::project::{EnvironmentKind, Project, TlsRule};
use crate::secret::{Audience, Destination, SecretReference};
use crate::target::{Branch, OperationName, Target};
use crate::vantage::Vantage;

/// How a connection is made: where to, under which rule, as whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The environment.
    pub environment: String,
    /// What the CRM dials; targets are named by it.
    pub endpoint: Endpoint,
    /// What is dialled from this vantage.
    pub dial: Endpoint,
    /// Which addresses may be dialled.
    pub policy: AddressPolicy,
    /// What the connection must be before a credential goes over it.
    pub tls: TlsRule,
    /// Whether TLS is spoken at all (a database whose project accepts plain text still tries TLS first; `http://` does not).
    pub try_tls: bool,
    /// A file with the roots to trust besides the system's.
    pub ca: Option<String>,
    /// What kind of server it is.
    pub audience: Audience,
    /// The user.
    pub user: String,
    /// Where the password is.
    pub password: SecretReference,
}

impl Access {
    /// The one place where the password may go.
    #[must_use]
    pub fn destination(&self) -> Destination {
        Destination {
            environment: self.environment.clone(),
            audience: self.audience,
            endpoint: self.endpoint.clone(),
            tls: self.tls.to_string(),
        }
    }
}

/// A condition with its value filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
}

/// What a column must be, filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowCondition {
    /// Equal to a value.
    Equal(String, Filled),
    /// Greater than a number.
    Above(String, i64),
    /// None of these texts.
    NotIn(String, Vec<String>),
    /// A key of another table where a column of it is one of these texts.
    FoundIn {
        /// The column.
        column: String,
        /// The other table.
        table: String,
        /// Its key column.
        key: String,
        /// The column that is asked.
        asked: String,
        /// What that column must be one of.
        values: Vec<String>,
    },
}

/// Rows of a comparison as the database is asked for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowsLook {
    /// The target of the fact: [`Target::Rows`].
    pub target: Target,
    /// The table.
    pub table: String,
    /// Which rows.
    pub conditions: Vec<RowCondition>,
    /// What is digested of them.
    pub fields: Vec<ComparedField>,
    /// How many rows at the most.
    pub most: u32,
    /// Whether those with the greatest keys come first: new rows are among them.
    pub latest_first: bool,
}

/// What to look at of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseLook {
    /// How to connect.
    pub access: Access,
    /// The database as a target.
    pub target: Target,
    /// The engine.
    pub engine: Engine,
    /// The database's name.
    pub name: String,
    /// The schema by which the CRM qualifies names.
    pub schema: Option<String>,
    /// What must be readable.
    pub tables: Vec<Table>,
    /// What must not be.
    pub forbidden: Vec<Forbidden>,
    /// The rows of the rehearsal.
    pub rows: Vec<RowsLook>,
    /// Whether only the way to the port is wanted.
    pub port_only: bool,
    /// Whether only the rows are wanted, of what is behind the login.
    pub rows_only: bool,
}

/// One call of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallLook {
    /// The target of the fact: [`Target::Call`], or [`Target::Operation`] for the login.
    pub target: Target,
    /// The company and branch; none for the login.
    pub branch: Option<Branch>,
    /// What is sent, by dotted path below `parameters`.
    pub values: Vec<(String, Filled)>,
    /// The comparisons whose rows the answer holds: target of the fact, set and fields.
    pub rows: Vec<AnswerRows>,
}

/// Rows of a comparison as an answer holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRows {
    /// The target of the fact: [`Target::Rows`].
    pub target: Target,
    /// The set of the answer.
    pub set: String,
    /// What is digested of them.
    pub fields: Vec<ComparedField>,
    /// How many rows at the most.
    pub most: u32,
}

/// A call that is made only where a person names it, and what is looked at before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCall {
    /// The call: one, for the first company and branch.
    pub call: CallLook,
    /// The rows that it must leave as they were.
    pub watched: Vec<RowsLook>,
}

/// An operation to look at, and its calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationLook {
    /// As the catalogue names it.
    pub name: OperationName,
    /// The item of the catalogue: `entry/operation`.
    pub item: String,
    /// Version suffixes that serve, best first.
    pub versions: Vec<String>,
    /// Whether this is the call that proves the login: made first and alone.
    pub login: bool,
    /// Which meaning `tipoRetorno` has.
    pub outcome: OutcomeFamily,
    /// Fields that are sent, by dotted path below `parameters`.
    pub sends: Vec<String>,
    /// Fields that an answer with data fills, by dotted path below `result`.
    pub expects: Vec<String>,
    /// Its calls; none where an effect or a missing sample forbids them.
    pub calls: Vec<CallLook>,
    /// The call that a person may ask for, where its effect is not proven to be none. Never in production.
    pub named: Option<NamedCall>,
}

impl OperationLook {
    /// The call of a target.
    #[must_use]
    pub fn call(&self, target: &Target) -> Option<&CallLook> {
        self.calls
            .iter()
            .chain(self.named.iter().map(|named| &named.call))
            .find(|call| call.target == *target)
    }
}

/// A web service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLook {
    /// Dotted name.
    pub service: String,
    /// Path of its endpoint.
    pub path: String,
    /// Operations.
    pub operations: Vec<OperationLook>,
}

/// An application server and the services on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerLook {
    /// How to connect.
    pub access: Access,
    /// Whether it speaks `https`.
    pub https: bool,
    /// Base path of the services.
    pub path: String,
    /// The services.
    pub services: Vec<ServiceLook>,
}

/// What to look at of an environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvironmentPlan {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: EnvironmentKind,
    /// Where the looks are made from.
    pub vantage: Vantage,
    /// The database, where stage 1 applies.
    pub database: Option<DatabaseLook>,
    /// The application servers, the one with the login first; empty where stage 2 does not apply.
    pub servers: Vec<ServerLook>,
    /// `encryption` of a request.
    pub encryption: i64,
}

impl EnvironmentPlan {
    /// The operation of a name, with the server that serves it.
    #[must_use]
    pub fn operation(&self, name: &OperationName) -> Option<(&ServerLook, &OperationLook)> {
        self.servers.iter().find_map(|server| {
            let operations = server.services.iter().flat_map(|service| &service.operations);
            operations.clone().find(|operation| operation.name == *name).map(|operation| (server, operation))
        })
    }

    /// Every operation.
    pub fn operations(&self) -> impl Iterator<Item = &OperationLook> {
        self.servers.iter().flat_map(|server| &server.services).flat_map(|service| &service.operations)
    }

    /// Whether another host than the CRM's own is dialled for an endpoint from this vantage.
    #[must_use]
    pub fn dials_elsewhere(&self, endpoint: &Endpoint) -> bool {
        let database = self.database.iter().map(|look| &look.access);
        let mut accesses = database.chain(self.servers.iter().map(|server| &server.access));
        accesses.any(|access| access.endpoint == *endpoint && access.dial.host != access.endpoint.host)
    }

    /// The operation that proves the login.
    #[must_use]
    pub fn login(&self) -> Option<&OperationLook> {
        self.operations().find(|operation| operation.login)
    }
}

/// What to look at for a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The environments, in the order of their names.
    pub environments: Vec<EnvironmentPlan>,
}

impl Plan {
    /// The plan of a project under a catalogue, looked at from a vantage.
    #[must_use]
    pub fn of(project: &Project, catalogue: &Catalogue, vantage: Vantage) -> Self {
        let environments =
            project.environments.iter().map(|e| building::environment(project, e, catalogue, vantage));
        Self { environments: environments.collect() }
    }
}
