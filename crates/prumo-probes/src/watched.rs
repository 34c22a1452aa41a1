//! A stream whose peer is watched: what it says is shown to a watcher before the reader sees it, and a watcher that
//! refuses ends the stream. What we say goes through as it is.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::connection::Stream;

/// Sees what a peer says.
pub(crate) trait Watcher: Unpin {
    /// Takes in the next bytes.
    ///
    /// # Errors
    ///
    /// The reader gets this error instead of the bytes.
    fn see(&self, news: &[u8]) -> io::Result<()>;
}

/// A watched stream.
#[derive(Debug)]
pub(crate) struct Watched<W> {
    stream: Stream,
    watcher: W,
}

impl<W: Watcher> Watched<W> {
    pub(crate) fn new(stream: Stream, watcher: W) -> Self {
        Self { stream, watcher }
    }
}

impl<W: Watcher> AsyncRead for Watched<W> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, into))?;
        Poll::Ready(self.watcher.see(into.filled().get(before..).unwrap_or_default()))
    }
}

impl<W: Watcher> AsyncWrite for Watched<W> {
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
