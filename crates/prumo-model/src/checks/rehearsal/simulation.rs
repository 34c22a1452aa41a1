//! What a named call left behind: the rows that it must leave alone, before it and after it, as digests.
//! Whether the call was answered well is the gates' matter that the rehearsal waits for.

use std::collections::BTreeSet;

use super::{Context, rows};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{FactKind, RowsFact, Seen};
use crate::finding::Finding;
use crate::plan::{NamedCall, RowsLook};
use crate::target::OperationName;

/// What became of an entry's simulation.
pub(super) enum Simulation {
    /// The entry has nothing to simulate.
    None,
    /// Nobody named it, or this is production.
    NotMade,
    /// It was made, and what it left behind could not be seen.
    NotWatched,
    /// It left everything as it was.
    Unchanged,
    /// Something changed between the two looks.
    Changed(Finding),
}

pub(super) fn judge(context: &Context<'_>, entry: &str) -> Simulation {
    let operations = context.ground.catalogue.entries.get(entry).map_or(&[][..], |entry| &entry.operations);
    let Some(operation) = operations.iter().find(|operation| operation.may_be_named()) else {
        return Simulation::None;
    };
    let look = context.ground.plan.operation(&operation.name);
    let Some(named) = look.and_then(|(_, look)| look.named.as_ref()) else { return Simulation::NotMade };
    let made = context.fact_of(&named.call.target, FactKind::Call);
    if !made.is_some_and(|fact| matches!(fact.seen, Seen::Call(_))) {
        return Simulation::NotMade;
    }
    compared(context, &operation.name, named)
}

fn compared(context: &Context<'_>, operation: &OperationName, named: &NamedCall) -> Simulation {
    let mut changed = BTreeSet::new();
    for watched in &named.watched {
        let shown = |kind| rows::shown(context, &watched.target, kind);
        match (shown(FactKind::RowsBefore), shown(FactKind::RowsAfter)) {
            (Some(before), Some(after)) if before.digest_key == after.digest_key => {
                changed.extend(change(watched, before, after));
            }
            _ => return Simulation::NotWatched,
        }
    }
    if changed.is_empty() {
        return Simulation::Unchanged;
    }
    let branch = named.call.branch.map(|branch| branch.to_string());
    let arguments = Arguments::new()
        .with("operation", operation.to_string())
        .with_list("branches", branch)
        .with_list("tables", changed);
    Simulation::Changed(Finding::new(Code::SimulationChangedData, arguments))
}

/// `E120PED +1`: how many rows of a table came, went (`-`) or are not what they were (`~`).
fn change(watched: &RowsLook, before: &RowsFact, after: &RowsFact) -> Option<String> {
    let keys = |rows: &RowsFact| rows.rows.iter().map(|row| row.key.clone()).collect::<BTreeSet<_>>();
    let (old, new) = (keys(before), keys(after));
    // Where there are more rows than are looked at, each new one pushes an old one out.
    let came = new.difference(&old).count();
    let gone = if after.more { 0 } else { old.difference(&new).count() };
    let same = |key: &String| {
        let of = |rows: &RowsFact| rows.rows.iter().find(|row| row.key == *key).cloned();
        of(before) == of(after)
    };
    let altered = old.intersection(&new).filter(|key| !same(key)).count();
    let parts = [("+", came), ("-", gone), ("~", altered)];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(sign, count)| format!("{sign}{count}"))
        .collect();
    (!parts.is_empty()).then(|| format!("{} {}", watched.table, parts.join(" ")))
}
