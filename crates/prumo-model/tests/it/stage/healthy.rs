//! Facts of a healthy look, made from the plan as the probes would make them. Nothing is looked at.

use std::collections::BTreeSet;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use prumo_model::catalogue::OutcomeFamily;
use prumo_model::fact::{
    Answered, Attempt, CallFact, CallOutcome, CertificateFact, ColumnFact, Connect, DescriptionFact,
    ExcessFact, Extent, Fact, FactKey, FactKind, Facts, FoundTable, GreetingFact, HttpFact, LoginFact,
    MinimumFact, NameFact, PublishedOperation, ReachFact, ReadFact, ReadOutcome, RowDigest, RowsFact, Seen,
    SetFact, TableFact, TableRead, TlsFact, Trust,
};
use prumo_model::host::Endpoint;
use prumo_model::plan::{DatabaseLook, EnvironmentPlan, OperationLook, ServerLook, ServiceLook};
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;

use super::time;

/// A public address of the customer.
pub(crate) fn address() -> IpAddr {
    "200.160.2.3".parse().expect("an address")
}

/// What was seen at nine in the morning.
pub(super) fn fact(seen: Seen) -> Fact {
    Fact { when: time("2026-11-24T09:00:00Z"), took: Duration::from_millis(20), seen }
}

/// Every fact that a look at an environment brings.
pub(super) fn facts(plan: &EnvironmentPlan) -> Facts {
    let mut looking = Looking { environment: &plan.name, vantage: plan.vantage, facts: Facts::new() };
    if let Some(database) = &plan.database {
        looking.database(database);
    }
    for server in &plan.servers {
        looking.server(server);
    }
    looking.facts
}

struct Looking<'l> {
    environment: &'l str,
    vantage: Vantage,
    facts: Facts,
}

impl Looking<'_> {
    fn see(&mut self, target: &Target, kind: FactKind, seen: Seen) {
        let (environment, target) = (self.environment.to_owned(), target.clone());
        self.facts.insert(FactKey { environment, target, vantage: self.vantage, kind }, fact(seen));
    }

    fn port(&mut self, endpoint: &Endpoint) {
        let name = Seen::Name(NameFact::Resolved(vec![address()]));
        self.see(&Target::Host(endpoint.host.clone()), FactKind::Name, name);
        let port = Target::Port(endpoint.clone());
        self.see(&port, FactKind::Reach, Seen::Reach(reach(Connect::Connected)));
        let names = endpoint.host.to_string();
        self.see(&port, FactKind::Tls, Seen::Tls(established(&names, Trust::Verified)));
    }

    fn database(&mut self, look: &DatabaseLook) {
        self.port(&look.access.endpoint);
        let source = Some("18.228.227.211".parse().expect("an address"));
        let (version, method) = ("15.18".to_owned(), "scram-sha-256".to_owned());
        let seen = [
            (FactKind::Greeting, Seen::Greeting(GreetingFact::Speaks { offers_tls: true, version: None })),
            (
                FactKind::Login,
                Seen::Login(LoginFact::Accepted { version, method, source, host: None, account_until: None }),
            ),
            (FactKind::Minimum, Seen::Minimum(minimum(look))),
            (FactKind::Excess, Seen::Excess(ExcessFact { statements: 1, ..ExcessFact::default() })),
            (FactKind::Read, Seen::Read(read(look))),
        ];
        for (kind, seen) in seen {
            self.see(&look.target, kind, seen);
        }
        for rows in &look.rows {
            let fields = rows.fields.iter().map(|field| field.field.as_str());
            self.see(&rows.target, FactKind::DatabaseRows, Seen::Rows(one_row(fields)));
        }
    }

    fn server(&mut self, look: &ServerLook) {
        self.port(&look.access.endpoint);
        let answered = HttpFact::Answered { status: 404, server: None };
        self.see(&Target::Server(look.access.endpoint.clone()), FactKind::Http, Seen::Http(answered));
        for service in &look.services {
            let target = Target::Service(service.service.clone());
            self.see(&target, FactKind::Description, Seen::Description(description(service)));
            for operation in &service.operations {
                self.calls(operation);
            }
        }
    }

    fn calls(&mut self, operation: &OperationLook) {
        let named = operation.named.iter();
        for watched in named.clone().flat_map(|named| &named.watched) {
            let fields = || watched.fields.iter().map(|field| field.field.as_str());
            for kind in [FactKind::RowsBefore, FactKind::RowsAfter] {
                self.see(&watched.target, kind, Seen::Rows(one_row(fields())));
            }
        }
        for call in operation.calls.iter().chain(named.map(|named| &named.call)) {
            let outcome = CallOutcome::Answered(answered(operation));
            self.see(&call.target, FactKind::Call, Seen::Call(CallFact { outcome, warm_up: false }));
            for rows in &call.rows {
                let fields = rows.fields.iter().map(|field| field.field.as_str());
                self.see(&rows.target, FactKind::ServiceRows, Seen::Rows(one_row(fields)));
            }
        }
    }
}

