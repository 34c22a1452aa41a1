//! Bad files, as people write them, with the exact diagnostics that the program draws: `files/project/` and
//! `files/catalogue/` hold each file beside its expected texts, one per language. What is accepted with a notice is in
//! `files/notices/`. How a good file is judged is tested elsewhere.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy.toml allows these in tests, but does not count the functions that tests share"
)]

mod bad;
mod coverage;
mod notices;
