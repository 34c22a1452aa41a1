//! Where this machine looks from: the CRM's place if it has one of the CRM's addresses, else inside or outside.

use std::net::{IpAddr, UdpSocket};

use prumo_model::fact::{Facts, LoginFact, Seen};
use prumo_model::project::{Project, Reach};
use prumo_model::vantage::{Vantage, VantageBasis};

/// Whether Linux lets sockets be bound to addresses of others (ip(7), `ip_nonlocal_bind`).
const NONLOCAL_BIND: &str = "/proc/sys/net/ipv4/ip_nonlocal_bind";
const NONLOCAL_BIND_V6: &str = "/proc/sys/net/ipv6/ip_nonlocal_bind";

/// Where looks are made from, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The vantage.
    pub vantage: Vantage,
    /// How sure that is.
    pub basis: VantageBasis,
}

/// The place of this machine for a project; `said` is what a person says.
#[must_use]
pub fn place(project: &Project, said: Option<Vantage>) -> Place {
    let at_the_crm = project.crm_addresses.iter().any(|address| is_own(*address));
    let vantage = said.unwrap_or(match (at_the_crm, project.reach) {
        (true, _) => Vantage::Crm,
        (false, Reach::Private) => Vantage::Inside,
        (false, Reach::Internet) => Vantage::Outside,
    });
    let basis = match (vantage, said) {
        (Vantage::Crm, _) if at_the_crm => VantageBasis::Proven,
        (_, Some(_)) => VantageBasis::Attested,
        (_, None) => VantageBasis::Assumed,
    };
    Place { vantage, basis }
}

/// The place once the targets have said where they saw us come from: one of the CRM's addresses proves `crm`.
#[must_use]
pub fn confirmed(place: Place, project: &Project, facts: &Facts) -> Place {
    let seen_from_crm = facts.iter().any(|(_, fact)| match &fact.seen {
        Seen::Login(LoginFact::Accepted { source: Some(source), .. }) => {
            project.crm_addresses.contains(source)
        }
        _ => false,
    });
    if place.vantage == Vantage::Crm && seen_from_crm {
        Place { basis: VantageBasis::Proven, ..place }
    } else {
        place
    }
}

/// Whether an address is this machine's own: only then can a socket be bound to it. Nothing is sent.
///
/// Where the system lets sockets be bound to any address (failover hosts), that shows nothing.
fn is_own(address: IpAddr) -> bool {
    let setting = if address.is_ipv4() { NONLOCAL_BIND } else { NONLOCAL_BIND_V6 };
    let any = std::fs::read_to_string(setting).is_ok_and(|value| value.trim() != "0");
    !any && !address.is_unspecified() && !address.is_multicast() && UdpSocket::bind((address, 0)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_addresses_are_own() {
        assert!(is_own("127.0.0.1".parse().unwrap()));
        assert!(!is_own("18.228.227.211".parse().unwrap()));
        assert!(!is_own("0.0.0.0".parse().unwrap()));
    }
}
