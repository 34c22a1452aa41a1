//! Names and TCP: what each outcome of the operating system becomes, and many targets at once.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use prumo_model::address::AddressPolicy;
use prumo_model::fact::{Connect, NameFact};
use prumo_model::host::{Endpoint, Host};
use prumo_model::limits::Limits;
use prumo_probes::{Dialler, sweep};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use crate::scene::port;

const LIMIT: Duration = Duration::from_millis(300);
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// A port on which nobody answers: its queue is full, and the system drops what else knocks.
pub(crate) struct Silent {
    pub(crate) port: u16,
    _listener: TcpListener,
    _knocked: Vec<TcpStream>,
}

impl Silent {
    pub(crate) async fn new() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let listener = socket.listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        let mut knocked = Vec::new();
        while let Ok(Ok(stream)) =
            tokio::time::timeout(Duration::from_millis(100), TcpStream::connect(address)).await
        {
            knocked.push(stream);
        }
        Self { port: address.port(), _listener: listener, _knocked: knocked }
    }
}

async fn reach(address: IpAddr, number: u16, policy: AddressPolicy) -> Vec<Connect> {
    let (fact, connection) = Dialler::new().reach(&[address], port(number), policy, LIMIT).await;
    assert_eq!(connection.is_some(), fact.connected());
    fact.attempts.iter().map(|attempt| attempt.outcome).collect()
}

#[tokio::test]
async fn each_outcome_of_a_connection_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let open = listener.local_addr().unwrap().port();
    assert_eq!(reach(HERE, open, AddressPolicy::Inner).await, [Connect::Connected]);
    assert_eq!(reach(HERE, open, AddressPolicy::PublicAndPrivate).await, [Connect::Denied]);
    assert_eq!(reach("169.254.169.254".parse().unwrap(), 80, AddressPolicy::Inner).await, [Connect::Denied]);
    drop(listener);
    assert_eq!(reach(HERE, open, AddressPolicy::Inner).await, [Connect::Refused]);
    let silent = Silent::new().await;
    assert_eq!(reach(HERE, silent.port, AddressPolicy::Inner).await, [Connect::Silent]);
}

#[tokio::test]
async fn a_connection_that_is_ended_before_a_byte_is_dropped() {
    for reset in [false, true] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let number = listener.local_addr().unwrap().port();
        let ends = async {
            let (stream, _) = listener.accept().await.unwrap();
            if reset {
                stream.set_zero_linger().unwrap();
            }
        };
        let (outcome, ()) = tokio::join!(reach(HERE, number, AddressPolicy::Inner), ends);
        assert_eq!(outcome, [Connect::Dropped]);
    }
}

#[tokio::test]
async fn a_denied_address_is_not_dialled_and_the_next_is() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let number = listener.local_addr().unwrap().port();
    let addresses = ["0.0.0.0".parse().unwrap(), "::1".parse().unwrap(), HERE];
    let (fact, connection) =
        Dialler::new().reach(&addresses, port(number), AddressPolicy::Inner, Duration::from_secs(2)).await;
    assert!(connection.is_some());
    assert_eq!(fact.attempts[0].outcome, Connect::Denied);
    assert_eq!(
        fact.attempts.last().map(|last| (last.address, last.outcome)),
        Some((HERE, Connect::Connected))
    );
    assert_eq!(fact.local, Some(HERE));
}

#[tokio::test]
async fn every_address_is_tried_and_the_silent_ones_cost_their_time_once() {
    let silent = Silent::new().await;
    let [good, refused, second]: [IpAddr; 3] =
        ["127.0.0.2", "127.0.0.3", "127.0.0.4"].map(|address| address.parse().unwrap());
    // The silent port exists on one address of the loopback; two others answer and one refuses.
    let _open = TcpListener::bind((good, silent.port)).await.unwrap();
    let _open_too = TcpListener::bind((second, silent.port)).await.unwrap();
    let since = Instant::now();
    let limit = Duration::from_secs(2);
    let addresses = [HERE, good, refused, second];
    let (fact, connection) =
        Dialler::new().reach(&addresses, port(silent.port), AddressPolicy::Inner, limit).await;
    let seen: Vec<(IpAddr, Connect)> =
        fact.attempts.iter().map(|attempt| (attempt.address, attempt.outcome)).collect();
    let expected = [Connect::Silent, Connect::Connected, Connect::Refused, Connect::Connected];
    assert_eq!(seen, addresses.into_iter().zip(expected).collect::<Vec<_>>());
    assert!(connection.is_some());
    assert!(since.elapsed() < limit + Duration::from_secs(1), "{:?}", since.elapsed());
}

#[tokio::test]
async fn names_are_resolved_by_their_kinds_and_disguised_addresses_seen_through() {
    let dialler = Dialler::new();
    let name = async |text: &str| dialler.name(&Host::parse(text).unwrap(), Duration::from_secs(5)).await;
    assert_eq!(name("127.0.0.1").await, NameFact::Resolved(vec![HERE]));
    assert!(matches!(name("localhost").await, NameFact::Resolved(found) if found.contains(&HERE)));
    for disguised in ["127.1", "2130706433", "0x7f000001", "0177.0.0.1"] {
        let NameFact::Resolved(found) = name(disguised).await else { panic!("{disguised}") };
        assert!(
            found.iter().all(|address| !AddressPolicy::Public.allows(*address)),
            "{disguised}: {found:?}"
        );
    }
    assert!(!matches!(name("nada.invalid").await, NameFact::Resolved(_)));
}

#[tokio::test]
async fn two_hundred_targets_are_looked_at_at_once() {
    let mut listeners = Vec::new();
    for _ in 0..200 {
        listeners.push(TcpListener::bind("127.0.0.1:0").await.unwrap());
    }
    let endpoint = |port: u16| Endpoint::parse(&format!("127.0.0.1:{port}")).unwrap();
    let targets: Vec<Endpoint> =
        listeners.iter().map(|listener| endpoint(listener.local_addr().unwrap().port())).collect();
    let dialler = Dialler::new();
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let since = Instant::now();
        let seen = sweep(&dialler, &targets, AddressPolicy::Inner, &Limits::default(), 256).await;
        best = best.min(since.elapsed());
        assert!(seen.len() == 200 && seen.iter().all(|(_, reach)| reach.connected()));
    }
    println!("200 open targets: {best:?}");
    assert!(best < Duration::from_millis(500));

    let silent = Silent::new().await;
    let limits = Limits { tcp: Duration::from_secs(2), ..Limits::default() };
    let since = Instant::now();
    let seen = sweep(&dialler, &vec![endpoint(silent.port); 200], AddressPolicy::Inner, &limits, 256).await;
    println!("200 silent targets: {:?}", since.elapsed());
    assert!(seen.iter().all(|(_, reach)| reach.attempts[0].outcome == Connect::Silent));
    assert!(since.elapsed() < Duration::from_secs(3));
}
