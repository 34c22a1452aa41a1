//! Gate *minimum*: everything that the integrations read may be read, table by table and column by column.

mod width;

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::catalogue::{Certainty, Table};
use crate::code::Code;
use crate::fact::{Extent, FactKind, FoundTable, MinimumFact, NotLooked, Seen};
use crate::finding::Finding;
use crate::gate::Gate;

pub(super) struct Minimum;

impl Check for Minimum {
    fn gate(&self) -> Gate {
        Gate::Minimum
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Minimum]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::TableNotFound,
            Code::TableInAnotherSchema,
            Code::TableNotReadable,
            Code::ColumnNotFound,
            Code::ColumnNotReadable,
            Code::ColumnTooNarrow,
            Code::RightsNotVisible,
            Code::NamesInOtherCase,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let nothing = context.fact(FactKind::Minimum).map(|fact| &fact.seen);
        if let Some(Seen::Nothing(NotLooked::RightsNotVisible)) = nothing {
            let user = Arguments::new().with("user", context.database_user());
            return Judgement::found(Code::RightsNotVisible, user);
        }
        let fact = match context.seen(FactKind::Minimum) {
            Ok(Seen::Minimum(fact)) => fact,
            Ok(_) => return context.not_looked(context.ended),
            Err(judgement) => return judgement,
        };
        let Some(look) = &context.ground.plan.database else { return context.not_looked(context.ended) };
        if !look.tables.iter().all(|wanted| was_looked_at(wanted, fact)) {
            // Less than was asked for is no evidence.
            return context.not_looked("incomplete");
        }
        Judgement::of(Gaps::of(fact, &look.tables).findings(context.database_user()))
    }
}

/// Whether a fact speaks of a table and of every column of it that is wanted.
fn was_looked_at(wanted: &Table, fact: &MinimumFact) -> bool {
    let Some(table) = fact.tables.iter().find(|table| table.name == wanted.name) else { return false };
    let names = |found: &FoundTable| {
        wanted.columns.iter().all(|column| found.columns.iter().any(|known| known.name == column.name))
    };
    table.found.as_ref().is_none_or(names)
}

/// All gaps at once, by kind.
#[derive(Default)]
struct Gaps {
    not_found: Vec<String>,
    elsewhere: Vec<(String, String)>,
    not_readable: Vec<String>,
    columns_not_found: Vec<String>,
    columns_not_readable: Vec<String>,
    columns_too_narrow: Vec<String>,
    other_case: Vec<String>,
}

impl Gaps {
    fn of(fact: &MinimumFact, wanted: &[Table]) -> Self {
        let mut gaps = Self::default();
        for table in &fact.tables {
            match &table.found {
                Some(found) => {
                    gaps.add(&table.name, found);
                    gaps.add_narrow(found, wanted.iter().find(|known| known.name == table.name));
                }
                // Missing or not granted: that it can't be read is sure, and whose it is too.
                None if table.elsewhere.is_empty() && table.hidden => {
                    gaps.not_readable.push(table.name.clone());
                }
                None if table.elsewhere.is_empty() => gaps.not_found.push(table.name.clone()),
                None => gaps.elsewhere.push((table.elsewhere.join(", "), table.name.clone())),
            }
        }
        gaps
    }

    fn add(&mut self, name: &str, table: &FoundTable) {
        if !table.by_plain_name {
            self.other_case.push(name.to_owned());
        }
        if table.readable == Extent::Nothing {
            self.not_readable.push(name.to_owned());
        }
        for column in &table.columns {
            let full = format!("{name}.{}", column.name);
            if column.found.is_none() && table.hides_columns {
                self.columns_not_readable.push(full);
            } else if column.found.is_none() {
                self.columns_not_found.push(full);
            } else if table.readable == Extent::Columns && !column.readable {
                self.columns_not_readable.push(full);
            }
        }
    }

    /// Columns that hold less than the dictionary says.
    fn add_narrow(&mut self, table: &FoundTable, wanted: Option<&Table>) {
        let Some(wanted) = wanted else { return };
        for column in &wanted.columns {
            let found = table.columns.iter().find(|known| known.name == column.name);
            let Some(found) = found.and_then(|known| known.found.as_deref()) else { continue };
            // What the catalogue only infers is no measure.
            let is_sure = column.basis == Certainty::Confirmed;
            if is_sure && width::is_narrower(found, &column.dictionary_type) {
                let (table, name, needed) = (&wanted.name, &column.name, &column.dictionary_type);
                self.columns_too_narrow.push(format!("{table}.{name}: {found} < {needed}"));
            }
        }
    }

    fn findings(self, user: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut add = |code, arguments: Arguments, list: &'static str, names: Vec<String>| {
            if !names.is_empty() {
                findings.push(Finding::new(code, arguments.with_list(list, names)));
            }
        };
        let of_user = || Arguments::new().with("user", user);
        add(Code::TableNotFound, Arguments::new(), "tables", self.not_found);
        add(Code::TableNotReadable, of_user(), "tables", self.not_readable);
        add(Code::ColumnNotFound, Arguments::new(), "columns", self.columns_not_found);
        add(Code::ColumnNotReadable, of_user(), "columns", self.columns_not_readable);
        add(Code::ColumnTooNarrow, Arguments::new(), "columns", self.columns_too_narrow);
        add(Code::NamesInOtherCase, Arguments::new(), "tables", self.other_case);
        let mut schemas: Vec<&str> = self.elsewhere.iter().map(|(schemas, _)| schemas.as_str()).collect();
        schemas.sort_unstable();
        schemas.dedup();
        for schema in schemas {
            let there = self.elsewhere.iter().filter(|(known, _)| known == schema);
            let tables: Vec<String> = there.map(|(_, table)| table.clone()).collect();
            add(Code::TableInAnotherSchema, Arguments::new().with("schemas", schema), "tables", tables);
        }
        findings
    }
}