/// One attempt with this outcome.
pub(crate) fn reach(outcome: Connect) -> ReachFact {
    let local = (outcome == Connect::Connected).then(|| "18.228.227.211".parse().expect("an address"));
    ReachFact {
        attempts: vec![Attempt { address: address(), outcome, took: Duration::from_millis(9), own: None }],
        local,
    }
}

/// A handshake with a certificate that ends with the year 2027.
pub(crate) fn established(host: &str, trust: Trust) -> TlsFact {
    let leaf = CertificateFact {
        subject: format!("CN={host}"),
        issuer: "CN=Autoridade Exemplo".to_owned(),
        names: vec![host.to_owned()],
        not_before: time("2026-01-01T00:00:00Z"),
        not_after: time("2027-12-31T00:00:00Z"),
        sha256: "ab".repeat(32),
    };
    TlsFact::Established { version: "TLSv1.3".to_owned(), chain: vec![leaf], trust, flaws: BTreeSet::new() }
}

fn minimum(look: &DatabaseLook) -> MinimumFact {
    let tables = look.tables.iter().map(|table| {
        let columns = table.columns.iter().map(|column| ColumnFact {
            found_name: Some(column.name.to_lowercase()),
            name: column.name.clone(),
            found: Some("numeric".to_owned()),
            readable: true,
        });
        let found = FoundTable {
            schema: "sapiens".to_owned(),
            name: table.name.to_lowercase(),
            by_plain_name: true,
            readable: Extent::Whole,
            rows_filtered: false,
            columns: columns.collect(),
            hides_columns: false,
        };
        TableFact { name: table.name.clone(), found: Some(found), elsewhere: Vec::new(), hidden: false }
    });
    MinimumFact { tables: tables.collect(), statements: 1 }
}

fn read(look: &DatabaseLook) -> ReadFact {
    let read = |name: &String| TableRead {
        name: name.clone(),
        outcome: ReadOutcome::Rows(1),
        took: Duration::from_millis(3),
    };
    ReadFact { tables: look.tables.iter().map(|table| read(&table.name)).collect() }
}

fn description(service: &ServiceLook) -> DescriptionFact {
    let published = service.operations.iter().map(|operation| PublishedOperation {
        name: operation.name.operation.clone(),
        sends: operation.sends.iter().cloned().collect(),
        answers: operation.expects.iter().cloned().collect(),
    });
    DescriptionFact::Read {
        operations: service.operations.iter().map(|operation| operation.name.operation.clone()).collect(),
        published: published.collect(),
        rewritten: Vec::new(),
    }
}

/// One row in every expected set, every field filled.
pub(crate) fn answered(operation: &OperationLook) -> Answered {
    let mut sets: BTreeMap<String, SetFact> = BTreeMap::new();
    for (set, field) in operation.expects.iter().filter_map(|path| path.rsplit_once('.')) {
        let empty = SetFact { path: set.to_owned(), rows: 1, filled: BTreeSet::default() };
        let known = sets.entry(set.to_owned()).or_insert(empty);
        known.filled.insert(field.to_owned());
    }
    let return_type = match operation.outcome {
        OutcomeFamily::Login => None,
        OutcomeFamily::Simulation => Some(0),
        OutcomeFamily::Titles | OutcomeFamily::Register | OutcomeFamily::Orders => Some(1),
    };
    Answered { elements: 3, return_type, sets: sets.into_values().collect(), ..Answered::default() }
}

/// One row whose digests both paths share.
pub(crate) fn one_row<'f>(fields: impl Iterator<Item = &'f str>) -> RowsFact {
    let fields = fields.map(|field| (field.to_owned(), format!("digest of {field}"))).collect();
    let row = RowDigest { key: "digest of the key".to_owned(), fields };
    RowsFact { digest_key: "one key".to_owned(), rows: vec![row], more: false }
}
