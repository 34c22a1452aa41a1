//! A session with a PostgreSQL server after the login: statements in turn, each question with its time.
//! The statements are the probes'; none of them writes, and the session is read-only besides.

use std::time::Duration;

use futures_util::future::try_join_all;
use prumo_model::fact::NotLooked;
use tokio::time::timeout;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Row};

use super::answer;
use super::frames::Offence;
use super::guard::Guard;
use crate::database::session::Texts;
use crate::database::spelling::Bound;
use crate::driven::Driven;

/// How long the server's own limit is given to end a statement before we stop waiting.
const GRACE: Duration = Duration::from_secs(1);

/// SQLSTATE of a statement that the server's statement limit ended.
pub(super) const CANCELED: &str = "57014";

/// A value for a placeholder of a statement.
pub(in crate::database) type Parameter<'p> = (&'p (dyn ToSql + Sync), Type);

/// A session.
pub(in crate::database) struct Session {
    client: Client,
    driven: Driven<'static>,
    guard: Guard,
    limit: Duration,
    statements: u32,
    silent: bool,
}

impl Session {
    pub(super) fn new(client: Client, driven: Driven<'static>, guard: Guard, limit: Duration) -> Self {
        Self { client, driven, guard, limit, statements: 0, silent: false }
    }

    /// How many statements were sent so far.
    pub(super) fn statements(&self) -> u32 {
        self.statements
    }

    /// Sends a statement and takes its rows. A server that did not answer once is not asked again.
    pub(in crate::database) async fn ask(
        &mut self,
        statement: &str,
        parameters: &[Parameter<'_>],
    ) -> Result<Vec<Row>, NotLooked> {
        let mut rows = self.ask_together(&[(statement, parameters)]).await?;
        Ok(rows.pop().unwrap_or_default())
    }

    /// Sends statements one after another without waiting between them, and takes the rows of each.
    pub(super) async fn ask_together(
        &mut self,
        asked: &[(&str, &[Parameter<'_>])],
    ) -> Result<Vec<Vec<Row>>, NotLooked> {
        if self.silent {
            return Err(NotLooked::TimedOut(self.limit));
        }
        self.statements += u32::try_from(asked.len()).unwrap_or(u32::MAX);
        let each = asked.iter().map(|(statement, parameters)| self.client.query_typed(statement, parameters));
        match timeout(self.limit + GRACE, self.driven.beside(try_join_all(each))).await {
            Ok(Ok(rows)) => Ok(rows),
            Ok(Err(error)) => Err(self.reason(&error)),
            Err(_) => {
                self.silent = true;
                Err(NotLooked::TimedOut(self.limit))
            }
        }
    }

    /// The rows of a statement whose columns are texts.
    pub(in crate::database) async fn texts(
        &mut self,
        statement: &str,
        values: &[Bound],
    ) -> Result<Vec<Texts>, NotLooked> {
        let parameters: Vec<Parameter<'_>> =
            values.iter().map(|texts| -> Parameter<'_> { (texts, Type::TEXT_ARRAY) }).collect();
        let rows = self.ask(statement, &parameters).await?;
        let texts = |row: &Row| -> Result<Texts, NotLooked> {
            (0..row.len()).map(|at| value::<Option<String>>(row, at)).collect()
        };
        rows.iter().map(texts).collect()
    }

    fn reason(&self, error: &tokio_postgres::Error) -> NotLooked {
        match (self.guard.offence(), answer::of(error)) {
            (Some(Offence::TooMuch), _) => NotLooked::TooMuch,
            (Some(Offence::Protocol(reason)), _) => NotLooked::Protocol(reason.to_owned()),
            (Some(Offence::Method(_)), _) => NotLooked::Protocol("authentication".to_owned()),
            (None, Some(answer)) if answer.code == CANCELED => NotLooked::TimedOut(self.limit),
            (None, Some(answer)) => NotLooked::ServerRefused(answer),
            (None, None) if is_io(error) => NotLooked::Dropped,
            (None, None) => NotLooked::Protocol("message".to_owned()),
        }
    }

    /// Ends the session as the protocol wants it: a Terminate message, then the end of the stream.
    pub(in crate::database) async fn close(self) {
        drop(self.client);
        let _ = timeout(GRACE, self.driven.finish()).await;
    }
}

/// Whether an error is the connection's end.
pub(super) fn is_io(error: &tokio_postgres::Error) -> bool {
    let source = std::error::Error::source(error);
    error.is_closed() || source.is_some_and(|source| source.downcast_ref::<std::io::Error>().is_some())
}

/// A value of a row; a server that answers with another type breaks the protocol.
pub(super) fn value<'r, T: tokio_postgres::types::FromSql<'r>>(
    row: &'r Row,
    at: usize,
) -> Result<T, NotLooked> {
    row.try_get(at).map_err(|_| NotLooked::Protocol("row".to_owned()))
}
