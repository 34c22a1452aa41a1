//! The stream that the driver gets. A driver begins with a PRELOGIN of its own; ours is done and TLS with it, so this
//! one is answered here and never reaches the server. All else goes through as it is.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::tds::{self, HEAD};

/// The longest PRELOGIN that a driver sends.
const MOST: usize = 4 * 1024;

/// A stream whose first message is answered here.
#[derive(Debug)]
pub(super) struct Shim<S> {
    stream: S,
    stage: Stage,
    answer: Vec<u8>,
    waiting: Option<Waker>,
}

#[derive(Debug)]
enum Stage {
    /// The driver's PRELOGIN is being heard.
    Hearing(Vec<u8>),
    /// So much of the answer was read.
    Answering(usize),
    /// The driver talks with the server.
    Through,
}

impl<S> Shim<S> {
    pub(super) fn new(stream: S, answer: Vec<u8>) -> Self {
        Self { stream, stage: Stage::Hearing(Vec::new()), answer, waiting: None }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Shim<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        match &mut this.stage {
            Stage::Hearing(_) => {
                this.waiting = Some(context.waker().clone());
                Poll::Pending
            }
            Stage::Answering(read) => {
                let rest = this.answer.get(*read..).unwrap_or_default();
                let some = rest.get(..into.remaining().min(rest.len())).unwrap_or_default();
                into.put_slice(some);
                *read += some.len();
                if *read >= this.answer.len() {
                    this.stage = Stage::Through;
                }
                Poll::Ready(Ok(()))
            }
            Stage::Through => Pin::new(&mut this.stream).poll_read(context, into),
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Shim<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        let Stage::Hearing(heard) = &mut this.stage else {
            return Pin::new(&mut this.stream).poll_write(context, bytes);
        };
        let wanted = tds::length(heard).unwrap_or(HEAD);
        let some = bytes.get(..bytes.len().min(wanted.saturating_sub(heard.len()))).unwrap_or_default();
        heard.extend_from_slice(some);
        match tds::length(heard) {
            _ if heard.len() < HEAD => {}
            Some(length) if length <= MOST && heard.len() < length => {}
            Some(length) if length <= MOST => {
                this.stage = Stage::Answering(0);
                if let Some(waker) = this.waiting.take() {
                    waker.wake();
                }
            }
            _ => return Poll::Ready(Err(io::ErrorKind::InvalidData.into())),
        }
        Poll::Ready(Ok(some.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;
    use crate::tds::Kind;

    #[tokio::test]
    async fn the_first_message_is_answered_here_and_the_rest_goes_through() {
        let (ours, mut server) = tokio::io::duplex(64);
        let mut shim = Shim::new(ours, b"answer".to_vec());
        let asked = tds::message(Kind::Prelogin, b"asked");
        // In two writes, the second of which goes on with the next message.
        shim.write_all(&asked[..5]).await.unwrap();
        let rest = [&asked[5..], b"login"].concat();
        let server_side = async {
            let mut heard = [0; 5];
            server.read_exact(&mut heard).await.unwrap();
            server.write_all(b"ok").await.unwrap();
            heard
        };
        let (written, heard) = tokio::join!(shim.write_all(&rest), server_side);
        written.unwrap();
        assert_eq!(&heard, b"login");
        let mut said = [0; 8];
        shim.read_exact(&mut said).await.unwrap();
        assert_eq!(&said, b"answerok");
    }
}
