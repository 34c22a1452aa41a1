//! Verdicts and the basis of a pass. What they mean for the whole run is `outcome.rs`.

use crate::word::words;

words! {
    /// What a check says of a gate.
    Verdict {
        /// The gate is open.
        Pass = "pass",
        /// Open, with something to mend.
        Warn = "warn",
        /// Shut.
        Fail = "fail",
        /// Could not be told.
        Unknown = "unknown",
        /// A gate before it is not open.
        Blocked = "blocked",
        /// Set aside by a person.
        Skipped = "skipped",
        /// Does not apply to this project.
        NotApplicable = "not-applicable",
    }
}

impl Verdict {
    /// Whether what depends on the gate may be looked at and judged.
    #[must_use]
    pub const fn opens(self) -> bool {
        matches!(self, Self::Pass | Self::Warn | Self::Skipped | Self::NotApplicable)
    }
}

words! {
    /// What a pass rests on, the strongest first.
    Basis {
        /// It was seen.
        Proven = "proven",
        /// A person's word.
        Attested = "attested",
        /// The catalogue claims it and nobody has confirmed it, or it follows from what was seen.
        Inferred = "inferred",
    }
}

impl Basis {
    /// The weaker of two: a chain is as strong as its weakest link.
    #[must_use]
    pub fn weaker(self, other: Self) -> Self {
        self.max(other)
    }
}
