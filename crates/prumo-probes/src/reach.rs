//! TCP connections: every address is judged by the policy before it is dialled, and what became of each is kept.
//! No byte is sent or taken here.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use prumo_model::address::AddressPolicy;
use prumo_model::fact::{Attempt, Connect, OwnFault, ReachFact};
use prumo_model::host::Port;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use crate::own;

/// How long an address is waited for before the next is tried beside it (RFC 8305, section 5).
const HEAD_START: Duration = Duration::from_millis(250);

/// More addresses than this are not tried: a name may lead to hundreds.
const MOST_ADDRESSES: usize = 16;

/// Connects to the first of these addresses that takes the connection and keeps it. The others are tried all the same
/// and let go at once: whoever else dials the name may get them. Those that wait for their turn are then tried together.
pub(crate) async fn connect(
    addresses: &[IpAddr],
    port: Port,
    policy: AddressPolicy,
    limit: Duration,
) -> (ReachFact, Option<TcpStream>) {
    let mut waiting = addresses.iter().take(MOST_ADDRESSES).enumerate();
    let mut running = FuturesUnordered::new();
    let mut ended: Vec<(usize, Attempt)> = Vec::new();
    let mut kept: Option<TcpStream> = None;
    // Taken only where somebody keeps us waiting, long before the kernel repeats a packet.
    let mut counter = None;
    loop {
        let turns = if kept.is_some() { usize::MAX } else { 1 };
        for (at, address) in waiting.by_ref().take(turns) {
            running.push(async move { (at, attempt(*address, port, policy, limit).await) });
        }
        if running.is_empty() {
            break;
        }
        let patience = if waiting.len() > 0 || counter.is_none() { HEAD_START } else { Duration::MAX };
        match timeout(patience, running.next()).await {
            Ok(Some((at, (attempt, stream)))) => {
                ended.push((at, attempt));
                kept = kept.or(stream);
            }
            Ok(None) => break,
            Err(_) => _ = counter.get_or_insert_with(own::Counter::now),
        }
    }
    ended.sort_by_key(|(at, _)| *at);
    let mut attempts: Vec<Attempt> = ended.into_iter().map(|(_, attempt)| attempt).collect();
    if counter.is_some_and(|counter| counter.moved()) {
        for silent in attempts.iter_mut().filter(|attempt| attempt.outcome == Connect::Silent) {
            let blocked = own::keeps(SocketAddr::new(silent.address, port.number())).await;
            silent.own = blocked.then_some(OwnFault::BlockedHere);
        }
    }
    let local = kept.as_ref().and_then(|stream| stream.local_addr().ok()).map(|address| address.ip());
    (ReachFact { attempts, local }, kept)
}

async fn attempt(
    address: IpAddr,
    port: Port,
    policy: AddressPolicy,
    limit: Duration,
) -> (Attempt, Option<TcpStream>) {
    let ended = |outcome, took, own| Attempt { address, outcome, took, own };
    if !policy.allows(address) {
        return (ended(Connect::Denied, Duration::ZERO, None), None);
    }
    let to = SocketAddr::new(address, port.number());
    let since = Instant::now();
    let dialled = timeout(limit, TcpStream::connect(to)).await;
    let took = since.elapsed();
    match dialled {
        Err(_) => (ended(Connect::Silent, took, None), None),
        Ok(Err(error)) => (ended(outcome(&error), took, own_fault(&error, address)), None),
        Ok(Ok(stream)) if stays(&stream, took).await => (ended(Connect::Connected, took, None), Some(stream)),
        Ok(Ok(_)) => (ended(Connect::Dropped, took, None), None),
    }
}

/// What of this machine's own network an error shows. A router's word that it knows no way looks the same as having
/// none here: the own table of routes tells the two apart.
fn own_fault(error: &io::Error, address: IpAddr) -> Option<OwnFault> {
    match outcome(error) {
        Connect::Unreachable if !own::has_route(address) => Some(OwnFault::NoRoute),
        // EACCES and EPERM of connect(2): "the connection request failed because of a local firewall rule".
        Connect::Failed(_) if error.kind() == io::ErrorKind::PermissionDenied => Some(OwnFault::BlockedHere),
        _ => None,
    }
}

/// Whether the peer keeps the connection: a filter that refuses often takes it and ends it at once.
/// Waits as long as an answer needs twice, and takes no byte.
async fn stays(stream: &TcpStream, took: Duration) -> bool {
    let wait = (took * 2).clamp(Duration::from_millis(1), Duration::from_millis(200));
    match timeout(wait, stream.peek(&mut [0])).await {
        Err(_) => true,
        Ok(seen) => seen.is_ok_and(|bytes| bytes > 0),
    }
}

fn outcome(error: &io::Error) -> Connect {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => Connect::Refused,
        io::ErrorKind::TimedOut => Connect::Silent,
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => Connect::Dropped,
        io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::AddrNotAvailable => Connect::Unreachable,
        _ => Connect::Failed(error.raw_os_error().unwrap_or_default()),
    }
}
