//! HTTP/1.1 over a connection that the dialler made: one question, one answer, within time and bytes. No redirect is
//! followed, nothing is compressed, kept in cookies or asked twice.

mod channel;
mod first;

use std::time::Duration;

use bytes::Bytes;
use hyper::Method;
use prumo_model::fact::{HttpFact, NotLooked, Seen};
use prumo_model::host::Endpoint;
use tokio::time::timeout;

pub(crate) use self::channel::Channel;
use crate::connection::Connection;
use crate::untrusted;

/// The most that is read of an answer whose head is all that counts.
const HEAD_ONLY: usize = 64 * 1024;

/// A question.
#[derive(Clone)]
pub(crate) struct Question {
    pub(crate) method: Method,
    /// Path and query.
    pub(crate) path: String,
    /// Content-Type and SOAPAction of a call.
    pub(crate) soap: Option<(String, String)>,
    pub(crate) body: Bytes,
}

impl Question {
    /// A GET of a path.
    pub(crate) fn get(path: &str) -> Self {
        let path = if path.is_empty() { "/" } else { path };
        Self { method: Method::GET, path: path.to_owned(), soap: None, body: Bytes::new() }
    }
}

/// The head of an answer, and what came of its body.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) server: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Result<Vec<u8>, Failure>,
}

/// Why there is no answer, or no whole one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Not within the time.
    TimedOut(Duration),
    /// The connection ended before the answer did.
    Cut,
    /// More bytes than allowed; as many as were allowed.
    TooLarge(usize),
    /// Something else than HTTP: its first bytes in printable form.
    NotHttp(String),
    /// No connection that may be used came about.
    NotConnected,
    /// The question can't be written as HTTP.
    Unwritable,
}

/// What an application server answers to a GET of a path, over a connection on which HTTP comes next.
pub async fn first_answer(connection: Connection, endpoint: &Endpoint, path: &str, limit: Duration) -> Seen {
    let asked = async {
        let mut channel = Channel::open(connection).await?;
        channel.ask(&Question::get(path), endpoint, HEAD_ONLY).await
    };
    head(timeout(limit, asked).await.unwrap_or(Err(Failure::TimedOut(limit))))
}

/// The fact in the head of an answer.
pub(crate) fn head(asked: Result<Reply, Failure>) -> Seen {
    Seen::Http(match asked {
        Ok(Reply { status, server, .. }) => HttpFact::Answered { status, server },
        Err(Failure::NotHttp(seen)) => HttpFact::Other(seen),
        Err(Failure::Cut | Failure::NotConnected) => HttpFact::Dropped,
        Err(Failure::TimedOut(limit)) => return Seen::Nothing(NotLooked::TimedOut(limit)),
        Err(Failure::TooLarge(_)) => return Seen::Nothing(NotLooked::TooMuch),
        Err(Failure::Unwritable) => return Seen::Nothing(NotLooked::Protocol("question".to_owned())),
    })
}

/// The question whose answer [`head`] reads, and how many bytes of it are read.
pub(crate) fn first_question(path: &str) -> (Question, usize) {
    (Question::get(path), HEAD_ONLY)
}

/// A header's value, cut.
fn header(value: &hyper::header::HeaderValue) -> String {
    untrusted::text(&String::from_utf8_lossy(value.as_bytes()), untrusted::FIRST)
}
