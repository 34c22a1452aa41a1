//! Logs in to a SQL Server over a connection that the dialler made and on which TLS is spoken already, if at all.
//! Windows and federated accounts are not tried: the CRM has none.

use std::time::Duration;

use prumo_model::fact::{LoginFact, NotLooked, Seen};
use prumo_model::plan::DatabaseLook;
use tiberius::error::Error;
use tiberius::{AuthMethod, Client, Config, EncryptionLevel};
use tokio::time::timeout;
use tokio_util::compat::TokioAsyncReadCompatExt;

use super::answer;
use super::guard::Guard;
use super::prelogin::Prelogin;
use super::routed::Route;
use super::session::Session;
use super::shim::Shim;
use crate::connection::Connection;
use crate::untrusted;
use crate::watched::Watched;

/// The longest version that is kept.
const LONGEST_VERSION: usize = 100;

/// The only way in which a SQL Server asks for a password of its own.
const METHOD: &str = "sql-login";

/// What the server says of itself, the address that it saw us come from, and when the password ends: none where it does
/// not, or where the server does not say.
pub(super) const SELF: &str = "SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ProductVersion')), \
    CONVERT(nvarchar(128), SERVERPROPERTY('Edition')), \
    CONVERT(nvarchar(48), CONNECTIONPROPERTY('client_net_address')), \
    CONVERT(nvarchar(19), DATEADD(day, CONVERT(int, LOGINPROPERTY(ORIGINAL_LOGIN(), 'DaysUntilExpiration')), \
    SYSUTCDATETIME()), 126)";

/// What became of a login; a session where the user is in its database.
pub(in crate::database) type Came = (Seen, Option<Box<Session>>);

/// Logs in.
///
/// # Errors
///
/// Where the server sends us on to another one.
pub(in crate::database) async fn log_in(
    connection: Connection,
    look: &DatabaseLook,
    prelogin: Prelogin,
    password: &str,
    limit: Duration,
) -> Result<Came, Route> {
    let guard = Guard::default();
    let stream = Shim::new(Watched::new(connection.stream, guard.clone()), prelogin.for_the_driver());
    let connecting = Client::connect(config(look, password), stream.compat());
    match timeout(limit, connecting).await {
        Err(_) => Ok((Seen::Nothing(NotLooked::TimedOut(limit)), None)),
        Ok(Err(error)) => refused(error, &guard).map(|seen| (seen, None)),
        Ok(Ok(client)) => {
            let mut session = Session::new(client, guard, limit);
            Ok(match introduce(&mut session, limit).await {
                Ok(accepted) => (Seen::Login(accepted), Some(Box::new(session))),
                Err(NotLooked::Dropped) => (Seen::Login(LoginFact::Dropped), None),
                Err(nothing) => (Seen::Nothing(nothing), None),
            })
        }
    }
}

/// The login as the CRM makes it: into its database. Where a listener of an availability group has a copy for reading,
/// that one is asked for.
fn config(look: &DatabaseLook, password: &str) -> Config {
    let mut config = Config::new();
    config.host(&look.access.endpoint.host);
    config.authentication(AuthMethod::sql_server(&look.access.user, password));
    config.database(&look.name);
    config.application_name("prumo");
    config.client_name("prumo");
    config.readonly(true);
    config.lossy_utf16_decoding(true);
    // What the driver believes; see the shim.
    config.encryption(EncryptionLevel::NotSupported);
    config.handshake_timeout(None);
    config
}

/// Bounds the session and asks who is there.
async fn introduce(session: &mut Session, limit: Duration) -> Result<LoginFact, NotLooked> {
    // Committed rows only, no wait without an end, and no transaction that stays open behind our back.
    let settings = format!(
        "SET LOCK_TIMEOUT {}; SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET IMPLICIT_TRANSACTIONS OFF; \
         SET XACT_ABORT ON; SET NOCOUNT ON",
        i32::try_from(limit.as_millis()).unwrap_or(i32::MAX).max(1)
    );
    session.ask(&settings, &[]).await?;
    let rows = session.ask(SELF, &[]).await?;
    let [version, edition, source, until] = rows.first().map(Vec::as_slice).unwrap_or_default() else {
        return Err(NotLooked::Protocol("row".to_owned()));
    };
    let said = [version, edition].map(|text| text.as_deref().unwrap_or_default()).join(" ");
    Ok(LoginFact::Accepted {
        version: untrusted::text(&said, LONGEST_VERSION),
        method: METHOD.to_owned(),
        source: source.as_deref().and_then(|address| address.trim().parse().ok()),
        host: None,
        account_until: until.as_deref().and_then(|time| format!("{time}Z").parse().ok()),
    })
}

fn refused(error: Error, guard: &Guard) -> Result<Seen, Route> {
    Ok(match (guard.offence(), answer::of(&error), error) {
        (Some(offence), _, _) => Seen::Nothing(offence),
        (None, Some(answer), _) => Seen::Login(LoginFact::Refused(answer)),
        (None, None, Error::Routing { host, port }) => return Err(Route { host, port }),
        (None, None, Error::Io { .. }) => Seen::Login(LoginFact::Dropped),
        (None, None, _) => Seen::Nothing(NotLooked::Protocol("login".to_owned())),
    })
}
