//! A service on a host or port of its own may have a TLS rule and roots of its own.

use prumo_model::action::Action;
use prumo_model::fact::{FactKind, Flaw, Seen, TlsFact, Trust};
use prumo_model::graph::{Ground, Vantages};
use prumo_model::host::Endpoint;
use prumo_model::plan::{Plan, ServerLook};
use prumo_model::remedy::Remedy;
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;

use crate::stage::healthy::established;
use crate::stage::{CATALOGUE, PROJECT, Stage};

const ELSEWHERE: &str = "erp.example.com.br:8282";

/// The project with the customers' service on another port, which says this of its connection.
fn stage(of_the_service: &str) -> Stage {
    let service = "com.senior.g5.co.cad.clientes";
    assert!(CATALOGUE.contains(service), "the service that is moved");
    let table = format!("[environment.homologation.web-services.services.\"{service}\"]");
    Stage::of(&format!("{PROJECT}\n{table}\nport = 8282\n{of_the_service}\n"), CATALOGUE, Vantage::Crm)
}

fn servers(stage: &Stage) -> Vec<ServerLook> {
    Plan::of(&stage.project, &stage.catalogue, Vantage::Crm).environments.remove(0).servers
}

#[test]
fn each_server_has_the_rule_and_the_roots_of_its_own_table() {
    let rules = |of_the_service: &str| {
        let servers = servers(&stage(of_the_service)).into_iter();
        let mut rules: Vec<_> = servers
            .map(|server| {
                (server.access.endpoint.port.number(), server.access.tls.to_string(), server.access.ca)
            })
            .collect();
        rules.sort();
        rules
    };
    let base = rules("")[1].clone();
    assert_eq!((base.1.as_str(), base.2), ("required", None));
    assert_eq!(rules("ca = \"cliente.pem\"")[1].2.as_deref(), Some("cliente.pem"));
    let pinned = format!("accept-sha256:{}", "ab".repeat(32));
    assert_eq!(rules(&format!("tls = {pinned:?}"))[1].1, pinned);
    assert_eq!(rules(&format!("tls = {pinned:?}"))[0].1, "required");
}

#[test]
fn facts_from_before_a_service_had_a_rule_are_still_of_the_project_and_later_ones_are_not() {
    let digests = |of_the_service: &str| prumo_model::inputs::of(&stage(of_the_service).project);
    assert_eq!(digests(""), digests("# nothing"));
    assert_ne!(digests(""), digests("tls = \"plain-accepted\""));
}

#[test]
fn a_flaw_at_the_service_s_port_is_judged_by_its_own_rule_and_mended_in_its_own_table() {
    let untrusted = |of_the_service: &str| {
        let mut stage = stage(of_the_service);
        let mut fact = established("erp.example.com.br", Trust::Untrusted);
        if let TlsFact::Established { flaws, .. } = &mut fact {
            flaws.insert(Flaw::SelfSigned);
        }
        let port = Target::Port(Endpoint::parse(ELSEWHERE).expect("an endpoint"));
        stage.see(port, FactKind::Tls, Seen::Tls(fact));
        stage
    };
    let codes = |stage: &Stage| stage.codes().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(codes(&untrusted("tls = \"plain-accepted\"")), ["certificate-not-checked"]);
    let stage = untrusted("");
    assert_eq!(codes(&stage), ["certificate-untrusted"]);
    let judged = stage.judged();
    let line = &judged.environments[0].lines[0];
    let tables = tables(&stage, line);
    let own = "environment.homologation.web-services.services.\"com.senior.g5.co.cad.clientes\"";
    assert_eq!(tables, [own]);
}

fn tables(stage: &Stage, line: &prumo_model::judge::Line) -> Vec<String> {
    let plan = &Plan::of(&stage.project, &stage.catalogue, Vantage::Crm).environments[0];
    let vantages = Vantages::only(Vantage::Crm);
    let environment = &stage.project.environments[0];
    let (project, catalogue) = (&stage.project, &stage.catalogue);
    let ground = Ground { project, catalogue, environment, plan, vantages: &vantages };
    let actions = Remedy { ground, facts: &stage.facts, line }.actions().into_iter();
    actions
        .filter_map(|remedial| match remedial.action {
            Action::ProjectLine { table, .. } => Some(table),
            _ => None,
        })
        .collect()
}
