//! nftables (nft(8)): translation in a table of its own, the filter as a chain of its own within the gateway's table.

use super::route::{Place, Route, Routes};
use super::{Dialect, Family, Firewall, Form, Line, Remark, quoted};

/// The table and chain of Debian's `/etc/nftables.conf`. A rule that accepts does so only within the chain that would drop.
const TABLE: &str = "inet filter";
const CHAIN: &str = "forward";

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Nftables)];
    lines.extend([Remark::NoInterruption, Remark::NotKept].map(Line::Remark));
    lines.extend(routes.remarks());
    lines.extend(defined(&routes));
    for family in [Family::V4, Family::V6] {
        lines.extend(translation(firewall, &routes, family));
    }
    lines.extend(filter(firewall, &routes));
    Form { dialect: Dialect::Nftables, lines, undo: undo(firewall, &routes) }
}

fn words(text: impl Into<String>) -> Line {
    Line::Words(text.into())
}

const fn protocol(family: Family) -> &'static str {
    match family {
        Family::V4 => "ip",
        Family::V6 => "ip6",
    }
}

/// The name of the CRM's addresses of a family.
const fn crm(family: Family) -> &'static str {
    match family {
        Family::V4 => "crm",
        Family::V6 => "crm6",
    }
}

fn defined(routes: &Routes<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for family in [Family::V4, Family::V6] {
        if let Some(route) = routes.family(family).next() {
            let from: Vec<String> = route.from.iter().map(ToString::to_string).collect();
            lines.push(words(format!("define {} = {{ {} }}", crm(family), from.join(", "))));
        }
    }
    let define = |place: &Place| words(format!("define {} = {}", place.name, place.written()));
    lines.extend(routes.places.iter().map(define));
    lines
}

fn translation(firewall: &Firewall, routes: &Routes<'_>, family: Family) -> Vec<Line> {
    let translated: Vec<&Route<'_>> = routes.family(family).filter(|route| route.translates()).collect();
    if translated.is_empty() {
        return Vec::new();
    }
    let protocol = protocol(family);
    let table = format!("{protocol} {}", firewall.tag);
    let mut lines = vec![
        Line::Blank,
        words(format!("add table {table}")),
        words(format!("delete table {table}")),
        words(format!("add table {table}")),
        words(format!(
            "add chain {table} prerouting {{ type nat hook prerouting priority -100; policy accept; }}"
        )),
    ];
    for route in translated {
        lines.push(Line::Opening(route.number));
        lines.push(words(format!(
            "add rule {table} prerouting {protocol} saddr ${} {protocol} daddr ${} tcp dport {} dnat to ${}:{} comment {}",
            crm(family),
            route.public.name,
            route.opening.public.port,
            route.inner.name,
            route.inner_port,
            quoted::nft(&firewall.description(route.opening)),
        )));
    }
    lines
}

fn filter(firewall: &Firewall, routes: &Routes<'_>) -> Vec<Line> {
    let chain = format!("{TABLE} {}", firewall.tag);
    let mut lines =
        vec![Line::Blank, words(format!("add chain {chain}")), words(format!("flush chain {chain}"))];
    for route in &routes.all {
        let (protocol, crm) = (protocol(route.family), crm(route.family));
        let (inner, port) = (&route.inner.name, route.inner_port);
        lines.push(Line::Opening(route.number));
        lines.push(words(format!(
            "add rule {chain} {protocol} saddr ${crm} {protocol} daddr ${inner} tcp dport {port} accept comment {}",
            quoted::nft(&firewall.description(route.opening)),
        )));
        lines.push(words(format!(
            "add rule {chain} {protocol} saddr ${inner} tcp sport {port} {protocol} daddr ${crm} ct state established accept"
        )));
    }
    lines.push(words(format!("insert rule {TABLE} {CHAIN} jump {}", firewall.tag)));
    lines
}

fn undo(firewall: &Firewall, routes: &Routes<'_>) -> Vec<Line> {
    let tag = &firewall.tag;
    let mut lines = Vec::new();
    for family in [Family::V4, Family::V6] {
        if routes.family(family).any(Route::translates) {
            lines.push(words(format!("nft delete table {} {tag}", protocol(family))));
        }
    }
    lines.push(words(format!(
        "nft -a list chain {TABLE} {CHAIN} | sed -n 's/^.*jump {tag} # handle \\([0-9]*\\)$/delete rule {TABLE} {CHAIN} handle \\1/p' | nft -f -"
    )));
    lines.push(words(format!("nft flush chain {TABLE} {tag}")));
    lines.push(words(format!("nft delete chain {TABLE} {tag}")));
    lines
}
