//! TCP connections: every address is judged by the policy before it is dialled, and what became of each is kept.
//! No byte is sent or taken here.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use prumo_model::address::AddressPolicy;
use prumo_model::fact::{Attempt, Connect, ReachFact};
use prumo_model::host::Port;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

/// How long an address is waited for before the next is tried beside it (RFC 8305, section 5).
const HEAD_START: Duration = Duration::from_millis(250);

/// More addresses than this are not tried: a name may lead to hundreds.
const MOST_ADDRESSES: usize = 16;

/// Connects to the first of these addresses that takes the connection and keeps it.
pub(crate) async fn connect(
    addresses: &[IpAddr],
    port: Port,
    policy: AddressPolicy,
    limit: Duration,
) -> (ReachFact, Option<TcpStream>) {
    let mut waiting = addresses.iter().take(MOST_ADDRESSES).enumerate();
    let mut running = FuturesUnordered::new();
    let mut ended: Vec<(usize, Attempt)> = Vec::new();
    let stream = loop {
        match waiting.next() {
            Some((at, address)) => {
                running.push(async move { (at, attempt(*address, port, policy, limit).await) })
            }
            None if running.is_empty() => break None,
            None => {}
        }
        let head_start = if waiting.len() > 0 { HEAD_START } else { Duration::MAX };
        if let Ok(Some((at, (attempt, stream)))) = timeout(head_start, running.next()).await {
            ended.push((at, attempt));
            if stream.is_some() {
                break stream;
            }
        }
    };
    ended.sort_by_key(|(at, _)| *at);
    let local = stream.as_ref().and_then(|stream| stream.local_addr().ok()).map(|address| address.ip());
    (ReachFact { attempts: ended.into_iter().map(|(_, attempt)| attempt).collect(), local }, stream)
}

async fn attempt(
    address: IpAddr,
    port: Port,
    policy: AddressPolicy,
    limit: Duration,
) -> (Attempt, Option<TcpStream>) {
    let ended = |outcome, took| Attempt { address, outcome, took };
    if !policy.allows(address) {
        return (ended(Connect::Denied, Duration::ZERO), None);
    }
    let since = Instant::now();
    let dialled = timeout(limit, TcpStream::connect(SocketAddr::new(address, port.number()))).await;
    let took = since.elapsed();
    match dialled {
        Err(_) => (ended(Connect::Silent, took), None),
        Ok(Err(error)) => (ended(outcome(&error), took), None),
        Ok(Ok(stream)) if stays(&stream, took).await => (ended(Connect::Connected, took), Some(stream)),
        Ok(Ok(_)) => (ended(Connect::Dropped, took), None),
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
