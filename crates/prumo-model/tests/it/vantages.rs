//! Facts of several vantages: what proves the CRM's path, what a look from elsewhere adds, and which of two looks holds.

use prumo_model::code::Code;
use prumo_model::fact::{Connect, FactKind, GreetingFact, Seen};
use prumo_model::gate::Gate;
use prumo_model::judge::Attestation;
use prumo_model::outcome::exit;
use prumo_model::step::Step;
use prumo_model::vantage::{Vantage, VantageBasis};
use prumo_model::verdict::{Basis, Verdict};

use crate::stage::healthy::reach;
use crate::stage::{CATALOGUE, PROJECT, Stage, changed, database, database_port, services_port, time};

fn seen_from(vantage: Vantage) -> Stage {
    Stage::of(PROJECT, CATALOGUE, vantage)
}

#[test]
fn from_inside_everything_is_proven_but_the_crm_s_path() {
    let stage = seen_from(Vantage::Inside);
    let judged = stage.judged();
    let lines: Vec<_> = judged.lines().collect();
    assert_eq!(stage.codes(), [Code::PathNotProven], "both ports are one line");
    let endpoints: Vec<&str> = lines[0].finding.arguments.list("endpoints").collect();
    assert_eq!(endpoints, ["banco.example.com.br:5432", "erp.example.com.br:8181"]);
    assert_eq!(lines[0].finding.arguments.text("vantage"), Some("inside"));
    assert!(stage.checks(|check| check.verdict == Verdict::Blocked).is_empty(), "it blocks nothing");
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
}

#[test]
fn the_crm_s_path_can_be_a_person_s_word() {
    let mut stage = seen_from(Vantage::Inside);
    stage.attestations.push(Attestation { step: Step::ReleaseAddresses, text: "Ana".to_owned() });
    assert_eq!(stage.codes(), []);
    assert_eq!((stage.exit(), stage.exit_accepting_all()), (exit::NOT_PROVEN, exit::OPEN));
}

#[test]
fn a_look_from_the_crm_adds_what_one_from_inside_lacks() {
    let mut stage = seen_from(Vantage::Inside);
    for port in [database_port(), services_port()] {
        stage.see_from(Vantage::Crm, port, FactKind::Reach, Seen::Reach(reach(Connect::Connected)));
    }
    assert_eq!(stage.codes(), []);
    assert_eq!(stage.exit(), exit::OPEN, "ports seen from the CRM, the rest from inside");

    let shut = Seen::Reach(reach(Connect::Silent));
    stage.see_from(Vantage::Crm, database_port(), FactKind::Reach, shut);
    assert_eq!(stage.codes(), [Code::PortSilent]);
    let line = stage.judged().environments[0].lines[0].clone();
    assert_eq!(line.finding.arguments.text("vantage"), Some("crm"));
    assert_eq!(stage.exit(), exit::FAILS);
    assert!(
        stage.checks(|check| check.verdict == Verdict::Blocked).is_empty(),
        "inside sees the database all the same"
    );
}

#[test]
fn a_port_that_is_shut_inside_needs_no_proof_from_the_crm() {
    let mut stage = seen_from(Vantage::Inside);
    stage.see(database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Dropped)));
    assert_eq!(stage.codes(), [Code::ConnectionDropped, Code::PathNotProven]);
    let crm = stage.checks(|check| check.id.vantage == Vantage::Crm && check.id.target == database_port());
    assert_eq!(crm.iter().map(|check| check.verdict).collect::<Vec<_>>(), [Verdict::Blocked]);
}

#[test]
fn a_public_address_that_does_not_answer_inside_accuses_nobody_and_a_look_from_the_crm_settles_it() {
    for outcome in [Connect::Silent, Connect::Refused] {
        let mut stage = seen_from(Vantage::Inside);
        stage.see(database_port(), FactKind::Reach, Seen::Reach(reach(outcome)));
        assert_eq!(stage.codes(), [Code::HairpinPossible, Code::PathNotProven], "{outcome:?}");
        assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
        // The CRM's own look counts, though inside there is still nothing to be seen of the database.
        let path = |stage: &Stage| {
            let of_crm = |check: &prumo_model::judge::CheckResult| {
                check.id.vantage == Vantage::Crm && check.id.target == database_port()
            };
            stage.checks(of_crm)[0].verdict
        };
        assert_eq!(path(&stage), Verdict::Blocked);
        stage.see_from(
            Vantage::Crm,
            database_port(),
            FactKind::Reach,
            Seen::Reach(reach(Connect::Connected)),
        );
        assert_eq!(path(&stage), Verdict::Pass);
        stage.see_from(Vantage::Crm, database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Silent)));
        assert_eq!(path(&stage), Verdict::Fail);
    }
    // Over a private path there is nothing to be turned back: the port is shut.
    let private = changed(PROJECT, &[("reach = \"internet\"", "reach = \"private\"")]);
    let mut stage = Stage::of(&private, CATALOGUE, Vantage::Inside);
    stage.see(database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Silent)));
    assert_eq!(stage.codes()[0], Code::PortSilent);
}

