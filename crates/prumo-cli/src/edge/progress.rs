//! One line on a terminal that says what is being looked at, and how long it takes once that is long. Piped, nothing is
//! shown. It changes no mode of the terminal, so that there is nothing to be put back.

mod under_way;

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::time::Duration;

use prumo_model::event::Event;
use prumo_model::limits::Limits;
use prumo_report::texts::Texts;
use tokio::time::{Instant, sleep};

use super::world;
use under_way::UnderWay;

/// How often the seconds are drawn anew.
const BEAT: Duration = Duration::from_millis(250);

/// Shows events on the standard error, if a person is there.
pub(crate) struct Progress<'p> {
    texts: &'p Texts,
    limits: &'p Limits,
    shown: bool,
    start: Instant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    looks: UnderWay,
    /// The line as it stands on the terminal.
    line: String,
}

impl<'p> Progress<'p> {
    pub(crate) fn new(texts: &'p Texts, limits: &'p Limits) -> Self {
        let shown = std::io::stderr().is_terminal() && world::terminal_moves();
        Self { texts, limits, shown, start: Instant::now(), state: Mutex::default() }
    }

    /// Takes an event.
    pub(crate) fn tell(&self, event: &Event) {
        if !self.shown {
            return;
        }
        let now = self.start.elapsed();
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match event {
            Event::LookStarts(key) => state.looks.starts(key.clone(), now),
            Event::LookEnded(key, took) => state.looks.ended(key, *took),
            Event::RunEnded(_) => state.looks.all_ended(now),
            Event::EnvironmentStarts(_) => state.looks.begin_anew(),
        }
        self.draw(&mut state);
    }

    /// Waits for the looks, and keeps the line fresh meanwhile.
    pub(crate) async fn during<T>(&self, looks: impl Future<Output = T>) -> T {
        if !self.shown {
            return looks.await;
        }
        let mut looks = std::pin::pin!(looks);
        loop {
            tokio::select! {
                biased;
                done = &mut looks => return done,
                () = sleep(BEAT) => {
                    let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    self.draw(&mut state);
                }
            }
        }
    }

    /// Names the slowest looks, where any was slow.
    pub(crate) fn sum_up(&self) {
        let state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(text) = state.looks.slowest(self.texts).filter(|_| self.shown) {
            super::output::tell(&text);
        }
    }

    fn draw(&self, state: &mut State) {
        let room = world::width().saturating_sub(1);
        let line = state.looks.line(self.start.elapsed(), self.limits, self.texts, room);
        if line == state.line {
            return;
        }
        let mut error = std::io::stderr().lock();
        // A person who closed the terminal misses nothing.
        let _ = write!(error, "\r\u{1b}[2K{line}");
        let _ = error.flush();
        state.line = line;
    }
}
