//! Reads catalogue files (schema 1): every problem of every file at once, each with its place.
//! It does not look for files: their texts are arguments.

mod answer_text;
mod comparison;
mod watched;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::{
    Catalogue, CatalogueErrors, Certainty, Column, Effect, Entry, Forbidden, Operation, OutcomeFamily,
    SendValue, Table,
};
use toml::de::DeValue;

use crate::argument::Arguments;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::digest::hexadecimal;
use crate::gate::Gate;
use crate::project::Erp;
use crate::target::OperationName;
use crate::toml_reader::{Placed, TableReader, nearest, read_document};

const SCHEMA: i64 = 1;

/// The gates that an operation may list; those before *deployed* always apply.
const LISTED: [Gate; 10] = [
    Gate::Deployed,
    Gate::Contract,
    Gate::ErpLogin,
    Gate::Licence,
    Gate::SystemCode,
    Gate::InformationType,
    Gate::Configuration,
    Gate::Company,
    Gate::UserRight,
    Gate::Business,
];

pub(super) fn read(files: &[(&str, &str)]) -> Result<Catalogue, CatalogueErrors> {
    let mut catalogue = Catalogue { version: version(files), ..Catalogue::default() };
    let mut found: Vec<Vec<Diagnostic>> = Vec::new();
    let mut references: Vec<Vec<Placed<String>>> = Vec::new();
    for (_, text) in files {
        let mut needs = Vec::new();
        let (entry, diagnostics) = read_document(text, |root| read_entry(root, &catalogue, &mut needs));
        if let Some(entry) = entry {
            catalogue.entries.insert(entry.id.clone(), entry);
        }
        found.push(diagnostics);
        references.push(needs);
    }
    for (diagnostics, needs) in found.iter_mut().zip(&references) {
        diagnostics.extend(needs.iter().filter_map(|need| unknown_need(&catalogue, need)));
        diagnostics.sort_by_key(|diagnostic| diagnostic.place.start);
    }
    let wrong = files.iter().zip(found).filter(|(_, diagnostics)| !diagnostics.is_empty());
    let wrong: Vec<_> = wrong.map(|((file, _), found)| ((*file).to_owned(), Diagnostics(found))).collect();
    if wrong.is_empty() { Ok(catalogue) } else { Err(CatalogueErrors(wrong)) }
}

fn unknown_need(catalogue: &Catalogue, need: &Placed<String>) -> Option<Diagnostic> {
    if catalogue.entries.contains_key(&need.value) {
        return None;
    }
    let near = nearest(&need.value, catalogue.entries.keys().map(String::as_str)).unwrap_or_default();
    let arguments =
        Arguments::new().with("key", "needs").with("name", need.value.as_str()).with("near", near);
    Some(Diagnostic { kind: DiagnosticKind::UnknownReference, place: need.place.clone(), arguments })
}

/// A digest of all texts, so that a run says which catalogue judged it.
fn version(files: &[(&str, &str)]) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for (_, text) in files {
        hash.update(Sha256::digest(text.as_bytes()));
    }
    hexadecimal(hash.finalize().get(..8).unwrap_or_default())
}

fn read_entry(
    root: &mut TableReader<'_>,
    known: &Catalogue,
    references: &mut Vec<Placed<String>>,
) -> Option<Entry> {
    if let Some(schema) = root.integer("schema") {
        if schema.value != SCHEMA {
            let arguments = Arguments::new().with("found", schema.value).with("known", SCHEMA);
            root.report(DiagnosticKind::NewerVersion, schema.place, "schema", arguments);
            return None;
        }
    } else if !root.has("schema") {
        root.missing("schema");
    }
    let id = root.required_text("id");
    if let Some(id) = id.as_ref().filter(|id| known.entries.contains_key(&id.value)) {
        let arguments = Arguments::new().with("name", id.value.as_str());
        root.report(DiagnosticKind::Twice, id.place.clone(), "id", arguments);
    }
    let needs = root.texts("needs");
    references.extend(needs.iter().cloned());
    let integration = root.boolean("integration").unwrap_or(true);
    let tables: Vec<Table> = root.tables("tables").into_iter().filter_map(read_table).collect();
    let operations = root.tables("operations").into_iter();
    let operations: Vec<Operation> = operations.filter_map(|table| read_operation(table, known)).collect();
    let forbidden = root.tables("forbidden").into_iter().filter_map(read_forbidden).collect();
    let comparisons = root.tables("comparisons").into_iter();
    let comparisons = comparisons.filter_map(|table| comparison::read(table, &tables, &operations)).collect();
    let watched = root.tables("watched").into_iter();
    let watched = watched.filter_map(|table| watched::read(table, &tables, &operations)).collect();
    let answers = root.tables("answers").into_iter().filter_map(answer_text::read).collect();
    let needs = needs.into_iter().map(|need| need.value).collect();
    Some(Entry {
        id: id?.value,
        needs,
        integration,
        tables,
        operations,
        forbidden,
        comparisons,
        watched,
        answers,
    })
}

