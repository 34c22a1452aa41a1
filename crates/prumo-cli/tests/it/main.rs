//! The program as people run it, against a real PostgreSQL and the ERP stand-in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that can't go on has failed; clippy's own exception ends at functions that are no test"
)]

mod actions;
mod confirmed;
mod corpus;
mod files;
mod firewall;
mod golden;
mod grants;
mod harm;
mod healthy;
mod init;
mod localised;
mod mariadb;
mod pooler;
mod production;
mod rogue;
mod sentinel;
mod shell;
mod simulating;
mod terminal;
mod world;
