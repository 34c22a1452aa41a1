//! What a run tells while it goes on: one typed stream for every reporter. The facts themselves are the run's result.

use std::time::Duration;

use crate::fact::FactKey;
use crate::word::words;

words! {
    /// How a run ended.
    Ended {
        /// Every look came to its end.
        Whole = "whole",
        /// The run's time limit was reached.
        RunOver = "run-over",
        /// A person ended it.
        Cancelled = "cancelled",
    }
}

impl Ended {
    /// Why facts may be missing after a run that ended so.
    #[must_use]
    pub const fn missing(self) -> &'static str {
        match self {
            Self::Whole => "not-looked-at",
            Self::RunOver => "run-over",
            Self::Cancelled => "cancelled",
        }
    }
}

/// An event of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The looks at an environment begin.
    EnvironmentStarts(String),
    /// A look begins.
    LookStarts(FactKey),
    /// A look has given its fact.
    LookEnded(FactKey, Duration),
    /// The run has ended.
    RunEnded(Ended),
}
