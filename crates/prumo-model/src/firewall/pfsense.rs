//! pfSense, page by page and field by field with the labels of its English interface: what its pages write into the
//! configuration has no documented command.

use super::route::{Route, Routes};
use super::{Dialect, Family, Firewall, Form, Line, Remark};

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Pfsense)];
    lines.extend([Remark::NeverRun, Remark::NoInterruption].map(Line::Remark));
    lines.extend(routes.remarks());
    let mut undo = Vec::new();
    let first = |family| routes.family(family).next();
    let families: Vec<&Route<'_>> = [Family::V4, Family::V6].into_iter().filter_map(first).collect();
    for route in &families {
        lines.extend(alias(firewall, route));
    }
    for route in &routes.all {
        lines.extend([Line::Blank, Line::Opening(route.number)]);
        let description = firewall.description(route.opening);
        let page = if route.translates() {
            lines.extend(forward(firewall, route, &description));
            "Firewall > NAT > Port Forward"
        } else {
            lines.extend(rule(firewall, route, &description));
            "Firewall > Rules > WAN"
        };
        undo.push(words(format!("{page}: Delete \"{description}\"; Apply Changes")));
    }
    for route in families {
        undo.push(words(format!("Firewall > Aliases > IP: Delete {}", alias_name(firewall, route.family))));
    }
    Form { dialect: Dialect::Pfsense, lines, undo }
}

fn words(text: impl Into<String>) -> Line {
    Line::Words(text.into())
}

fn page(name: &str, fields: &[(&str, String)]) -> Vec<Line> {
    let mut lines = vec![words(format!("{name} > Add"))];
    lines.extend(fields.iter().map(|(label, value)| words(format!("    {label}: {value}"))));
    lines.push(words("    Save; Apply Changes"));
    lines
}

fn alias_name(firewall: &Firewall, family: Family) -> String {
    match family {
        Family::V4 => format!("{}_crm", firewall.tag),
        Family::V6 => format!("{}_crm6", firewall.tag),
    }
}

fn alias(firewall: &Firewall, route: &Route<'_>) -> Vec<Line> {
    let mut fields = vec![("Name", alias_name(firewall, route.family)), ("Type", "Host(s)".to_owned())];
    fields.extend(route.from.iter().map(|from| ("IP or FQDN", from.to_string())));
    let mut lines = vec![Line::Blank];
    lines.extend(page("Firewall > Aliases > IP", &fields));
    lines
}

/// What both pages ask for.
fn beginning(firewall: &Firewall, route: &Route<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("Interface", "WAN".to_owned()),
        ("Address Family", route.family.to_string()),
        ("Protocol", "TCP".to_owned()),
        ("Source", format!("Single host or alias, {}", alias_name(firewall, route.family))),
    ]
}

fn forward(firewall: &Firewall, route: &Route<'_>, description: &str) -> Vec<Line> {
    let mut fields = beginning(firewall, route);
    let port = route.opening.public.port;
    fields.extend([
        ("Destination", format!("Single host or alias, {}", route.public.written())),
        ("Destination port range", format!("{port} to {port}")),
        ("Redirect target IP", route.inner.written()),
        ("Redirect target port", route.inner_port.to_string()),
        ("Description", description.to_owned()),
        ("Filter rule association", "Add associated filter rule".to_owned()),
    ]);
    page("Firewall > NAT > Port Forward", &fields)
}

fn rule(firewall: &Firewall, route: &Route<'_>, description: &str) -> Vec<Line> {
    let mut fields = vec![("Action", "Pass".to_owned())];
    fields.extend(beginning(firewall, route));
    let port = route.inner_port;
    fields.extend([
        ("Destination", format!("Single host or alias, {}", route.inner.written())),
        ("Destination Port Range", format!("{port} to {port}")),
        ("Description", description.to_owned()),
    ]);
    page("Firewall > Rules > WAN", &fields)
}
