//! `prumo probe tcp`: names and ports, all at once.

use std::time::Duration;

use anyhow::Context as _;
use prumo_model::address::AddressPolicy;
use prumo_model::fact::{Fact, FactKey, FactKind, Facts, Seen};
use prumo_model::host::Endpoint;
use prumo_model::limits::Limits;
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;
use prumo_probes::{Dialler, sweep};

use super::{ENVIRONMENT, block_on, without_user};
use crate::arguments::ProbeTcp;
use crate::edge::world;

/// Connections under way at once.
const AT_ONCE: usize = 512;

pub(super) fn look(arguments: &ProbeTcp) -> anyhow::Result<Facts> {
    let targets: Vec<Endpoint> = arguments
        .targets
        .iter()
        .map(|text| {
            Endpoint::parse(text)
                .with_context(|| format!("{:?} is not host:port (IPv6 in brackets)", without_user(text)))
        })
        .collect::<Result<_, _>>()?;
    let limits = Limits { tcp: Duration::from_secs(arguments.timeout), ..Limits::default() };
    let when = world::now();
    let dialler = Dialler::new();
    let seen = block_on(sweep(&dialler, &targets, AddressPolicy::Inner, &limits, AT_ONCE))?;
    let mut facts = Facts::new();
    for (target, (name, reach)) in targets.iter().zip(seen) {
        let mut add = |target: Target, kind, took, seen| {
            let environment = ENVIRONMENT.to_owned();
            let key = FactKey { environment, target, vantage: Vantage::Inside, kind };
            facts.insert(key, Fact { when, took, seen });
        };
        add(Target::Host(target.host.clone()), FactKind::Name, Duration::ZERO, Seen::Name(name));
        let took = reach.attempts.iter().map(|attempt| attempt.took).max().unwrap_or_default();
        add(Target::Port(target.clone()), FactKind::Reach, took, Seen::Reach(reach));
    }
    Ok(facts)
}
