//! Gate *licence*: the ERP's licence covers the service, and the installation has it. No public source has the texts for
//! either: they are told only where a catalogue file of one's own names the text.

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
        &[Code::LicenceMissing, Code::ServiceNotInInstallation]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        match judge(context, Gate::Licence) {
            Ok(_) => Judgement::proven(),
            Err(judgement) => judgement,
        }
    }
}
