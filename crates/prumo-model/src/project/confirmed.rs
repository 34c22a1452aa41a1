//! Reads `[[confirmed]]`: items of the catalogue that somebody has confirmed, held against what the catalogue has.

use super::Confirmed;
use crate::argument::Arguments;
use crate::catalogue::Catalogue;
use crate::diagnostic::DiagnosticKind;
use crate::toml_reader::{Placed, TableReader, nearest};

pub(super) fn read(mut reader: TableReader<'_>, catalogue: &Catalogue) -> Option<Confirmed> {
    let item = reader.required_text("item");
    let by = reader.required_text("by");
    let on = read_day(&mut reader);
    if let Some(item) = &item {
        confirmable(&reader, item, catalogue);
    }
    reader.finish();
    Some(Confirmed { item: item?.value, by: by?.value, on: on? })
}

/// An item of the catalogue: `entry/name`, where the name is a table's, an operation's or a comparison's.
fn confirmable(reader: &TableReader<'_>, item: &Placed<String>, catalogue: &Catalogue) {
    let (entry, name) = item.value.split_once('/').unwrap_or((&item.value, ""));
    let unknown = |written: &str, near: Option<&str>| {
        let arguments = Arguments::new().with("name", written).with("near", near.unwrap_or_default());
        reader.report(DiagnosticKind::UnknownReference, item.place.clone(), "item", arguments);
    };
    let Some(known) = catalogue.entries.get(entry) else {
        unknown(entry, nearest(entry, catalogue.entries.keys().map(String::as_str)));
        return;
    };
    let names = || known.items();
    if !names().any(|known| known == name) {
        let near = nearest(name, names()).map(|near| format!("{entry}/{near}"));
        unknown(&item.value, near.as_deref());
    }
}

fn read_day(reader: &mut TableReader<'_>) -> Option<String> {
    let Some(value) = reader.value("on") else {
        reader.missing("on");
        return None;
    };
    let day = value.get_ref().as_datetime().filter(|day| day.date.is_some() && day.time.is_none());
    if day.is_none() {
        reader.wrong_type("on", value, "local date");
    }
    day.map(ToString::to_string)
}
