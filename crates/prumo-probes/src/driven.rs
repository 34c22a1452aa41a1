//! Runs the future of a driver's connection beside the work that waits for it, so that dropping a look drops both.
//! Nothing is spawned.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

/// A driver's connection: its future moves bytes while somebody waits for an answer.
pub(crate) struct Driven<'c> {
    running: Option<Pin<Box<dyn Future<Output = ()> + 'c>>>,
}

impl<'c> Driven<'c> {
    /// Takes a connection's future. Why it ends is told by the work that it ends for.
    pub(crate) fn new(connection: impl Future<Output = ()> + 'c) -> Self {
        Self { running: Some(Box::pin(connection)) }
    }

    /// Awaits work while the connection moves.
    pub(crate) async fn beside<W: Future>(&mut self, work: W) -> W::Output {
        let mut work = pin!(work);
        poll_fn(|context| {
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return Poll::Ready(done);
            }
            if let Some(running) = &mut self.running
                && running.as_mut().poll(context).is_ready()
            {
                self.running = None;
                return work.as_mut().poll(context);
            }
            Poll::Pending
        })
        .await
    }

    /// Lets the connection end by itself, e.g. to send its last words.
    pub(crate) async fn finish(self) {
        if let Some(running) = self.running {
            running.await;
        }
    }
}
