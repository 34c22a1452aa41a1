//! Facts about connections in version 1: names, TCP, TLS, greetings, logins, first answers.

use super::record::{record, spellings, variants, word_lists};
use crate::fact::{
    Attempt, CertificateFact, Connect, DatabaseAnswer, Flaw, GreetingFact, HttpFact, LoginFact, NameFact,
    OwnFault, ReachFact, TlsFact, Trust,
};

/// Every reason that [`NameFact::Failed`] can have, as the name probe gives them.
pub(in super::super) const NAME_FAILURES: &[&str] = &["timed-out", "again", "fail", "system", "no-resolver"];

/// Every reason that [`TlsFact::Refused`] can have, as its documentation lists them.
pub(in super::super) const TLS_REFUSALS: &[&str] = &[
    "not-offered",
    "alert",
    "not-tls",
    "dropped",
    "timed-out",
    "version",
    "ssl-3-0",
    "tls-1-0",
    "tls-1-1",
    "signature",
    "weak-key",
];

variants! { NameFact {
    "resolved" => Resolved(addresses = "addresses"),
    "not-found" => NotFound,
    "failed" => Failed<reason in NAME_FAILURES>,
} }

variants! { Connect {
    "connected" => Connected,
    "dropped" => Dropped,
    "refused" => Refused,
    "silent" => Silent,
    "unreachable" => Unreachable,
    "denied" => Denied,
    "failed" => Failed(errno = "errno"),
} }

record! { Attempt { address = "address", outcome = "outcome", took = "took-us", own = "own" } }

word_lists! { OwnFault, Flaw }

record! { ReachFact { attempts = "attempts", local = "local" } }

record! { CertificateFact {
    subject = "subject",
    issuer = "issuer",
    names = "names",
    not_before = "not-before",
    not_after = "not-after",
    sha256 = "sha256",
} }

spellings! { Trust {
    "verified" => Verified,
    "pinned" => Pinned,
    "expired" => Expired,
    "name-mismatch" => NameMismatch,
    "untrusted" => Untrusted,
} }

variants! { TlsFact {
    "established" => Established { version = "version", trust = "trust", flaws = "flaws", chain = "chain" },
    "plain" => Plain,
    "refused" => Refused<reason in TLS_REFUSALS>,
} }

variants! { GreetingFact {
    "speaks" => Speaks { offers_tls = "offers-tls", version = "version" },
    "redirects" => Redirects { to = "to", denied = "denied" },
    "other" => Other { engine = "engine", seen = "text" },
    "dropped" => Dropped,
    "silent" => Silent,
} }

record! { DatabaseAnswer { code = "code", routine = "routine" } }

variants! { LoginFact {
    "accepted" => Accepted {
        version = "version",
        method = "method",
        source = "source",
        host = "host",
        account_until = "account-until",
    },
    "refused" => Refused[answer],
    "method-refused" => MethodRefused(method = "method"),
    "dropped" => Dropped,
} }

variants! { HttpFact {
    "answered" => Answered { status = "status", server = "server" },
    "other" => Other(text = "text"),
    "dropped" => Dropped,
} }
