//! The verdict of a whole run and its exit code.

use std::collections::BTreeSet;

use crate::judge::{CheckResult, Judged};
use crate::verdict::{Basis, Verdict};
use crate::word::words;

words! {
    /// The verdict of a whole run, the worst first.
    Whole {
        /// Something is shut.
        Fail = "fail",
        /// Something could not be told.
        Unknown = "unknown",
        /// Something was set aside by a person.
        WithWaivers = "with-waivers",
        /// Everything is open, something is to be mended.
        Warn = "warn",
        /// Everything is open.
        Pass = "pass",
    }
}

words! {
    /// What a person accepts as good enough for exit code 0.
    Acceptance {
        /// Passes that rest on a person's word.
        Attested = "attested",
        /// Passes that rest on the catalogue's unconfirmed word.
        Inferred = "inferred",
        /// Steps set aside.
        Waived = "waived",
    }
}

/// What decides the exit code beside the verdicts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strictness {
    /// What is accepted.
    pub accept: BTreeSet<Acceptance>,
    /// Whether warnings count as failures.
    pub strict: bool,
}

/// Exit codes of `prumo check` and `prumo judge`.
pub mod exit {
    /// Everything is open, or what is not is accepted.
    pub const OPEN: u8 = 0;
    /// Something fails (or warns, with `--strict`).
    pub const FAILS: u8 = 1;
    /// It could not run: arguments, project file, store.
    pub const COULD_NOT_RUN: u8 = 2;
    /// Nothing fails, but something could not be proven.
    pub const NOT_PROVEN: u8 = 3;
}

/// The verdict of the whole.
#[must_use]
pub fn whole(judged: &Judged) -> Whole {
    let worst = judged.checks().map(|check| match check.verdict {
        Verdict::Fail => Whole::Fail,
        // What waits for one that fails is outweighed by it; for one that only warns, it could not be told.
        Verdict::Unknown | Verdict::Blocked => Whole::Unknown,
        Verdict::Skipped => Whole::WithWaivers,
        Verdict::Warn => Whole::Warn,
        Verdict::Pass | Verdict::NotApplicable => Whole::Pass,
    });
    worst.min().unwrap_or(Whole::Unknown)
}

/// The exit code of the whole.
#[must_use]
pub fn exit_code(judged: &Judged, strictness: &Strictness) -> u8 {
    let has = |verdict: Verdict| judged.checks().any(|check| check.verdict == verdict);
    if has(Verdict::Fail) || (strictness.strict && has(Verdict::Warn)) {
        return exit::FAILS;
    }
    let accepts = |acceptance| strictness.accept.contains(&acceptance);
    let not_proven = |check: &CheckResult| match (check.verdict, check.basis) {
        (Verdict::Unknown | Verdict::Blocked, _) => true,
        (Verdict::Skipped, _) => !accepts(Acceptance::Waived),
        (Verdict::Pass | Verdict::Warn, Some(Basis::Attested)) => !accepts(Acceptance::Attested),
        (Verdict::Pass | Verdict::Warn, Some(Basis::Inferred)) => !accepts(Acceptance::Inferred),
        _ => false,
    };
    if judged.checks().next().is_none() || judged.checks().any(not_proven) {
        return exit::NOT_PROVEN;
    }
    exit::OPEN
}
