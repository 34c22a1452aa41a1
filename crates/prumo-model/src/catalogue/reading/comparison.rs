//! Reads the comparisons of a catalogue entry and holds their names against its tables and operations.

use super::send_value;
use crate::argument::Arguments;
use crate::canonical::Form;
use crate::catalogue::{ComparedField, Comparison, Condition, Is, Operation, Table};
use crate::diagnostic::DiagnosticKind;
use crate::target::OperationName;
use crate::toml_reader::{Placed, TableReader, nearest};

pub(super) fn read(
    mut reader: TableReader<'_>,
    tables: &[Table],
    operations: &[Operation],
) -> Option<Comparison> {
    let id = reader.required_text("id");
    let service = reader.required_text("service");
    let operation = reader.required_text("operation");
    let set = reader.required_text("set");
    let table = reader.required_text("table");
    let conditions: Vec<Condition> = reader.tables("where").into_iter().filter_map(read_condition).collect();
    let fields: Vec<ComparedField> = reader.tables("fields").into_iter().filter_map(read_field).collect();
    let basis = super::certainty(&mut reader);
    if !fields.iter().any(|field| field.key) {
        let arguments = Arguments::new().with("wanted", "key-field");
        reader.report(DiagnosticKind::EmptyList, reader.place(), "fields", arguments);
    }
    let known = tables.iter().find(|known| Some(&known.name) == table.as_ref().map(|t| &t.value));
    match (&table, known) {
        (Some(name), None) => unknown(&reader, "table", name, tables.iter().map(|table| table.name.as_str())),
        (_, Some(known)) => columns_exist(&reader, known, &fields, &conditions),
        _ => {}
    }
    let (id, set, table) = (id?.value, set?.value, table?.value);
    let name = OperationName { service: service?.value, operation: operation.as_ref()?.value.clone() };
    if !operations.iter().any(|known| known.name == name) {
        let names = operations.iter().map(|known| known.name.operation.as_str());
        unknown(&reader, "operation", operation.as_ref()?, names);
    }
    reader.finish();
    Some(Comparison { id, operation: name, set, table, conditions, fields, basis: basis? })
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

fn columns_exist(
    reader: &TableReader<'_>,
    table: &Table,
    fields: &[ComparedField],
    conditions: &[Condition],
) {
    let compared = fields.iter().map(|field| ("fields.column", &field.column));
    let asked = conditions.iter().map(|condition| ("where.column", &condition.column));
    for (key, column) in compared.chain(asked) {
        if !table.columns.iter().any(|known| known.name == *column) {
            let place = Placed { value: column.clone(), place: reader.place() };
            unknown(reader, key, &place, table.columns.iter().map(|column| column.name.as_str()));
        }
    }
}

fn read_field(mut reader: TableReader<'_>) -> Option<ComparedField> {
    let field = reader.required_text("field");
    let column = reader.required_text("column");
    let form = reader.word("form", Form::parse, &Form::spellings()).unwrap_or(Form::Text);
    let key = reader.boolean("key").unwrap_or(false);
    reader.finish();
    Some(ComparedField { field: field?.value, column: column?.value, form, key })
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
