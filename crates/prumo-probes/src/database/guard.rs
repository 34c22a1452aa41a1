//! The stream between the driver and the server: what the server sends is watched before the driver sees it, and a
//! server that offends is not heard any further. What we send goes through as it is.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::frames::{Frames, Offence};
use crate::connection::{Connection, Stream};

/// What the guard saw, told beside the stream that the driver owns.
#[derive(Debug, Clone)]
pub(super) struct Watch(Arc<Mutex<Watched>>);

#[derive(Debug)]
struct Watched {
    frames: Frames,
    offence: Option<Offence>,
}

impl Watch {
    /// How the server asked for the password.
    pub(super) fn method(&self) -> &'static str {
        self.lock().frames.method()
    }

    /// Why the server is not heard any longer.
    pub(super) fn offence(&self) -> Option<Offence> {
        self.lock().offence.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Watched> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A guarded stream.
#[derive(Debug)]
pub(super) struct Guard {
    stream: Stream,
    watch: Watch,
}

impl Guard {
    pub(super) fn new(connection: Connection) -> (Self, Watch) {
        let frames = Frames::new(connection.link.is_trusted());
        let watch = Watch(Arc::new(Mutex::new(Watched { frames, offence: None })));
        (Self { stream: connection.stream, watch: watch.clone() }, watch)
    }
}

impl AsyncRead for Guard {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, into))?;
        let mut watched = self.watch.lock();
        let news = into.filled().get(before..).unwrap_or_default();
        if let Err(offence) = watched.frames.see(news) {
            watched.offence = Some(offence);
            return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Guard {
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
