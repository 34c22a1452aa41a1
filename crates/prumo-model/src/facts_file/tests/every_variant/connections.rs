//! Looks at hosts and ports.

use std::collections::BTreeSet;
use std::time::Duration;

use super::{Look, endpoint, host, texts};
use crate::engine::Engine;
use crate::fact::{
    Attempt, CertificateFact, Connect, FactKind, Flaw, GreetingFact, HttpFact, NameFact, OwnFault, ReachFact,
    Seen, TlsFact, Trust,
};
use crate::target::Target;

pub(super) fn looks() -> Vec<Look> {
    [names(), reach(), tls(), greetings(), first_answers()].concat()
}

/// One look per host, all at the same kind.
fn names() -> Vec<Look> {
    let addresses = ["203.0.113.7", "2001:db8::7"].map(|text| text.parse().unwrap());
    [
        ("erp.example.com.br", NameFact::Resolved(addresses.to_vec())),
        ("nada.example.com.br", NameFact::NotFound),
        ("lento.example.com.br", NameFact::Failed("timed-out")),
        ("again.example.com.br", NameFact::Failed("again")),
        ("fail.example.com.br", NameFact::Failed("fail")),
        ("system.example.com.br", NameFact::Failed("system")),
        ("resolver.example.com.br", NameFact::Failed("no-resolver")),
    ]
    .map(|(name, fact)| (Target::Host(host(name)), FactKind::Name, Seen::Name(fact)))
    .to_vec()
}

fn reach() -> Vec<Look> {
    let attempts = [
        Connect::Refused,
        Connect::Silent,
        Connect::Unreachable,
        Connect::Denied,
        Connect::Dropped,
        Connect::Failed(-110),
        Connect::Connected,
    ]
    .map(|outcome| {
        let address = "2001:db8::7".parse().unwrap();
        let own = match outcome {
            Connect::Unreachable => Some(OwnFault::NoRoute),
            Connect::Silent => Some(OwnFault::BlockedHere),
            _ => None,
        };
        Attempt { address, outcome, took: Duration::from_millis(5), own }
    });
    let reached = ReachFact { attempts: attempts.to_vec(), local: Some("10.0.0.9".parse().unwrap()) };
    [("[2001:db8::7]:1433", reached), ("nada.example.com.br:1433", ReachFact::default())]
        .map(|(port, fact)| (Target::Port(endpoint(port)), FactKind::Reach, Seen::Reach(fact)))
        .to_vec()
}

fn tls() -> Vec<Look> {
    let chain = CertificateFact {
        subject: "CN=erp.example.com.br,O=Metalúrgica \\\"São João\\\"".to_owned(),
        issuer: "CN=Autoridade Exemplo".to_owned(),
        names: texts(&["erp.example.com.br", "10.0.0.5"]),
        not_before: "2026-01-01T00:00:00Z".parse().unwrap(),
        not_after: "2027-01-01T00:00:00Z".parse().unwrap(),
        sha256: "0123456789abcdef".repeat(4),
    };
    let established = |trust| {
        let flaws =
            if trust == Trust::Untrusted { Flaw::ALL.iter().copied().collect() } else { BTreeSet::new() };
        TlsFact::Established { version: "TLSv1.3".to_owned(), chain: vec![chain.clone()], trust, flaws }
    };
    [
        established(Trust::Verified),
        established(Trust::Pinned),
        established(Trust::Expired),
        established(Trust::NameMismatch),
        established(Trust::Untrusted),
        TlsFact::Plain,
        TlsFact::Refused("not-offered"),
        TlsFact::Refused("alert"),
        TlsFact::Refused("not-tls"),
        TlsFact::Refused("dropped"),
        TlsFact::Refused("timed-out"),
        TlsFact::Refused("version"),
        TlsFact::Refused("ssl-3-0"),
        TlsFact::Refused("tls-1-0"),
        TlsFact::Refused("tls-1-1"),
        TlsFact::Refused("signature"),
        TlsFact::Refused("weak-key"),
    ]
    .into_iter()
    .zip(8181..)
    .map(|(fact, port)| {
        (Target::Port(endpoint(&format!("erp.example.com.br:{port}"))), FactKind::Tls, Seen::Tls(fact))
    })
    .collect()
}

fn greetings() -> Vec<Look> {
    [
        GreetingFact::Speaks { offers_tls: true, version: None },
        GreetingFact::Speaks { offers_tls: false, version: Some("10.11.19-MariaDB".to_owned()) },
        GreetingFact::Other { engine: Some(Engine::SqlServer), seen: "\\x04\\x01".to_owned() },
        GreetingFact::Other { engine: None, seen: "SSH-2.0-OpenSSH".to_owned() },
        GreetingFact::Dropped,
        GreetingFact::Silent,
        GreetingFact::Redirects { to: "10.0.0.7:1521".to_owned(), denied: true },
    ]
    .into_iter()
    .zip(5432..)
    .map(|(fact, port)| {
        let port = endpoint(&format!("erp.example.com.br:{port}"));
        (Target::Port(port), FactKind::Greeting, Seen::Greeting(fact))
    })
    .collect()
}

fn first_answers() -> Vec<Look> {
    [
        HttpFact::Answered { status: 200, server: Some("GlassFish".to_owned()) },
        HttpFact::Answered { status: 503, server: None },
        HttpFact::Other("SSH-2.0-OpenSSH".to_owned()),
        HttpFact::Dropped,
    ]
    .into_iter()
    .zip(8080..)
    .map(|(fact, port)| {
        (Target::Server(endpoint(&format!("[::1]:{port}"))), FactKind::Http, Seen::Http(fact))
    })
    .collect()
}
