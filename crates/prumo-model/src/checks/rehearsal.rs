//! Gate *rehearsal*: the sample data is there, and both paths show the same rows of it (step 3.1).

mod simulation;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::{Check, Context, Judgement, rows};
use crate::argument::Arguments;
use crate::catalogue::{ComparedField, Comparison, Entry};
use crate::code::Code;
use crate::fact::{FactKind, RowDigest, RowsFact};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::target::{Branch, OperationName, Target};
use simulation::Simulation;

pub(super) struct Rehearsal;

impl Check for Rehearsal {
    fn gate(&self) -> Gate {
        Gate::Rehearsal
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::DatabaseRows, FactKind::ServiceRows, FactKind::RowsBefore, FactKind::RowsAfter]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::PathsDiffer, Code::SampleMissing, Code::SimulationChangedData]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match &context.node.id.target {
            Target::Sample(entry) => sample(context, entry),
            Target::Integration(entry) => compare(context, entry),
            _ => context.not_looked(context.ended),
        }
    }
}

fn branches(context: &Context<'_>) -> Vec<Branch> {
    let services = context.ground.environment.services.applies();
    services.map(|services| services.branches().collect()).unwrap_or_default()
}

fn comparisons<'c>(context: &Context<'c>, entry: &str) -> &'c [Comparison] {
    context.ground.catalogue.entries.get(entry).map_or(&[], |entry| &entry.comparisons)
}

fn missing(reason: &str, keys: impl IntoIterator<Item = String>) -> Judgement {
    Judgement::found(Code::SampleMissing, Arguments::new().with("reason", reason).with_list("keys", keys))
}

/// The sample is named, and the database shows it in at least one branch.
fn sample(context: &Context<'_>, entry: &str) -> Judgement {
    let rehearsal = &context.ground.environment.rehearsal;
    let wanted = context.ground.catalogue.entries.get(entry).map(Entry::samples).unwrap_or_default();
    let not_named = wanted.into_iter().filter(|sample| !rehearsal.names(sample));
    let not_named: Vec<String> = not_named.map(|sample| sample.to_string().replace('$', "")).collect();
    if !not_named.is_empty() {
        return missing("not-named", not_named);
    }
    if context.ground.plan.database.is_none() {
        return Judgement::NotApplicable("no-database");
    }
    let mut nowhere = Vec::new();
    for comparison in comparisons(context, entry) {
        let name = format!("{entry}/{}", comparison.id);
        let of_branch =
            |branch| rows::shown(context, &Target::Rows(name.clone(), branch), FactKind::DatabaseRows);
        let shown: Option<Vec<&RowsFact>> = branches(context).into_iter().map(of_branch).collect();
        let Some(shown) = shown else {
            // The rows could not be read: *minimum* or *read* says why.
            let target = context.ground.plan.database.as_ref().map(|look| look.target.clone());
            let vantage = context.node.id.vantage;
            return target.map_or_else(
                || context.not_looked(context.ended),
                |target| Judgement::HeldBy(context.other(Gate::Minimum, target, vantage)),
            );
        };
        if shown.iter().all(|rows| rows.rows.is_empty()) {
            nowhere.push(name);
        }
    }
    if nowhere.is_empty() { Judgement::proven() } else { missing("not-found", nowhere) }
}

/// What a comparison came to.
#[derive(Default)]
struct Compared {
    branches_that_differ: BTreeSet<String>,
    fields: BTreeSet<String>,
    rows: usize,
    other_key: bool,
    /// More rows than are compared, and not all of those that are could be matched.
    more: bool,
    /// A branch of which one path shows nothing at all, not even that there are no rows.
    not_shown: Option<Branch>,
}

