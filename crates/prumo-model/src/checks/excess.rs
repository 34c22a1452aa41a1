//! Gate *excess*: nothing more than reading is possible. Rights that everybody has by the engine's default are none.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{ExcessFact, FactKind, ObjectRights, Seen};
use crate::finding::Finding;
use crate::gate::Gate;

pub(super) struct Excess;

impl Check for Excess {
    fn gate(&self) -> Gate {
        Gate::Excess
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Excess]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::UserCanWrite,
            Code::UserCanCreate,
            Code::UserIsAdministrator,
            Code::SecretTableReadable,
            Code::SecretColumnReadable,
            Code::ReadsMoreThanNeeded,
            Code::RightsThroughPublic,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match context.seen(FactKind::Excess) {
            Ok(Seen::Excess(fact)) => Judgement::of(findings(fact, context.database_user())),
            Ok(_) => context.not_looked(context.ended),
            Err(judgement) => judgement,
        }
    }
}

fn findings(fact: &ExcessFact, user: &str) -> Vec<Finding> {
    let of_user = || Arguments::new().with("user", user);
    let mut findings = Vec::new();
    let mut add = |code, arguments: Arguments, list: &'static str, names: Vec<String>| {
        if !names.is_empty() {
            findings.push(Finding::new(code, arguments.with_list(list, names)));
        }
    };
    add(Code::UserIsAdministrator, of_user(), "powers", fact.powers.clone());
    add(Code::UserCanWrite, of_user(), "objects", objects(&fact.writes, fact.writes_in_all));
    add(Code::UserCanCreate, of_user(), "places", fact.creates.clone());
    add(Code::SecretTableReadable, of_user(), "tables", fact.secret_tables.clone());
    add(Code::SecretColumnReadable, of_user(), "columns", fact.secret_columns.clone());
    let through_public = objects(&fact.through_public, 0);
    add(Code::RightsThroughPublic, Arguments::new(), "objects", through_public);
    if fact.readable_beyond > 0 {
        let count = i64::try_from(fact.readable_beyond).unwrap_or(i64::MAX);
        findings.push(Finding::new(Code::ReadsMoreThanNeeded, of_user().with("count", count)));
    }
    findings
}

/// Objects that a line names; one is enough to know what to do, and the facts file has the others.
const NAMED: usize = 20;

/// `object (RIGHT, RIGHT)`, and how many more there are.
fn objects(rights: &[ObjectRights], in_all: u64) -> Vec<String> {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let named = rights.iter().take(NAMED);
    let named = named.map(|entry| format!("{} ({})", entry.object, entry.rights.join(", ")));
    let more = in_all.max(count(rights.len())).saturating_sub(count(rights.len().min(NAMED)));
    named.chain((more > 0).then(|| format!("+{more}"))).collect()
}
