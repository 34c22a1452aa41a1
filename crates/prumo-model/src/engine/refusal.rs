//! What a server means by refusing a login, told by its codes alone. Where an engine has one code for several causes, the
//! broader one is given: no second login is tried to find out.

mod oracle;
mod sqlserver;

use super::Engine;
use crate::fact::DatabaseAnswer;

/// Why a server lets nobody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// User or password.
    Credentials,
    /// The account can't be used: it may not log in, is locked, its password has ended.
    Account,
    /// No rule lets in whoever comes from this address.
    Host,
    /// Too many connections, of the server, the database or the user.
    Connections,
    /// The server is there and lets nobody in now: it starts, stops, is in maintenance, or its database is not open.
    NotAvailable,
    /// There is no such database. The user itself was let in.
    NoDatabase,
    /// The user may not enter the database. The user itself was let in.
    Database,
    /// Something between us and the server, a pooler, does not let our settings through.
    Pooler,
    /// The server demands a way to log in, or to encrypt, that this build's driver does not have.
    Method,
    /// A setting of ours that the server does not know: it is older than what this build can look at.
    TooOld,
    /// Another code.
    Other,
}

/// Why an account can't log in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// It is switched off, or locked where the engine has one switch for both.
    Off,
    /// It is locked after wrong passwords, or by hand.
    Locked,
    /// Its password has ended, or must be changed first.
    PasswordEnded,
    /// It lacks the right to open a session.
    NoRight,
}

impl Bar {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Off, Self::Locked, Self::PasswordEnded, Self::NoRight];
}

impl Engine {
    /// What a refusal means.
    #[must_use]
    pub fn refusal(self, answer: &DatabaseAnswer) -> Refusal {
        match self {
            Self::PostgreSql => postgresql(answer),
            Self::MariaDb => mariadb(answer),
            Self::SqlServer => sqlserver::refusal(&answer.code),
            Self::Oracle => oracle::refusal(&answer.code),
        }
    }

    /// Whether a database that does not exist is told before anybody logs in: Oracle's listener knows the services, and the
    /// password was not asked for yet.
    #[must_use]
    pub const fn names_databases_before_login(self) -> bool {
        matches!(self, Self::Oracle)
    }

    /// Why an account can't log in, from the answer that [`Refusal::Account`] was told by.
    #[must_use]
    pub fn bar(self, answer: &str) -> Bar {
        let answer = if self == Self::Oracle { oracle::number(answer) } else { answer };
        match (self, answer) {
            // Locked (SQL Server); Oracle has one number for a lock of either kind.
            (Self::SqlServer, "18486") | (Self::Oracle, "28000") => Bar::Locked,
            // MariaDB's and MySQL's numbers of a password that has ended; SQL Server's, of one that has ended or must be changed.
            (Self::MariaDb, "1820" | "1862")
            | (Self::SqlServer, "18487" | "18488")
            | (Self::Oracle, "28001") => Bar::PasswordEnded,
            (Self::Oracle, "1045") => Bar::NoRight,
            _ => Bar::Off,
        }
    }
}

/// SQLSTATE and `routine` (PostgreSQL documentation, appendix A; the routine names are its source's).
fn postgresql(answer: &DatabaseAnswer) -> Refusal {
    match (answer.code.as_str(), answer.routine.as_deref()) {
        ("28P01", _) => Refusal::Credentials,
        ("28000", Some("ClientAuthentication")) => Refusal::Host,
        ("28000", _) => Refusal::Account,
        ("53300", _) => Refusal::Connections,
        // cannot_connect_now: it starts, stops or recovers.
        ("57P03", _) => Refusal::NotAvailable,
        ("3D000", _) => Refusal::NoDatabase,
        ("42501", _) => Refusal::Database,
        // protocol_violation without a routine: a pooler has none, the server always has.
        ("08P01", None) => Refusal::Pooler,
        // undefined_object: a startup setting (`jit` came with 11, `idle_in_transaction_session_timeout` with 9.6).
        ("42704", _) => Refusal::TooOld,
        _ => Refusal::Other,
    }
}

/// Error numbers (MariaDB Knowledge Base, "MariaDB Error Codes"; MySQL 8.4 Error Message Reference).
fn mariadb(answer: &DatabaseAnswer) -> Refusal {
    match answer.code.as_str() {
        // 1045 is also what a demanded TLS or certificate gives, and an account for other hosts.
        "1045" | "1698" => Refusal::Credentials,
        // Locked (MariaDB, MySQL); the password has ended (in a session that can do nothing else, or at once).
        "4151" | "3118" | "1820" | "1862" => Refusal::Account,
        // No account for this host; this host is shut out after too many broken connections.
        "1130" | "1129" => Refusal::Host,
        // Of the server; of the user; of the user within an hour.
        "1040" | "1203" | "1226" => Refusal::Connections,
        "1049" => Refusal::NoDatabase,
        "1044" => Refusal::Database,
        // A system variable that the server does not have.
        "1193" => Refusal::TooOld,
        _ => Refusal::Other,
    }
}
