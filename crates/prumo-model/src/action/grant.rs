//! What a script for the CRM's user gives: tables, columns, and to whom. How it is written is each engine's dialect.

use crate::secret::SecretReference;

/// A table that the user is to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readable {
    /// Its schema in the database.
    pub schema: String,
    /// Its name in the database.
    pub table: String,
    /// These columns only, as the database names them; none means the whole table.
    pub columns: Option<Vec<String>>,
}

/// An account: a user, and on MariaDB and MySQL the hosts that it may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The database that it is used in.
    pub database: String,
    /// The user.
    pub user: String,
    /// Host patterns; engines whose users have no host pass them over.
    pub hosts: Vec<String>,
    /// Where its password is; it becomes the client variable `prumo_password`.
    pub password: SecretReference,
}

/// Who gets what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The new account.
    pub account: Account,
    /// The tables.
    pub tables: Vec<Readable>,
    /// The schema that unqualified names must lead to, where it is not found by default.
    pub search_path: Option<String>,
}
