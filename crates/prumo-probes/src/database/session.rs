//! A session with a database server after the login, whichever engine it is: what the shared looks ask it for.

use prumo_model::fact::{ExcessFact, NotLooked};
use prumo_model::plan::DatabaseLook;

use super::mariadb;
use super::minimum::Minimum;
use super::postgresql;
use super::spelling::{Bound, Spelling};
use super::sqlserver;

/// A row of texts; none where a value is null.
pub(super) type Texts = Vec<Option<String>>;

/// A session.
pub(super) enum Session {
    /// With PostgreSQL.
    PostgreSql(Box<postgresql::Session>),
    /// With MariaDB or MySQL.
    MariaDb(Box<mariadb::Session>),
    /// With SQL Server.
    SqlServer(Box<sqlserver::Session>),
}

impl Session {
    /// How its engine spells statements.
    pub(super) fn spelling(&self) -> &'static dyn Spelling {
        match self {
            Self::PostgreSql(_) => &postgresql::PostgreSql,
            Self::MariaDb(_) => &mariadb::MariaDb,
            Self::SqlServer(_) => &sqlserver::SqlServer,
        }
    }

    /// What the integrations need, as the user finds it.
    pub(super) async fn minimum(&mut self, look: &DatabaseLook) -> Result<Minimum, NotLooked> {
        match self {
            Self::PostgreSql(session) => postgresql::minimum(session, look).await,
            Self::MariaDb(session) => mariadb::minimum(session, look).await,
            Self::SqlServer(session) => sqlserver::minimum(session, look).await,
        }
    }

    /// What the user can do beyond it.
    pub(super) async fn excess(&mut self, look: &DatabaseLook) -> Result<ExcessFact, NotLooked> {
        match self {
            Self::PostgreSql(session) => postgresql::excess(session, look).await,
            Self::MariaDb(session) => mariadb::excess(session, look).await,
            Self::SqlServer(session) => sqlserver::excess(session, look).await,
        }
    }

    /// How many rows a statement gives; their values are dropped.
    pub(super) async fn count(&mut self, statement: &str) -> Result<usize, NotLooked> {
        match self {
            Self::PostgreSql(session) => session.ask(statement, &[]).await.map(|rows| rows.len()),
            Self::MariaDb(session) => session.ask(statement).await.map(|rows| rows.len()),
            Self::SqlServer(session) => session.ask(statement, &[]).await.map(|rows| rows.len()),
        }
    }

    /// The rows of a statement whose columns are texts.
    pub(super) async fn texts(&mut self, statement: &str, values: &[Bound]) -> Result<Vec<Texts>, NotLooked> {
        match self {
            Self::PostgreSql(session) => session.texts(statement, values).await,
            Self::MariaDb(session) => session.ask(statement).await,
            Self::SqlServer(session) => session.ask(statement, values).await,
        }
    }

    /// Ends the session as its protocol wants it.
    pub(super) async fn close(self) {
        match self {
            Self::PostgreSql(session) => session.close().await,
            Self::MariaDb(session) => session.close().await,
            Self::SqlServer(session) => session.close().await,
        }
    }
}
