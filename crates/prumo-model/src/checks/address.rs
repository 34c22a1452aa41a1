//! Gate *address*: the address can be reached from the internet. It blocks nothing.

use super::{Check, Context, Judgement};
use crate::address::{AddressClass, AddressPolicy, class};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{FactKind, NameFact, Seen};
use crate::gate::Gate;
use crate::project::Reach;
use crate::target::Target;
use crate::vantage::Vantage;

pub(super) struct Address;

impl Check for Address {
    fn gate(&self) -> Gate {
        Gate::Address
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Name]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::AddressNotPublic, Code::AddressDenied]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        if context.ground.project.reach == Reach::Private {
            return Judgement::NotApplicable("reach-private");
        }
        let addresses = match context.seen(FactKind::Name) {
            Ok(Seen::Name(NameFact::Resolved(addresses))) => addresses,
            Ok(_) => return context.not_looked(context.ended),
            Err(judgement) => return judgement,
        };
        // Of several addresses the CRM takes whichever comes first: each must be public.
        let inner = || addresses.iter().filter(|address| !AddressPolicy::Public.allows(**address));
        if inner().next().is_none() && !addresses.is_empty() {
            return Judgement::proven();
        }
        let arguments = Arguments::new()
            .with("host", context.node.id.target.to_string())
            .with_list("addresses", inner().map(ToString::to_string));
        if context.node.id.vantage == Vantage::Inside && looks_elsewhere(context) {
            return context.not_looked("address-from-inside");
        }
        // Inside the customer's network a name may well lead to a private address (split DNS): that proves nothing.
        let private = addresses.iter().all(|address| class(*address) == AddressClass::Private);
        let code = if context.node.id.vantage == Vantage::Inside && private {
            Code::AddressDenied
        } else {
            Code::AddressNotPublic
        };
        Judgement::found(code, arguments)
    }
}

/// Whether the project says what to dial from here, so that the name's own address is not what was dialled.
fn looks_elsewhere(context: &Context<'_>) -> bool {
    let plan = context.ground.plan;
    let database = plan.database.iter().map(|look| &look.access);
    let mut accesses = database.chain(plan.servers.iter().map(|server| &server.access));
    accesses.any(|access| {
        Target::Host(access.endpoint.host.clone()) == context.node.id.target && access.dial != access.endpoint
    })
}
