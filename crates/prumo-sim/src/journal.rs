//! `Entry`: what the stand-in remembers of each call, and what the call does to the ERP.
//! It deliberately never holds a password, and of the user's name no more than the first letter.

use std::net::IpAddr;

/// What a call of an operation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// Nothing here; of the ERP itself it is only said.
    Unproven,
    /// Marks records as exported, so that their reader misses them next time.
    Marks,
    /// Writes business data.
    Write,
}

impl Effect {
    /// In a word: `none`, `unproven`, `marks` or `write`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unproven => "unproven",
            Self::Marks => "marks",
            Self::Write => "write",
        }
    }
}

/// One call that reached a service, in the order of arrival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Milliseconds since 1970, UTC.
    pub time: u64,
    /// The address that the call came from, as this machine sees it: behind an address translation, the translator's.
    pub source: IpAddr,
    /// The service's full name.
    pub service: &'static str,
    /// The operation's name as called.
    pub operation: String,
    /// codEmp, where the call named one.
    pub company: Option<u16>,
    /// codFil, where the call named one.
    pub branch: Option<u16>,
    /// The user, masked: `c***`.
    pub user: String,
    /// What the operation does when it is let through, whether or not this call was.
    pub effect: Effect,
}

/// The first letter and three stars, whatever the length.
pub(crate) fn masked(user: &str) -> String {
    user.chars().take(1).chain("***".chars()).collect()
}
