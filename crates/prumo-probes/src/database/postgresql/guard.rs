//! What watches the server for the driver: a server that offends is not heard any further.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::frames::{Frames, Offence};
use crate::connection::Link;
use crate::watched::Watcher;

/// What was seen, told beside the stream that the driver owns.
#[derive(Debug, Clone)]
pub(super) struct Guard(Arc<Mutex<Seen>>);

#[derive(Debug)]
struct Seen {
    frames: Frames,
    offence: Option<Offence>,
}

impl Guard {
    pub(super) fn new(link: Link) -> Self {
        let frames = Frames::new(link.is_trusted());
        Self(Arc::new(Mutex::new(Seen { frames, offence: None })))
    }

    /// How the server asked for the password.
    pub(super) fn method(&self) -> &'static str {
        self.lock().frames.method()
    }

    /// Why the server is not heard any longer.
    pub(super) fn offence(&self) -> Option<Offence> {
        self.lock().offence.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watcher for Guard {
    fn see(&self, news: &[u8]) -> io::Result<()> {
        let mut seen = self.lock();
        seen.frames.see(news).map_err(|offence| {
            seen.offence = Some(offence);
            io::ErrorKind::InvalidData.into()
        })
    }
}
