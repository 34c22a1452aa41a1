//! Gate *user's right*: an answer with data proves the right for that operation, company and branch.
//! No public source has the ERP's text for a missing right, so none is guessed: without data the right is unknown, unless a
//! catalogue file of one's own names the text.

use super::erp_answer::judge;
use super::{Check, Context, Judgement, rows};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;
use crate::step::Side;
use crate::target::Target;

pub(super) struct UserRight;

impl Check for UserRight {
    fn gate(&self) -> Gate {
        Gate::UserRight
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call, FactKind::DatabaseRows]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::ErpRightMissing, Code::AnswerWithoutData]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::UserRight) {
            Ok(0) => without_data(context),
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}

fn without_data(context: &Context<'_>) -> Judgement {
    let Target::Call(name, branch) = &context.node.id.target else {
        return context.not_looked(context.ended);
    };
    if let Some(sample) = missing_sample(context) {
        return Judgement::HeldBy(context.other(
            Gate::Rehearsal,
            sample,
            context.ground.vantages.of(Side::Database),
        ));
    }
    let arguments =
        Arguments::new().with("operation", name.to_string()).with_list("branches", [branch.to_string()]);
    Judgement::found(Code::AnswerWithoutData, arguments)
}

/// The sample that the call needs, where the database shows it in no branch at all.
fn missing_sample(context: &Context<'_>) -> Option<Target> {
    let first = rows::of_call(context, &context.node.id.target).first()?;
    let Target::Rows(comparison, _) = &first.target else { return None };
    let branches = context.ground.environment.services.applies()?.branches();
    let mut shown = branches.map(|branch| {
        let target = Target::Rows(comparison.clone(), branch);
        rows::shown(context, &target, FactKind::DatabaseRows)
    });
    let nowhere = shown.all(|rows| rows.is_some_and(|rows| rows.rows.is_empty()));
    let entry = comparison.split('/').next().unwrap_or_default();
    nowhere.then(|| Target::Sample(entry.to_owned()))
}
