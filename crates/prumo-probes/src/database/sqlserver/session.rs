//! A session with a SQL Server after the login: one statement after another, each with its time. The statements are the
//! probes'; none of them writes. SQL Server has no read-only session and no time limit of a statement: locks are waited
//! for only so long, and what takes longer than its time is cancelled.

use std::time::Duration;

use prumo_model::fact::NotLooked;
use tiberius::{Client, ColumnData, Row, ToSql};
use tokio::time::timeout;
use tokio_util::compat::Compat;

use super::guard::Guard;
use super::shim::Shim;
use super::{answer, text};
use crate::database::session::Texts;
use crate::database::spelling::Bound;
use crate::watched::Watched;

/// How long a server is given to end what we cancelled.
const GRACE: Duration = Duration::from_secs(1);

/// The number of an error that says that a lock was waited for too long.
const LOCK_TIMEOUT: &str = "1222";

/// What the driver talks over.
pub(super) type Wire = Compat<Shim<Watched<Guard>>>;

/// A session.
pub(in crate::database) struct Session {
    client: Client<Wire>,
    guard: Guard,
    limit: Duration,
    statements: u32,
    silent: bool,
}

impl Session {
    pub(super) fn new(client: Client<Wire>, guard: Guard, limit: Duration) -> Self {
        Self { client, guard, limit, statements: 0, silent: false }
    }

    /// How many statements were sent so far.
    pub(super) fn statements(&self) -> u32 {
        self.statements
    }

    /// Sends a statement and takes its rows as texts. A server that did not answer once is not asked again.
    pub(in crate::database) async fn ask(
        &mut self,
        statement: &str,
        values: &[Bound],
    ) -> Result<Vec<Texts>, NotLooked> {
        if self.silent {
            return Err(NotLooked::TimedOut(self.limit));
        }
        self.statements += 1;
        self.guard.begin();
        let texts: Vec<&str> = values.iter().flatten().map(String::as_str).collect();
        let answered = timeout(self.limit, run(&mut self.client, statement, &texts)).await;
        match answered {
            Ok(Ok(rows)) => Ok(rows.into_iter().map(texts_of).collect()),
            Ok(Err(error)) => Err(self.reason(&error)),
            Err(_) => {
                self.guard.begin();
                let ended = timeout(GRACE, self.client.cancel_query()).await;
                self.silent = !matches!(ended, Ok(Ok(())));
                Err(NotLooked::TimedOut(self.limit))
            }
        }
    }

    fn reason(&mut self, error: &tiberius::error::Error) -> NotLooked {
        match (self.guard.offence(), answer::of(error)) {
            (Some(offence), _) => {
                self.silent = true;
                offence
            }
            (None, Some(answer)) if answer.code == LOCK_TIMEOUT => NotLooked::TimedOut(self.limit),
            (None, Some(answer)) => NotLooked::ServerRefused(answer),
            (None, None) => {
                self.silent = true;
                answer::reason(error)
            }
        }
    }

    /// Ends the session: the protocol has no farewell but the end of the stream.
    pub(in crate::database) async fn close(self) {
        let _ = timeout(GRACE, self.client.close()).await;
    }
}

async fn run(
    client: &mut Client<Wire>,
    statement: &str,
    texts: &[&str],
) -> Result<Vec<Row>, tiberius::error::Error> {
    if texts.is_empty() {
        return client.simple_query(statement).await?.into_first_result().await;
    }
    let values: Vec<&dyn ToSql> = texts.iter().map(|text| -> &dyn ToSql { text }).collect();
    client.query(statement, &values).await?.into_first_result().await
}

fn texts_of(row: Row) -> Texts {
    row.into_iter().map(|value: ColumnData<'static>| text::of(&value)).collect()
}