#[test]
fn an_inner_answer_of_the_dns_is_no_doubt_once_the_outer_one_was_seen() {
    let host = prumo_model::target::Target::Host(
        prumo_model::host::Host::parse("banco.example.com.br").expect("a host"),
    );
    let resolved = |address: &str| {
        Seen::Name(prumo_model::fact::NameFact::Resolved(vec![address.parse().expect("an address")]))
    };
    let mut stage = seen_from(Vantage::Inside);
    stage.see(host.clone(), FactKind::Name, resolved("10.0.0.5"));
    assert_eq!(stage.codes()[0], Code::AddressDenied);
    for elsewhere in [Vantage::Crm, Vantage::Outside] {
        let mut stage = stage.clone();
        stage.see_from(elsewhere, host.clone(), FactKind::Name, resolved("200.160.2.3"));
        assert!(!stage.codes().contains(&Code::AddressDenied), "{elsewhere}");
        stage.see_from(elsewhere, host.clone(), FactKind::Name, resolved("10.9.9.9"));
        assert_eq!(stage.codes()[0], Code::AddressDenied, "{elsewhere}");
    }
}

#[test]
fn silence_from_outside_is_right_and_getting_in_is_worth_a_warning() {
    for (outcome, codes, code) in [
        (Connect::Silent, vec![], exit::OPEN),
        (Connect::Refused, vec![], exit::OPEN),
        (Connect::Connected, vec![Code::OpenToStrangers], exit::OPEN),
    ] {
        let mut stage = Stage::healthy();
        stage.see_from(Vantage::Outside, database_port(), FactKind::Reach, Seen::Reach(reach(outcome)));
        assert_eq!((stage.codes(), stage.exit()), (codes, code), "{outcome:?}");
    }
}

#[test]
fn from_outside_alone_a_silent_port_is_no_fault_and_no_proof() {
    let mut stage = seen_from(Vantage::Outside);
    stage.keep(|key| matches!(key.kind, FactKind::Name | FactKind::Reach));
    for port in [database_port(), services_port()] {
        stage.see(port, FactKind::Reach, Seen::Reach(reach(Connect::Silent)));
    }
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
    assert!(stage.checks(|check| check.verdict == Verdict::Fail).is_empty());
    assert_eq!(stage.codes()[0], Code::PathNotProven);
}

#[test]
fn over_a_private_path_a_look_from_outside_does_not_apply() {
    let private = changed(PROJECT, &[("reach = \"internet\"", "reach = \"private\"")]);
    let mut stage = Stage::of(&private, CATALOGUE, Vantage::Crm);
    let connected = Seen::Reach(reach(Connect::Connected));
    stage.see_from(Vantage::Outside, database_port(), FactKind::Reach, connected);
    let outside = stage.checks(|check| check.id.vantage == Vantage::Outside);
    assert_eq!(outside[0].verdict, Verdict::NotApplicable);
    let addresses = stage.checks(|check| check.id.gate == Gate::Address);
    assert!(addresses.iter().all(|check| check.reason.as_deref() == Some("reach-private")));
    assert_eq!(stage.exit(), exit::OPEN);
}

#[test]
fn a_vantage_that_only_a_person_claims_is_attested() {
    let stage = Stage { vantage_basis: VantageBasis::Attested, ..Stage::healthy() };
    let attested = stage.checks(|check| check.basis == Some(Basis::Attested));
    assert_eq!(attested.len(), 2);
    assert!(attested.iter().all(|check| check.id.gate == Gate::Reach));
    assert_eq!((stage.exit(), stage.exit_accepting_all()), (exit::NOT_PROVEN, exit::OPEN));
    // What is claimed of the CRM says nothing of a look from inside.
    for basis in [VantageBasis::Attested, VantageBasis::Assumed] {
        let inside = Stage { vantage_basis: basis, ..seen_from(Vantage::Inside) };
        assert!(inside.checks(|check| check.basis == Some(Basis::Attested)).is_empty(), "{basis}");
        assert_eq!(inside.codes(), [Code::PathNotProven], "{basis}");
    }
}

