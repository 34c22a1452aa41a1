//! Servers that want TLS before everything (TDS 8, "strict" encryption): they end a connection that begins with
//! PRELOGIN, which is then asked inside TLS over another one. Nothing of the user is sent.

use std::net::SocketAddr;

use prumo_model::fact::{GreetingFact, TlsFact};
use prumo_model::plan::DatabaseLook;
use tokio::time::timeout;

use super::{listen, tell};
use crate::arrival;
use crate::connection::Connection;
use crate::database::greeting::FirstWords;
use crate::looking::Looking;
use crate::tls::Handshake;

/// The name of the protocol that the handshake is for (MS-TDS, section 3.2.5.1).
const PROTOCOL: &str = "tds/8.0";

/// Greets a server inside TLS; none where it is no such server.
pub(in crate::database) async fn greet(
    looking: &Looking<'_>,
    look: &DatabaseLook,
    peer: SocketAddr,
) -> Option<(Connection, TlsFact, FirstWords)> {
    let connection = looking.dialler.again(peer, look.access.policy, looking.limits.tcp).await?;
    let handshake = Handshake { protocol: Some(PROTOCOL), ..arrival::handshake(looking, &look.access) };
    let (tls, connection) = looking.dialler.secure(connection, &handshake).await;
    let mut connection = connection?;
    let mut bytes = Vec::new();
    let ended = timeout(looking.limits.tcp, listen(&mut connection, &mut bytes)).await;
    let words = tell(&bytes, ended.is_ok());
    matches!(words.fact, GreetingFact::Speaks { .. }).then_some((connection, tls, words))
}
