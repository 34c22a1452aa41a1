//! iptables (iptables-restore(8)): chains of their own for translation and filter, in one shell script that either has
//! every address or does nothing.

use super::route::{Route, Routes};
use super::{Dialect, Family, Firewall, Form, Line, Remark, quoted};

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Iptables)];
    lines.extend([Remark::NoInterruption, Remark::NotKept].map(Line::Remark));
    lines.extend(routes.remarks());
    lines.extend(["(", "set -eu"].map(words));
    lines.extend(addresses(&routes));
    let mut undo = Vec::new();
    for family in [Family::V4, Family::V6] {
        let of_family: Vec<&Route<'_>> = routes.family(family).collect();
        if of_family.is_empty() {
            continue;
        }
        lines.push(Line::Blank);
        lines.extend(forgotten(firewall, &of_family, family));
        lines.push(words(format!("{}-restore --noflush <<END", program(family))));
        lines.extend(translation(firewall, &of_family));
        lines.extend(filter(firewall, &of_family));
        lines.push(words("END"));
        undo.extend(undone(firewall, &of_family, family));
    }
    lines.push(words(")"));
    Form { dialect: Dialect::Iptables, lines, undo }
}

fn words(text: impl Into<String>) -> Line {
    Line::Words(text.into())
}

const fn program(family: Family) -> &'static str {
    match family {
        Family::V4 => "iptables",
        Family::V6 => "ip6tables",
    }
}

/// The addresses by name, and what stops the script where one is still a question.
fn addresses(routes: &Routes<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for place in &routes.places {
        lines.push(words(format!("{}={}", place.name, quoted::shell(&place.written()))));
        if place.known().is_none() {
            lines.push(words(format!(
                "case ${0} in ''|*[!0-9A-Fa-f.:]*) echo '{0}?' >&2; exit 1;; esac",
                place.name
            )));
        }
    }
    lines
}

/// The jumps of an earlier run go first: one is enough.
fn forgotten(firewall: &Firewall, routes: &[&Route<'_>], family: Family) -> Vec<Line> {
    let jumps = jumps(firewall, routes, family);
    jumps.into_iter().map(|jump| words(format!("{jump} 2>/dev/null || :"))).collect()
}

fn jumps(firewall: &Firewall, routes: &[&Route<'_>], family: Family) -> Vec<String> {
    let (program, tag) = (program(family), &firewall.tag);
    let nat = routes.iter().any(|route| route.translates());
    let nat = nat.then(|| format!("{program} -t nat -D PREROUTING -j {tag}"));
    nat.into_iter().chain([format!("{program} -D FORWARD -j {tag}")]).collect()
}

fn translation(firewall: &Firewall, routes: &[&Route<'_>]) -> Vec<Line> {
    if !routes.iter().any(|route| route.translates()) {
        return Vec::new();
    }
    let tag = &firewall.tag;
    let mut lines = vec![words("*nat"), words(format!(":{tag} - [0:0]"))];
    for route in routes.iter().filter(|route| route.translates()) {
        let bits = route.family.bits();
        let comment = quoted::restore_in_shell(&firewall.description(route.opening));
        let to = match route.family {
            Family::V4 => format!("${{{}}}:{}", route.inner.name, route.inner_port),
            Family::V6 => format!("[${}]:{}", route.inner.name, route.inner_port),
        };
        lines.extend(route.from.iter().map(|from| {
            words(format!(
                "-A {tag} -p tcp -s {from}/{bits} -d ${}/{bits} --dport {} -m comment --comment {comment} -j DNAT --to-destination {to}",
                route.public.name, route.opening.public.port,
            ))
        }));
    }
    lines.push(words(format!("-I PREROUTING -j {tag}")));
    lines.push(words("COMMIT"));
    lines
}

fn filter(firewall: &Firewall, routes: &[&Route<'_>]) -> Vec<Line> {
    let tag = &firewall.tag;
    let mut lines = vec![words("*filter"), words(format!(":{tag} - [0:0]"))];
    for route in routes {
        let (bits, inner, port) = (route.family.bits(), &route.inner.name, route.inner_port);
        let comment = quoted::restore_in_shell(&firewall.description(route.opening));
        for from in &route.from {
            lines.push(words(format!(
                "-A {tag} -p tcp -s {from}/{bits} -d ${inner}/{bits} --dport {port} -m comment --comment {comment} -j ACCEPT"
            )));
            lines.push(words(format!(
                "-A {tag} -p tcp -s ${inner}/{bits} --sport {port} -d {from}/{bits} -m conntrack --ctstate ESTABLISHED -j ACCEPT"
            )));
        }
    }
    lines.push(words(format!("-I FORWARD -j {tag}")));
    lines.push(words("COMMIT"));
    lines
}

fn undone(firewall: &Firewall, routes: &[&Route<'_>], family: Family) -> Vec<Line> {
    let (program, tag) = (program(family), &firewall.tag);
    let mut lines: Vec<Line> = jumps(firewall, routes, family).into_iter().map(words).collect();
    let tables =
        if routes.iter().any(|route| route.translates()) { vec!["nat", "filter"] } else { vec!["filter"] };
    for table in tables {
        lines.push(words(format!("{program} -t {table} -F {tag}")));
        lines.push(words(format!("{program} -t {table} -X {tag}")));
    }
    lines
}
