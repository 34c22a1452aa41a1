//! What the integrations need of a MariaDB or MySQL database: what the user is shown of it, and what its grants say.
//! The server shows a user only what it has some right on: a table that is not shown, and that no grant covers, is
//! missing or not granted, and no statement of a least-privileged user tells which.

use std::collections::BTreeMap;

use prumo_model::catalogue::Table;
use prumo_model::fact::{ColumnFact, Extent, FoundTable, NotLooked, TableFact};
use prumo_model::plan::DatabaseLook;

use super::grants::{Grant, may_read};
use super::session::Session;
use super::spelling::{list, literal};
use crate::database::minimum::{Held, Minimum};
use crate::database::session::Texts;
use crate::untrusted;

/// A table that is shown, with its columns: name, type, and whether it may be read.
type Shown = Vec<(String, String, bool)>;

/// Asks for the tables and columns of a look.
pub(in crate::database) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
) -> Result<Minimum, NotLooked> {
    let before = session.statements();
    let schema = look.schema.as_deref().unwrap_or(&look.name);
    let grants = session.grants().await?;
    let names = list(look.tables.iter().map(|table| table.name.as_str()));
    let shown = session
        .ask(&format!(
            "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, PRIVILEGES FROM information_schema.COLUMNS \
             WHERE TABLE_SCHEMA = {} AND TABLE_NAME IN ({names}) ORDER BY TABLE_NAME, ORDINAL_POSITION",
            literal(schema)
        ))
        .await?;
    let shown = by_table(&shown)?;
    let case_counts = session.case_counts;
    let held = |table: &Table| Finding { schema, grants: &grants, case_counts }.held(table, &shown);
    let mut tables: Vec<Held> = look.tables.iter().map(held).collect();
    elsewhere(session, schema, &mut tables).await?;
    Ok(Minimum { tables, statements: session.statements() - before })
}

fn by_table(rows: &[Texts]) -> Result<BTreeMap<String, Shown>, NotLooked> {
    let mut tables: BTreeMap<String, Shown> = BTreeMap::new();
    for row in rows {
        let [Some(table), Some(column), Some(kind), Some(privileges)] = row.as_slice() else {
            return Err(NotLooked::Protocol("row".to_owned()));
        };
        let readable = privileges.split(',').any(|privilege| privilege.trim() == "select");
        let columns = tables.entry(table.clone()).or_default();
        columns.push((column.clone(), untrusted::text(kind, untrusted::TEXT), readable));
    }
    Ok(tables)
}

/// What a table is found with.
struct Finding<'f> {
    schema: &'f str,
    grants: &'f [Grant],
    case_counts: bool,
}

impl Finding<'_> {
    fn held(&self, wanted: &Table, shown: &BTreeMap<String, Shown>) -> Held {
        let fact =
            |found, hidden| TableFact { name: wanted.name.clone(), found, elsewhere: Vec::new(), hidden };
        let Some((name, columns)) = find(&wanted.name, shown) else {
            let hidden = !may_read(self.grants, self.schema, &wanted.name, true);
            return Held { fact: fact(None, hidden), column_names: Vec::new(), name: None };
        };
        let whole = may_read(self.grants, self.schema, name, true);
        let readable = match (whole, columns.iter().any(|(_, _, readable)| *readable)) {
            (true, _) => Extent::Whole,
            (false, true) => Extent::Columns,
            (false, false) => Extent::Nothing,
        };
        let (facts, column_names) =
            wanted.columns.iter().map(|column| of_column(&column.name, columns)).unzip();
        let found = FoundTable {
            schema: untrusted::text(self.schema, untrusted::TEXT),
            name: untrusted::text(name, untrusted::TEXT),
            by_plain_name: !self.case_counts || *name == wanted.name,
            readable,
            rows_filtered: false,
            columns: facts,
            hides_columns: readable == Extent::Columns,
        };
        let name = Some((self.schema.to_owned(), name.clone()));
        Held { fact: fact(Some(found), false), column_names, name }
    }
}

/// The table of a name: in the catalogue's spelling, else in lower case, else in any.
fn find<'s>(wanted: &str, shown: &'s BTreeMap<String, Shown>) -> Option<(&'s String, &'s Shown)> {
    let other = || shown.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    shown.get_key_value(wanted).or_else(|| shown.get_key_value(&wanted.to_lowercase())).or_else(other)
}

/// A column, whose name is never told apart by case, and its name in the database.
fn of_column(wanted: &str, columns: &Shown) -> (ColumnFact, Option<String>) {
    let found = columns.iter().find(|(name, _, _)| name.eq_ignore_ascii_case(wanted));
    let fact = ColumnFact {
        name: wanted.to_owned(),
        found_name: found.map(|(name, _, _)| untrusted::text(name, untrusted::TEXT)),
        found: found.map(|(_, kind, _)| kind.clone()),
        readable: found.is_some_and(|(_, _, readable)| *readable),
    };
    (fact, found.map(|(name, _, _)| name.clone()))
}

/// Looks for tables that were not found in the other databases that the user is shown.
async fn elsewhere(session: &mut Session, schema: &str, tables: &mut [Held]) -> Result<(), NotLooked> {
    let missing: Vec<&str> =
        tables.iter().filter(|held| held.name.is_none()).map(|held| held.fact.name.as_str()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let statement = format!(
        "SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.TABLES WHERE TABLE_NAME IN ({}) \
         AND TABLE_SCHEMA NOT IN ({}, 'information_schema', 'performance_schema') ORDER BY TABLE_SCHEMA",
        list(missing.into_iter()),
        literal(schema)
    );
    for row in session.ask(&statement).await? {
        let [Some(schema), Some(name)] = row.as_slice() else { continue };
        let wanted = |held: &&mut Held| held.name.is_none() && held.fact.name.eq_ignore_ascii_case(name);
        if let Some(held) = tables.iter_mut().find(wanted) {
            held.fact.elsewhere.push(untrusted::text(schema, untrusted::TEXT));
        }
    }
    Ok(())
}
