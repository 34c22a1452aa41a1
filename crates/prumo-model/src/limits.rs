//! The limits that keep Prumo polite, and their defaults. The clock that enforces them is the runner's.

use std::time::Duration;

use crate::fact::FactKind;

/// Everything that a project may change in `[limits]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Time to resolve a name.
    pub name: Duration,
    /// Time to connect to one address.
    pub tcp: Duration,
    /// Time for a TLS handshake.
    pub tls: Duration,
    /// Time to log in to a database; also the longest that one catalogue statement may take there.
    pub login: Duration,
    /// Time for a SOAP call after the warm-up.
    pub call: Duration,
    /// Time for a whole run.
    pub run: Duration,
    /// Connections per database.
    pub connections: u32,
    /// Calls per run and environment.
    pub calls: u32,
    /// A certificate that ends sooner than this many days is said to.
    pub certificate_days: u32,
    /// A read that takes longer is slow.
    pub slow_read: Duration,
    /// An answer that takes longer is slow.
    pub slow_answer: Duration,
    /// The largest answer that is read, in bytes.
    pub answer_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            name: Duration::from_secs(5),
            tcp: Duration::from_secs(5),
            tls: Duration::from_secs(5),
            login: Duration::from_secs(15),
            call: Duration::from_secs(60),
            run: Duration::from_secs(15 * 60),
            connections: 2,
            calls: 60,
            certificate_days: 30,
            slow_read: Duration::from_secs(10),
            slow_answer: Duration::from_secs(10),
            answer_bytes: 16 * 1024 * 1024,
        }
    }
}

impl Limits {
    /// The longest that a look of this kind waits; none where its limit is that of each of its statements.
    #[must_use]
    pub const fn of(&self, kind: FactKind) -> Option<Duration> {
        match kind {
            FactKind::Name => Some(self.name),
            FactKind::Reach | FactKind::Greeting => Some(self.tcp),
            FactKind::Tls => Some(self.tls),
            FactKind::Login => Some(self.login),
            FactKind::Http | FactKind::Description | FactKind::Call => Some(self.call),
            _ => None,
        }
    }
}
