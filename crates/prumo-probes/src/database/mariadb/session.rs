//! A session with a MariaDB or MySQL server after the login: one statement after another in the text protocol, each with
//! its time. The statements are the probes'; none of them writes, and the session is read-only besides.

use std::time::Duration;

use prumo_model::fact::NotLooked;
use tokio::time::timeout;

use super::grants::{self, Grant};
use super::packets::{self, Packets, is_end};
use crate::connection::Stream;
use crate::database::session::Texts;

const QUIT: u8 = 1;
const INIT_DB: u8 = 2;
const QUERY: u8 = 3;

/// The most columns of an answer; no statement of ours asks for as many.
const MOST_COLUMNS: u64 = 4096;

/// How long the server's own limit is given to end a statement before we stop waiting.
const GRACE: Duration = Duration::from_secs(1);

/// Numbers of a statement that the server's time limit ended: MariaDB's `max_statement_time`, MySQL's
/// `max_execution_time`, and the lock waits of both.
const CANCELED: [&str; 3] = ["1969", "3024", "1205"];

/// A session.
pub(in crate::database) struct Session {
    packets: Packets<Stream>,
    limit: Duration,
    statements: u32,
    silent: bool,
    grants: Option<Vec<Grant>>,
    /// Whether the server is MariaDB; else it is MySQL or one of its kind.
    pub(super) is_mariadb: bool,
    /// Whether names of tables are kept and compared as they are written (`lower_case_table_names = 0`).
    pub(super) case_counts: bool,
}

impl Session {
    pub(super) fn new(packets: Packets<Stream>, limit: Duration, is_mariadb: bool) -> Self {
        Self { packets, limit, statements: 0, silent: false, grants: None, is_mariadb, case_counts: true }
    }

    /// How many statements were sent so far.
    pub(super) fn statements(&self) -> u32 {
        self.statements
    }

    /// The user's grants and those of the roles that are on, asked for once.
    pub(super) async fn grants(&mut self) -> Result<Vec<Grant>, NotLooked> {
        if self.grants.is_none() {
            self.grants = Some(self.ask_grants().await?);
        }
        Ok(self.grants.clone().unwrap_or_default())
    }

    /// The same, asked for now.
    pub(super) async fn ask_grants(&mut self) -> Result<Vec<Grant>, NotLooked> {
        let rows = match self.ask("SHOW GRANTS").await {
            Err(NotLooked::ServerRefused(_)) => return Err(NotLooked::RightsNotVisible),
            answered => answered?,
        };
        let lines: Vec<&str> = rows.iter().flatten().flatten().map(String::as_str).collect();
        grants::read(lines.into_iter()).ok_or(NotLooked::RightsNotVisible)
    }

    /// Enters a database, as the CRM does when it connects.
    pub(super) async fn enter(&mut self, database: &str) -> Result<(), NotLooked> {
        self.run(INIT_DB, database).await.map(drop)
    }

    /// Sends a statement and takes its rows. A server that did not answer once is not asked again.
    pub(in crate::database) async fn ask(&mut self, statement: &str) -> Result<Vec<Texts>, NotLooked> {
        self.statements += 1;
        self.run(QUERY, statement).await
    }

    async fn run(&mut self, command: u8, text: &str) -> Result<Vec<Texts>, NotLooked> {
        if self.silent {
            return Err(NotLooked::TimedOut(self.limit));
        }
        let answered = timeout(self.limit + GRACE, converse(&mut self.packets, command, text)).await;
        match answered {
            Ok(Err(NotLooked::ServerRefused(answer))) if CANCELED.contains(&answer.code.as_str()) => {
                Err(NotLooked::TimedOut(self.limit))
            }
            Ok(Err(NotLooked::ServerRefused(answer))) => Err(NotLooked::ServerRefused(answer)),
            Ok(Ok(rows)) => Ok(rows),
            Ok(Err(nothing)) => {
                // What is left of the answer would be taken for the next one.
                self.silent = true;
                Err(nothing)
            }
            Err(_) => {
                self.silent = true;
                Err(NotLooked::TimedOut(self.limit))
            }
        }
    }

    /// Ends the session as the protocol wants it.
    pub(in crate::database) async fn close(mut self) {
        let _ = timeout(GRACE, self.packets.command(QUIT, &[])).await;
    }
}

async fn converse(packets: &mut Packets<Stream>, command: u8, text: &str) -> Result<Vec<Texts>, NotLooked> {
    packets.command(command, text.as_bytes()).await?;
    let first = packets.read().await?;
    if let Some(answer) = packets::refusal(&first) {
        return Err(NotLooked::ServerRefused(answer));
    }
    let broken = || NotLooked::Protocol("message".to_owned());
    // A server that asks for a local file (0xfb) gets none: it breaks the protocol, since we said that we have none.
    let columns = match first.as_slice() {
        [0, ..] => return Ok(Vec::new()),
        bytes => {
            packets::integer(&mut { bytes }).filter(|count| *count <= MOST_COLUMNS).ok_or_else(broken)?
        }
    };
    let columns = usize::try_from(columns).map_err(|_| broken())?;
    for _ in 0..columns {
        packets.read().await?;
    }
    if !is_end(&packets.read().await?) {
        return Err(broken());
    }
    rows(packets, columns).await
}

async fn rows(packets: &mut Packets<Stream>, columns: usize) -> Result<Vec<Texts>, NotLooked> {
    let mut rows = Vec::new();
    loop {
        let packet = packets.read().await?;
        if is_end(&packet) {
            return Ok(rows);
        }
        if let Some(answer) = packets::refusal(&packet) {
            return Err(NotLooked::ServerRefused(answer));
        }
        rows.push(packets::row(&packet, columns).ok_or_else(|| NotLooked::Protocol("row".to_owned()))?);
    }
}
