//! Facts about rights in a database and about bounded reads in version 1.

use super::record::{record, spellings, variants};
use crate::fact::{
    ColumnFact, ExcessFact, Extent, FoundTable, MinimumFact, ObjectRights, ReadFact, ReadOutcome, TableFact,
    TableRead,
};

spellings! { Extent { "whole" => Whole, "columns" => Columns, "nothing" => Nothing } }

record! { ColumnFact { name = "name", found_name = "found-name", found = "type", readable = "readable" } }

record! { FoundTable {
    schema = "schema",
    name = "name",
    by_plain_name = "by-plain-name",
    readable = "readable",
    rows_filtered = "rows-filtered",
    columns = "columns",
    hides_columns = "hides-columns" or false,
} }

record! { TableFact { name = "name", found = "found", elsewhere = "elsewhere", hidden = "hidden" or false } }

record! { MinimumFact { statements = "statements", tables = "tables" } }

record! { ObjectRights { object = "object", rights = "rights" } }

record! { ExcessFact {
    statements = "statements",
    powers = "powers",
    writes = "writes",
    writes_in_all = "writes-in-all",
    creates = "creates",
    through_public = "through-public",
    secret_tables = "secret-tables",
    secret_columns = "secret-columns",
    readable_beyond = "readable-beyond",
} }

variants! { ReadOutcome {
    "rows" => Rows(rows = "rows"),
    "refused" => Refused[answer],
    "timed-out" => TimedOut,
} }

record! { TableRead { name = "name", outcome = "outcome", took = "took-us" } }

record! { ReadFact { tables = "tables" } }
