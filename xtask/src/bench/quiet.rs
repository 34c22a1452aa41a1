//! Quiet moments: before each run the processors are given time to come to rest from others' work, as long as patience
//! lasts. A machine that is never quiet is measured as it is, and the page says how busy it was.

use std::thread;
use std::time::{Duration, Instant};

use super::machine::Times;

/// How long the runs of one measure wait, all together.
const PATIENCE: Duration = Duration::from_secs(240);

/// A moment, and the share of it that the processors must have had nothing to do.
const MOMENT: Duration = Duration::from_millis(200);
const QUIET: f64 = 0.85;

/// What is left of the patience with one measure.
#[derive(Debug)]
pub(super) struct Patience {
    end: Instant,
}

impl Patience {
    /// All of it.
    pub(super) fn new() -> Self {
        Self { end: Instant::now() + PATIENCE }
    }

    /// Returns at the next quiet moment, or when patience is at its end.
    pub(super) fn wait(&self) {
        while Instant::now() < self.end {
            let before = Times::now();
            thread::sleep(MOMENT);
            if Times::now().share_since(before, |times| times.idle) >= QUIET {
                return;
            }
        }
    }
}
