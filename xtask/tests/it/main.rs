//! Tests of the workspace as a whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that can't go on has failed; clippy's own exception ends at functions that are no test"
)]

mod arrows;
mod fuzz_lock;
mod reference;
