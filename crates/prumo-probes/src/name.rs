//! Resolves a host once, by the system's own resolver and its error kinds. Whether an address may be dialled is not
//! judged here; how people write inner addresses (`127.1`, `2130706433`) is the resolver's to see through.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use dns_lookup::{LookupError, LookupErrorKind};
use prumo_model::fact::NameFact;
use prumo_model::host::Host;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Resolutions at once. `getaddrinfo` blocks its thread and can't be ended, so their number must be bounded.
const AT_ONCE: usize = 16;

/// The one door to the blocking resolver.
#[derive(Debug)]
pub(crate) struct Resolver {
    door: Arc<Semaphore>,
}

impl Resolver {
    pub(crate) fn new() -> Self {
        Self { door: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Resolves a host within a time; an address is its own answer.
    pub(crate) async fn resolve(&self, host: &Host, limit: Duration) -> NameFact {
        if let Some(address) = host.address() {
            return NameFact::Resolved(vec![address]);
        }
        timeout(limit, self.ask(host.as_str().to_owned())).await.unwrap_or(NameFact::Failed("timed-out"))
    }

    async fn ask(&self, name: String) -> NameFact {
        let Ok(permit) = Arc::clone(&self.door).acquire_owned().await else {
            return NameFact::Failed("system");
        };
        let asked = tokio::task::spawn_blocking(move || {
            // The permit goes with the thread, not with whoever waits for it.
            let _permit = permit;
            dns_lookup::lookup_host(&name).map(Iterator::collect::<Vec<IpAddr>>)
        });
        match asked.await {
            Ok(Ok(addresses)) => resolved(addresses),
            Ok(Err(error)) => refused(&error),
            Err(_) => NameFact::Failed("system"),
        }
    }
}

/// The addresses without repetitions, in the resolver's order.
fn resolved(addresses: Vec<IpAddr>) -> NameFact {
    let mut unlike: Vec<IpAddr> = Vec::with_capacity(addresses.len());
    for address in addresses {
        if !unlike.contains(&address) {
            unlike.push(address);
        }
    }
    if unlike.is_empty() { NameFact::NotFound } else { NameFact::Resolved(unlike) }
}

fn refused(error: &LookupError) -> NameFact {
    match error.kind() {
        LookupErrorKind::NoName | LookupErrorKind::NoData => NameFact::NotFound,
        LookupErrorKind::Again => NameFact::Failed("again"),
        LookupErrorKind::Fail => NameFact::Failed("fail"),
        _ => NameFact::Failed("system"),
    }
}
