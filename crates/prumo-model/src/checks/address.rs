//! Gate *address*: the address can be reached from the internet. It blocks nothing. That an address is fixed no single look
//! can show: a pass says that it was not shown, and a name of a dynamic-DNS service is a warning.

mod dynamic_dns;

use std::net::IpAddr;

use super::{Check, Context, Judgement};
use crate::address::{AddressClass, AddressPolicy, class};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{FactKind, NameFact, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::project::Reach;
use crate::target::Target;
use crate::vantage::Vantage;
use crate::verdict::Basis;

pub(super) struct Address;

impl Check for Address {
    fn gate(&self) -> Gate {
        Gate::Address
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Name]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::AddressNotPublic, Code::AddressDenied, Code::AddressDynamic, Code::SplitDns]
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
            return public(context, split(context, addresses, inside(context)).into_iter().collect());
        }
        let arguments = Arguments::new()
            .with("host", context.node.id.target.to_string())
            .with_list("addresses", inner().map(ToString::to_string));
        if let Some(seen) = seen_from_elsewhere(context) {
            return public(context, split(context, seen, Some(addresses)).into_iter().collect());
        }
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

/// Public; whether it is fixed is the provider's word.
fn public(context: &Context<'_>, mut notes: Vec<Finding>) -> Judgement {
    let host = context.node.id.target.to_string();
    if let Some(provider) = dynamic_dns::provider(&host) {
        let arguments = Arguments::new().with("host", host).with("provider", provider);
        notes.push(Finding::new(Code::AddressDynamic, arguments));
    }
    Judgement::Open { basis: Basis::Proven, reason: Some("fixed-not-shown"), notes }
}

/// Two answers of one name (split DNS), where both were seen: a public one outside, and others inside.
fn split(context: &Context<'_>, public: &[IpAddr], inside: Option<&[IpAddr]>) -> Option<Finding> {
    let inner = inside?.iter().filter(|address| !AddressPolicy::Public.allows(**address));
    let inner: Vec<String> = inner.map(ToString::to_string).collect();
    let arguments = Arguments::new()
        .with("host", context.node.id.target.to_string())
        .with_list("public", public.iter().map(ToString::to_string));
    (!inner.is_empty()).then(|| Finding::new(Code::SplitDns, arguments.with_list("addresses", inner)))
}

/// Public addresses that the name has for the CRM, or from outside, where a look from inside saw others: only the
/// outer ones count for the CRM.
fn seen_from_elsewhere<'c>(context: &Context<'c>) -> Option<&'c [IpAddr]> {
    if context.node.id.vantage != Vantage::Inside {
        return None;
    }
    let public = |addresses: &&[IpAddr]| {
        !addresses.is_empty() && addresses.iter().all(|address| AddressPolicy::Public.allows(*address))
    };
    [Vantage::Crm, Vantage::Outside]
        .into_iter()
        .find_map(|vantage| seen_from(context, vantage).filter(public))
}

fn inside<'c>(context: &Context<'c>) -> Option<&'c [IpAddr]> {
    seen_from(context, Vantage::Inside)
}

/// What the name led to from a vantage.
fn seen_from<'c>(context: &Context<'c>, vantage: Vantage) -> Option<&'c [IpAddr]> {
    match context.fact_from(vantage, &context.node.id.target, FactKind::Name).map(|fact| &fact.seen) {
        Some(Seen::Name(NameFact::Resolved(addresses))) => Some(addresses.as_slice()),
        _ => None,
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
