//! One line on a terminal that says what is being looked at. Piped, nothing is shown.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;

use prumo_model::argument::Arguments;
use prumo_model::event::Event;
use prumo_report::texts::Texts;

/// Shows events on the standard error, if a person is there.
pub(crate) struct Progress<'p> {
    texts: &'p Texts,
    shown: bool,
    under_way: Mutex<Vec<String>>,
}

impl<'p> Progress<'p> {
    pub(crate) fn new(texts: &'p Texts) -> Self {
        Self { texts, shown: std::io::stderr().is_terminal(), under_way: Mutex::new(Vec::new()) }
    }

    /// Takes an event.
    pub(crate) fn tell(&self, event: &Event) {
        if !self.shown {
            return;
        }
        let mut under_way = self.under_way.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match event {
            Event::LookStarts(key) => under_way.push(key.target.to_string()),
            Event::LookEnded(key, _) => {
                let target = key.target.to_string();
                if let Some(place) = under_way.iter().position(|known| *known == target) {
                    under_way.remove(place);
                }
            }
            Event::RunEnded(_) => under_way.clear(),
            Event::EnvironmentStarts(_) => {}
        }
        let mut error = std::io::stderr().lock();
        let line = match under_way.last() {
            Some(target) => {
                let target = prumo_report::safe::text(target);
                self.texts.say("looking-at", &Arguments::new().with("target", target))
            }
            None => String::new(),
        };
        let line: String = line.chars().take(super::world::width().saturating_sub(1)).collect();
        let _ = write!(error, "\r\u{1b}[2K{line}");
        let _ = error.flush();
    }
}
