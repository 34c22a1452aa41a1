//! A server that many cases share: each case has its own database, on PostgreSQL copied from one that is filled once, and
//! its own user. The server lives as long as the last case that holds it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use anyhow::anyhow;

use crate::case::Case;
use crate::postgres::Options;
use crate::program::Program;
use crate::server::{Engine, Server};

/// The database that the others are copied from.
const TEMPLATE: &str = "modelo";

/// Settings of a server whose data nobody will miss, and which creates and drops a database per case.
const HASTY: &[&str] = &["full_page_writes=off", "synchronous_commit=off", "autovacuum=off"];

/// Members of this role have no entry in `pg_hba.conf`.
pub const NOT_LET_IN: &str = "sem_entrada";
/// Members of this role are asked for their password in clear.
pub const ASKED_IN_CLEAR: &str = "em_claro";
/// Members of this role are not asked for a password at all.
pub const NOT_ASKED: &str = "sem_senha";

/// A shared server.
#[derive(Debug)]
pub struct Stage {
    /// The server.
    pub server: Arc<Server>,
    pub(crate) program: PathBuf,
    filled: Mutex<bool>,
    cases: AtomicU32,
}

impl Stage {
    /// Starts a server; the rules for hosts are those of the three roles above.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn start(program: &Path, options: &Options) -> anyhow::Result<Arc<Self>> {
        let rules = format!(
            "host all {NOT_LET_IN} all reject\nhost all +{NOT_LET_IN} all reject\n\
             host all +{ASKED_IN_CLEAR} all password\nhost all +{NOT_ASKED} all trust\n\
             host all all all scram-sha-256\n"
        );
        let mut options = Options { host_rules: Some(rules), ..options.clone() };
        options.settings.extend(HASTY.iter().map(|setting| (*setting).to_owned()));
        let server = Engine::PostgreSql.start(&options)?;
        let roles = [NOT_LET_IN, ASKED_IN_CLEAR, NOT_ASKED].map(|role| format!("CREATE ROLE {role};"));
        server.administer(&roles.concat())?;
        Ok(Arc::new(Self::of(server, program)))
    }

    /// Starts a MariaDB server.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn start_mariadb(program: &Path, options: &Options) -> anyhow::Result<Arc<Self>> {
        Ok(Arc::new(Self::of(Engine::MariaDb.start(options)?, program)))
    }

    /// A stage on a server that runs already.
    pub(crate) fn of(server: Server, program: &Path) -> Self {
        Self {
            server: Arc::new(server),
            program: program.to_owned(),
            filled: Mutex::new(false),
            cases: AtomicU32::new(1),
        }
    }

    /// A new case, healthy until something is planted in it.
    #[must_use]
    pub fn case(self: &Arc<Self>) -> Case {
        Case::on(Arc::clone(self), self.cases.fetch_add(1, Ordering::SeqCst))
    }

    /// The database to copy, filled at the first call with the ERP's tables.
    pub(crate) fn template(&self) -> anyhow::Result<&'static str> {
        let mut filled = self.filled.lock().map_err(|_| anyhow!("an earlier case could not be filled"))?;
        if !*filled {
            let tables = Program::at(&self.program).succeed(&["sim", "sql"])?;
            self.server.administer(&format!("CREATE DATABASE {TEMPLATE};"))?;
            self.server.run_sql(TEMPLATE, &tables.stdout, &[])?;
            *filled = true;
        }
        Ok(TEMPLATE)
    }
}
