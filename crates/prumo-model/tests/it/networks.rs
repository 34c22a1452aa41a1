//! What the gates of the network say of one look and of two, for public and inner addresses, open and shut ports, with and
//! without another address to dial from inside. Compared with `networks.txt`.

use std::fmt::Write as _;

use prumo_model::fact::{Connect, FactKind, GreetingFact, HttpFact, NameFact, Seen};
use prumo_model::gate::Gate;
use prumo_model::judge::CheckResult;
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;

use crate::golden;
use crate::stage::healthy::reach;
use crate::stage::{
    CATALOGUE, PROJECT, Stage, changed, database, database_port, endpoint, server, services_port,
};

const PUBLIC: &str = "200.160.2.3";
const PRIVATE: &str = "10.0.0.5";
const LOOPBACK: &str = "127.0.0.1";

/// What another address is dialled from inside.
const DIALLED: &[(&str, &str)] =
    &[("name = \"sapiens_hml\"", "name = \"sapiens_hml\"\nlook-at = { inside = \"10.0.0.5:5433\" }")];

fn names(stage: &mut Stage, vantage: Vantage, addresses: &[&str]) {
    let resolved: Vec<_> = addresses.iter().map(|address| address.parse().unwrap()).collect();
    for host in ["banco.example.com.br:1", "erp.example.com.br:1"] {
        let target = Target::Host(endpoint(host).host);
        stage.see_from(vantage, target, FactKind::Name, Seen::Name(NameFact::Resolved(resolved.clone())));
    }
}

fn ports(stage: &mut Stage, vantage: Vantage, outcome: Connect) {
    for port in [database_port(), services_port()] {
        stage.see_from(vantage, port, FactKind::Reach, Seen::Reach(reach(outcome)));
    }
}

/// A check in a line.
fn line(check: &CheckResult) -> String {
    let basis = check.basis.map(|basis| format!(", {basis}")).unwrap_or_default();
    let reason = check.reason.as_deref().map(|reason| format!(", {reason}")).unwrap_or_default();
    let by = check.blocked_by.as_ref().map(|by| format!(", by {} ({})", by.gate, by.vantage));
    let notes: String = check.notes.iter().map(|note| format!(", note {}", note.code)).collect();
    let (id, by) = (&check.id, by.unwrap_or_default());
    format!("{} {} ({}): {}{basis}{reason}{by}{notes}", id.gate, id.target, id.vantage, check.verdict)
}

fn tell(text: &mut String, name: &str, stage: &Stage) {
    let judged = stage.judged();
    let _ = writeln!(text, "{name}");
    for found in judged.lines() {
        let arguments = found.finding.arguments.iter();
        let arguments: Vec<String> = arguments.map(|(name, value)| format!("{name} = {value:?}")).collect();
        let _ = writeln!(text, "  {} of the {}: {}", found.finding.code, found.owner, arguments.join(", "));
    }
    for check in judged.checks() {
        if matches!(check.id.gate, Gate::Name | Gate::Address | Gate::Reach) {
            let _ = writeln!(text, "  {}", line(check));
        }
    }
}

/// One look, and beside it what another vantage saw, if anything.
fn looks(text: &mut String, project: &str, named: &str) {
    let outcomes = [Connect::Connected, Connect::Refused, Connect::Silent];
    for own in [Vantage::Crm, Vantage::Inside, Vantage::Outside] {
        for addresses in [[PUBLIC].as_slice(), &[PRIVATE], &[LOOPBACK], &[PUBLIC, PRIVATE]] {
            let mut stage = Stage::of(project, CATALOGUE, own);
            names(&mut stage, own, addresses);
            tell(text, &format!("{named}, from {own}, {addresses:?}"), &stage);
            for other in [Vantage::Crm, Vantage::Inside, Vantage::Outside] {
                if other == own {
                    continue;
                }
                let mut two = stage.clone();
                names(&mut two, other, &[PUBLIC]);
                tell(text, &format!("{named}, from {own}, {addresses:?}; {other} saw {PUBLIC}"), &two);
            }
        }
        for outcome in outcomes {
            let mut stage = Stage::of(project, CATALOGUE, own);
            ports(&mut stage, own, outcome);
            tell(text, &format!("{named}, from {own}, ports {outcome:?}"), &stage);
            for (other, seen) in [Vantage::Crm, Vantage::Inside, Vantage::Outside]
                .into_iter()
                .flat_map(|other| outcomes.map(|seen| (other, seen)))
                .filter(|(other, _)| *other != own)
            {
                let mut two = stage.clone();
                ports(&mut two, other, seen);
                tell(text, &format!("{named}, from {own}, ports {outcome:?}; {other} saw {seen:?}"), &two);
            }
        }
        let mut dropped = Stage::of(project, CATALOGUE, own);
        dropped.see(database(), FactKind::Greeting, Seen::Greeting(GreetingFact::Dropped));
        dropped.see(server(), FactKind::Http, Seen::Http(HttpFact::Dropped));
        tell(text, &format!("{named}, from {own}, closed before the first word"), &dropped);
        dropped.keep(|key| key.kind != FactKind::Tls);
        tell(text, &format!("{named}, from {own}, the same without TLS"), &dropped);
    }
}

#[test]
fn every_look_at_the_network_is_judged_as_expected() {
    let mut text = String::new();
    looks(&mut text, PROJECT, "as the CRM dials");
    looks(&mut text, &changed(PROJECT, DIALLED), "another address inside");
    golden::compare("networks.txt", &text);
}
