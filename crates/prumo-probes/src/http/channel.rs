//! A connection that speaks HTTP/1.1 and can be asked again where the server keeps it open.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{Builder, SendRequest};
use hyper::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HOST, SERVER, USER_AGENT};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use prumo_model::host::Endpoint;

use super::first::First;
use super::{Failure, Question, Reply, header};
use crate::connection::Connection;
use crate::driven::Driven;
use crate::untrusted;
use crate::watched::Watched;

/// The most that an answer's head may take.
const LONGEST_HEAD: usize = 64 * 1024;

/// A channel.
pub(crate) struct Channel {
    sender: SendRequest<Full<Bytes>>,
    driven: Driven<'static>,
    first: First,
    used: bool,
}

impl Channel {
    /// Speaks HTTP over a connection. Nothing is sent yet.
    pub(crate) async fn open(connection: Connection) -> Result<Self, Failure> {
        let first = First::default();
        let stream = Watched::new(connection.stream, first.clone());
        let handshake = Builder::new().max_buf_size(LONGEST_HEAD).handshake(TokioIo::new(stream));
        let (sender, running) = handshake.await.map_err(|_| Failure::Cut)?;
        let driven = Driven::new(async move {
            // What ends the connection is told by the question that it ends.
            let _ = running.await;
        });
        Ok(Self { sender, driven, first, used: false })
    }

    /// Whether another question can be asked.
    pub(crate) async fn is_open(&mut self) -> bool {
        self.driven.beside(self.sender.ready()).await.is_ok()
    }

    /// Whether the server ended a connection that it had kept, without a byte for the last question.
    pub(crate) fn was_left(&self) -> bool {
        self.used && self.first.bytes().is_empty()
    }

    /// Marks that an answer came whole, so that the next question is a further one.
    pub(crate) fn mark_used(&mut self) {
        self.used = true;
    }

    /// Asks one question; of the answer's body at most `most` bytes are taken.
    pub(crate) async fn ask(
        &mut self,
        question: &Question,
        endpoint: &Endpoint,
        most: usize,
    ) -> Result<Reply, Failure> {
        let request = request(question, endpoint).ok_or(Failure::Unwritable)?;
        // A head, with the interim answers before it, is small; hyper goes through them without a look at the clock.
        self.first.allow(2 * LONGEST_HEAD);
        let asked = self.driven.beside(self.sender.send_request(request)).await;
        let response = asked.map_err(|error| self.failure(&error, most))?;
        // The borders of chunks are bytes too; no server needs as many again as its answer.
        self.first.allow_more(most.saturating_mul(2));
        let headers = response.headers();
        let mut reply = Reply {
            status: response.status().as_u16(),
            server: headers.get(SERVER).map(header),
            content_type: headers.get(CONTENT_TYPE).map(header),
            body: Ok(Vec::new()),
        };
        reply.body = self.body(response, most).await;
        Ok(reply)
    }

    async fn body(&mut self, response: Response<Incoming>, most: usize) -> Result<Vec<u8>, Failure> {
        let announced = response.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
        if announced.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > most) {
            return Err(Failure::TooLarge(most));
        }
        let mut body = response.into_body();
        let mut bytes = Vec::new();
        while let Some(frame) = self.driven.beside(body.frame()).await {
            let frame = frame.map_err(|_| self.ended(most))?;
            let data = frame.data_ref().map(Bytes::as_ref).unwrap_or_default();
            if bytes.len() + data.len() > most {
                return Err(Failure::TooLarge(most));
            }
            bytes.extend_from_slice(data);
        }
        Ok(bytes)
    }

    /// Why a connection ended within an answer.
    fn ended(&self, most: usize) -> Failure {
        if self.first.overflowed() { Failure::TooLarge(most) } else { Failure::Cut }
    }

    fn failure(&self, error: &hyper::Error, most: usize) -> Failure {
        let first = self.first.bytes();
        if error.is_parse()
            || !(first.is_empty() || b"HTTP/".starts_with(&first) || first.starts_with(b"HTTP/"))
        {
            return Failure::NotHttp(untrusted::first(&first));
        }
        self.ended(most)
    }
}

fn request(question: &Question, endpoint: &Endpoint) -> Option<Request<Full<Bytes>>> {
    let mut request = Request::builder()
        .method(question.method.clone())
        .uri(&question.path)
        .header(HOST, endpoint.to_string())
        .header(USER_AGENT, "prumo")
        .header(ACCEPT, "text/xml, */*");
    if let Some((content_type, action)) = &question.soap {
        request = request.header(CONTENT_TYPE, content_type).header("SOAPAction", action);
    }
    request.body(Full::new(question.body.clone())).ok()
}
