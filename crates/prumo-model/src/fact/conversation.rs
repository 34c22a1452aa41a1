//! Facts about connections: names, TCP, TLS, a database's greeting and login, an application server's first answer.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;

use crate::engine::Engine;
use crate::word::words;

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameFact {
    /// It leads to these addresses, in the resolver's order.
    Resolved(Vec<IpAddr>),
    /// No such name, or no address under it (EAI_NONAME, EAI_NODATA).
    NotFound,
    /// The resolver did not answer or refused (EAI_AGAIN, EAI_FAIL, time spent); a stable word.
    Failed(&'static str),
}

/// What became of one connection attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connect {
    /// The connection came about.
    Connected,
    /// It came about and the peer closed it before a byte.
    Dropped,
    /// ECONNREFUSED.
    Refused,
    /// Nothing came back within the limit.
    Silent,
    /// ENETUNREACH, EHOSTUNREACH and their like.
    Unreachable,
    /// Our own policy forbids the address; it was not dialled.
    Denied,
    /// Another error of the operating system, by errno.
    Failed(i32),
}

words! {
    /// What of the looking machine's own network kept an attempt from leaving it: no word about anybody else.
    OwnFault {
        /// It has no route to the address.
        NoRoute = "no-route",
        /// Its own filter lets no packet out there.
        BlockedHere = "blocked-here",
    }
}

/// One address that was dialled, or judged and not dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// The address.
    pub address: IpAddr,
    /// What became of it.
    pub outcome: Connect,
    /// How long it took.
    pub took: Duration,
    /// Where the fault is this machine's own; none where it is not, or nobody looked.
    pub own: Option<OwnFault>,
}

/// What became of a TCP connection to a port: its attempts, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReachFact {
    /// One attempt per address, in the resolver's order. Facts of the first versions end at the first that connected.
    pub attempts: Vec<Attempt>,
    /// Our own address on the connection that came about.
    pub local: Option<IpAddr>,
}

impl ReachFact {
    /// Whether a connection came about and stayed.
    #[must_use]
    pub fn connected(&self) -> bool {
        self.attempts.iter().any(|attempt| attempt.outcome == Connect::Connected)
    }

    /// What was dialled in vain.
    pub fn in_vain(&self) -> impl Iterator<Item = &Attempt> {
        let in_vain = |attempt: &&Attempt| !matches!(attempt.outcome, Connect::Connected | Connect::Denied);
        self.attempts.iter().filter(in_vain)
    }

    /// This machine's own fault, where that alone kept every attempt from being one.
    #[must_use]
    pub fn own_fault(&self) -> Option<OwnFault> {
        let mut faults = self.in_vain().map(|attempt| attempt.own);
        let first = faults.next().flatten()?;
        (!self.connected() && faults.all(|own| own.is_some())).then_some(first)
    }
}

/// A certificate as it was shown (X.509, RFC 5280).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFact {
    /// Subject, RFC 4514 form.
    pub subject: String,
    /// Issuer, RFC 4514 form.
    pub issuer: String,
    /// DNS names and addresses of the subject alternative name.
    pub names: Vec<String>,
    /// Not valid before.
    pub not_before: Timestamp,
    /// Not valid after.
    pub not_after: Timestamp,
    /// SHA-256 of the DER form, 64 hexadecimal digits.
    pub sha256: String,
}

/// What our own judgement of a shown certificate chain came to, before anything was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Chain, name and dates hold against the trusted roots.
    Verified,
    /// The project accepts this certificate by its fingerprint.
    Pinned,
    /// Past its end.
    Expired,
    /// Issued for other names.
    NameMismatch,
    /// Not from a trusted root, or otherwise unsound.
    Untrusted,
}

