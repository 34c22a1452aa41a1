//! Gate *business*: the ERP accepts the data. An answer that nobody knows is shown here.

use super::erp_answer::judge;
use super::{Check, Context, Judgement};
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;

pub(super) struct Business;

impl Check for Business {
    fn gate(&self) -> Gate {
        Gate::Business
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::ErpRefusedData, Code::ErpRuntimeError, Code::ErpAnswerUnknown]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::Business) {
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}
