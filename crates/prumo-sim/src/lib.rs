//! The ERP stand-in: SOAP services with their descriptions, the database that lies behind them, and every fault on
//! demand, so that a commissioning can be tried without an ERP and every finding be shown to be right.
//! It deliberately depends on no other crate of Prumo: it is an independent reading of the same facts, and an error in
//! reading them shows as a disagreement.
//!
//! [`Server::start`] opens the services and a control door on loopback; [`sql`] prints the database.

mod config;
mod contract;
mod door;
mod erp;
mod fault;
mod gates;
mod journal;
mod registry;
mod reply;
mod server;
mod services;
pub mod sql;
mod tls;
mod wire;
mod world;

pub use config::{Clock, Config};
pub use fault::{Fault, FaultCode, FaultError, Scope};
pub use journal::{Effect, Entry};
pub use registry::Password;
pub use server::{Running, Server};
pub use tls::{Tls, TlsError};
pub use world::{
    Apportionment, Branch, Company, Customer, Day, Decimal, Kind, Order, Position, Product, SAMPLE_CUSTOMER,
    SAMPLE_PRODUCT, Title, Transaction, World,
};
