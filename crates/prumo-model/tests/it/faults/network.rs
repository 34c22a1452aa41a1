//! Faults of hosts and ports: name, address, reach, TLS.

use std::time::Duration;

use prumo_model::code::Code;
use prumo_model::fact::{
    Attempt, Connect, FactKind, Flaw, LoginFact, NameFact, OwnFault, Seen, TlsFact, Trust,
};
use prumo_model::gate::Gate;
use prumo_model::host::Host;
use prumo_model::judge::Attestation;
use prumo_model::owner::Owner;
use prumo_model::step::Step;
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;

use super::Fault;
use crate::stage::healthy::{address, established, reach};
use crate::stage::{CATALOGUE, PROJECT, Stage, database, database_port, services_port, time};

const NAME: (Gate, Step, Owner) = (Gate::Name, Step::OpenDatabase, Owner::Network);
const ADDRESS: (Gate, Step, Owner) = (Gate::Address, Step::OpenDatabase, Owner::Network);
const REACH: (Gate, Step, Owner) = (Gate::Reach, Step::ReleaseAddresses, Owner::Network);
const HAIRPIN: (Gate, Step, Owner) = (Gate::Reach, Step::ReleaseAddresses, Owner::Consultant);
const LOGIN: (Gate, Step, Owner) = (Gate::Login, Step::CreateDatabaseUser, Owner::Network);
const OWN: (Gate, Step, Owner) = (Gate::Reach, Step::ReleaseAddresses, Owner::Consultant);
const TLS: (Gate, Step, Owner) = (Gate::Tls, Step::TestDatabase, Owner::Dba);
const SERVICES_TLS: (Gate, Step, Owner) = (Gate::Tls, Step::TestServices, Owner::ErpAdministrator);

const PLAIN_DATABASE: &[(&str, &str)] =
    &[("user = \"crm_leitura\"", "user = \"crm_leitura\"\ntls = \"plain-accepted\"")];

const DYNAMIC: &[(&str, &str)] = &[("host = \"banco.example.com.br\"", "host = \"metalurgica.ddns.net\"")];

fn host() -> Target {
    Target::Host(Host::parse("banco.example.com.br").expect("a host"))
}

fn name(stage: &mut Stage, seen: NameFact) {
    stage.see(host(), FactKind::Name, Seen::Name(seen));
}

fn dialled(stage: &mut Stage, outcome: Connect) {
    stage.see(database_port(), FactKind::Reach, Seen::Reach(reach(outcome)));
}

/// Another address of the same name, dialled in vain beside the healthy one.
fn beside(stage: &mut Stage, address: &str, outcome: Connect, own: Option<OwnFault>) {
    let mut fact = reach(Connect::Connected);
    let took = Duration::from_secs(5);
    fact.attempts.push(Attempt { address: address.parse().expect("an address"), outcome, took, own });
    stage.see(database_port(), FactKind::Reach, Seen::Reach(fact));
}

fn shown(stage: &mut Stage, fact: TlsFact) {
    stage.see(database_port(), FactKind::Tls, Seen::Tls(fact));
}

fn trusted(stage: &mut Stage, trust: Trust) {
    shown(stage, established("banco.example.com.br", trust));
}

fn flawed(stage: &mut Stage, flaw: Flaw) {
    let mut fact = established("banco.example.com.br", Trust::Untrusted);
    if let TlsFact::Established { flaws, .. } = &mut fact {
        flaws.insert(flaw);
    }
    shown(stage, fact);
}

fn ends_on(stage: &mut Stage, end: &str) {
    let mut fact = established("banco.example.com.br", Trust::Verified);
    if let TlsFact::Established { chain, .. } = &mut fact {
        chain[0].not_after = time(end);
    }
    shown(stage, fact);
}

fn private_address() -> NameFact {
    NameFact::Resolved(vec!["10.0.0.5".parse().expect("an address")])
}

/// Inside, the CRM's own path is a person's word: said here, so that it is no second finding.
fn from_inside(stage: &mut Stage) {
    *stage = Stage::of(PROJECT, CATALOGUE, Vantage::Inside);
    let text = "Ana, rede: liberado em 24/11".to_owned();
    stage.attestations.push(Attestation { step: Step::ReleaseAddresses, text });
}

/// Inside, where the CRM has seen that it is let through to these ports.
fn inside_and_let_through(stage: &mut Stage, ports: &[Target]) {
    *stage = Stage::of(PROJECT, CATALOGUE, Vantage::Inside);
    for port in ports {
        let seen = Seen::Reach(reach(Connect::Connected));
        stage.see_from(Vantage::Crm, port.clone(), FactKind::Reach, seen);
    }
}

