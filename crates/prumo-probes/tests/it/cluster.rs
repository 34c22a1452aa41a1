//! A PostgreSQL server of the tests' own: SCRAM, TLS, every statement in its log, on a free port of the loopback.
//! Tests that run at the same time share one; it ends with the last of them.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

use prumo_harness::{Options, Postgres};

use crate::authority::Authority;
use crate::scene::PASSWORD;

static SHARED: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());
static NUMBER: AtomicU32 = AtomicU32::new(0);

pub(crate) struct Cluster {
    pub(crate) port: u16,
    pub(crate) authority_pem: String,
    server: Postgres,
}

impl Cluster {
    pub(crate) fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let cluster = Arc::new(Self::start());
            *shared = Arc::downgrade(&cluster);
            cluster
        })
    }

    fn start() -> Self {
        let authority = Authority::new();
        let signed = authority.sign("localhost");
        let options = Options {
            host_rules: Some(include_str!("pg_hba.conf").to_owned()),
            tls: Some((signed.certificate_pem, signed.key_pem)),
            settings: vec!["log_min_duration_statement=-1".to_owned()],
            ..Options::default()
        };
        let server = Postgres::start(&options).unwrap();
        Self { port: server.port, authority_pem: authority.pem(), server }
    }

    /// Every statement and message that the server wrote down.
    pub(crate) fn log(&self) -> String {
        self.server.log().unwrap()
    }

    /// A database of a test's own with a user `reader`, who has the sentinel password and no right at all yet.
    pub(crate) async fn database(self: Arc<Self>) -> Database {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let (name, user) = (format!("sapiens_{number}"), format!("leitura_{number}"));
        let script = format!("CREATE DATABASE {name}; CREATE USER {user} PASSWORD :'password';");
        self.server.run_sql("postgres", &script, &[("password", PASSWORD)]).unwrap();
        Database { cluster: self, name, user }
    }
}

/// A database with a reader.
pub(crate) struct Database {
    pub(crate) cluster: Arc<Cluster>,
    pub(crate) name: String,
    pub(crate) user: String,
}

impl Database {
    /// Runs SQL as superuser; `$reader` and `$database` stand for the user and the database.
    pub(crate) async fn run(&self, sql: &str) {
        let sql = sql.replace("$reader", &self.user).replace("$database", &self.name);
        self.cluster.server.run_sql(&self.name, &sql, &[]).unwrap();
    }
}
