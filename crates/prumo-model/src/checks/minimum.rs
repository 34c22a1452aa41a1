//! Gate *minimum*: everything that the integrations read may be read, table by table and column by column.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::catalogue::Table;
use crate::code::Code;
use crate::fact::{Extent, FactKind, FoundTable, MinimumFact, Seen};
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
            Code::NamesInOtherCase,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
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
        Judgement::of(Gaps::of(fact).findings(context.database_user()))
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
    other_case: Vec<String>,
}

impl Gaps {
    fn of(fact: &MinimumFact) -> Self {
        let mut gaps = Self::default();
        for table in &fact.tables {
            match &table.found {
                Some(found) => gaps.add(&table.name, found),
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
            if column.found.is_none() {
                self.columns_not_found.push(full);
            } else if table.readable == Extent::Columns && !column.readable {
                self.columns_not_readable.push(full);
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
