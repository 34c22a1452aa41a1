//! The dialects that a database administrator's scripts are written in, one per engine that has one.

use super::grant::{Account, Grant, Readable};
use super::limit::Limit;
use super::{Sql, UnprintableName, mariadb, oracle, postgresql, sqlserver};
use crate::catalogue::Forbidden;
use crate::engine::{Bar, Engine};

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

    /// Lets an existing account log in again, by what keeps it from doing so.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn allow_login(&self, account: &Account, bar: Bar) -> Result<Sql, UnprintableName>;

    /// Gives an existing account the password that the project refers to.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn set_password(&self, account: &Account) -> Result<Sql, UnprintableName>;

    /// Lets in whoever comes from the account's hosts: an account for them, or a rule of the server's own. None where the engine
    /// has no statement for it.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn let_from(&self, _: &Grant) -> Result<Option<Sql>, UnprintableName> {
        Ok(None)
    }

    /// Makes an existing account's unqualified names lead to tables of another schema; none where no such script is written.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn let_find(&self, _: &Account, _: &[Readable]) -> Result<Option<Sql>, UnprintableName> {
        Ok(None)
    }

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

    /// What the administrator may limit the account with, line by line, none of it part of a script.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn limits(&self, _: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
        Ok(Vec::new())
    }

    /// What stands in for the first statements of [`Self::create_user`] on a server whose database keeps its own users; none where
    /// there are no such servers.
    ///
    /// # Errors
    /// Names that must not be printed.
    fn contained_user(&self, _: &Grant) -> Result<Option<Vec<String>>, UnprintableName> {
        Ok(None)
    }

    /// What puts the password where the scripts look for it, for a person to type first; empty where words say it all.
    fn password_first(&self) -> &'static str {
        ""
    }

    /// Whether a right to read can be given for columns.
    fn grants_columns(&self) -> bool {
        true
    }

    /// The schema where tables are expected, where neither the project nor the database says more: the database's name, for
    /// engines whose schemas are databases.
    fn schema_of(&self, account: &Account) -> String {
        account.database.clone()
    }

    /// A schema's name in the database, from how a person wrote it.
    fn schema_name(&self, written: &str) -> String {
        written.to_owned()
    }

    /// A table's name in the database, where it was not looked for yet.
    fn table_name(&self, catalogue: &str) -> String;
}

impl Engine {
    /// The engine's dialect.
    #[must_use]
    pub fn dialect(self) -> &'static dyn Dialect {
        match self {
            Self::PostgreSql => &postgresql::PostgreSql,
            Self::MariaDb => &mariadb::MariaDb,
            Self::SqlServer => &sqlserver::SqlServer,
            Self::Oracle => &oracle::Oracle,
        }
    }
}

/// A name made from another one, which is cut where both together would be longer than a name may be, in bytes.
pub(super) fn name_with(stem: &str, ending: &str, longest: usize) -> String {
    let room = longest.saturating_sub(ending.len());
    let fits = |end: &usize| *end <= room && stem.is_char_boundary(*end);
    let end = (0..=stem.len()).rev().find(fits).unwrap_or(0);
    format!("{}{ending}", stem.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::name_with;

    #[test]
    fn a_name_is_cut_to_what_fits_and_never_within_a_letter() {
        assert_eq!(name_with("CRM", "_VIEWS", 30), "CRM_VIEWS");
        assert_eq!(name_with(&"A".repeat(128), "_VIEWS", 30), format!("{}_VIEWS", "A".repeat(24)));
        assert_eq!(name_with(&"é".repeat(20), "_VIEWS", 29), format!("{}_VIEWS", "é".repeat(11)));
    }
}
