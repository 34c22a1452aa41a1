//! The SOAP engine from outside: descriptions in the ERP's shape, envelopes read back by another XML reader,
//! answers that are right, wrong and hostile. No network and no file beyond the fixtures in this folder.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy.toml allows these in tests, but does not count the functions that tests share"
)]

mod answer;
mod any_bytes;
mod description;
mod document_style;
mod envelope;
mod erp;
mod fuzzed;
mod hostile;
mod schema;
mod secret;
