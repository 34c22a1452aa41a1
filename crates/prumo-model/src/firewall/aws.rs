//! Security groups of Amazon EC2 (AWS CLI, `ec2 authorize-security-group-ingress`). A group sees inner ports and translates nothing.

use std::net::IpAddr;

use serde_json::{Map, Value, json};

use super::route::{Route, Routes};
use super::{Dialect, Family, Firewall, Form, Line, Question, Remark, quoted};

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Aws)];
    lines.extend([Remark::NeverRun, Remark::NoInterruption].map(Line::Remark));
    lines.extend(routes.unreachable.iter().map(|(address, number)| Line::Unreachable(*address, *number)));
    let openings: Vec<(usize, Vec<&Route<'_>>)> = (0..firewall.openings.len())
        .map(|number| (number, routes.all.iter().filter(|route| route.number == number).collect::<Vec<_>>()))
        .filter(|(_, routes)| !routes.is_empty())
        .collect();
    let groups: Vec<(String, Question)> = openings
        .iter()
        .filter_map(|(number, routes)| Some((number, routes.first()?)))
        .map(|(number, route)| {
            (format!("group_{}", number + 1), Question::GroupOf(route.opening.public.clone()))
        })
        .collect();
    lines.extend(groups.iter().map(|(name, question)| Line::Fill(question.clone(), name.clone())));
    lines.extend(["(", "set -eu"].map(words));
    let mut undo = Vec::new();
    for (name, question) in &groups {
        let set = words(format!("{name}={}", quoted::shell(&question.mark())));
        lines.push(set.clone());
        lines.push(words(format!("case ${name} in sg-?*) ;; *) echo '{name}?' >&2; exit 1;; esac")));
        undo.push(set);
    }
    for ((number, routes), (name, _)) in openings.iter().zip(&groups) {
        lines.extend([Line::Blank, Line::Opening(*number)]);
        lines.push(words(command("authorize", name, &permissions(firewall, routes, true))));
        undo.push(words(command("revoke", name, &permissions(firewall, routes, false))));
    }
    lines.push(words(")"));
    Form { dialect: Dialect::Aws, lines, undo }
}

fn words(text: impl Into<String>) -> Line {
    Line::Words(text.into())
}

fn command(verb: &str, group: &str, permissions: &Value) -> String {
    let permissions = quoted::shell(&permissions.to_string());
    format!("aws ec2 {verb}-security-group-ingress --group-id \"${group}\" --ip-permissions {permissions}")
}

/// The rule of an opening. To revoke it no description is needed.
fn permissions(firewall: &Firewall, routes: &[&Route<'_>], described: bool) -> Value {
    let all = routes.iter().map(|route| {
        let (list, key) = match route.family {
            Family::V4 => ("IpRanges", "CidrIp"),
            Family::V6 => ("Ipv6Ranges", "CidrIpv6"),
        };
        let range = |address: &IpAddr| {
            let mut range = Map::new();
            range.insert(key.to_owned(), json!(format!("{address}/{}", route.family.bits())));
            if described {
                let description = quoted::ec2(&firewall.description(route.opening));
                range.insert("Description".to_owned(), json!(description));
            }
            Value::Object(range)
        };
        let ranges: Vec<Value> = route.from.iter().map(range).collect();
        let port = route.inner_port.number();
        let mut permission = Map::new();
        permission.insert("IpProtocol".to_owned(), json!("tcp"));
        permission.insert("FromPort".to_owned(), json!(port));
        permission.insert("ToPort".to_owned(), json!(port));
        permission.insert(list.to_owned(), Value::Array(ranges));
        Value::Object(permission)
    });
    Value::Array(all.collect())
}
