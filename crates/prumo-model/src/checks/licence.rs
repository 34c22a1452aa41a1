//! Gate *licence*: the ERP's licence covers the service. No text for a missing licence is known, so no code is given for one.

use super::erp_answer::judge;
use super::{Check, Context, Judgement};
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;

pub(super) struct Licence;

impl Check for Licence {
    fn gate(&self) -> Gate {
        Gate::Licence
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::Licence) {
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}
