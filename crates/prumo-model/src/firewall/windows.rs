//! The firewall of Windows (`New-NetFirewallRule`, module NetSecurity), on the server itself. It translates nothing.

use std::net::IpAddr;

use super::route::{Route, Routes};
use super::{Dialect, Firewall, Form, Line, Remark, quoted};

pub(super) fn form(firewall: &Firewall) -> Form {
    let routes = Routes::of(firewall);
    let mut lines = vec![Line::Remark(Remark::Windows)];
    lines.extend([Remark::NeverRun, Remark::NoInterruption].map(Line::Remark));
    if routes.all.iter().any(Route::translates) {
        lines.push(Line::Remark(Remark::TranslatedElsewhere));
    }
    lines.extend(routes.unreachable.iter().map(|(address, number)| Line::Unreachable(*address, *number)));
    let mut undo = Vec::new();
    for (place, route) in routes.all.iter().enumerate() {
        let name = quoted::powershell(&format!("{}_{}", firewall.tag, place + 1));
        lines.extend([Line::Blank, Line::Opening(route.number)]);
        lines.push(Line::Words(rule(firewall, route, &name)));
        undo.push(Line::Words(format!("Remove-NetFirewallRule -Name {name}")));
    }
    Form { dialect: Dialect::Windows, lines, undo }
}

fn rule(firewall: &Firewall, route: &Route<'_>, name: &str) -> String {
    let title = quoted::powershell(&firewall.description(route.opening));
    let address = |address: &IpAddr| quoted::powershell(&address.to_string());
    let from: Vec<String> = route.from.iter().map(address).collect();
    // The server's own address narrows the rule where it is known; a rule of the server concerns nobody else.
    let to = route.inner.known().map(|known| format!(" -LocalAddress {}", address(&known)));
    format!(
        "New-NetFirewallRule -Name {name} -DisplayName {title} -Direction Inbound -Action Allow -Protocol TCP -LocalPort {}{} -RemoteAddress {}",
        route.inner_port,
        to.unwrap_or_default(),
        from.join(", "),
    )
}
