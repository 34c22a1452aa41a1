//! A database server's first words, whichever engine the project names. Nothing of the user is sent.

use std::io;
use std::time::Duration;

use prumo_model::engine::Engine;
use prumo_model::fact::{DatabaseAnswer, GreetingFact};
use tokio::io::AsyncReadExt;
use tokio::time::timeout;

use super::{mariadb, postgresql, sqlserver};
use crate::connection::Connection;

/// A server's first words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstWords {
    /// What they say.
    pub fact: GreetingFact,
    /// The answer of a server that refused before it was asked for anything (e.g. too many connections).
    pub refusal: Option<DatabaseAnswer>,
    /// What a MariaDB server says of itself before the login.
    pub(super) hello: Option<mariadb::Hello>,
    /// What a SQL Server says of itself before the login.
    pub(super) prelogin: Option<sqlserver::Prelogin>,
}

impl FirstWords {
    /// Words that hold nothing but what they say.
    pub(super) fn told(fact: GreetingFact) -> Self {
        Self { fact, refusal: None, hello: None, prelogin: None }
    }
}

/// Hears a server's first words and tells what it speaks. After `Speaks` the connection stands where TLS or the login
/// comes next.
pub async fn first_words(connection: &mut Connection, engine: Engine, limit: Duration) -> FirstWords {
    let mut bytes = Vec::new();
    match engine {
        Engine::MariaDb => {
            let ended = timeout(limit, mariadb::listen(connection, &mut bytes)).await;
            mariadb::tell(&bytes, ended.is_ok())
        }
        Engine::SqlServer => {
            let ended = timeout(limit, sqlserver::listen(connection, &mut bytes)).await;
            sqlserver::tell(&bytes, ended.is_ok())
        }
        Engine::PostgreSql | Engine::Oracle => {
            let ended = timeout(limit, postgresql::listen(connection, &mut bytes)).await;
            postgresql::tell(&bytes, ended.is_ok())
        }
    }
}

/// Reads until the words are whole, more than is read of anybody's, or the server ends the connection.
pub(super) async fn hear(
    connection: &mut Connection,
    bytes: &mut Vec<u8>,
    most: usize,
    is_whole: fn(&[u8]) -> bool,
) -> io::Result<()> {
    while bytes.len() < most {
        let mut some = [0; 512];
        let count = connection.stream.read(&mut some).await?;
        bytes.extend_from_slice(some.get(..count).unwrap_or_default());
        if count == 0 || is_whole(bytes) {
            break;
        }
    }
    Ok(())
}
