//! The first bytes of what the peer says are kept, so that something else than HTTP can be shown, and a peer that says
//! more than an answer can need is not heard any further: interim answers and chunk borders are bytes too.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::watched::Watcher;

/// As many bytes as a printable form of 60 characters can need.
const KEPT: usize = 64;

/// What the peer has said since the last question.
#[derive(Debug, Clone, Default)]
pub(super) struct First(Arc<Mutex<Said>>);

#[derive(Debug, Default)]
struct Said {
    first: Vec<u8>,
    bytes: usize,
    allowed: usize,
}

impl First {
    /// Begins a question, to which so many bytes may be said in all.
    pub(super) fn allow(&self, allowed: usize) {
        *self.said() = Said { allowed, ..Said::default() };
    }

    /// Lets so many bytes more be said: the head of the answer is there.
    pub(super) fn allow_more(&self, more: usize) {
        let mut said = self.said();
        said.allowed = said.allowed.saturating_add(more);
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        self.said().first.clone()
    }

    /// Whether more was said than was allowed.
    pub(super) fn overflowed(&self) -> bool {
        let said = self.said();
        said.bytes > said.allowed
    }

    /// Takes in what was said; false when it is too much.
    fn keep(&self, news: &[u8]) -> bool {
        let mut said = self.said();
        let room = KEPT.saturating_sub(said.first.len());
        said.first.extend(news.iter().take(room));
        said.bytes = said.bytes.saturating_add(news.len());
        said.bytes <= said.allowed
    }

    fn said(&self) -> MutexGuard<'_, Said> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watcher for First {
    fn see(&self, news: &[u8]) -> io::Result<()> {
        if self.keep(news) {
            return Ok(());
        }
        Err(io::Error::other("more was said than an answer can need"))
    }
}
