//! A database server of a stage, whichever engine it is.

use crate::mariadb::MariaDb;
use crate::names::{Names, backquoted, identifier};
use crate::postgres::{Options, Postgres};

/// A running server; it ends with the value.
#[derive(Debug)]
pub enum Server {
    /// PostgreSQL.
    PostgreSql(Postgres),
    /// MariaDB.
    MariaDb(MariaDb),
}

/// Which engine a stage has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// PostgreSQL.
    PostgreSql,
    /// MariaDB.
    MariaDb,
}

impl Engine {
    /// The engine's name in a project file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PostgreSql => "postgresql",
            Self::MariaDb => "mariadb",
        }
    }

    /// Starts a server of the engine.
    ///
    /// # Errors
    /// Where it is not installed or does not start.
    pub fn start(self, options: &Options) -> anyhow::Result<Server> {
        Ok(match self {
            Self::PostgreSql => Server::PostgreSql(Postgres::start(options)?),
            Self::MariaDb => Server::MariaDb(MariaDb::start(options)?),
        })
    }
}

impl Server {
    /// The engine.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self {
            Self::PostgreSql(_) => Engine::PostgreSql,
            Self::MariaDb(_) => Engine::MariaDb,
        }
    }

    /// Its TCP port on 127.0.0.1 and ::1.
    #[must_use]
    pub const fn port(&self) -> u16 {
        match self {
            Self::PostgreSql(server) => server.port,
            Self::MariaDb(server) => server.port,
        }
    }

    /// Runs a script as the administrator.
    ///
    /// # Errors
    /// What the client says, at the first statement that fails.
    pub fn run_sql(
        &self,
        database: &str,
        script: &str,
        variables: &[(&str, &str)],
    ) -> anyhow::Result<String> {
        match self {
            Self::PostgreSql(server) => server.run_sql(database, script, variables),
            Self::MariaDb(server) => server.run_sql(database, script, variables),
        }
    }

    /// Runs a script as the administrator, in no case's database.
    ///
    /// # Errors
    /// What the client says, at the first statement that fails.
    pub fn administer(&self, script: &str) -> anyhow::Result<String> {
        self.run_sql(if self.engine() == Engine::PostgreSql { "postgres" } else { "" }, script, &[])
    }

    /// Every statement and message that the server wrote down.
    ///
    /// # Errors
    /// Where the log can't be read.
    pub fn log(&self) -> anyhow::Result<String> {
        match self {
            Self::PostgreSql(server) => server.log(),
            Self::MariaDb(server) => server.log(),
        }
    }

    /// SQL with `{database}`, `{user}`, `{schema}` and `{group}`, a role that the case may create, filled in as the engine
    /// quotes names. On MariaDB the schema is the database, and the user is the account for this machine.
    #[must_use]
    pub fn fill(&self, names: &Names, sql: &str) -> String {
        match self {
            Self::PostgreSql(_) => names.fill(sql),
            Self::MariaDb(_) => sql
                .replace("{database}", &backquoted(&names.database))
                .replace("{schema}", &backquoted(&names.database))
                .replace("{user}", &format!("{}@`127.0.0.1`", backquoted(&names.user)))
                .replace("{group}", &backquoted(&format!("grupo {}", names.user))),
        }
    }

    /// Drops a case's database, with whoever is in it.
    pub(crate) fn forget(&self, names: &Names) {
        // What is left behind goes with the server.
        let _ = match self {
            Self::PostgreSql(_) => self.administer(&format!(
                "DROP DATABASE IF EXISTS {} WITH (FORCE);",
                identifier(&names.database)
            )),
            Self::MariaDb(_) => {
                self.administer(&format!("DROP DATABASE IF EXISTS {};", backquoted(&names.database)))
            }
        };
    }
}
