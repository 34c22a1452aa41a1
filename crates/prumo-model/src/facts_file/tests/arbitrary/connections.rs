//! Generators for what is seen of hosts and ports.

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::super::super::v1::{NAME_FAILURES, TLS_REFUSALS};
use super::{address, duration, some, text, texts, time};
use crate::engine::Engine;
use crate::fact::{
    Attempt, CertificateFact, Connect, Flaw, GreetingFact, HttpFact, NameFact, OwnFault, ReachFact, TlsFact,
    Trust,
};

pub(super) fn name() -> impl Strategy<Value = NameFact> {
    prop_oneof![
        vec(address(), 0..4).prop_map(NameFact::Resolved),
        Just(NameFact::NotFound),
        select(NAME_FAILURES).prop_map(NameFact::Failed),
    ]
}

pub(super) fn reach() -> impl Strategy<Value = ReachFact> {
    let outcome = prop_oneof![
        Just(Connect::Connected),
        Just(Connect::Dropped),
        Just(Connect::Refused),
        Just(Connect::Silent),
        Just(Connect::Unreachable),
        Just(Connect::Denied),
        any::<i32>().prop_map(Connect::Failed),
    ];
    let own = some(select(OwnFault::ALL));
    let attempt = (address(), outcome, duration(), own).prop_map(|(address, outcome, took, own)| Attempt {
        address,
        outcome,
        took,
        own,
    });
    (vec(attempt, 0..4), some(address())).prop_map(|(attempts, local)| ReachFact { attempts, local })
}

pub(super) fn tls() -> impl Strategy<Value = TlsFact> {
    let trust =
        select(&[Trust::Verified, Trust::Pinned, Trust::Expired, Trust::NameMismatch, Trust::Untrusted][..]);
    prop_oneof![
        (text(), vec(certificate(), 0..3), trust, btree_set(select(Flaw::ALL), 0..3))
            .prop_map(|(version, chain, trust, flaws)| TlsFact::Established { version, chain, trust, flaws }),
        Just(TlsFact::Plain),
        select(TLS_REFUSALS).prop_map(TlsFact::Refused),
    ]
}

fn certificate() -> impl Strategy<Value = CertificateFact> {
    (text(), text(), texts(), time(), time(), text()).prop_map(
        |(subject, issuer, names, not_before, not_after, sha256)| CertificateFact {
            subject,
            issuer,
            names,
            not_before,
            not_after,
            sha256,
        },
    )
}

pub(super) fn greeting() -> impl Strategy<Value = GreetingFact> {
    prop_oneof![
        (any::<bool>(), some(text()))
            .prop_map(|(offers_tls, version)| GreetingFact::Speaks { offers_tls, version }),
        (some(select(Engine::ALL)), text()).prop_map(|(engine, seen)| GreetingFact::Other { engine, seen }),
        (text(), any::<bool>()).prop_map(|(to, denied)| GreetingFact::Redirects { to, denied }),
        Just(GreetingFact::Dropped),
        Just(GreetingFact::Silent),
    ]
}

pub(super) fn http() -> impl Strategy<Value = HttpFact> {
    prop_oneof![
        (any::<u16>(), some(text())).prop_map(|(status, server)| HttpFact::Answered { status, server }),
        text().prop_map(HttpFact::Other),
        Just(HttpFact::Dropped),
    ]
}