words! {
    /// What is wrong with a shown chain that is not trusted. Each is told by itself: an expired certificate of an unknown
    /// authority has both.
    Flaw {
        /// Past its end, or that of a certificate above it.
        Expired = "expired",
        /// Before its beginning.
        NotYetValid = "not-yet-valid",
        /// Issued for other names.
        NameMismatch = "name-mismatch",
        /// Signed by itself.
        SelfSigned = "self-signed",
        /// The chain leads to a root that is not trusted.
        UnknownRoot = "unknown-root",
        /// The chain breaks off: the server did not send the certificate of an issuer, and it is no trusted root.
        IssuerNotSent = "issuer-not-sent",
        /// A signature or key of a kind that is not accepted.
        Weak = "weak",
        /// Not issued for servers.
        Purpose = "purpose",
        /// Otherwise unsound.
        Unsound = "unsound",
    }
}

/// What became of a TLS handshake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsFact {
    /// A handshake came about; whether it is trusted is said apart.
    Established {
        /// Protocol version, e.g. `TLSv1.3`.
        version: String,
        /// The chain as shown, leaf first.
        chain: Vec<CertificateFact>,
        /// Our judgement of it.
        trust: Trust,
        /// What is wrong with it; empty where nothing is, or where it was not told.
        flaws: BTreeSet<Flaw>,
    },
    /// No TLS was wanted: the project accepts plain text here.
    Plain,
    /// The server does not offer TLS, or ended the handshake; a stable word says which
    /// (`not-offered`, `alert`, `not-tls`, `dropped`, `timed-out`, `signature`, `weak-key`, and for a version that is too
    /// old `version`, or `ssl-3-0`, `tls-1-0`, `tls-1-1` where the server said which).
    Refused(&'static str),
}

/// A database server's first words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GreetingFact {
    /// It speaks the engine's protocol.
    Speaks {
        /// Whether it offers TLS.
        offers_tls: bool,
        /// Its version, where it tells it before the login.
        version: Option<String>,
    },
    /// It speaks the engine's protocol and sends us elsewhere (Oracle's listener).
    Redirects {
        /// Where to, as `host:port`, several after commas.
        to: String,
        /// Whether our policy forbids that address: nothing was dialled there then.
        denied: bool,
    },
    /// It speaks something else; the first bytes, escaped and cut, or an engine that we recognised.
    Other {
        /// The engine whose greeting this is, where we know it.
        engine: Option<Engine>,
        /// The first bytes in printable form, at most 60 characters.
        seen: String,
    },
    /// It closed without a byte.
    Dropped,
    /// It said nothing within the limit.
    Silent,
}

/// What a database server answered, by its codes and never by its localised text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DatabaseAnswer {
    /// SQLSTATE, or the engine's own number.
    pub code: String,
    /// PostgreSQL's unlocalised `routine`, where the server tells it.
    pub routine: Option<String>,
}

impl std::fmt::Display for DatabaseAnswer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.routine {
            Some(routine) => write!(out, "{} ({routine})", self.code),
            None => out.write_str(&self.code),
        }
    }
}

/// What became of a login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoginFact {
    /// The user is in.
    Accepted {
        /// Server version as reported.
        version: String,
        /// How the server asked for the password: `scram-sha-256`, `md5`, `cleartext`, `none`, or the name of a plugin of
        /// MariaDB or MySQL.
        method: String,
        /// The address that the server saw us come from.
        source: Option<IpAddr>,
        /// The host pattern of the account that the server took us for (MariaDB, MySQL).
        host: Option<String>,
        /// When the password ends, where the server lets the user see it.
        account_until: Option<Timestamp>,
    },
    /// The server refused.
    Refused(DatabaseAnswer),
    /// The server asked for the password in a way that would give it away; nothing was sent.
    MethodRefused(String),
    /// The server closed during the login.
    Dropped,
}

/// An application server's first answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HttpFact {
    /// It speaks HTTP.
    Answered {
        /// The status.
        status: u16,
        /// Its `Server` header, cut to 60 characters.
        server: Option<String>,
    },
    /// It speaks something else; the first bytes in printable form, at most 60 characters.
    Other(String),
    /// It closed without an answer.
    Dropped,
}
