//! The form by which a hosting provider is asked to let the CRM in: type, URL, source address, and the evidence of both.
//! It holds what was seen and asks for nothing that no source names.

use std::net::IpAddr;

use jiff::Timestamp;

use crate::fact::{Connect, FactKey, FactKind, Facts, LoginFact, Seen};
use crate::firewall::{Firewall, Opening, Purpose};
use crate::host::Endpoint;
use crate::target::Target;
use crate::vantage::Vantage;

/// A connection that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderLook {
    /// When.
    pub when: Timestamp,
    /// From where.
    pub vantage: Vantage,
    /// The source address: as the server saw it, else our own on the connection.
    pub source: Option<IpAddr>,
    /// The address that was dialled.
    pub address: IpAddr,
    /// What became of it.
    pub outcome: Connect,
}

/// One port that the provider is asked to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderRequest {
    /// What it is.
    pub purpose: Purpose,
    /// The URL of web services; host and port of a database.
    pub url: String,
    /// Where the CRM comes from.
    pub from: Vec<IpAddr>,
    /// What was seen of it, the CRM's own looks first.
    pub looks: Vec<ProviderLook>,
}

/// The form of a port, filled in from the facts.
#[must_use]
pub fn request(firewall: &Firewall, opening: &Opening, facts: &Facts) -> ProviderRequest {
    let looks = Vantage::ALL.iter().flat_map(|vantage| looks(firewall, opening, *vantage, facts));
    ProviderRequest {
        purpose: opening.purpose.clone(),
        url: opening.url.clone().unwrap_or_else(|| opening.public.to_string()),
        from: firewall.from.clone(),
        looks: looks.collect(),
    }
}

fn looks(firewall: &Firewall, opening: &Opening, vantage: Vantage, facts: &Facts) -> Vec<ProviderLook> {
    let key = FactKey {
        environment: firewall.environment.clone(),
        target: Target::Port(opening.public.clone()),
        vantage,
        kind: FactKind::Reach,
    };
    let Some(fact) = facts.get(&key) else { return Vec::new() };
    let Seen::Reach(reach) = &fact.seen else { return Vec::new() };
    let source = seen_by_server(&key, &opening.public, facts).or(reach.local);
    let attempts = reach.attempts.iter().filter(|attempt| attempt.outcome != Connect::Denied);
    let one = |attempt: &crate::fact::Attempt| ProviderLook {
        when: fact.when,
        vantage,
        source: source.filter(|_| attempt.outcome == Connect::Connected),
        address: attempt.address,
        outcome: attempt.outcome,
    };
    attempts.map(one).collect()
}

/// The source address as the database saw it, which shows what a translation on the way made of ours.
fn seen_by_server(reach: &FactKey, endpoint: &Endpoint, facts: &Facts) -> Option<IpAddr> {
    facts.iter().find_map(|(key, fact)| {
        let here = key.environment == reach.environment && key.vantage == reach.vantage;
        let on_port = matches!(&key.target, Target::Database { endpoint: at, .. } if at == endpoint);
        match &fact.seen {
            Seen::Login(LoginFact::Accepted { source, .. }) if here && on_port => *source,
            _ => None,
        }
    })
}
