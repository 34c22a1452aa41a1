//! The one dialler and every probe: looks at targets and gives facts. A probe never fails: not reaching a target is
//! a fact. Nothing here judges, repeats or stores; nothing is spawned but blocking name resolution.

mod arrival;
mod connection;
pub mod database;
mod dialler;
mod digests;
mod driven;
#[cfg(any(test, fuzzing))]
pub mod fuzzed;
pub mod http;
mod looking;
mod name;
mod own;
mod reach;
pub mod services;
mod sweep;
mod tds;
mod tls;
mod untrusted;
mod watched;

pub use connection::Connection;
pub use database::look_at_database;
pub use dialler::Dialler;
pub use looking::{Authorities, Looking, Witness};
pub use services::look_at_services;
pub use sweep::sweep;
pub use tls::Handshake;
