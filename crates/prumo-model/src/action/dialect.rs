//! The dialects that a database administrator's scripts are written in, one per engine that has one.

use super::grant::{Account, Grant, Readable};
use super::limit::Limit;
use super::{Sql, UnprintableName, mariadb, postgresql};
use crate::catalogue::Forbidden;
use crate::engine::Engine;

/// An engine's way to write what an administrator has to run. Every function refuses names that must not be printed.
pub trait Dialect: Sync {
    /// Creates a dedicated account that reads the tables and nothing else.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn create_user(&self, grant: &Grant) -> Result<Sql, UnprintableName>;

    /// Lets an existing account read tables.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn let_read(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName>;

    /// Lets an existing account enter its database. `tables` are what it needs there.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn let_in(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName>;

    /// Lets an existing account log in again. `ended` is whether its password has ended.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn allow_login(&self, account: &Account, ended: bool) -> Result<Sql, UnprintableName>;

    /// Gives an existing account the password that the project refers to.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn set_password(&self, account: &Account) -> Result<Sql, UnprintableName>;

    /// Creates a dedicated account that reads views without the secret columns; none where no such script is written yet.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn create_user_of_views(&self, _: &Grant, _: &[Forbidden]) -> Option<Result<Sql, UnprintableName>> {
        None
    }

    /// The database of those views, where it is another than that of the tables.
    fn views_database(&self, _: &Account) -> Option<String> {
        None
    }

    /// What the administrator may limit the account with, none of it part of a script.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn limits(&self, _: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
        Ok(Vec::new())
    }

    /// A table's name in the database, where it was not looked for yet.
    fn table_name(&self, catalogue: &str) -> String;
}

impl Engine {
    /// The engine's dialect; none where no script is written for it yet.
    #[must_use]
    pub fn dialect(self) -> Option<&'static dyn Dialect> {
        match self {
            Self::PostgreSql => Some(&postgresql::PostgreSql),
            Self::MariaDb => Some(&mariadb::MariaDb),
            Self::SqlServer | Self::Oracle => None,
        }
    }
}
