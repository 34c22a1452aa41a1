//! The stand-in's database as plain SQL scripts for psql or the MariaDB client: the tables that accounts, financial view and orders read, with
//! the same data as the services answer with, and tables that a reader must not be able to read.
//! It deliberately runs nothing and grants nothing: who may read is what a commissioning is about.
//!
//! PostgreSQL and MariaDB are what can be run here; that the ERP itself runs on them is not confirmed.
//! The fault `sample-missing` shows in `World::under`; `paths-differ` is in the services alone.

mod bulk;
mod dictionary;
mod insert;
mod mariadb;
mod orders;
mod rows;
mod secrets;
mod table;

use crate::world::World;
use std::fmt::Write;

pub use mariadb::mariadb;

/// A script that creates the schema with its tables and rows, in one transaction, and leaves `search_path` on it.
/// `rows` adds as many customers, each with a position and a title, to company 1, branch 1.
/// The schema must not have these tables yet; psql shall run with `ON_ERROR_STOP`.
#[must_use]
pub fn postgresql(world: &World, rows: Option<usize>, schema: &str) -> String {
    let schema = table::quoted(schema);
    let mut sql = format!("BEGIN;\nCREATE SCHEMA IF NOT EXISTS {schema};\nSET search_path TO {schema};\n");
    for table in dictionary::ALL {
        sql.push_str(&table.create());
    }
    sql.push_str(&rows::all(world));
    sql.push_str(&orders::all(world));
    sql.push_str(secrets::ROWS);
    if let Some(rows) = rows {
        sql.push_str(&bulk::all(rows));
    }
    sql.push_str("COMMIT;\n");
    sql
}

/// `tables` further tables `USU_T00001`, … of two columns and one row, in the current schema: for measuring how a look
/// at very many tables behaves.
#[must_use]
pub fn wide(tables: usize) -> String {
    let mut sql = "BEGIN;\n".to_owned();
    for number in 1..=tables {
        let name = format!("USU_T{number:05}");
        // Writing to a String cannot fail.
        let _ = writeln!(
            sql,
            "CREATE TABLE {name} (codemp numeric(4) NOT NULL, usu_codseq numeric(9) NOT NULL, usu_destxt varchar(100), \
             PRIMARY KEY (codemp, usu_codseq));\nINSERT INTO {name} VALUES (1, {number}, ' ');"
        );
    }
    sql.push_str("COMMIT;\n");
    sql
}
