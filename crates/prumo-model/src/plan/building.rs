//! Builds the plan of an environment from the project and the catalogue.

mod calls;

use std::collections::BTreeMap;

use super::{Access, DatabaseLook, EnvironmentPlan, ServerLook, ServiceLook};
use crate::address::AddressPolicy;
use crate::catalogue::{Catalogue, Entry, Forbidden, Table};
use crate::host::Endpoint;
use crate::project::{Database, Environment, LookAt, Project, Reach, WebServices};
use crate::secret::Audience;
use crate::vantage::Vantage;

pub(super) fn environment(
    project: &Project,
    environment: &Environment,
    catalogue: &Catalogue,
    vantage: Vantage,
) -> EnvironmentPlan {
    let entries = catalogue.closure(&project.integrations);
    let services = environment.services.applies();
    let building = Building { project, environment, entries, vantage };
    EnvironmentPlan {
        name: environment.name.clone(),
        kind: environment.kind,
        vantage,
        database: environment.database.applies().map(|database| building.database(database)),
        servers: services.map(|services| building.servers(services)).unwrap_or_default(),
        encryption: services.map_or(0, |services| services.encryption),
    }
}

struct Building<'b> {
    project: &'b Project,
    environment: &'b Environment,
    entries: Vec<&'b Entry>,
    vantage: Vantage,
}

impl Building<'_> {
    /// Which addresses may be dialled: what the file names for this vantage may be private.
    fn policy(&self, look_at: &LookAt) -> AddressPolicy {
        let named = look_at.0.iter().any(|(vantage, _)| *vantage == self.vantage);
        match (self.project.reach, named) {
            (Reach::Private, _) => AddressPolicy::Inner,
            (Reach::Internet, true) => AddressPolicy::PublicAndPrivate,
            (Reach::Internet, false) => AddressPolicy::Public,
        }
    }

    fn database(&self, database: &Database) -> DatabaseLook {
        let access = Access {
            environment: self.environment.name.clone(),
            endpoint: database.endpoint.clone(),
            dial: database.look_at.from(self.vantage, &database.endpoint).clone(),
            policy: self.policy(&database.look_at),
            tls: database.tls.clone(),
            try_tls: true,
            ca: database.ca.clone(),
            audience: Audience::Database(database.engine),
            user: database.user.clone(),
            password: database.password.clone(),
        };
        DatabaseLook {
            access,
            target: database.target(),
            engine: database.engine,
            name: database.name.clone(),
            schema: database.schema.clone(),
            tables: tables(&self.entries),
            forbidden: forbidden(&self.entries),
            rows: self.database_rows(),
            port_only: false,
            rows_only: false,
        }
    }

    fn servers(&self, services: &WebServices) -> Vec<ServerLook> {
        let mut by_endpoint: Vec<(Endpoint, Vec<ServiceLook>)> = Vec::new();
        for service in self.service_looks(services) {
            let endpoint = services.endpoint_of(&service.service);
            match by_endpoint.iter_mut().find(|(known, _)| *known == endpoint) {
                Some((_, found)) => found.push(service),
                None => by_endpoint.push((endpoint, vec![service])),
            }
        }
        let has_login = |found: &[ServiceLook]| found.iter().flat_map(|s| &s.operations).any(|o| o.login);
        by_endpoint.sort_by_key(|(_, found)| !has_login(found));
        by_endpoint.into_iter().map(|(endpoint, found)| self.server(services, endpoint, found)).collect()
    }

    fn server(&self, services: &WebServices, endpoint: Endpoint, looks: Vec<ServiceLook>) -> ServerLook {
        let access = Access {
            environment: self.environment.name.clone(),
            dial: self.dialled(services, &endpoint),
            policy: self.policy(&services.look_at),
            tls: services.tls_at(&endpoint).clone(),
            try_tls: services.base.https,
            ca: services.ca_at(&endpoint).map(str::to_owned),
            endpoint,
            audience: Audience::WebServices,
            user: services.user.clone(),
            password: services.password.clone(),
        };
        ServerLook { access, https: services.base.https, path: services.base.path.clone(), services: looks }
    }
}

impl Building<'_> {
    /// What is dialled for a service's endpoint: `look-at` names the base server. A service on another port of it is
    /// dialled on its own port, one on another host as it is.
    fn dialled(&self, services: &WebServices, endpoint: &Endpoint) -> Endpoint {
        let base = &services.base.endpoint;
        let seen = services.look_at.from(self.vantage, base);
        if endpoint == base {
            seen.clone()
        } else if endpoint.host == base.host {
            Endpoint { host: seen.host.clone(), port: endpoint.port }
        } else {
            endpoint.clone()
        }
    }
}

/// The tables of all entries; of a table that several read, the columns of all.
fn tables(entries: &[&Entry]) -> Vec<Table> {
    let mut merged: BTreeMap<&str, Table> = BTreeMap::new();
    for table in entries.iter().flat_map(|entry| &entry.tables) {
        let known =
            merged.entry(&table.name).or_insert_with(|| Table { columns: Vec::new(), ..table.clone() });
        known.least_rows = known.least_rows.max(table.least_rows);
        known.basis = known.basis.max(table.basis);
        for column in &table.columns {
            if !known.columns.iter().any(|seen| seen.name == column.name) {
                known.columns.push(column.clone());
            }
        }
    }
    merged.into_values().collect()
}

/// What must not be readable, for all entries.
fn forbidden(entries: &[&Entry]) -> Vec<Forbidden> {
    let mut all: Vec<Forbidden> = entries.iter().flat_map(|entry| entry.forbidden.clone()).collect();
    all.sort();
    all.dedup();
    all
}
