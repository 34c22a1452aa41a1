//! The stand-in from outside: over real sockets, with independent SOAP clients, and with a real PostgreSQL.
//! It deliberately shares no code with the crate but its public interface.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "clippy's exceptions for tests do not reach the functions that tests share"
)]

mod client;
mod customers;
mod database;
mod descriptions;
mod door;
mod faults;
mod foreign_clients;
mod login;
mod orders;
mod secrets;
mod titles;
mod tls;
mod transport;
