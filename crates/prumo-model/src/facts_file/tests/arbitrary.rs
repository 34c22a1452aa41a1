//! Generators for whole facts files: every variant, and texts as ERPs and attackers write them.

mod connections;
mod databases;
mod services;

use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::FactsFile;
use crate::engine::Engine;
use crate::fact::{DatabaseAnswer, Fact, FactKey, FactKind, Facts, NotLooked, NotProven, Seen};
use crate::host::{Endpoint, Host, Port};
use crate::inputs::Inputs;
use crate::step::Side;
use crate::target::{Branch, OperationName, Target};
use crate::vantage::{Vantage, VantageBasis};

/// A whole file.
pub(super) fn file() -> impl Strategy<Value = FactsFile> {
    let basis = (select(Vantage::ALL), select(VantageBasis::ALL));
    let head = (text(), time(), text(), text(), vec(basis, 0..3));
    let inputs = (text(), select(Side::ALL), text());
    let inputs =
        vec(inputs.prop_map(|(environment, side, digest)| Inputs { environment, side, digest }), 0..3);
    (head, inputs, vec(fact(), 0..12)).prop_map(
        |((program, written, project, catalogue, vantages), inputs, looks)| {
            let mut facts = Facts::new();
            for (key, fact) in looks {
                facts.insert(key, fact);
            }
            FactsFile { program, written, project, catalogue, inputs, vantages, facts }
        },
    )
}

fn fact() -> impl Strategy<Value = (FactKey, Fact)> {
    let key = (text(), target(), select(Vantage::ALL));
    (key, seen(), time(), duration()).prop_map(
        |((environment, target, vantage), (kind, seen), when, took)| {
            (FactKey { environment, target, vantage, kind }, Fact { when, took, seen })
        },
    )
}

const ROWS: [FactKind; 4] =
    [FactKind::DatabaseRows, FactKind::ServiceRows, FactKind::RowsBefore, FactKind::RowsAfter];

/// A kind and what can be seen under it.
fn seen() -> impl Strategy<Value = (FactKind, Seen)> {
    prop_oneof![
        (select(FactKind::ALL), not_looked()).prop_map(|(kind, reason)| (kind, Seen::Nothing(reason))),
        connections::name().prop_map(|fact| (FactKind::Name, Seen::Name(fact))),
        connections::reach().prop_map(|fact| (FactKind::Reach, Seen::Reach(fact))),
        connections::tls().prop_map(|fact| (FactKind::Tls, Seen::Tls(fact))),
        connections::greeting().prop_map(|fact| (FactKind::Greeting, Seen::Greeting(fact))),
        connections::http().prop_map(|fact| (FactKind::Http, Seen::Http(fact))),
        databases::login().prop_map(|fact| (FactKind::Login, Seen::Login(fact))),
        databases::minimum().prop_map(|fact| (FactKind::Minimum, Seen::Minimum(fact))),
        databases::excess().prop_map(|fact| (FactKind::Excess, Seen::Excess(fact))),
        databases::read().prop_map(|fact| (FactKind::Read, Seen::Read(fact))),
        services::description().prop_map(|fact| (FactKind::Description, Seen::Description(fact))),
        services::call().prop_map(|fact| (FactKind::Call, Seen::Call(fact))),
        (select(&ROWS[..]), services::rows()).prop_map(|(kind, fact)| (kind, Seen::Rows(fact))),
    ]
}

fn not_looked() -> impl Strategy<Value = NotLooked> {
    prop_oneof![
        duration().prop_map(NotLooked::TimedOut),
        Just(NotLooked::RunOver),
        Just(NotLooked::Cancelled),
        Just(NotLooked::BudgetSpent),
        Just(NotLooked::Dropped),
        database_answer().prop_map(NotLooked::ServerRefused),
        text().prop_map(NotLooked::SecretMissing),
        Just(NotLooked::Waiting),
        Just(NotLooked::NoDriver),
        Just(NotLooked::TooMuch),
        Just(NotLooked::RightsNotVisible),
        text().prop_map(NotLooked::Protocol),
        select(NotProven::ALL).prop_map(NotLooked::CallNotProven),
    ]
}

fn target() -> impl Strategy<Value = Target> {
    let branch = || (any::<u32>(), any::<u32>()).prop_map(|(company, branch)| Branch { company, branch });
    let operation = || (text(), text()).prop_map(|(service, operation)| OperationName { service, operation });
    prop_oneof![
        host().prop_map(Target::Host),
        endpoint().prop_map(Target::Port),
        (select(Engine::ALL), endpoint(), text()).prop_map(|(engine, endpoint, name)| Target::Database {
            engine,
            endpoint,
            name
        }),
        endpoint().prop_map(Target::Server),
        text().prop_map(Target::Service),
        operation().prop_map(Target::Operation),
        (operation(), branch()).prop_map(|(operation, branch)| Target::Call(operation, branch)),
        text().prop_map(Target::Sample),
        (text(), branch()).prop_map(|(comparison, branch)| Target::Rows(comparison, branch)),
        text().prop_map(Target::Integration),
    ]
}

fn endpoint() -> impl Strategy<Value = Endpoint> {
    (host(), 1_i64..=65_535).prop_map(|(host, port)| Endpoint { host, port: Port::new(port).unwrap() })
}

fn host() -> impl Strategy<Value = Host> {
    prop_oneof![
        "[a-zA-Z0-9_-]{1,20}(\\.[a-z0-9]{1,8}){0,3}",
        address().prop_map(|address| address.to_string())
    ]
    .prop_map(|text| Host::parse(&text).unwrap())
}

fn database_answer() -> impl Strategy<Value = DatabaseAnswer> {
    (text(), some(text())).prop_map(|(code, routine)| DatabaseAnswer { code, routine })
}

/// Any text, often one that is hard to write down.
fn text() -> impl Strategy<Value = String> {
    const HARD: &[&str] =
        &["", "São João — \"ação\"", "\\", "a\r\n\tb", "\u{0}\u{7f}\u{202e}", "{\"is\":\"plain\"}", "😀"];
    prop_oneof![select(HARD).prop_map(ToOwned::to_owned), any::<String>()]
}

fn texts<T: FromIterator<String> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    vec(text(), 0..4).prop_map(|texts| texts.into_iter().collect())
}

fn some<T: Strategy>(inner: T) -> impl Strategy<Value = Option<T::Value>>
where
    T::Value: Clone,
{
    proptest::option::of(inner)
}

fn address() -> impl Strategy<Value = IpAddr> {
    prop_oneof![
        any::<[u8; 4]>().prop_map(IpAddr::from),
        any::<[u16; 8]>().prop_map(IpAddr::from),
        any::<[u8; 4]>().prop_map(|octets| IpAddr::from(std::net::Ipv4Addr::from(octets).to_ipv6_mapped())),
    ]
}

fn duration() -> impl Strategy<Value = Duration> {
    prop_oneof![0..100_000_000_u64, any::<u64>()].prop_map(Duration::from_micros)
}

/// The years that RFC 3339 has, to the nanosecond.
fn time() -> impl Strategy<Value = Timestamp> {
    (-62_135_596_800_i64..=253_402_200_000, 0..1_000_000_000_i128).prop_map(|(second, nanosecond)| {
        Timestamp::from_nanosecond(i128::from(second) * 1_000_000_000 + nanosecond).unwrap()
    })
}