fn compare(context: &Context<'_>, entry: &str) -> Judgement {
    if !context.ground.catalogue.entries.contains_key(entry) {
        // The project names an integration that no catalogue describes yet.
        return context.not_looked("later");
    }
    if context.ground.plan.database.is_none() {
        return Judgement::NotApplicable("no-database");
    }
    let mut findings = Vec::new();
    let mut alone = false;
    for comparison in comparisons(context, entry) {
        let Some(answer) = &comparison.answer else {
            // The sample's own gate has seen that the database shows rows; nothing is there to compare them with.
            alone = true;
            continue;
        };
        let name = format!("{entry}/{}", comparison.id);
        let compared = over_branches(context, comparison, &name);
        if compared.other_key {
            return context.not_looked("other-digest-key");
        }
        if !compared.branches_that_differ.is_empty() {
            let arguments = Arguments::new()
                .with("comparison", name)
                .with_list("branches", compared.branches_that_differ)
                .with_list("fields", compared.fields);
            findings.push(Finding::new(Code::PathsDiffer, arguments));
        } else if compared.more {
            return context.not_looked("more-rows");
        } else if compared.not_shown.is_some() || compared.rows == 0 {
            let first = branches(context).into_iter().next();
            return not_compared(context, &answer.operation, compared.not_shown.or(first));
        }
    }
    match simulation::judge(context, entry) {
        Simulation::Changed(finding) => findings.push(finding),
        Simulation::NotWatched => return context.not_looked("not-watched"),
        Simulation::NotMade if findings.is_empty() => return Judgement::inferred("not-simulated"),
        Simulation::None if findings.is_empty() && alone => return Judgement::inferred("database-only"),
        Simulation::NotMade | Simulation::None | Simulation::Unchanged => {}
    }
    Judgement::of(findings)
}

/// A branch could not be compared although the sample is there: a call that was refused says why, else it is unknown.
fn not_compared(context: &Context<'_>, operation: &OperationName, branch: Option<Branch>) -> Judgement {
    branch.map_or_else(
        || context.not_looked(context.ended),
        |branch| {
            let target = Target::Call(operation.clone(), branch);
            Judgement::HeldBy(context.other(Gate::Business, target, context.node.id.vantage))
        },
    )
}

fn over_branches(context: &Context<'_>, comparison: &Comparison, name: &str) -> Compared {
    let mut compared = Compared::default();
    for branch in branches(context) {
        let target = Target::Rows(name.to_owned(), branch);
        let shown = |kind| rows::shown(context, &target, kind);
        let (Some(database), Some(service)) = (shown(FactKind::DatabaseRows), shown(FactKind::ServiceRows))
        else {
            compared.not_shown = compared.not_shown.or(Some(branch));
            continue;
        };
        compared.other_key |= database.digest_key != service.digest_key;
        let fields = differences(comparison, database, service);
        if !fields.is_empty() {
            compared.branches_that_differ.insert(branch.to_string());
            compared.fields.extend(fields);
        }
        let telling = |rows: &RowsFact| rows.telling(&comparison.fields).count();
        let keys: BTreeSet<&str> = database.telling(&comparison.fields).map(|row| row.key.as_str()).collect();
        let matched =
            service.telling(&comparison.fields).filter(|row| keys.contains(row.key.as_str())).count();
        compared.rows += matched;
        let all = telling(database).max(telling(service));
        compared.more |= (database.more || service.more) && matched < all;
    }
    compared
}

/// Fields that differ; `+` and `-` before a key's name stand for rows that only the service, or only the database, shows.
fn differences(comparison: &Comparison, database: &RowsFact, service: &RowsFact) -> BTreeSet<String> {
    let by_key = |rows: &RowsFact| -> BTreeMap<String, RowDigest> {
        rows.telling(&comparison.fields).map(|row| (row.key.clone(), row.clone())).collect()
    };
    let (database_rows, service_rows) = (by_key(database), by_key(service));
    let keys: Vec<&str> =
        comparison.fields.iter().filter(|field| field.key).map(|field| field.field.as_str()).collect();
    let mut fields = BTreeSet::new();
    for (key, row) in &database_rows {
        match service_rows.get(key) {
            Some(other) => {
                let differs = |field: &&ComparedField| {
                    let (own, its) = (row.fields.get(&field.field), other.fields.get(&field.field));
                    own != its && !(field.optional && (own.is_none() || its.is_none()))
                };
                let differing = comparison.fields.iter().filter(differs);
                fields.extend(differing.map(|field| field.field.clone()));
            }
            None if !service.more => {
                fields.insert(format!("-{}", keys.join(", ")));
            }
            None => {}
        }
    }
    if !database.more && service_rows.keys().any(|key| !database_rows.contains_key(key)) {
        fields.insert(format!("+{}", keys.join(", ")));
    }
    fields
}
