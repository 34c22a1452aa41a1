//! MikroTik RouterOS (6.49 and newer, command line), in one block that stops before its first rule where an address is
//! still a question.

use super::route::{Place, Route, Routes};
use super::{Dialect, Family, Firewall, Form, Line, Remark, quoted};

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Mikrotik)];
    lines.extend([Remark::NeverRun, Remark::NoInterruption].map(Line::Remark));
    lines.extend(routes.places.iter().filter_map(|place| match place.question() {
        Some(Line::Fill(question, _)) => Some(Line::Fill(question, variable(place))),
        other => other,
    }));
    lines.extend(routes.unreachable.iter().map(|(address, number)| Line::Unreachable(*address, *number)));
    lines.push(words("{"));
    lines.extend(addresses(&routes));
    let mut undo = Vec::new();
    for family in [Family::V4, Family::V6] {
        let of_family: Vec<&Route<'_>> = routes.family(family).collect();
        if let Some(first) = of_family.first() {
            lines.push(Line::Blank);
            lines.extend(sources(firewall, first));
            of_family.iter().for_each(|route| lines.extend(rules(firewall, route)));
            lines.extend(before_the_drop(firewall, family));
            undo.extend(gone(firewall, &of_family, family));
        }
    }
    lines.push(words("}"));
    Form { dialect: Dialect::Mikrotik, lines, undo }
}

fn words(text: impl Into<String>) -> Line {
    Line::Words(text.into())
}

const fn menu(family: Family) -> &'static str {
    match family {
        Family::V4 => "/ip firewall",
        Family::V6 => "/ipv6 firewall",
    }
}

/// A variable's name holds letters and digits alone, or it would have to be quoted.
fn variable(place: &Place) -> String {
    place.name.replace('_', "")
}

fn addresses(routes: &Routes<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for place in &routes.places {
        let name = variable(place);
        lines.push(words(format!(":local {name} {}", quoted::routeros(&place.written()))));
        if place.known().is_none() {
            let v6 = routes
                .all
                .iter()
                .any(|route| route.family == Family::V6 && (route.public == *place || route.inner == *place));
            let (read, kind) = if v6 { (":toip6", "ip6") } else { (":toip", "ip") };
            lines.push(words(format!(
                ":if ([:typeof [{read} ${name}]] != \"{kind}\") do={{ :error \"{name}\" }}"
            )));
        }
    }
    lines
}

fn sources(firewall: &Firewall, route: &Route<'_>) -> Vec<Line> {
    let add = |from: &std::net::IpAddr| {
        words(format!(
            "{} address-list add list={tag} address={from} comment={tag}",
            menu(route.family),
            tag = firewall.tag
        ))
    };
    route.from.iter().map(add).collect()
}

fn rules(firewall: &Firewall, route: &Route<'_>) -> Vec<Line> {
    let (menu, tag) = (menu(route.family), &firewall.tag);
    let comment = quoted::routeros(&format!("{tag}: {}", firewall.description(route.opening)));
    let to = match route.family {
        Family::V4 => "to-addresses",
        Family::V6 => "to-address",
    };
    let (public, inner) = (variable(&route.public), variable(&route.inner));
    let mut lines = vec![Line::Opening(route.number)];
    if route.translates() {
        lines.push(words(format!(
            "{menu} nat add chain=dstnat action=dst-nat protocol=tcp src-address-list={tag} dst-address=${public} dst-port={} {to}=${inner} to-ports={} comment={comment}",
            route.opening.public.port, route.inner_port,
        )));
    }
    lines.push(words(format!(
        "{menu} filter add chain=forward action=accept protocol=tcp src-address-list={tag} dst-address=${inner} dst-port={} comment={comment}",
        route.inner_port,
    )));
    lines
}

/// A rule is added at the end, where whatever drops has been before it.
fn before_the_drop(firewall: &Firewall, family: Family) -> Vec<Line> {
    let name = match family {
        Family::V4 => "drops",
        Family::V6 => "drops6",
    };
    let filter = format!("{} filter", menu(family));
    vec![
        words(format!(
            ":local {name} [{filter} find where chain=forward and (action=drop or action=reject)]"
        )),
        words(format!(
            ":if ([:len ${name}] > 0) do={{ {filter} move [{filter} find where comment~\"^{}: \"] destination=[:pick ${name} 0] }}",
            firewall.tag
        )),
    ]
}

fn gone(firewall: &Firewall, routes: &[&Route<'_>], family: Family) -> Vec<Line> {
    let (menu, tag) = (menu(family), &firewall.tag);
    let nat = routes.iter().any(|route| route.translates()).then_some("nat");
    let mut lines: Vec<Line> = nat
        .into_iter()
        .chain(["filter"])
        .map(|part| words(format!("{menu} {part} remove [find where comment~\"^{tag}: \"]")))
        .collect();
    lines.push(words(format!("{menu} address-list remove [find where list={tag}]")));
    lines
}
