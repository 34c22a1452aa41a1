//! Facts: what a probe saw. Not reaching a target is a fact too; nothing here judges.

pub mod brief;
mod call;
mod conversation;
mod description;
mod rights;
mod rows;

pub use call::{Answered, CallFact, CallOutcome, CharsetFact, SetFact};
pub use conversation::{
    Attempt, CertificateFact, Connect, DatabaseAnswer, Flaw, GreetingFact, HttpFact, LoginFact, NameFact,
    OwnFault, ReachFact, TlsFact, Trust,
};
pub use description::{DescriptionFact, PublishedOperation, Rewrite};
pub use rights::{
    ColumnFact, ExcessFact, Extent, FoundTable, MinimumFact, ObjectRights, ReadFact, ReadOutcome, TableFact,
    TableRead,
};
pub use rows::{RowDigest, RowsFact};

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;

use crate::target::Target;
use crate::vantage::Vantage;
use crate::word::words;

words! {
    /// What was looked at of a target.
    FactKind {
        /// Name resolution of a host.
        Name = "name",
        /// TCP connection to a port.
        Reach = "reach",
        /// TLS handshake on a port.
        Tls = "tls",
        /// First words of a database server.
        Greeting = "greeting",
        /// Login to a database.
        Login = "login",
        /// What the integrations need of a database.
        Minimum = "minimum",
        /// What the user can do beyond.
        Excess = "excess",
        /// One bounded read of each table.
        Read = "read",
        /// First answer of an application server.
        Http = "http",
        /// A service's description (WSDL).
        Description = "description",
        /// A call of an operation.
        Call = "call",
        /// Rows of a comparison as the database shows them.
        DatabaseRows = "database-rows",
        /// Rows of a comparison as the service shows them.
        ServiceRows = "service-rows",
        /// Rows that a named call must leave alone, before it.
        RowsBefore = "rows-before",
        /// The same after it.
        RowsAfter = "rows-after",
    }
}

/// The key of a fact. Two facts of one key are two looks at the same thing: the later one holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactKey {
    /// The environment's name in the project file.
    pub environment: String,
    /// What was looked at.
    pub target: Target,
    /// Where it was looked at from.
    pub vantage: Vantage,
    /// What of it was looked at.
    pub kind: FactKind,
}

/// Why there is nothing to judge although a look was made or wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotLooked {
    /// The look's own limit was reached.
    TimedOut(Duration),
    /// The run's limit was reached before.
    RunOver,
    /// A person ended the run.
    Cancelled,
    /// The calls that a run may make are used up.
    BudgetSpent,
    /// The peer ended the connection.
    Dropped,
    /// The server refused a statement of ours.
    ServerRefused(DatabaseAnswer),
    /// The secret that the look needs is not there; the reference says which.
    SecretMissing(String),
    /// A look before it did not come far enough.
    Waiting,
    /// This build has no driver for the engine.
    NoDriver,
    /// More was sent than the limits allow.
    TooMuch,
    /// The server does not let the user see what it may do, or says it in a way that is not understood.
    RightsNotVisible,
    /// The peer broke its protocol; the reason is ours.
    Protocol(String),
    /// A call was named whose effect is not proven to be none, and it was not proven where it would go.
    CallNotProven(NotProven),
}

words! {
    /// What is missing of the proof that a named call goes to the environment's own installation, and not to production's.
    NotProven {
        /// The project describes no production environment, so that nothing can be told from it.
        NoProduction = "no-production",
        /// Production and this environment have a database or a server in common.
        SharedWithProduction = "shared-with-production",
        /// The web services of this environment do not show the rows that its database shows.
        NotOneInstallation = "not-one-installation",
        /// Production's database was not seen in this run.
        ProductionNotSeen = "production-not-seen",
        /// What was compared is the same in production's database.
        LikeProduction = "like-production",
        /// What the call might change could not be read before it.
        NotWatched = "not-watched",
    }
}

impl NotLooked {
    /// The reason as a stable word, which the locales have texts for.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::TimedOut(_) => "timed-out",
            Self::RunOver => "run-over",
            Self::Cancelled => "cancelled",
            Self::BudgetSpent => "budget-spent",
            Self::Dropped => "dropped",
            Self::ServerRefused(_) => "server-refused",
            Self::SecretMissing(_) => "secret-missing",
            Self::Waiting => "waiting",
            Self::NoDriver => "no-driver",
            Self::TooMuch => "too-much",
            Self::RightsNotVisible => "rights-not-visible",
            Self::Protocol(_) => "protocol",
            Self::CallNotProven(reason) => reason.as_str(),
        }
    }
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// See [`NameFact`].
    Name(NameFact),
    /// See [`ReachFact`].
    Reach(ReachFact),
    /// See [`TlsFact`].
    Tls(TlsFact),
    /// See [`GreetingFact`].
    Greeting(GreetingFact),
    /// See [`LoginFact`].
    Login(LoginFact),
    /// See [`MinimumFact`].
    Minimum(MinimumFact),
    /// See [`ExcessFact`].
    Excess(ExcessFact),
    /// See [`ReadFact`].
    Read(ReadFact),
    /// See [`HttpFact`].
    Http(HttpFact),
    /// See [`DescriptionFact`].
    Description(DescriptionFact),
    /// See [`CallFact`].
    Call(CallFact),
    /// See [`RowsFact`]; the key's kind says which path showed them.
    Rows(RowsFact),
    /// Nothing: see [`NotLooked`].
    Nothing(NotLooked),
}

/// A fact: what was seen, when, and how long the look took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// When the look began.
    pub when: Timestamp,
    /// How long it took.
    pub took: Duration,
    /// What was seen.
    pub seen: Seen,
}

/// Facts by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<FactKey, Fact>);

impl Facts {
    /// No facts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fact; of two with one key the later look holds.
    pub fn insert(&mut self, key: FactKey, fact: Fact) {
        match self.0.get(&key) {
            Some(known) if known.when > fact.when => {}
            _ => {
                self.0.insert(key, fact);
            }
        }
    }

    /// The fact of a key.
    #[must_use]
    pub fn get(&self, key: &FactKey) -> Option<&Fact> {
        self.0.get(key)
    }

    /// All facts in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&FactKey, &Fact)> {
        self.0.iter()
    }

    /// How many facts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes in the facts of another look, the later of two holding.
    pub fn merge(&mut self, other: Self) {
        for (key, fact) in other.0 {
            self.insert(key, fact);
        }
    }
}
