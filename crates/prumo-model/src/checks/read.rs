//! Gate *read*: one bounded read of each table works, shows the rows that the catalogue expects, and is quick.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{Extent, FactKind, FoundTable, MinimumFact, ReadFact, ReadOutcome, Seen, TableFact};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::plan::DatabaseLook;

pub(super) struct Read;

impl Check for Read {
    fn gate(&self) -> Gate {
        Gate::Read
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Read, FactKind::Minimum]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::TableEmpty, Code::RowsFiltered, Code::ReadTooSlow, Code::ReadFailed]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let Some(look) = &context.ground.plan.database else { return context.not_looked(context.ended) };
        match context.seen(FactKind::Read) {
            Ok(Seen::Read(fact)) => judge(context, look, fact),
            Ok(_) => context.not_looked(context.ended),
            Err(judgement) => judgement,
        }
    }
}

fn judge(context: &Context<'_>, look: &DatabaseLook, fact: &ReadFact) -> Judgement {
    if fact.tables.is_empty() {
        // Nothing was readable: *minimum* says which and why.
        return Judgement::HeldBy(context.other(
            Gate::Minimum,
            context.node.id.target.clone(),
            context.node.id.vantage,
        ));
    }
    let was_read = |name: &str| fact.tables.iter().any(|read| read.name == name);
    if !minimum(context).iter().filter(|table| is_readable(table)).all(|table| was_read(&table.name)) {
        return context.not_looked("incomplete");
    }
    let slow = context.ground.project.limits.slow_read;
    let mut findings = Vec::new();
    let filtered = rows_filtered(context);
    if !filtered.is_empty() {
        let arguments =
            Arguments::new().with("user", look.access.user.as_str()).with_list("tables", filtered);
        findings.push(Finding::new(Code::RowsFiltered, arguments));
    }
    for read in &fact.tables {
        let table = || [read.name.clone()];
        let least =
            look.tables.iter().find(|table| table.name == read.name).map_or(0, |table| table.least_rows);
        let failed = |answer: String| {
            let arguments = Arguments::new().with("answer", answer).with_list("tables", table());
            Finding::new(Code::ReadFailed, arguments)
        };
        match &read.outcome {
            ReadOutcome::Rows(rows) if *rows < least => {
                let arguments = Arguments::new().with_list("tables", table());
                findings.push(Finding::new(Code::TableEmpty, arguments));
            }
            ReadOutcome::Rows(_) => {}
            ReadOutcome::Refused(answer) => findings.push(failed(answer.to_string())),
            ReadOutcome::TimedOut => findings.push(failed("57014".to_owned())),
        }
        if read.took > slow && matches!(read.outcome, ReadOutcome::Rows(_)) {
            let seconds = i64::try_from(slow.as_secs()).unwrap_or(i64::MAX);
            let arguments = Arguments::new().with("seconds", seconds).with_list("tables", table());
            findings.push(Finding::new(Code::ReadTooSlow, arguments));
        }
    }
    Judgement::of(united(findings))
}

/// The tables as *minimum* saw them.
fn minimum<'c>(context: &Context<'c>) -> &'c [TableFact] {
    match context.fact(FactKind::Minimum).map(|fact| &fact.seen) {
        Some(Seen::Minimum(MinimumFact { tables, .. })) => tables,
        _ => &[],
    }
}

/// Whether anything of a table may be read.
fn is_readable(table: &TableFact) -> bool {
    let column =
        |found: &FoundTable| found.columns.iter().any(|column| column.readable && column.found.is_some());
    table.found.as_ref().is_some_and(|found| match found.readable {
        Extent::Whole => true,
        Extent::Columns => column(found),
        Extent::Nothing => false,
    })
}

/// Tables whose rows a policy of the server hides from the user.
fn rows_filtered(context: &Context<'_>) -> Vec<String> {
    let filtered = |table: &&TableFact| table.found.as_ref().is_some_and(|found| found.rows_filtered);
    minimum(context).iter().filter(filtered).map(|table| table.name.clone()).collect()
}

/// Findings of one cause as one.
pub(super) fn united(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        match kept.iter_mut().find(|known| known.same_cause(&finding)) {
            Some(known) => known.arguments.unite(&finding.arguments),
            None => kept.push(finding),
        }
    }
    kept
}
