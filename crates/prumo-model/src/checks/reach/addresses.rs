//! Of several addresses of one name some are shut: whoever dials the name may get them, though the port is open by another.
//! It judges only ports that are open by some address.

use std::collections::BTreeMap;
use std::net::IpAddr;

use super::Context;
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{Attempt, Connect, ReachFact};
use crate::finding::Finding;

/// What was found of the addresses beside the one that is open. A family (IPv4, IPv6) in which the CRM has no address is
/// none of its ways: that it is shut is only a note, and that it could not be tried from here is nothing.
pub(super) fn found(context: &Context<'_>, fact: &ReachFact) -> Vec<Finding> {
    let crm = &context.ground.project.crm_addresses;
    let of_the_crm = |address: IpAddr| crm.iter().any(|known| known.is_ipv4() == address.is_ipv4());
    let code_of = |attempt: &Attempt| match (attempt.own, of_the_crm(attempt.address)) {
        (None, true) => Some(Code::SomeAddressesShut),
        (None, false) => Some(Code::AddressFamilyShut),
        (Some(_), true) => Some(Code::AddressNotTried),
        (Some(_), false) => None,
    };
    let mut found: BTreeMap<Code, Vec<IpAddr>> = BTreeMap::new();
    for attempt in fact.in_vain() {
        if let Some(code) = code_of(attempt) {
            found.entry(code).or_default().push(attempt.address);
        }
    }
    found.into_iter().map(|(code, addresses)| finding(context, fact, code, &addresses)).collect()
}

fn finding(context: &Context<'_>, fact: &ReachFact, code: Code, shut: &[IpAddr]) -> Finding {
    let open = fact.attempts.iter().filter(|attempt| attempt.outcome == Connect::Connected);
    let arguments = Arguments::new()
        .with("endpoint", context.node.id.target.to_string())
        .with("vantage", context.node.id.vantage.as_str())
        .with_list("addresses", shut.iter().map(ToString::to_string))
        .with_list("open", open.map(|attempt| attempt.address.to_string()));
    Finding::new(code, arguments)
}
