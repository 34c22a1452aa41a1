//! Which addresses may be dialled: classes of IP addresses and the policy that a project's reach gives.
//! The standard library's predicates are not enough: they miss mapped and translated IPv4 and several reserved blocks
//! (IANA special-purpose registries, RFC 6890, 6052, 3056, 6598, 2544).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::word::words;

words! {
    /// What kind of address it is.
    AddressClass {
        /// Reachable on the internet.
        Public = "public",
        /// Private networks, shared address space, unique local.
        Private = "private",
        /// This machine.
        Loopback = "loopback",
        /// Link-local, where cloud metadata services live.
        LinkLocal = "link-local",
        /// Unspecified, multicast, broadcast, documentation, benchmarks, reserved.
        Special = "special",
    }
}

/// The class of an address; IPv4 inside IPv6 is judged as what it leads to.
#[must_use]
pub fn class(address: IpAddr) -> AddressClass {
    match address {
        IpAddr::V4(address) => class_v4(address),
        IpAddr::V6(address) => inner_v4(address).map_or_else(|| class_v6(address), class_v4),
    }
}

fn class_v4(address: Ipv4Addr) -> AddressClass {
    match address.octets() {
        [127, ..] => AddressClass::Loopback,
        [10, ..] | [192, 168, ..] => AddressClass::Private,
        [172, second, ..] if second & 0xf0 == 16 => AddressClass::Private,
        [100, second, ..] if second & 0xc0 == 64 => AddressClass::Private,
        [169, 254, ..] => AddressClass::LinkLocal,
        [0, ..] | [192, 0, 0 | 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => AddressClass::Special,
        [198, 18 | 19, ..] => AddressClass::Special,
        [first, ..] if first >= 224 => AddressClass::Special,
        _ => AddressClass::Public,
    }
}

fn class_v6(address: Ipv6Addr) -> AddressClass {
    if address == Ipv6Addr::LOCALHOST {
        return AddressClass::Loopback;
    }
    match address.segments() {
        [first, ..] if first & 0xfe00 == 0xfc00 => AddressClass::Private,
        [first, ..] if first & 0xffc0 == 0xfe80 => AddressClass::LinkLocal,
        [first, ..] if first & 0xffc0 == 0xfec0 => AddressClass::Private,
        [0x2001, 0xdb8, ..] => AddressClass::Special,
        [first, ..] if first & 0xe000 == 0x2000 => AddressClass::Public,
        _ => AddressClass::Special,
    }
}

/// IPv4 inside IPv6: mapped (`::ffff:0:0/96`), compatible, NAT64 (`64:ff9b::/96`) and 6to4 (`2002::/16`).
fn inner_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let from = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        Some(Ipv4Addr::new(a, b, c, d))
    };
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => from(high, low),
        [0, 0, 0, 0, 0, 0, high, low] if high != 0 => from(high, low),
        [0x2002, high, low, ..] => from(high, low),
        _ => None,
    }
}

/// Which addresses may be dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPolicy {
    /// Public addresses alone.
    Public,
    /// Public and private ones: the project file names this address for this vantage.
    PublicAndPrivate,
    /// Those and this machine itself (reach = private).
    Inner,
}

impl AddressPolicy {
    /// Whether an address may be dialled.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        match class(address) {
            AddressClass::Public => true,
            AddressClass::Private => self != Self::Public,
            AddressClass::Loopback => self == Self::Inner,
            AddressClass::LinkLocal | AddressClass::Special => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_an_inner_address_is_seen_through() {
        for (text, expected) in [
            ("127.0.0.1", AddressClass::Loopback),
            ("::1", AddressClass::Loopback),
            ("::ffff:127.0.0.1", AddressClass::Loopback),
            ("64:ff9b::7f00:1", AddressClass::Loopback),
            ("2002:7f00:1::", AddressClass::Loopback),
            ("10.0.0.5", AddressClass::Private),
            ("172.31.255.255", AddressClass::Private),
            ("172.32.0.1", AddressClass::Public),
            ("100.64.0.1", AddressClass::Private),
            ("fd00::1", AddressClass::Private),
            ("fec0::1", AddressClass::Private),
            ("169.254.169.254", AddressClass::LinkLocal),
            ("fe80::1", AddressClass::LinkLocal),
            ("0.0.0.0", AddressClass::Special),
            ("::", AddressClass::Special),
            ("198.18.0.1", AddressClass::Special),
            ("224.0.0.1", AddressClass::Special),
            ("255.255.255.255", AddressClass::Special),
            ("2001:db8::1", AddressClass::Special),
            ("18.228.227.211", AddressClass::Public),
            ("2800:3f0::1", AddressClass::Public),
        ] {
            assert_eq!(class(text.parse().unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn no_policy_lets_link_local_or_special_addresses_through() {
        for policy in [AddressPolicy::Public, AddressPolicy::PublicAndPrivate, AddressPolicy::Inner] {
            assert!(!policy.allows("169.254.169.254".parse().unwrap()));
            assert!(!policy.allows("0.0.0.0".parse().unwrap()));
        }
        assert!(!AddressPolicy::Public.allows("10.0.0.5".parse().unwrap()));
        assert!(!AddressPolicy::PublicAndPrivate.allows("127.0.0.1".parse().unwrap()));
        assert!(AddressPolicy::Inner.allows("::ffff:127.0.0.1".parse().unwrap()));
    }
}