/// The ERPs that an item counts for, and of which its basis speaks.
fn erps(reader: &mut TableReader<'_>) -> Vec<Erp> {
    if reader.has("erp") {
        reader.want_elements("erp");
    }
    let mut erps = Vec::new();
    for word in reader.texts("erp") {
        match Erp::parse(&word.value) {
            Some(erp) => erps.push(erp),
            None => {
                let arguments = Arguments::new()
                    .with("found", word.value.as_str())
                    .with("words", Erp::spellings().join(", "));
                reader.report(DiagnosticKind::UnknownWord, word.place, "erp", arguments);
            }
        }
    }
    erps
}

/// The certainty that a file may state.
fn stated(text: &str) -> Option<Certainty> {
    Certainty::parse(text).filter(|certainty| *certainty != Certainty::OtherErp)
}

const STATED: [&str; 2] = [Certainty::Confirmed.as_str(), Certainty::Inferred.as_str()];

fn certainty(table: &mut TableReader<'_>) -> Option<Certainty> {
    if !table.has("basis") {
        table.missing("basis");
    }
    table.word("basis", stated, &STATED)
}

fn read_table(mut reader: TableReader<'_>) -> Option<Table> {
    let name = reader.required_text("name");
    let least_rows =
        reader.integer_in("least-rows", "least-rows", |rows| (0..=1000).contains(&rows)).unwrap_or_default();
    let mut written = BTreeSet::new();
    let columns = reader.tables("columns").into_iter();
    let columns: Vec<Column> = columns.filter_map(|table| read_column(table, &mut written)).collect();
    let key = reader.texts("key");
    for part in &key {
        if !written.contains(&part.value) {
            let arguments = Arguments::new().with("name", part.value.as_str()).with("near", "");
            reader.report(DiagnosticKind::UnknownReference, part.place.clone(), "key", arguments);
        }
    }
    let weakest = columns.iter().map(|column| column.basis).max().unwrap_or(Certainty::Confirmed);
    let basis = reader.word("basis", stated, &STATED).unwrap_or(weakest);
    let erps = erps(&mut reader);
    reader.finish();
    let key = key.into_iter().map(|part| part.value).collect();
    Some(Table { name: name?.value, least_rows, key, columns, basis, erps })
}

/// A column; its name is noted even if something else in it is wrong.
fn read_column(mut reader: TableReader<'_>, names: &mut BTreeSet<String>) -> Option<Column> {
    let name = reader.required_text("name");
    names.extend(name.as_ref().map(|name| name.value.clone()));
    let written = reader.required_text("type");
    let basis = certainty(&mut reader);
    if let Some(written) = &written
        && !is_dictionary_type(&written.value)
    {
        reader.bad_value("type", written.place.clone(), "dictionary-type");
    }
    reader.finish();
    Some(Column { name: name?.value, dictionary_type: written?.value, basis: basis? })
}

/// `number(p)`, `number(p,s)`, `string(n)` or `date`.
fn is_dictionary_type(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    match text.split_once('(').and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?))) {
        Some(("number", size)) => size.splitn(2, ',').all(digits),
        Some(("string", size)) => digits(size),
        _ => text == "date",
    }
}

