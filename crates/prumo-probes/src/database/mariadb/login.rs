//! Logs in to a MariaDB or MySQL server over a connection that the dialler made, and enters the database. The user is
//! let in first without a database, so that a refused password and a refused database are two things.

use std::net::IpAddr;
use std::time::Duration;

use mysql_common::packets::{AuthPlugin, HandshakeResponse};
use mysql_common::proto::MySerialize;
use prumo_model::fact::{LoginFact, NotLooked, Seen};
use prumo_model::plan::DatabaseLook;
use tokio::time::timeout;
use zeroize::{Zeroize, Zeroizing};

use super::greeting::{Hello, LONGEST};
use super::packets::{self, Packets};
use super::plugin::{Asking, Reply, switch};
use super::session::Session;
use crate::connection::{Connection, Link, Stream};
use crate::untrusted;

/// More turns than any way of asking takes.
const MOST_TURNS: usize = 8;

/// A version of the protocol whose handshake response has all that we send.
const PROTOCOL: (u16, u16, u16) = (5, 7, 0);

/// Logs in; a session where the user is in its database.
pub(in crate::database) async fn log_in(
    connection: Connection,
    look: &DatabaseLook,
    hello: &Hello,
    password: &str,
    limit: Duration,
) -> (Seen, Option<Session>) {
    let logging_in = timeout(limit, let_in(connection, look, hello, password));
    let (packets, method) = match logging_in.await {
        Err(_) => return (Seen::Nothing(NotLooked::TimedOut(limit)), None),
        Ok(Err(ended)) => return (ended.seen(), None),
        Ok(Ok(in_now)) => in_now,
    };
    let mut session = Session::new(packets, limit, hello.is_mariadb());
    match settle(&mut session, look, limit).await {
        Ok(Own { source, host }) => {
            let version = hello.version.clone();
            (
                Seen::Login(LoginFact::Accepted { version, method, source, host, account_until: None }),
                Some(session),
            )
        }
        Err(nothing) => (Ended::Told(nothing).seen(), None),
    }
}

/// Whether names are told apart by case, whom the server saw us come as, and the account that it took us for.
const SELF: &str = "SELECT @@lower_case_table_names, SUBSTRING_INDEX(USER(), '@', -1), \
    SUBSTRING_INDEX(CURRENT_USER(), '@', -1)";

/// Why a login came to its end.
enum Ended {
    /// The server asks in a way that we do not answer.
    Method(String),
    /// All else.
    Told(NotLooked),
}

impl From<NotLooked> for Ended {
    fn from(nothing: NotLooked) -> Self {
        Self::Told(nothing)
    }
}

impl Ended {
    fn seen(self) -> Seen {
        match self {
            Self::Method(method) => Seen::Login(LoginFact::MethodRefused(method)),
            Self::Told(NotLooked::ServerRefused(answer)) => Seen::Login(LoginFact::Refused(answer)),
            Self::Told(NotLooked::Dropped) => Seen::Login(LoginFact::Dropped),
            Self::Told(nothing) => Seen::Nothing(nothing),
        }
    }
}

/// The conversation up to the server's yes; the way in which it asked for the password.
async fn let_in(
    connection: Connection,
    look: &DatabaseLook,
    hello: &Hello,
    password: &str,
) -> Result<(Packets<Stream>, String), Ended> {
    let (encrypted, trusted) = (connection.link != Link::Plain, connection.link.is_trusted());
    let mut packets = Packets::new(connection.stream, if encrypted { 2 } else { 1 });
    // An account may be asked in another way than this one; the server then says so.
    let plugin: &[u8] = if hello.plugin.is_empty() { b"mysql_native_password" } else { &hello.plugin };
    // A default that we do not answer is no reason to leave: the account's own way may be another.
    let mut asking = Asking::begin(plugin, &hello.nonce, password, trusted)
        .or_else(|_| Asking::begin(b"mysql_native_password", &hello.nonce, password, trusted))
        .map_err(Ended::Method)?;
    let first = reply(asking.first())?;
    let response = HandshakeResponse::new(
        first.as_ref().map(|bytes| bytes.as_slice()),
        PROTOCOL,
        Some(look.access.user.as_bytes()),
        None::<&[u8]>,
        Some(AuthPlugin::from_bytes(asking.method.as_bytes())),
        hello.ours(encrypted),
        None,
        LONGEST,
    );
    let mut body = Zeroizing::new(Vec::new());
    response.serialize(&mut body);
    packets.write(&body).await?;
    let mut was_asked = !password.is_empty();
    for _ in 0..MOST_TURNS {
        let mut said = packets.read().await?;
        match said.first() {
            Some(0) => {
                let method = if was_asked { asking.method } else { "none".to_owned() };
                return Ok((packets, method));
            }
            Some(0xff) => {
                let answer = packets::refusal(&said).ok_or_else(broken)?;
                return Err(NotLooked::ServerRefused(answer).into());
            }
            Some(0xfe) => {
                let (name, nonce) = switch(&said).ok_or_else(broken)?;
                asking = Asking::begin(&name, nonce, password, trusted).map_err(Ended::Method)?;
                was_asked = true;
                answer(&mut packets, asking.first()).await?;
            }
            Some(1) => {
                let more = said.split_off(1);
                answer(&mut packets, asking.further(&more)).await?;
            }
            _ => return Err(broken().into()),
        }
        said.zeroize();
    }
    Err(broken().into())
}

fn broken() -> NotLooked {
    NotLooked::Protocol("authentication".to_owned())
}

fn reply(reply: Reply) -> Result<Option<Zeroizing<Vec<u8>>>, Ended> {
    match reply {
        Reply::Say(bytes) => Ok(Some(bytes)),
        Reply::Wait => Ok(None),
        Reply::Refuse(method) => Err(Ended::Method(method)),
    }
}

async fn answer(packets: &mut Packets<Stream>, said: Reply) -> Result<(), Ended> {
    if let Some(bytes) = reply(said)? {
        packets.write(&bytes).await?;
    }
    Ok(())
}

/// What a server says of us.
struct Own {
    source: Option<IpAddr>,
    host: Option<String>,
}

/// Makes the session one that only reads and whose statements and locks end by themselves, enters the database, and asks
/// which address the server saw us come from.
async fn settle(session: &mut Session, look: &DatabaseLook, limit: Duration) -> Result<Own, NotLooked> {
    let seconds = limit.as_secs().max(1);
    // Names in SHOW GRANTS stand in backquotes and texts are what they are, whatever the server's mode.
    let ending = if session.is_mariadb {
        format!("max_statement_time = {seconds}")
    } else {
        format!("max_execution_time = {}", seconds.saturating_mul(1000))
    };
    let settings = format!(
        "SET SESSION sql_mode = '', sql_quote_show_create = 1, lock_wait_timeout = {seconds}, \
         innodb_lock_wait_timeout = {seconds}, {ending}"
    );
    for statement in ["SET SESSION TRANSACTION READ ONLY", &settings] {
        session.ask(statement).await?;
    }
    session.enter(&look.name).await?;
    let rows = session.ask(SELF).await?;
    let texts = rows.first().ok_or_else(|| NotLooked::Protocol("row".to_owned()))?;
    let text = |at: usize| texts.get(at).cloned().flatten().unwrap_or_default();
    session.case_counts = text(0) == "0";
    // A server that looks names up tells a name; which address it stands for is then not known.
    let (source, host) = (text(1).parse().ok(), untrusted::text(&text(2), untrusted::TEXT));
    Ok(Own { source, host: (!host.is_empty()).then_some(host) })
}
