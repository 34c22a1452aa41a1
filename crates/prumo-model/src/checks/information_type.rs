//! Gate *information type*: the type of information is active for the system (ERP screen F000SXT).

use super::erp_answer::judge;
use super::{Check, Context, Judgement};
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;

pub(super) struct InformationType;

impl Check for InformationType {
    fn gate(&self) -> Gate {
        Gate::InformationType
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::InformationTypeInactive]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::InformationType) {
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}
