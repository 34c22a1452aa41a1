//! Gate *configuration*: the service is configured for company, branch and system and exports fields (ERP screen F000CWS).
//! A configuration without a marked field answers with nothing, and one with a filter leaves rows out, both without an
//! error: so what did not come is held against the database's rows, and without these it can't be told.

use super::erp_answer::judge;
use super::{Check, Context, Judgement, rows};
use crate::argument::Arguments;
use crate::catalogue::ComparedField;
use crate::code::Code;
use crate::fact::{CallOutcome, FactKind, RowsFact, Seen, SetFact};
use crate::gate::Gate;
use crate::target::Target;

pub(super) struct Configuration;

impl Check for Configuration {
    fn gate(&self) -> Gate {
        Gate::Configuration
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call, FactKind::DatabaseRows, FactKind::ServiceRows]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::ServiceNotConfigured, Code::FieldNotExported, Code::ExportNotProven]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::Configuration) {
            Ok(0) => without_rows(context),
            Ok(_) => fields(context),
            Err(judgement) => judgement,
        }
    }
}

/// Nothing came: a fault only where the database shows that something should have.
fn without_rows(context: &Context<'_>) -> Judgement {
    let target = &context.node.id.target;
    let comparisons = rows::of_call(context, target);
    let database: Vec<&RowsFact> = comparisons
        .iter()
        .filter_map(|rows| rows::shown(context, &rows.target, FactKind::DatabaseRows))
        .collect();
    if database.iter().any(|rows| !rows.rows.is_empty()) {
        let expected = expects(context);
        return not_exported(context, expected);
    }
    // No row anywhere, or no database to ask: whether fields are exported is as unknown as the right, which says so.
    Judgement::HeldBy(context.other(Gate::UserRight, target.clone(), context.node.id.vantage))
}

fn expects(context: &Context<'_>) -> Vec<String> {
    let Target::Call(name, _) = &context.node.id.target else { return Vec::new() };
    context.ground.plan.operation(name).map(|(_, look)| look.expects.clone()).unwrap_or_default()
}

/// Rows came: every expected field must be filled in some, and every field that the database shows filled.
fn fields(context: &Context<'_>) -> Judgement {
    let answered = match context.fact(FactKind::Call).map(|fact| &fact.seen) {
        Some(Seen::Call(call)) => match &call.outcome {
            CallOutcome::Answered(answered) => answered,
            _ => return Judgement::proven(),
        },
        _ => return context.not_looked(context.ended),
    };
    let filled = |path: &String| {
        let (set, field) = path.rsplit_once('.').unwrap_or(("", path));
        answered.sets.iter().any(|known: &SetFact| known.path == set && known.filled.contains(field))
    };
    let mut missing: Vec<String> = expects(context).into_iter().filter(|path| !filled(path)).collect();
    missing.extend(emptier_than_the_database(context));
    if !missing.is_empty() {
        return not_exported(context, missing);
    }
    let unsure = emptier_than_nobody_knows(context);
    if unsure.is_empty() { Judgement::proven() } else { found(context, Code::ExportNotProven, unsure) }
}

/// Compared fields that the answer never fills where the database can't be asked: they may be empty, or not exported.
fn emptier_than_nobody_knows(context: &Context<'_>) -> Vec<String> {
    let mut unsure = Vec::new();
    for comparison in rows::of_call(context, &context.node.id.target) {
        let shown = |kind| rows::shown(context, &comparison.target, kind);
        let (None, Some(service)) = (shown(FactKind::DatabaseRows), shown(FactKind::ServiceRows)) else {
            continue;
        };
        let never = |field: &&ComparedField| {
            !field.optional && !service.rows.iter().any(|row| row.fields.contains_key(&field.field))
        };
        let never = comparison.fields.iter().filter(never);
        unsure.extend(never.map(|field| format!("{}.{}", comparison.set, field.field)));
    }
    unsure
}

/// Compared fields that the database shows filled and the answer never.
fn emptier_than_the_database(context: &Context<'_>) -> Vec<String> {
    let mut missing = Vec::new();
    for comparison in rows::of_call(context, &context.node.id.target) {
        let shown = |kind| rows::shown(context, &comparison.target, kind);
        let (Some(database), Some(service)) = (shown(FactKind::DatabaseRows), shown(FactKind::ServiceRows))
        else {
            continue;
        };
        for field in comparison.fields.iter().filter(|field| !field.optional).map(|field| &field.field) {
            let holds = |rows: &RowsFact| rows.rows.iter().any(|row| row.fields.contains_key(field));
            if holds(database) && !service.rows.is_empty() && !holds(service) {
                missing.push(format!("{}.{field}", comparison.set));
            }
        }
    }
    missing
}

fn not_exported(context: &Context<'_>, fields: Vec<String>) -> Judgement {
    found(context, Code::FieldNotExported, fields)
}

fn found(context: &Context<'_>, code: Code, fields: Vec<String>) -> Judgement {
    let Target::Call(name, branch) = &context.node.id.target else {
        return context.not_looked(context.ended);
    };
    let arguments = Arguments::new()
        .with("operation", name.to_string())
        .with("system-code", context.system_code())
        .with_list("branches", [branch.to_string()])
        .with_list("fields", fields);
    Judgement::found(code, arguments)
}
