//! Real servers for the demo, the tests and the benchmarks: each on a private port, in a temporary folder, ended with its value.
//! It links nothing of Prumo: it runs the built program, as a person does, and executes the actions that it prints.

mod acting;
mod authority;
mod case;
mod client;
mod mariadb;
mod names;
mod network;
mod nobody;
mod pgbouncer;
mod port;
mod postgres;
mod program;
mod project;
mod scene;
mod server;
mod stage;
mod stand_in;

pub use acting::{Places, act, execute, findings};
pub use authority::{Authority, Signed};
pub use case::{Case, Tables};
pub use mariadb::MariaDb;
pub use names::{Names, backquoted, identifier, toml_text};
pub use network::{CRM, ERP, GATEWAY, Network, STRANGER};
pub use pgbouncer::PgBouncer;
pub use port::Port;
pub use postgres::{Options, Postgres};
pub use program::{Outcome, Program};
pub use project::ProjectFile;
pub use scene::{Scene, USER};
pub use server::{Engine, Server};
pub use stage::{ASKED_IN_CLEAR, NOT_ASKED, NOT_LET_IN, Stage};
pub use stand_in::StandIn;

/// A free TCP port of the loopback.
///
/// # Errors
/// Where the system has none.
pub fn free_port() -> anyhow::Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
