//! FortiGate (FortiOS 6.4 and newer, command line): address objects, virtual IPs where addresses are translated, policies.
//!
//! FortiOS has no variables and goes on after a line that it does not understand, and an address object or virtual IP
//! without an address stands for all of them. So addresses are ranges, which match nothing while they are unfilled; a
//! virtual IP filters its sources; and policies are made switched off, for whoever filled the rest in to switch on.

use super::route::{Route, Routes, Value};
use super::{Dialect, Family, Firewall, Form, Line, Question, Remark, quoted};

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Fortigate)];
    lines.extend([Remark::NeverRun, Remark::NoInterruption, Remark::SwitchedOff].map(Line::Remark));
    for question in [Question::OuterInterface, Question::InnerInterface] {
        lines.push(Line::Fill(question.clone(), question.mark()));
    }
    // Values stand where they are used: the mark itself is what has to be replaced.
    lines.extend(routes.places.iter().filter_map(|place| match &place.value {
        Value::Asked(question) => Some(Line::Fill(question.clone(), question.mark())),
        Value::Known(_) => None,
    }));
    lines.extend(routes.unreachable.iter().map(|(address, number)| Line::Unreachable(*address, *number)));
    let mut undo = vec![words(format!("show firewall policy | grep -f {}_", firewall.tag))];
    undo.push(words("config firewall policy"));
    undo.extend(
        routes
            .all
            .iter()
            .enumerate()
            .map(|(place, _)| words(format!("    delete <number-of-{}_{}>", firewall.tag, place + 1))),
    );
    undo.push(words("end"));
    for family in [Family::V4, Family::V6] {
        if let Some(first) = routes.family(family).next() {
            lines.extend(sources(firewall, first));
        }
    }
    for (place, route) in routes.all.iter().enumerate() {
        let name = format!("{}_{}", firewall.tag, place + 1);
        lines.extend([Line::Blank, Line::Opening(route.number)]);
        lines.extend(destination(firewall, route, &name));
        lines.extend(service(route, &name));
        lines.extend(policy(firewall, route, &name));
        undo.extend(destination_gone(route, &name));
    }
    undo.extend(sources_gone(firewall, &routes));
    Form { dialect: Dialect::Fortigate, lines, undo }
}

fn words(text: impl Into<String>) -> Line {
    Line::Words(text.into())
}

/// The suffix of what there is once for each family.
const fn six(family: Family) -> &'static str {
    match family {
        Family::V4 => "",
        Family::V6 => "6",
    }
}

/// An object of a table with its settings.
fn object(table: &str, name: &str, settings: &[String]) -> Vec<Line> {
    let mut lines = vec![words(format!("config firewall {table}")), words(format!("    edit {name}"))];
    lines.extend(settings.iter().map(|setting| words(format!("        set {setting}"))));
    lines.extend(["    next", "end"].map(words));
    lines
}

fn range(address: &str) -> Vec<String> {
    vec!["type iprange".to_owned(), format!("start-ip {address}"), format!("end-ip {address}")]
}

fn source_name(firewall: &Firewall, family: Family, number: usize) -> String {
    format!("{}_crm{}_{}", firewall.tag, six(family), number + 1)
}

fn sources(firewall: &Firewall, route: &Route<'_>) -> Vec<Line> {
    let family = route.family;
    let mut lines = vec![Line::Blank];
    for (number, address) in route.from.iter().enumerate() {
        let name = quoted::fortios(&source_name(firewall, family, number), 79);
        lines.extend(object(&format!("address{}", six(family)), &name, &range(&address.to_string())));
    }
    lines
}

/// The object that a policy names as its destination: a virtual IP, or the server's address.
fn destination(firewall: &Firewall, route: &Route<'_>, name: &str) -> Vec<Line> {
    let family = route.family;
    if !route.translates() {
        let settings = range(&route.inner.written());
        return object(&format!("address{}", six(family)), &quoted::fortios(name, 79), &settings);
    }
    let from: Vec<String> = route.from.iter().map(|from| format!("\"{from}\"")).collect();
    let mut settings = vec![
        format!("comment {}", quoted::fortios(&firewall.description(route.opening), 250)),
        format!("src-filter {}", from.join(" ")),
        format!("extip {}", route.public.written()),
    ];
    if family == Family::V4 {
        settings.push(format!("extintf \"{}\"", Question::OuterInterface.mark()));
    }
    settings.extend([
        format!("mappedip \"{}\"", route.inner.written()),
        "portforward enable".to_owned(),
        "protocol tcp".to_owned(),
        format!("extport {}", route.opening.public.port),
        format!("mappedport {}", route.inner_port),
    ]);
    object(&format!("vip{}", six(family)), &quoted::fortios(name, 79), &settings)
}

/// The port after translation, which is what a policy sees.
fn service(route: &Route<'_>, name: &str) -> Vec<Line> {
    object("service custom", &quoted::fortios(name, 79), &[format!("tcp-portrange {}", route.inner_port)])
}

fn policy(firewall: &Firewall, route: &Route<'_>, name: &str) -> Vec<Line> {
    let family = route.family;
    let named = quoted::fortios(name, 35);
    let from: Vec<String> = (0..route.from.len())
        .map(|number| quoted::fortios(&source_name(firewall, family, number), 79))
        .collect();
    let settings = [
        format!("name {named}"),
        "status disable".to_owned(),
        format!("srcintf \"{}\"", Question::OuterInterface.mark()),
        format!("dstintf \"{}\"", Question::InnerInterface.mark()),
        "action accept".to_owned(),
        format!("srcaddr{} {}", six(family), from.join(" ")),
        format!("dstaddr{} {named}", six(family)),
        "schedule \"always\"".to_owned(),
        format!("service {named}"),
        "logtraffic all".to_owned(),
        format!("comments {}", quoted::fortios(&firewall.description(route.opening), 250)),
    ];
    object("policy", "0", &settings)
}

fn gone(table: &str, names: &[String]) -> Vec<Line> {
    let mut lines = vec![words(format!("config firewall {table}"))];
    lines.extend(names.iter().map(|name| words(format!("    delete {}", quoted::fortios(name, 79)))));
    lines.push(words("end"));
    lines
}

fn destination_gone(route: &Route<'_>, name: &str) -> Vec<Line> {
    let table = if route.translates() { "vip" } else { "address" };
    let names = [name.to_owned()];
    let mut lines = gone(&format!("{table}{}", six(route.family)), &names);
    lines.extend(gone("service custom", &names));
    lines
}

fn sources_gone(firewall: &Firewall, routes: &Routes<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for family in [Family::V4, Family::V6] {
        if let Some(route) = routes.family(family).next() {
            let names: Vec<String> =
                (0..route.from.len()).map(|number| source_name(firewall, family, number)).collect();
            lines.extend(gone(&format!("address{}", six(family)), &names));
        }
    }
    lines
}
