//! Reads what is watched around a named call, and holds its names against the entry's tables and operations.

use super::comparison::{asked, known_table, read_conditions, read_operation};
use crate::catalogue::{Operation, Table, Watched};
use crate::toml_reader::TableReader;

pub(super) fn read(
    mut reader: TableReader<'_>,
    tables: &[Table],
    operations: &[Operation],
) -> Option<Watched> {
    let operation = read_operation(&mut reader, operations);
    let table = reader.required_text("table");
    let conditions = read_conditions(&mut reader);
    if let Some(table) = &table {
        known_table(&reader, table, tables, asked(&conditions));
    }
    reader.finish();
    Some(Watched { operation: operation?, table: table?.value, conditions })
}
