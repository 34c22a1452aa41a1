//! The stream below TLS, with the first bytes that the peer said: an old server says its version in them, and rustls only
//! that it is too old. It keeps no more than that.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::enclosed::Enclosed;

/// A record's head (5 bytes), a message's head (4) and the version of a ServerHello (RFC 5246, sections 6.2.1 and 7.4).
const KEPT: usize = 11;

/// A stream whose first bytes are kept.
#[derive(Debug)]
pub(crate) struct Heard {
    stream: Enclosed,
    first: Vec<u8>,
}

impl Heard {
    pub(super) fn new(stream: Enclosed) -> Self {
        Self { stream, first: Vec::with_capacity(KEPT) }
    }

    /// The handshake is over: TLS travels by itself.
    pub(super) fn let_out(&mut self) {
        self.stream.let_out();
    }

    /// What the peer said first.
    pub(super) fn first(&self) -> &[u8] {
        &self.first
    }
}

impl AsyncRead for Heard {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, into))?;
        let room = KEPT.saturating_sub(self.first.len());
        let news = into.filled().get(before..).unwrap_or_default();
        self.first.extend(news.iter().take(room));
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Heard {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
