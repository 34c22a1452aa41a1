//! The one dialler: resolves once, judges every address, connects, speaks TLS and judges whom it reached.
//! What is said over a connection is the probes'.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use prumo_model::address::AddressPolicy;
use prumo_model::fact::{NameFact, ReachFact, TlsFact};
use prumo_model::host::{Host, Port};

use crate::connection::{Connection, Link, Records, Stream};
use crate::name::Resolver;
use crate::reach;
use crate::tls::{Handshake, Judge};

/// Makes every socket of Prumo. One serves a whole process.
#[derive(Debug)]
pub struct Dialler {
    resolver: Resolver,
    judge: Judge,
}

impl Dialler {
    /// A dialler. The system's roots are read when first needed.
    #[must_use]
    pub fn new() -> Self {
        Self { resolver: Resolver::new(), judge: Judge::new() }
    }

    /// What becomes of a name; an address is its own answer.
    pub async fn name(&self, host: &Host, limit: Duration) -> NameFact {
        self.resolver.resolve(host, limit).await
    }

    /// Connects to the first address that the policy allows and that takes and keeps the connection. `limit` is the
    /// time for one address.
    pub async fn reach(
        &self,
        addresses: &[IpAddr],
        port: Port,
        policy: AddressPolicy,
        limit: Duration,
    ) -> (ReachFact, Option<Connection>) {
        let (fact, stream) = reach::connect(addresses, port, policy, limit).await;
        let peer = stream.as_ref().and_then(|stream| stream.peer_addr().ok());
        let connection = stream.zip(peer).map(|(stream, peer)| {
            // Small messages go back and forth; waiting to fill packets would only slow them.
            let _ = stream.set_nodelay(true);
            Connection { stream: Stream::Plain(stream), peer, link: Link::Plain, records: Records::Bare }
        });
        (fact, connection)
    }

    /// Connects again to an address that was judged before, under the same policy.
    pub(crate) async fn again(
        &self,
        peer: SocketAddr,
        policy: AddressPolicy,
        limit: Duration,
    ) -> Option<Connection> {
        let port = Port::new(i64::from(peer.port()))?;
        self.reach(&[peer.ip()], port, policy, limit).await.1
    }

    /// Speaks TLS on a connection and judges the peer. Where a handshake came about the connection is given back
    /// whatever the judgement was: it says what the connection may carry.
    pub async fn secure(
        &self,
        connection: Connection,
        handshake: &Handshake<'_>,
    ) -> (TlsFact, Option<Connection>) {
        self.judge.secure(connection, handshake).await
    }
}

impl Default for Dialler {
    fn default() -> Self {
        Self::new()
    }
}
