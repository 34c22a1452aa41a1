//! Limits that a database administrator may put on the CRM's account. None is part of a script: each has a consequence, and
//! is printed as a comment for a person to choose.

use crate::word::words;

words! {
    /// A limit on an account; the locales say what follows from it.
    Limit {
        /// How many connections it may have at once.
        Connections = "connections",
        /// How long one statement may run.
        Statement = "statement",
        /// How long it may wait for a lock.
        Lock = "lock",
        /// How long a transaction may stand idle.
        IdleTransaction = "idle-transaction",
        /// That its sessions begin read-only.
        ReadOnly = "read-only",
        /// The day after which its password is refused.
        Until = "until",
        /// How old its password may get.
        Age = "age",
        /// That its password ends by the server's own policy.
        Policy = "policy",
        /// A profile of its own, which the limits after it stand in.
        Profile = "profile",
        /// That it connects with TLS alone.
        Encrypted = "encrypted",
    }
}
