//! Reads the comparisons of a catalogue entry and holds their names against its tables and operations.

use super::send_value;
use crate::argument::Arguments;
use crate::canonical::Form;
use crate::catalogue::{AnswerPlace, ComparedField, Comparison, Condition, Is, Operation, Table};
use crate::diagnostic::DiagnosticKind;
use crate::target::OperationName;
use crate::toml_reader::{Placed, TableReader, nearest};

pub(super) fn read(
    mut reader: TableReader<'_>,
    tables: &[Table],
    operations: &[Operation],
) -> Option<Comparison> {
    let id = reader.required_text("id");
    let answer = read_answer(&mut reader, operations);
    let table = reader.required_text("table");
    let conditions = read_conditions(&mut reader);
    let fields: Vec<ComparedField> = reader.tables("fields").into_iter().filter_map(read_field).collect();
    let basis = super::certainty(&mut reader);
    // Where the answer itself is the row there is one at the most, on either path.
    let one_row = answer.as_ref().is_some_and(|answer| answer.set.is_empty());
    if !fields.iter().any(|field| field.key || one_row) {
        let arguments = Arguments::new().with("wanted", "key-field");
        reader.report(DiagnosticKind::EmptyList, reader.place(), "fields", arguments);
    }
    if let Some(table) = &table {
        let columns = fields.iter().map(|field| ("fields.column", &field.column));
        known_table(&reader, table, tables, columns.chain(asked(&conditions)));
    }
    let erps = super::erps(&mut reader);
    reader.finish();
    Some(Comparison { id: id?.value, answer, table: table?.value, conditions, fields, basis: basis?, erps })
}

/// The operation and the set of its answer; a comparison that names neither is of the database alone.
fn read_answer(reader: &mut TableReader<'_>, operations: &[Operation]) -> Option<AnswerPlace> {
    if !reader.has("service") && !reader.has("operation") && !reader.has("set") {
        return None;
    }
    let operation = read_operation(reader, operations);
    let set = reader.text("set").map(|set| set.value).unwrap_or_default();
    Some(AnswerPlace { operation: operation?, set })
}

/// An operation of the entry.
pub(super) fn read_operation(
    reader: &mut TableReader<'_>,
    operations: &[Operation],
) -> Option<OperationName> {
    let service = reader.required_text("service");
    let operation = reader.required_text("operation");
    let name = OperationName { service: service?.value, operation: operation.as_ref()?.value.clone() };
    if !operations.iter().any(|known| known.name == name) {
        let names = operations.iter().map(|known| known.name.operation.as_str());
        unknown(reader, "operation", operation.as_ref()?, names);
    }
    Some(name)
}

/// The conditions under `where`.
pub(super) fn read_conditions(reader: &mut TableReader<'_>) -> Vec<Condition> {
    reader.tables("where").into_iter().filter_map(read_condition).collect()
}

/// The columns that conditions ask for.
pub(super) fn asked(conditions: &[Condition]) -> impl Iterator<Item = (&'static str, &String)> {
    conditions.iter().map(|condition| ("where.column", &condition.column))
}

/// Reports a table that the entry does not have, or columns that it does not list of it.
pub(super) fn known_table<'c>(
    reader: &TableReader<'_>,
    table: &Placed<String>,
    tables: &[Table],
    columns: impl Iterator<Item = (&'static str, &'c String)>,
) {
    let Some(known) = tables.iter().find(|known| known.name == table.value) else {
        return unknown(reader, "table", table, tables.iter().map(|table| table.name.as_str()));
    };
    for (key, column) in columns {
        if !known.columns.iter().any(|known| known.name == *column) {
            let place = Placed { value: column.clone(), place: reader.place() };
            unknown(reader, key, &place, known.columns.iter().map(|column| column.name.as_str()));
        }
    }
}

fn unknown<'n>(
    reader: &TableReader<'_>,
    key: &str,
    name: &Placed<String>,
    known: impl IntoIterator<Item = &'n str>,
) {
    let near = nearest(&name.value, known).unwrap_or_default();
    let arguments = Arguments::new().with("name", name.value.as_str()).with("near", near);
    reader.report(DiagnosticKind::UnknownReference, name.place.clone(), key, arguments);
}

fn read_field(mut reader: TableReader<'_>) -> Option<ComparedField> {
    let field = reader.required_text("field");
    let column = reader.required_text("column");
    let form = reader.word("form", Form::parse, &Form::spellings()).unwrap_or(Form::Text);
    let key = reader.boolean("key").unwrap_or(false);
    let optional = reader.boolean("optional").unwrap_or(false);
    reader.finish();
    Some(ComparedField { field: field?.value, column: column?.value, form, key, optional })
}

fn read_condition(mut reader: TableReader<'_>) -> Option<Condition> {
    let column = reader.required_text("column");
    let is = if let Some(value) = reader.value("equals") {
        let read = send_value(value.get_ref());
        if read.is_none() {
            reader.bad_value("equals", value.span(), "send-value");
        }
        read.map(Is::Equal)
    } else if reader.has("above") {
        reader.integer("above").map(|number| Is::Above(number.value))
    } else if reader.has("not-in") {
        Some(Is::NotIn(reader.texts("not-in").into_iter().map(|text| text.value).collect()))
    } else if let Some(found) = reader.table("found-in") {
        read_found_in(found)
    } else {
        reader.missing("equals");
        None
    };
    reader.finish();
    Some(Condition { column: column?.value, is: is? })
}

fn read_found_in(mut reader: TableReader<'_>) -> Option<Is> {
    let table = reader.required_text("table");
    let key = reader.required_text("key");
    let column = reader.required_text("column");
    let values = reader.texts("values").into_iter().map(|text| text.value).collect();
    reader.finish();
    Some(Is::FoundIn { table: table?.value, key: key?.value, column: column?.value, values })
}
