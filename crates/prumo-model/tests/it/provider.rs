//! Where a provider hosts, what is shut is asked of it by its form, with what was seen.

use prumo_model::action::Action;
use prumo_model::action::provider::ProviderRequest;
use prumo_model::code::Code;
use prumo_model::fact::{Connect, FactKind, LoginFact, ReachFact, Seen};
use prumo_model::firewall::Purpose;
use prumo_model::graph::Ground;
use prumo_model::owner::Owner;
use prumo_model::plan::Plan;
use prumo_model::remedy::Remedy;
use prumo_model::vantage::Vantage;

use crate::stage::healthy::reach;
use crate::stage::{Stage, database, database_port, services_port};

const PROVIDER: (&str, &str) = ("hosting = \"own\"", "hosting = \"provider\"");

/// The actions against a code, whose owner is told.
fn actions(stage: &Stage, code: Code) -> (Owner, Vec<Action>) {
    let judged = stage.judged();
    let result = &judged.environments[0];
    let line = result.lines.iter().find(|line| line.finding.code == code).unwrap();
    let plan = Plan::of(&stage.project, &stage.catalogue, stage.vantage);
    let ground = Ground {
        project: &stage.project,
        catalogue: &stage.catalogue,
        environment: &stage.project.environments[0],
        plan: &plan.environments[0],
        vantages: &result.vantages,
    };
    let actions = Remedy { ground, facts: &stage.facts, line }.actions();
    (line.owner, actions.into_iter().map(|remedial| remedial.action).collect())
}

fn request(actions: &[Action]) -> &ProviderRequest {
    let form = match actions {
        [Action::ProviderForm(request)] => Some(request),
        _ => None,
    };
    form.expect("one form and nothing else")
}

#[test]
fn what_is_shut_is_asked_of_the_provider_with_the_look_as_evidence() {
    let mut stage = Stage::with(&[PROVIDER]);
    stage.see(database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Silent)));
    let (owner, actions) = actions(&stage, Code::PortSilent);
    let request = request(&actions);
    assert_eq!(owner, Owner::HostingProvider);
    assert_eq!(request.url, "banco.example.com.br:5432");
    assert!(matches!(request.purpose, Purpose::Database(_)));
    assert_eq!(request.from, stage.project.crm_addresses);
    let outcomes: Vec<_> =
        request.looks.iter().map(|look| (look.vantage, look.outcome, look.source)).collect();
    assert_eq!(outcomes, [(Vantage::Crm, Connect::Silent, None)]);
}

#[test]
fn a_web_service_is_asked_for_by_its_url() {
    let mut stage = Stage::with(&[PROVIDER]);
    stage.see(services_port(), FactKind::Reach, Seen::Reach(reach(Connect::Refused)));
    let (_, actions) = actions(&stage, Code::PortRefused);
    assert_eq!(request(&actions).url, "https://erp.example.com.br:8181/g5-senior-services");
}

#[test]
fn the_source_address_is_the_one_that_the_server_saw() {
    let mut stage = Stage::with(&[PROVIDER]);
    let own = Some("192.168.1.7".parse().unwrap());
    stage.see(
        database_port(),
        FactKind::Reach,
        Seen::Reach(ReachFact { local: own, ..reach(Connect::Connected) }),
    );
    let accepted = LoginFact::Accepted {
        version: "15.0".to_owned(),
        method: "scram-sha-256".to_owned(),
        source: Some("18.228.227.211".parse().unwrap()),
        host: None,
        account_until: None,
    };
    stage.see(database(), FactKind::Login, Seen::Login(accepted));
    let plan = Plan::of(&stage.project, &stage.catalogue, stage.vantage);
    let environment = &stage.project.environments[0];
    let firewall =
        prumo_model::firewall::Firewall::of(&stage.project, environment, &plan.environments[0]).unwrap();
    let request = prumo_model::action::provider::request(&firewall, &firewall.openings[0], &stage.facts);
    assert_eq!(request.looks[0].source, Some("18.228.227.211".parse().unwrap()));
}

#[test]
fn the_customer_s_own_network_gets_the_opening() {
    let mut stage = Stage::healthy();
    stage.see(database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Silent)));
    let (owner, actions) = actions(&stage, Code::PortSilent);
    assert_eq!(owner, Owner::Network);
    assert!(matches!(actions.as_slice(), [Action::Opening { .. }]), "{actions:?}");
}
