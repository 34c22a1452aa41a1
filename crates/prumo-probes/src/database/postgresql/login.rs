//! Logs in to a PostgreSQL server over a connection that the dialler made. The password goes to the driver, which
//! sends it only where the guard lets the server's question through.

use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;
use prumo_model::fact::{LoginFact, NotLooked, Seen};
use prumo_model::plan::DatabaseLook;
use tokio::time::timeout;
use tokio_postgres::config::SslMode;
use tokio_postgres::{Config, NoTls};

use super::answer;
use super::frames::Offence;
use super::guard::Guard;
use super::session::{Session, is_io, value};
use crate::connection::Connection;
use crate::driven::Driven;
use crate::untrusted;
use crate::watched::Watched;

/// What the server reports, the address that it saw us come from (none over a local socket), when the password ends (none
/// where it does not), and whether our settings hold: a pooler between us and the server may have left them out.
const SELF: &str = "SELECT pg_catalog.current_setting('server_version'), \
    pg_catalog.host(pg_catalog.inet_client_addr()), \
    (SELECT pg_catalog.to_char(rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') \
     FROM pg_catalog.pg_roles WHERE rolname = current_user AND isfinite(rolvaliduntil)), \
    pg_catalog.current_setting('transaction_read_only') = 'on' \
    AND pg_catalog.current_setting('statement_timeout') <> '0'";

/// The longest version that is kept.
const LONGEST_VERSION: usize = 100;

/// Logs in; a session where the user is in.
pub(in crate::database) async fn log_in(
    connection: Connection,
    look: &DatabaseLook,
    password: &str,
    limit: Duration,
) -> (Seen, Option<Session>) {
    let guard = Guard::new(connection.link);
    let stream = Watched::new(connection.stream, guard.clone());
    let config = config(look, password, limit);
    match timeout(limit, config.connect_raw(stream, NoTls)).await {
        Err(_) => (Seen::Nothing(NotLooked::TimedOut(limit)), None),
        Ok(Err(error)) => (refused(&error, &guard), None),
        Ok(Ok((client, connection))) => {
            let driven = Driven::new(async move {
                // What ends the connection is told by the statement that it ends.
                let _ = connection.await;
            });
            let method = guard.method().to_owned();
            let mut session = Session::new(client, driven, guard, limit);
            match introduce(&mut session).await {
                Ok(own) if !own.bound => {
                    session.close().await;
                    (Seen::Login(LoginFact::MethodRefused("pooler".to_owned())), None)
                }
                Ok(own) => {
                    let Own { version, source, account_until, .. } = own;
                    let accepted = LoginFact::Accepted { version, method, source, host: None, account_until };
                    (Seen::Login(accepted), Some(session))
                }
                Err(NotLooked::Dropped) => (Seen::Login(LoginFact::Dropped), None),
                Err(nothing) => (Seen::Nothing(nothing), None),
            }
        }
    }
}

/// The startup message: a session that can't write, whose statements and locks end by themselves. Compiling our
/// statements (`jit`) would take longer than running them.
fn config(look: &DatabaseLook, password: &str, limit: Duration) -> Config {
    // Milliseconds, as the server takes them; 0 would mean no limit.
    let most = i32::try_from(limit.as_millis()).unwrap_or(i32::MAX).max(1);
    let options = format!(
        "-c default_transaction_read_only=on -c statement_timeout={most} -c lock_timeout={most} \
         -c idle_in_transaction_session_timeout={most} -c jit=off"
    );
    let mut config = Config::new();
    config
        .user(&look.access.user)
        .password(password)
        .dbname(&look.name)
        .application_name("prumo")
        .options(options)
        .ssl_mode(SslMode::Disable);
    config
}

/// What a server says of itself and of us.
struct Own {
    version: String,
    source: Option<IpAddr>,
    account_until: Option<Timestamp>,
    /// Whether the session can't write, nor wait for ever.
    bound: bool,
}

async fn introduce(session: &mut Session) -> Result<Own, NotLooked> {
    let rows = session.ask(SELF, &[]).await?;
    let row = rows.first().ok_or_else(|| NotLooked::Protocol("row".to_owned()))?;
    let version: Option<String> = value(row, 0)?;
    let source: Option<String> = value(row, 1)?;
    let until: Option<String> = value(row, 2)?;
    Ok(Own {
        version: untrusted::text(&version.unwrap_or_default(), LONGEST_VERSION),
        source: source.and_then(|address| address.parse().ok()),
        account_until: until.and_then(|time| time.parse().ok()),
        bound: value::<Option<bool>>(row, 3)?.unwrap_or(false),
    })
}

fn refused(error: &tokio_postgres::Error, guard: &Guard) -> Seen {
    match (guard.offence(), answer::of(error)) {
        (Some(Offence::Method(method)), _) => Seen::Login(LoginFact::MethodRefused(method)),
        (Some(Offence::TooMuch), _) => Seen::Nothing(NotLooked::TooMuch),
        (Some(Offence::Protocol(reason)), _) => Seen::Nothing(NotLooked::Protocol(reason.to_owned())),
        (None, Some(answer)) => Seen::Login(LoginFact::Refused(answer)),
        (None, None) if is_io(error) => Seen::Login(LoginFact::Dropped),
        (None, None) => Seen::Nothing(NotLooked::Protocol("login".to_owned())),
    }
}
