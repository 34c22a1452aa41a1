//! The integration tests of prumo-report, one binary.
//! They look at what comes out, never at how.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy.toml allows these in tests, but does not count the functions that tests share"
)]

mod texts;
