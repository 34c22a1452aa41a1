//! What watches the server for the driver: whatever it answers has the form of TDS packets, and an answer has an end.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use prumo_model::fact::NotLooked;

use crate::tds::{self, HEAD, Kind};
use crate::watched::Watcher;

/// The most bytes of an answer.
const MOST: usize = 32 * 1024 * 1024;

/// What was seen, told beside the stream that the driver owns.
#[derive(Debug, Clone, Default)]
pub(super) struct Guard(Arc<Mutex<Seen>>);

#[derive(Debug, Default)]
struct Seen {
    /// Bytes of this answer.
    bytes: usize,
    /// The beginning of a packet's head.
    head: Vec<u8>,
    /// What is still to come of the packet.
    rest: usize,
    offence: Option<NotLooked>,
}

impl Guard {
    /// A new answer begins.
    pub(super) fn begin(&self) {
        self.lock().bytes = 0;
    }

    /// Why the server is not heard any longer.
    pub(super) fn offence(&self) -> Option<NotLooked> {
        self.lock().offence.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    fn see(&mut self, mut news: &[u8]) -> Result<(), NotLooked> {
        self.bytes = self.bytes.saturating_add(news.len());
        if self.bytes > MOST {
            return Err(NotLooked::TooMuch);
        }
        while !news.is_empty() {
            let wanted = if self.rest > 0 { self.rest } else { HEAD - self.head.len() };
            let (now, later) = news.split_at(wanted.min(news.len()));
            news = later;
            if self.rest > 0 {
                self.rest -= now.len();
                continue;
            }
            self.head.extend_from_slice(now);
            if self.head.len() == HEAD {
                let length = tds::length(&self.head);
                let length = length.filter(|_| self.head.first() == Some(&(Kind::Answer as u8)));
                let Some(length) = length else {
                    return Err(NotLooked::Protocol("message".to_owned()));
                };
                self.rest = length - HEAD;
                self.head.clear();
            }
        }
        Ok(())
    }
}

impl Watcher for Guard {
    fn see(&self, news: &[u8]) -> io::Result<()> {
        let mut seen = self.lock();
        seen.see(news).map_err(|offence| {
            seen.offence = Some(offence);
            io::ErrorKind::InvalidData.into()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_are_followed_however_they_are_cut() {
        let two = [tds::message(Kind::Answer, b"one"), tds::message(Kind::Answer, b"")].concat();
        for cut in 0..two.len() {
            let guard = Guard::default();
            let (first, second) = two.split_at(cut);
            assert!(guard.see(first).is_ok() && guard.see(second).is_ok());
            assert!(guard.see(b"\x05\x01\x00\x09").is_ok(), "no whole head yet");
            assert!(guard.see(b"\0\0\0\0").is_err());
            assert_eq!(guard.offence(), Some(NotLooked::Protocol("message".to_owned())));
        }
    }

    #[test]
    fn an_answer_has_an_end() {
        let guard = Guard::default();
        let packet = tds::message(Kind::Answer, &[0; 4096]);
        let most = MOST / packet.len();
        assert!((0..most).all(|_| guard.see(&packet).is_ok()));
        guard.begin();
        assert!((0..most).all(|_| guard.see(&packet).is_ok()));
        assert!(guard.see(&packet).is_err());
        assert_eq!(guard.offence(), Some(NotLooked::TooMuch));
    }
}