fn read_operation(mut reader: TableReader<'_>, known: &Catalogue) -> Option<Operation> {
    let service = reader.required_text("service");
    let operation = reader.required_text("operation");
    let versions = reader.texts("versions");
    // What nobody declared writes.
    let effect = reader.word("effect", Effect::parse, &Effect::spellings()).unwrap_or(Effect::Write);
    let outcome = reader.word("outcome", OutcomeFamily::parse, &OutcomeFamily::spellings());
    if !reader.has("outcome") {
        reader.missing("outcome");
    }
    let gates = read_gates(&mut reader);
    let basis = certainty(&mut reader);
    let send = read_send(&mut reader);
    let uses = reader.texts("uses").into_iter().map(|path| path.value).collect();
    let expect = reader.texts("expect").into_iter().map(|path| path.value).collect();
    let erps = erps(&mut reader);
    let versions: Vec<String> = versions.into_iter().map(|version| version.value).collect();
    let name = OperationName { service: service?.value, operation: operation?.value };
    may_not_lower(&reader, &name, effect, known);
    reader.finish();
    Some(Operation {
        name,
        versions: if versions.is_empty() { vec![String::new()] } else { versions },
        effect,
        gates,
        outcome: outcome?,
        basis: basis?,
        send,
        uses,
        expect,
        erps,
    })
}

/// Nobody may lower the effect that an earlier file declares.
fn may_not_lower(reader: &TableReader<'_>, name: &OperationName, effect: Effect, known: &Catalogue) {
    let operations = known.entries.values().flat_map(|entry| &entry.operations);
    let declared =
        operations.filter(|operation| operation.name == *name).map(|operation| operation.effect).max();
    let declared = declared.max(Effect::at_least(&name.operation));
    if let Some(declared) = declared.filter(|declared| effect < *declared) {
        let arguments = Arguments::new().with("name", name.to_string()).with("declared", declared.as_str());
        reader.report(DiagnosticKind::EffectLowered, reader.key_place("effect"), "effect", arguments);
    }
}

fn read_gates(reader: &mut TableReader<'_>) -> BTreeSet<Gate> {
    let mut gates = BTreeSet::new();
    for word in reader.texts("gates") {
        match Gate::parse(&word.value).filter(|gate| LISTED.contains(gate)) {
            Some(gate) => {
                gates.insert(gate);
            }
            None => {
                let arguments = Arguments::new()
                    .with("found", word.value.as_str())
                    .with("words", LISTED.map(Gate::as_str).join(", "));
                reader.report(DiagnosticKind::UnknownWord, word.place, "gates", arguments);
            }
        }
    }
    gates
}

fn read_send(reader: &mut TableReader<'_>) -> BTreeMap<String, SendValue> {
    let mut send = BTreeMap::new();
    for (path, value) in reader.entries("send") {
        let key = format!("send.{}", path.value);
        match send_value(value.get_ref()) {
            Some(read) => {
                send.insert(path.value, read);
            }
            None => reader.bad_value(&key, value.span(), "send-value"),
        }
    }
    send
}

/// A value to send: a text, a whole number, or one of the names that a project fills in.
fn send_value(value: &DeValue<'_>) -> Option<SendValue> {
    match (value.as_str(), value.as_integer()) {
        (Some(text), _) => send_text(text),
        (None, Some(number)) => number.as_str().parse().ok().map(SendValue::Number),
        _ => None,
    }
}

/// A text to send; `$…` must be one of the known names.
fn send_text(text: &str) -> Option<SendValue> {
    Some(match text {
        "$company" => SendValue::Company,
        "$branch" => SendValue::Branch,
        "$system-code" => SendValue::SystemCode,
        "$rehearsal.customer" => SendValue::Customer,
        "$rehearsal.product" => SendValue::Product,
        _ if text.starts_with('$') => return None,
        _ => SendValue::Text(text.to_owned()),
    })
}

fn read_forbidden(mut reader: TableReader<'_>) -> Option<Forbidden> {
    let table = reader.required_text("table");
    let columns = reader.texts("columns").into_iter().map(|column| column.value).collect();
    let erps = erps(&mut reader);
    reader.finish();
    Some(Forbidden { table: table?.value, columns, erps })
}
