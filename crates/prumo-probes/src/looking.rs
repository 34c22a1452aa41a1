//! What every look is given, and where its facts go. It makes no look itself.

use std::collections::BTreeMap;

use jiff::Timestamp;
use prumo_model::digest::DigestKey;
use prumo_model::fact::{Fact, FactKey, FactKind, Seen};
use prumo_model::limits::Limits;
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;
use tokio::time::Instant;

use crate::dialler::Dialler;

/// What every look is given. Nothing here is a secret: that comes beside it, for one look.
pub struct Looking<'a> {
    /// Times, bytes and calls.
    pub limits: &'a Limits,
    /// Where the looks are made from.
    pub vantage: Vantage,
    /// Says when a look began.
    pub clock: &'a (dyn Fn() -> Timestamp + Sync),
    /// Takes the facts as they come about.
    pub witness: &'a (dyn Witness + Sync),
    /// The key for digests of rows.
    pub digest_key: &'a DigestKey,
    /// The roots that the project file names.
    pub authorities: &'a Authorities,
    /// Makes every socket.
    pub dialler: &'a Dialler,
}

/// Where facts go as they come about.
pub trait Witness {
    /// A look begins.
    fn starts(&self, key: &FactKey);
    /// A look ended with this fact.
    fn saw(&self, key: FactKey, fact: Fact);
}

/// Roots in PEM form by the path that the project file names (`ca`); the files were read at the edge.
#[derive(Debug, Clone, Default)]
pub struct Authorities(pub BTreeMap<String, Vec<u8>>);

impl Authorities {
    /// The PEM text of a path; none where no path is named or nothing was read from it.
    #[must_use]
    pub fn pem(&self, path: Option<&str>) -> Option<&[u8]> {
        self.0.get(path?).map(Vec::as_slice)
    }
}

impl Looking<'_> {
    /// Begins a look: the witness is told, and time runs.
    pub(crate) fn begin(&self, environment: &str, target: Target, kind: FactKind) -> Look<'_> {
        let key = FactKey { environment: environment.to_owned(), target, vantage: self.vantage, kind };
        self.witness.starts(&key);
        Look { witness: self.witness, key, when: (self.clock)(), since: Instant::now() }
    }
}

/// A look under way. One that is dropped gives no fact.
pub(crate) struct Look<'a> {
    witness: &'a (dyn Witness + Sync),
    key: FactKey,
    when: Timestamp,
    since: Instant,
}

impl Look<'_> {
    /// Ends the look with what was seen.
    pub(crate) fn saw(self, seen: Seen) {
        let fact = Fact { when: self.when, took: self.since.elapsed(), seen };
        self.witness.saw(self.key, fact);
    }
}