pub(super) const FAULTS: &[Fault] = &[
    Fault::new(Code::NameNotFound, NAME, |stage| name(stage, NameFact::NotFound)),
    Fault::new(Code::NameNotResolved, NAME, |stage| name(stage, NameFact::Failed("timed-out"))),
    Fault::new(Code::AddressNotPublic, ADDRESS, |stage| name(stage, private_address())),
    Fault::new(Code::AddressDenied, ADDRESS, |stage| {
        from_inside(stage);
        name(stage, private_address());
    }),
    Fault::new(Code::AddressDynamic, ADDRESS, |_| {}).where_project(DYNAMIC),
    Fault::new(Code::SplitDns, ADDRESS, |stage| {
        inside_and_let_through(stage, &[database_port(), services_port()]);
        name(stage, private_address());
        let public = NameFact::Resolved(vec![address()]);
        stage.see_from(Vantage::Crm, host(), FactKind::Name, Seen::Name(public));
    }),
    Fault::new(Code::HairpinPossible, HAIRPIN, |stage| {
        inside_and_let_through(stage, &[services_port()]);
        dialled(stage, Connect::Silent);
    }),
    Fault::new(Code::SeenFromElsewhere, LOGIN, |stage| {
        stage.alter(database(), FactKind::Login, |fact| match &mut fact.seen {
            Seen::Login(LoginFact::Accepted { source, .. }) => *source = "10.0.0.9".parse().ok(),
            _ => unreachable!("a login"),
        });
    }),
    Fault::new(Code::PortRefused, REACH, |stage| dialled(stage, Connect::Refused)),
    Fault::new(Code::PortSilent, REACH, |stage| dialled(stage, Connect::Silent)),
    Fault::new(Code::PortUnreachable, REACH, |stage| dialled(stage, Connect::Unreachable)),
    Fault::new(Code::ConnectionDropped, REACH, |stage| dialled(stage, Connect::Dropped)),
    Fault::new(Code::SomeAddressesShut, REACH, |stage| beside(stage, "200.160.2.4", Connect::Silent, None)),
    Fault::new(Code::AddressFamilyShut, REACH, |stage| beside(stage, "2001:12ff::3", Connect::Refused, None)),
    Fault::new(Code::AddressNotTried, REACH, |stage| {
        beside(stage, "200.160.2.4", Connect::Unreachable, Some(OwnFault::NoRoute));
    }),
    Fault::new(Code::OwnNetworkDown, OWN, |stage| {
        let mut fact = reach(Connect::Silent);
        fact.attempts[0].own = Some(OwnFault::BlockedHere);
        stage.see(database_port(), FactKind::Reach, Seen::Reach(fact));
    }),
    Fault::new(Code::PathNotProven, REACH, |stage| {
        from_inside(stage);
        stage.attestations.clear();
    }),
    Fault::new(Code::OpenToStrangers, REACH, |stage| {
        let seen = Seen::Reach(reach(Connect::Connected));
        stage.see_from(Vantage::Outside, database_port(), FactKind::Reach, seen);
    }),
    Fault::new(Code::TlsRefused, TLS, |stage| shown(stage, TlsFact::Refused("not-offered"))),
    Fault::new(Code::CertificateExpired, TLS, |stage| trusted(stage, Trust::Expired)),
    Fault::new(Code::CertificateNotYetValid, TLS, |stage| flawed(stage, Flaw::NotYetValid)),
    Fault::new(Code::CertificateExpiresSoon, TLS, |stage| ends_on(stage, "2026-12-01T00:00:00Z")),
    Fault::new(Code::CertificateNameMismatch, TLS, |stage| trusted(stage, Trust::NameMismatch)),
    Fault::new(Code::CertificateUntrusted, SERVICES_TLS, |stage| {
        let fact = established("erp.example.com.br", Trust::Untrusted);
        stage.see(services_port(), FactKind::Tls, Seen::Tls(fact));
    }),
    Fault::new(Code::CertificateNotChecked, TLS, |stage| trusted(stage, Trust::Untrusted))
        .where_project(PLAIN_DATABASE),
    Fault::new(Code::ConnectionNotEncrypted, TLS, |stage| shown(stage, TlsFact::Plain))
        .where_project(PLAIN_DATABASE),
];
