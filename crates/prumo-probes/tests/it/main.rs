//! Probes against real servers, and against rogue ones where no real server can be made to misbehave so.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that can't go on has failed; clippy's own exception ends at functions that are no test"
)]

mod authority;
mod cluster;
mod database;
mod dialling;
mod hostile_database;
mod hostile_mariadb;
mod hostile_services;
mod old_tls;
mod orders;
mod rights;
mod scene;
mod sqlserver;
mod standin;
mod tls;
