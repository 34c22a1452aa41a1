//! Gate *system code*: the integrated system is registered (ERP screen F000SIS).

use super::erp_answer::judge;
use super::{Check, Context, Judgement};
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;

pub(super) struct SystemCode;

impl Check for SystemCode {
    fn gate(&self) -> Gate {
        Gate::SystemCode
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::SystemCodeUnknown, Code::SystemCodeMissing]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::SystemCode) {
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}
