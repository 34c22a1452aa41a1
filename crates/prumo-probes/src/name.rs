//! Resolves a host to one answer, by the system's own resolver and its error kinds; a resolver that fails is asked again. Whether an address may be dialled is not
//! judged here; how people write inner addresses (`127.1`, `2130706433`) is the resolver's to see through.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use dns_lookup::{LookupError, LookupErrorKind};
use prumo_model::fact::NameFact;
use prumo_model::host::Host;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use crate::own;

/// Resolutions at once. `getaddrinfo` blocks its thread and can't be ended, so their number must be bounded.
const AT_ONCE: usize = 16;

/// How often a resolver that fails is asked in all, and the pause after the first failure; each further one is twice as
/// long. SERVFAIL and silence are often over a moment later, and are no word about the name.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(100);

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
        timeout(limit, self.insist(host.as_str())).await.unwrap_or(NameFact::Failed("timed-out"))
    }

    async fn insist(&self, name: &str) -> NameFact {
        let mut pause = PAUSE;
        for _ in 1..TRIES {
            match self.ask(name.to_owned()).await {
                NameFact::Failed("again" | "fail") => sleep(pause).await,
                answer => return answer,
            }
            pause *= 2;
        }
        self.ask(name.to_owned()).await
    }

    async fn ask(&self, name: String) -> NameFact {
        let Ok(permit) = Arc::clone(&self.door).acquire_owned().await else {
            return NameFact::Failed("system");
        };
        let asked = tokio::task::spawn_blocking(move || {
            // The permit goes with the thread, not with whoever waits for it.
            let _permit = permit;
            match dns_lookup::lookup_host(&name) {
                Ok(addresses) => resolved(addresses.collect()),
                Err(error) => refused(&error),
            }
        });
        asked.await.unwrap_or(NameFact::Failed("system"))
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
        LookupErrorKind::Again | LookupErrorKind::Fail if own::has_no_name_server() => {
            NameFact::Failed("no-resolver")
        }
        LookupErrorKind::Again => NameFact::Failed("again"),
        LookupErrorKind::Fail => NameFact::Failed("fail"),
        _ => NameFact::Failed("system"),
    }
}
