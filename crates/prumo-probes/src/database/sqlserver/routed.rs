//! Follows a server that sends the login on to another (MS-TDS, section 2.2.7.9: Azure SQL, listeners of availability
//! groups), once. The other address is resolved, judged and protected as the first one was: the server has no say in it.

use prumo_model::fact::{GreetingFact, LoginFact, NameFact, Seen};
use prumo_model::host::{Host, Port};
use prumo_model::plan::DatabaseLook;
use tokio::time::timeout;

use super::login::{Came, log_in};
use super::{listen, tell};
use crate::arrival;
use crate::connection::Connection;
use crate::looking::Looking;
use crate::tls::Handshake;

/// Where a server sends us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::database) struct Route {
    /// The host, as the server wrote it; Azure SQL writes an instance behind a backslash.
    pub(super) host: String,
    pub(super) port: u16,
}

/// Logs in where the server sends us.
pub(in crate::database) async fn follow(
    looking: &Looking<'_>,
    look: &DatabaseLook,
    route: &Route,
    password: &str,
) -> Came {
    let not_followed = || (Seen::Login(LoginFact::MethodRefused("routing".to_owned())), None);
    let host = route.host.split('\\').next().unwrap_or_default();
    let (Ok(host), Some(port)) = (Host::parse(host), Port::new(i64::from(route.port))) else {
        return not_followed();
    };
    let Some(mut connection) = dial(looking, look, &host, port).await else { return not_followed() };
    let mut bytes = Vec::new();
    let ended = timeout(looking.limits.tcp, listen(&mut connection, &mut bytes)).await;
    let words = tell(&bytes, ended.is_ok());
    let (GreetingFact::Speaks { offers_tls, .. }, Some(prelogin)) = (&words.fact, words.prelogin) else {
        return not_followed();
    };
    let connection = match offers_tls {
        true => protect(looking, look, connection, &host).await,
        false => Some(connection),
    };
    let connection = connection.filter(|known| known.link.may_carry_credentials(&look.access.tls));
    let Some(connection) = connection else { return not_followed() };
    let came = log_in(connection, look, prelogin, password, looking.limits.login).await;
    // Sent on again: the protocol knows one other server.
    came.unwrap_or_else(|_| not_followed())
}

async fn dial(looking: &Looking<'_>, look: &DatabaseLook, host: &Host, port: Port) -> Option<Connection> {
    let NameFact::Resolved(addresses) = looking.dialler.name(host, looking.limits.name).await else {
        return None;
    };
    looking.dialler.reach(&addresses, port, look.access.policy, looking.limits.tcp).await.1
}

/// Speaks TLS with the other server, under its own name and the project's rule.
async fn protect(
    looking: &Looking<'_>,
    look: &DatabaseLook,
    connection: Connection,
    host: &Host,
) -> Option<Connection> {
    let handshake = Handshake { server: host, ..arrival::handshake(looking, &look.access) };
    looking.dialler.secure(connection, &handshake).await.1
}
