//! `prumo catalogue`: what the integrations read, call and compare, and how sure that is.

use std::fmt::Write as _;

use anyhow::bail;
use prumo_model::argument::Arguments;
use prumo_model::catalogue::{Catalogue, Certainty, Entry};
use prumo_report::texts::Texts;

use super::texts;
use crate::arguments::CatalogueCommand;
use crate::edge::{catalogue, output};

/// Lists the catalogue, or an entry of it.
pub(crate) fn run(arguments: &CatalogueCommand) -> anyhow::Result<u8> {
    let texts = texts(&arguments.lang)?;
    let catalogue = catalogue::read(&arguments.catalogue, &texts)?.for_erp(arguments.erp);
    let text = match (&arguments.entry, arguments.unconfirmed) {
        (Some(name), false) => match catalogue.entries.get(name) {
            Some(entry) => entry_text(entry, &texts),
            None => bail!("the catalogue has no entry {name:?}; it has {}", names(&catalogue)),
        },
        (name, true) => unconfirmed(&catalogue, name.as_deref()),
        (None, false) => catalogue.entries.values().fold(String::new(), |mut list, entry| {
            let counts = Arguments::new()
                .with("tables", number(entry.tables.len()))
                .with("operations", number(entry.operations.len()))
                .with("comparisons", number(entry.comparisons.len()));
            let _ = writeln!(list, "{:<16} {}", entry.id, texts.say("catalogue-entry", &counts));
            list
        }),
    };
    output::write(None, &text)?;
    Ok(0)
}

fn names(catalogue: &Catalogue) -> String {
    catalogue.entries.keys().cloned().collect::<Vec<_>>().join(", ")
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn entry_text(entry: &Entry, texts: &Texts) -> String {
    let mut text = format!("{}\n", entry.id);
    if !entry.needs.is_empty() {
        let _ = writeln!(text, "{} {}", texts.word("catalogue-needs"), entry.needs.join(", "));
    }
    tables(&mut text, entry, texts);
    operations(&mut text, entry, texts);
    comparisons(&mut text, entry, texts);
    watched(&mut text, entry, texts);
    if !entry.forbidden.is_empty() {
        let _ = writeln!(text, "\n{}", texts.word("catalogue-forbidden"));
    }
    for forbidden in &entry.forbidden {
        let _ = writeln!(text, "  {} {}", forbidden.table, forbidden.columns.join(", "));
    }
    if !entry.answers.is_empty() {
        let _ = writeln!(text, "\n{}", texts.word("catalogue-answers"));
    }
    for known in &entry.answers {
        let _ = writeln!(text, "  \"{}\" · {} · {}", known.contains, known.code, known.source);
    }
    text
}

fn sure(basis: Certainty, texts: &Texts) -> String {
    texts.word(&format!("certainty-{basis}"))
}

fn tables(text: &mut String, entry: &Entry, texts: &Texts) {
    if !entry.tables.is_empty() {
        let _ = writeln!(text, "\n{}", texts.word("catalogue-tables"));
    }
    for table in &entry.tables {
        let _ = writeln!(text, "  {} · {} · {}", table.name, table.key.join(" + "), sure(table.basis, texts));
        for column in &table.columns {
            let basis = sure(column.basis, texts);
            let _ = writeln!(text, "    {:<10} {:<14} {basis}", column.name, column.dictionary_type);
        }
    }
}

fn operations(text: &mut String, entry: &Entry, texts: &Texts) {
    if !entry.operations.is_empty() {
        let _ = writeln!(text, "\n{}", texts.word("catalogue-operations"));
    }
    for operation in &entry.operations {
        let effect = texts.word(&format!("effect-{}", operation.effect));
        let _ = writeln!(text, "  {} · {effect} · {}", operation.name, sure(operation.basis, texts));
        let gates: Vec<String> =
            operation.gates.iter().map(|gate| texts.word(&format!("gate-{gate}"))).collect();
        let _ = writeln!(text, "    {} {}", texts.word("catalogue-gates"), gates.join(", "));
        for (path, value) in &operation.send {
            let _ = writeln!(text, "    → {path} = {value}");
        }
        for path in &operation.uses {
            let _ = writeln!(text, "    → {path}");
        }
        for path in &operation.expect {
            let _ = writeln!(text, "    ← {path}");
        }
    }
}

fn comparisons(text: &mut String, entry: &Entry, texts: &Texts) {
    if !entry.comparisons.is_empty() {
        let _ = writeln!(text, "\n{}", texts.word("catalogue-comparisons"));
    }
    for comparison in &entry.comparisons {
        let basis = sure(comparison.basis, texts);
        let paths = match &comparison.answer {
            Some(answer) => format!("{} ↔ {} {}", comparison.table, answer.operation, answer.set),
            None => format!("{} · {}", comparison.table, texts.word("catalogue-database-alone")),
        };
        let _ = writeln!(text, "  {} · {} · {basis}", comparison.id, paths.trim());
        for field in &comparison.fields {
            let _ = writeln!(text, "    {:<10} {}", field.column, field.field);
        }
    }
}

/// What is looked at before and after a named call.
fn watched(text: &mut String, entry: &Entry, texts: &Texts) {
    if !entry.watched.is_empty() {
        let _ = writeln!(text, "\n{}", texts.word("catalogue-watched"));
    }
    for watched in &entry.watched {
        let _ = writeln!(text, "  {} · {}", watched.operation, watched.table);
    }
}

/// What rests on inference, by the names under which a project can confirm it.
fn unconfirmed(catalogue: &Catalogue, only: Option<&str>) -> String {
    let entries = catalogue.entries.values().filter(|entry| only.is_none_or(|only| only == entry.id));
    let mut text = String::new();
    for entry in entries {
        let inferred = |basis: Certainty| basis != Certainty::Confirmed;
        for table in &entry.tables {
            let columns = table.columns.iter().filter(|column| inferred(column.basis));
            let columns: Vec<&str> = columns.map(|column| column.name.as_str()).collect();
            if inferred(table.basis) || !columns.is_empty() {
                let _ = writeln!(text, "{}/{} {}", entry.id, table.name, columns.join(", "));
            }
        }
        for operation in entry.operations.iter().filter(|operation| inferred(operation.basis)) {
            let _ = writeln!(text, "{}/{}", entry.id, operation.name.operation);
        }
        for comparison in entry.comparisons.iter().filter(|comparison| inferred(comparison.basis)) {
            let _ = writeln!(text, "{}/{}", entry.id, comparison.id);
        }
    }
    text
}