#[test]
fn a_side_is_judged_from_the_crm_and_filled_in_from_where_more_was_seen() {
    let vantages = |stage: &Stage| stage.judged().environments.remove(0).vantages;
    let mut stage = seen_from(Vantage::Inside);
    assert_eq!((vantages(&stage).database, vantages(&stage).services), (Vantage::Inside, Vantage::Inside));
    stage.look_from(Vantage::Crm);
    assert_eq!((vantages(&stage).database, vantages(&stage).services), (Vantage::Crm, Vantage::Crm));
    assert_eq!(vantages(&stage).seen, [Vantage::Crm, Vantage::Inside]);
    assert_eq!((stage.codes(), stage.exit()), (vec![], exit::OPEN));
    // Each side by itself: the rights from inside, the services from the CRM.
    stage.keep(|key| {
        (key.target == database()) == (key.vantage == Vantage::Inside) || key.kind == FactKind::Reach
    });
    assert_eq!((vantages(&stage).database, vantages(&stage).services), (Vantage::Inside, Vantage::Crm));
}

#[test]
fn what_the_crm_could_not_see_is_taken_from_inside() {
    let mut stage = Stage::healthy();
    stage.look_from(Vantage::Inside);
    stage.keep(|key| key.vantage == Vantage::Inside || key.kind != FactKind::Excess);
    assert_eq!((stage.codes(), stage.exit()), (vec![], exit::OPEN));
    stage.keep(|key| key.kind != FactKind::Excess);
    assert_eq!(stage.codes(), [Code::NotLooked]);
}

#[test]
fn what_is_shut_to_the_crm_is_shut_whoever_else_gets_in() {
    for (kind, target, seen) in [
        (FactKind::Reach, database_port(), Seen::Reach(reach(Connect::Silent))),
        (FactKind::Greeting, database(), Seen::Greeting(GreetingFact::Silent)),
    ] {
        let mut stage = Stage::healthy();
        stage.look_from(Vantage::Inside);
        stage.see(target, kind, seen);
        assert_eq!(stage.exit_accepting_all(), exit::FAILS, "{kind}");
    }
}

#[test]
fn a_port_that_the_crm_did_not_dial_is_not_proven_by_another_s_getting_in() {
    for port in [database_port(), services_port()] {
        let mut stage = Stage::healthy();
        stage.look_from(Vantage::Inside);
        stage.keep(|key| key.target != port || key.kind != FactKind::Reach || key.vantage == Vantage::Inside);
        assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "{port}");
    }
}

#[test]
fn of_two_looks_at_one_thing_the_later_holds_whatever_the_order_of_merging() {
    let (open, mut shut) = (Stage::healthy(), Stage::healthy());
    shut.see(database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Refused)));
    for (later, expected) in
        [("2026-11-24T09:00:01Z", vec![Code::PortRefused]), ("2026-11-24T08:59:59Z", vec![])]
    {
        let mut looked = shut.clone();
        looked.keep(|key| key.target == database_port() && key.kind == FactKind::Reach);
        looked.alter(database_port(), FactKind::Reach, |fact| fact.when = time("2026-11-24T09:00:00Z"));
        let (key, fact) = looked.facts.iter().next().map(|(key, fact)| (key.clone(), fact.clone())).unwrap();
        let fact = prumo_model::fact::Fact { when: time(later), ..fact };
        let mut one = prumo_model::fact::Facts::new();
        one.insert(key, fact);
        let mut first = open.clone();
        first.facts.merge(one.clone());
        one.merge(open.facts.clone());
        let second = Stage { facts: one, ..open.clone() };
        assert_eq!((first.codes(), second.codes()), (expected.clone(), expected), "{later}");
        assert_eq!(first.facts, second.facts);
    }
}

#[test]
fn each_vantage_that_looked_has_its_own_way_to_a_port_and_no_more() {
    let vantages = |stage: &Stage| {
        let ways = stage.checks(|check| check.id.gate == Gate::Reach && check.id.target == database_port());
        ways.iter().map(|check| check.id.vantage).collect::<Vec<_>>()
    };
    let mut stage = seen_from(Vantage::Crm);
    assert_eq!(vantages(&stage), [Vantage::Crm]);
    for (further, expected) in [
        (Vantage::Inside, vec![Vantage::Crm, Vantage::Inside]),
        (Vantage::Outside, vec![Vantage::Crm, Vantage::Inside, Vantage::Outside]),
    ] {
        stage.see_from(further, database_port(), FactKind::Reach, Seen::Reach(reach(Connect::Connected)));
        let mut seen = vantages(&stage);
        seen.sort();
        assert_eq!(seen, expected);
    }
    assert_eq!(vantages(&seen_from(Vantage::Inside)).len(), 2, "the CRM's own is always wanted");
}
