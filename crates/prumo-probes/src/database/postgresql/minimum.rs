//! What the integrations need of a database: one statement over the system's own catalogue finds every table and
//! column, and what may be read of them, whatever their number. It reads no table.

use std::collections::BTreeSet;

use prumo_model::catalogue::Table;
use prumo_model::fact::{ColumnFact, Extent, FoundTable, NotLooked, TableFact};
use prumo_model::plan::DatabaseLook;
use tokio_postgres::Row;
use tokio_postgres::types::Type;

use super::session::{Parameter, Session, value};
use crate::database::minimum::{Held, Minimum};
use crate::untrusted;

const STATEMENT: &str = include_str!("sql/minimum.sql");

/// Asks for the tables and columns of a look.
pub(in crate::database) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
) -> Result<Minimum, NotLooked> {
    let before = session.statements();
    let tables: Vec<&str> = look.tables.iter().map(|table| table.name.as_str()).collect();
    let columns = look.tables.iter().flat_map(|table| &table.columns);
    let columns: BTreeSet<String> = columns.map(|column| column.name.to_lowercase()).collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let parameters: [Parameter<'_>; 3] =
        [(&tables, Type::TEXT_ARRAY), (&columns, Type::TEXT_ARRAY), (&look.schema, Type::TEXT)];
    let rows = session.ask(STATEMENT, &parameters).await?;
    if rows.len() != look.tables.len() {
        return Err(NotLooked::Protocol("row".to_owned()));
    }
    let held = look.tables.iter().zip(&rows).map(|(table, row)| read(table, row));
    Ok(Minimum { tables: held.collect::<Result<_, _>>()?, statements: session.statements() - before })
}

fn read(table: &Table, row: &Row) -> Result<Held, NotLooked> {
    let schema: Option<String> = value(row, 0)?;
    let name: Option<String> = value(row, 1)?;
    let elsewhere: Vec<String> = value(row, 5)?;
    let fact = |found| TableFact {
        name: table.name.clone(),
        found,
        elsewhere: elsewhere.iter().map(|schema| untrusted::text(schema, untrusted::TEXT)).collect(),
        hidden: false,
    };
    let Some((schema, name)) = schema.zip(name) else {
        return Ok(Held { fact: fact(None), column_names: Vec::new(), name: None });
    };
    let (columns, column_names) = columns(table, row)?;
    let found = FoundTable {
        schema: untrusted::text(&schema, untrusted::TEXT),
        name: untrusted::text(&name, untrusted::TEXT),
        by_plain_name: value(row, 2)?,
        readable: extent(value(row, 3)?),
        rows_filtered: value::<Option<bool>>(row, 4)?.unwrap_or(false),
        columns,
        hides_columns: false,
    };
    Ok(Held { fact: fact(Some(found)), column_names, name: Some((schema, name)) })
}

/// The columns that the catalogue wants of a table, and beside each its name in the database. The folded name is
/// preferred, since that is what an unquoted one leads to.
fn columns(table: &Table, row: &Row) -> Result<(Vec<ColumnFact>, Vec<Option<String>>), NotLooked> {
    let names: Vec<&str> = value(row, 6)?;
    let types: Vec<&str> = value(row, 7)?;
    let readable: Vec<bool> = value(row, 8)?;
    let find = |wanted: &str| {
        let folded = wanted.to_lowercase();
        let plain = names.iter().position(|name| *name == folded);
        plain.or_else(|| names.iter().position(|name| name.to_lowercase() == folded))
    };
    let column = |wanted: &str| {
        let at = find(wanted);
        let found = at.and_then(|at| types.get(at)).map(|found| untrusted::text(found, untrusted::TEXT));
        let readable = at.and_then(|at| readable.get(at)).copied().unwrap_or(false);
        let name = at.and_then(|at| names.get(at)).map(|name| (*name).to_owned());
        let found_name = name.as_deref().map(|name| untrusted::text(name, untrusted::TEXT));
        (ColumnFact { name: wanted.to_owned(), found_name, found, readable }, name)
    };
    Ok(table.columns.iter().map(|wanted| column(&wanted.name)).unzip())
}

fn extent(word: &str) -> Extent {
    match word {
        "whole" => Extent::Whole,
        "columns" => Extent::Columns,
        _ => Extent::Nothing,
    }
}
