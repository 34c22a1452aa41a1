//! The rows that both paths show for a call: what *configuration*, *user right* and *rehearsal* compare.

use super::Context;
use crate::fact::{FactKind, RowsFact, Seen};
use crate::plan::AnswerRows;
use crate::step::Side;
use crate::target::Target;

/// The comparisons that a call's answer takes part in.
pub(super) fn of_call<'c>(context: &Context<'c>, target: &Target) -> &'c [AnswerRows] {
    let Target::Call(name, _) = target else { return &[] };
    let Some((_, look)) = context.ground.plan.operation(name) else { return &[] };
    look.call(target).map_or(&[], |call| &call.rows)
}

/// The rows of a comparison as one path shows them.
pub(super) fn shown<'c>(context: &Context<'c>, target: &Target, kind: FactKind) -> Option<&'c RowsFact> {
    let side = if kind == FactKind::ServiceRows { Side::Services } else { Side::Database };
    match context.fact_from(context.ground.vantages.of(side), target, kind).map(|fact| &fact.seen) {
        Some(Seen::Rows(rows)) => Some(rows),
        _ => None,
    }
}
