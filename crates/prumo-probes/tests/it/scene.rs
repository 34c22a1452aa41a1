//! What a look needs, with a witness that keeps every fact in the order in which it came.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use jiff::Timestamp;
use prumo_model::address::AddressPolicy;
use prumo_model::digest::DigestKey;
use prumo_model::engine::Engine;
use prumo_model::fact::{Fact, FactKey, FactKind, Seen};
use prumo_model::host::{Endpoint, Port};
use prumo_model::limits::Limits;
use prumo_model::plan::{Access, DatabaseLook};
use prumo_model::project::TlsRule;
use prumo_model::secret::{Audience, Secret, SecretReference};
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;
use prumo_probes::{Authorities, Dialler, Looking, Witness};

/// A password that must never be where it does not belong.
pub(crate) const PASSWORD: &str = "s3ntinela-Senha!";

#[derive(Default)]
pub(crate) struct Kept {
    started: Mutex<Vec<FactKey>>,
    facts: Mutex<Vec<(FactKey, Fact)>>,
}

impl Witness for Kept {
    fn starts(&self, key: &FactKey) {
        self.started.lock().unwrap().push(key.clone());
    }

    fn saw(&self, key: FactKey, fact: Fact) {
        assert!(self.started.lock().unwrap().contains(&key), "a look begins before it ends");
        self.facts.lock().unwrap().push((key, fact));
    }
}

/// Limits, roots, dialler and facts of a test.
pub(crate) struct Scene {
    pub(crate) limits: Limits,
    pub(crate) authorities: Authorities,
    pub(crate) now: Timestamp,
    dialler: Dialler,
    key: DigestKey,
    kept: Kept,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let seconds = Duration::from_secs;
        let limits = Limits {
            tcp: seconds(1),
            tls: seconds(2),
            login: seconds(10),
            call: seconds(10),
            ..Limits::default()
        };
        Self {
            limits,
            authorities: Authorities::default(),
            now: now(),
            dialler: Dialler::new(),
            key: DigestKey::new(b"chave".to_vec()),
            kept: Kept::default(),
        }
    }

    /// A scene that trusts a root under the path `ca.pem`.
    pub(crate) fn trusting(pem: &str) -> Self {
        let authorities = Authorities(BTreeMap::from([("ca.pem".to_owned(), pem.as_bytes().to_vec())]));
        Self { authorities, ..Self::new() }
    }

    pub(crate) async fn look<'s, F: AsyncFnOnce(Looking<'s>)>(&'s self, look: F) {
        let now = self.now;
        let clock = move || now;
        // The clock lives as long as the scene: tests are few and short.
        let clock: &'static (dyn Fn() -> Timestamp + Sync) = Box::leak(Box::new(clock));
        look(Looking {
            limits: &self.limits,
            vantage: Vantage::Inside,
            clock,
            witness: &self.kept,
            digest_key: &self.key,
            authorities: &self.authorities,
            dialler: &self.dialler,
        })
        .await;
    }

    /// The kinds of fact that came, in order.
    pub(crate) fn kinds(&self) -> Vec<FactKind> {
        self.kept.facts.lock().unwrap().iter().map(|(key, _)| key.kind).collect()
    }

    /// The last thing seen of a kind.
    pub(crate) fn seen(&self, kind: FactKind) -> Seen {
        self.all(kind).pop().unwrap_or_else(|| panic!("no {kind} among {:?}", self.kinds())).1
    }

    /// How long the last look of a kind took.
    pub(crate) fn took(&self, kind: FactKind) -> Duration {
        let facts = self.kept.facts.lock().unwrap();
        facts.iter().rev().find(|(key, _)| key.kind == kind).unwrap().1.took
    }

    /// Everything seen of a kind.
    pub(crate) fn all(&self, kind: FactKind) -> Vec<(Target, Seen)> {
        let facts = self.kept.facts.lock().unwrap();
        let of_kind = facts.iter().filter(|(key, _)| key.kind == kind);
        of_kind.map(|(key, fact)| (key.target.clone(), fact.seen.clone())).collect()
    }

    /// Everything that was witnessed, as text.
    pub(crate) fn text(&self) -> String {
        format!("{:?}", self.kept.facts.lock().unwrap())
    }
}

/// When the tests' looks are made: certificates of the tests are valid then, or were long before.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_second(1_795_500_000).unwrap()
}

/// Limits for servers that do not answer.
pub(crate) fn short() -> Limits {
    let short = Duration::from_millis(1500);
    Limits { tcp: short, tls: short, login: short, call: short, ..Limits::default() }
}

/// An access to a port of this machine whose name for the CRM is `localhost`.
pub(crate) fn access(port: u16, audience: Audience, tls: TlsRule) -> Access {
    let endpoint = |host: &str| Endpoint::parse(&format!("{host}:{port}")).unwrap();
    Access {
        environment: "homologation".to_owned(),
        endpoint: endpoint("localhost"),
        dial: endpoint("127.0.0.1"),
        policy: AddressPolicy::Inner,
        tls,
        try_tls: true,
        ca: Some("ca.pem".to_owned()),
        audience,
        user: "crm_leitura".to_owned(),
        password: SecretReference::Environment("PRUMO_TEST".to_owned()),
    }
}

/// A look at a database of this machine that wants nothing of it yet.
pub(crate) fn database_look(port: u16, tls: TlsRule) -> DatabaseLook {
    let access = access(port, Audience::Database(Engine::PostgreSql), tls);
    let endpoint = access.endpoint.clone();
    DatabaseLook {
        access,
        target: Target::Database { engine: Engine::PostgreSql, endpoint, name: "sapiens".to_owned() },
        engine: Engine::PostgreSql,
        name: "sapiens".to_owned(),
        schema: None,
        tables: Vec::new(),
        forbidden: Vec::new(),
        rows: Vec::new(),
        port_only: false,
        rows_only: false,
    }
}

/// The sentinel password, bound to an access.
pub(crate) fn secret(access: &Access) -> Secret {
    Secret::bound(PASSWORD.to_owned().into(), access.destination())
}

pub(crate) fn port(number: u16) -> Port {
    Port::new(i64::from(number)).unwrap()
}

/// Whether bytes hold the password in any of the ways in which it could travel in the clear.
pub(crate) fn holds_password(bytes: &[u8]) -> bool {
    let url = "s3ntinela-Senha%21";
    let base64 = "czNudGluZWxhLVNlbmhhI"; // of PASSWORD, without the end that depends on what follows
    let text = String::from_utf8_lossy(bytes);
    [PASSWORD, url, base64].iter().any(|form| text.contains(form))
}
