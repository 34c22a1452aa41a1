//! Gate *company*: company and branch exist in the ERP.

use super::erp_answer::judge;
use super::{Check, Context, Judgement};
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;

pub(super) struct Company;

impl Check for Company {
    fn gate(&self) -> Gate {
        Gate::Company
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Call]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::CompanyUnknown, Code::BranchUnknown]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::Company) {
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}
