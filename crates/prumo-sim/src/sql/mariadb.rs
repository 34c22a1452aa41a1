//! The same tables and rows as MariaDB and MySQL spell them. Names of tables stand in capitals, as the ERP's dictionary
//! writes them: these servers tell them apart by case on most systems.

use std::fmt::Write;

use super::{bulk, dictionary, orders, rows, secrets};
use crate::world::World;

/// A script that creates a database with the ERP's tables and rows, and goes on using it. `rows` adds as many customers,
/// each with a position and a title, to company 1, branch 1.
/// The database must not have these tables yet. MySQL has no `seq_1_to_N`: there `rows` must be none.
#[must_use]
pub fn mariadb(world: &World, rows: Option<usize>, database: &str) -> String {
    let database = format!("`{}`", database.replace('`', "``"));
    let mut sql = format!(
        "SET NAMES utf8mb4;\nSET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT');\n\
         CREATE DATABASE IF NOT EXISTS {database} CHARACTER SET utf8mb4;\nUSE {database};\n"
    );
    for table in dictionary::ALL {
        sql.push_str(&types(&table.create()));
    }
    sql.push_str(&rows::all(world));
    sql.push_str(&orders::all(world));
    sql.push_str(&secrets::ROWS.replace("convert_to(", "CONCAT(").replace(", 'UTF8')", ")"));
    if let Some(rows) = rows {
        let series = format!("generate_series(1, {rows}) AS n");
        let sequence = format!("(SELECT seq AS n FROM seq_1_to_{rows}) AS many");
        sql.push_str(&bulk::all(rows).replace(&series, &sequence));
    }
    for table in dictionary::ALL {
        let name = table.name.to_ascii_lowercase();
        // Writing to a String cannot fail.
        let _ = writeln!(sql, "RENAME TABLE {name} TO {};", name.to_ascii_uppercase());
    }
    sql
}

/// PostgreSQL's types that have another name here.
fn types(create: &str) -> String {
    create.replace(" bytea", " longblob")
}
