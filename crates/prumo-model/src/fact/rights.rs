//! Facts about rights in a database and about one bounded read of each table. Names and counts only: no row value.

use std::time::Duration;

use super::DatabaseAnswer;

/// How much of a table the user may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// Some columns; each says so itself.
    Columns,
    /// Nothing.
    Nothing,
}

/// A column of a table that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFact {
    /// The name as the catalogue spells it.
    pub name: String,
    /// Its name in the database; none where the column was not found.
    pub found_name: Option<String>,
    /// The type as the engine spells it; none where the column was not found.
    pub found: Option<String>,
    /// Whether the user may read it.
    pub readable: bool,
}

/// A table as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTable {
    /// Its schema.
    pub schema: String,
    /// Its name in the database.
    pub name: String,
    /// Whether the unqualified, unquoted name leads to it; always true where the project names a schema.
    pub by_plain_name: bool,
    /// What may be read of it, the right on its schema included.
    pub readable: Extent,
    /// Whether row-level security applies to the user.
    pub rows_filtered: bool,
    /// The columns that the catalogue wants.
    pub columns: Vec<ColumnFact>,
    /// Whether columns that the user may not read are not shown to it, as if they did not exist.
    pub hides_columns: bool,
}

/// What was found of a table that the catalogue wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFact {
    /// The name as the catalogue spells it.
    pub name: String,
    /// The table that the CRM would read.
    pub found: Option<FoundTable>,
    /// Other schemas that hold a table of that name, where none was found.
    pub elsewhere: Vec<String>,
    /// Whether the table is not shown to the user: it is missing, or no right on it is given.
    pub hidden: bool,
}

/// What the integrations need of a database, table by table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MinimumFact {
    /// One per table of the catalogue.
    pub tables: Vec<TableFact>,
    /// Statements sent for it.
    pub statements: u32,
}

/// Rights on one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectRights {
    /// Schema and name.
    pub object: String,
    /// The rights, as the engine spells them.
    pub rights: Vec<String>,
}

/// What the user can do beyond reading what is needed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExcessFact {
    /// Attributes and memberships that make an administrator (`SUPERUSER`, `pg_write_all_data`, …).
    pub powers: Vec<String>,
    /// Objects that the user can change, at most 200, by rights of its own, of its roles or as owner.
    pub writes: Vec<ObjectRights>,
    /// How many there are in all.
    pub writes_in_all: u64,
    /// Places where the user can create objects.
    pub creates: Vec<String>,
    /// Rights beyond reading that everybody has through PUBLIC and that are not the engine's defaults.
    pub through_public: Vec<ObjectRights>,
    /// Forbidden tables that can be read.
    pub secret_tables: Vec<String>,
    /// Forbidden columns that can be read, as `TABLE.Column`.
    pub secret_columns: Vec<String>,
    /// How many further tables can be read, outside the system's own schemas.
    pub readable_beyond: u64,
    /// Statements sent for it.
    pub statements: u32,
}

/// What became of reading a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOutcome {
    /// So many rows came, up to the least number that the catalogue expects (at least one was asked for).
    Rows(u32),
    /// The server refused.
    Refused(DatabaseAnswer),
    /// The server's statement limit ended it.
    TimedOut,
}

/// One bounded read of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRead {
    /// The name as the catalogue spells it.
    pub name: String,
    /// What came of it.
    pub outcome: ReadOutcome,
    /// How long it took.
    pub took: Duration,
}

/// One bounded read of each table that may be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadFact {
    /// The reads.
    pub tables: Vec<TableRead>,
}
