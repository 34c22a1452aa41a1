//! `Config`: how a stand-in is started. It deliberately reads no environment, files or clock: the
//! binary does.

use crate::{fault::Fault, registry::Password, tls::Tls};
use std::{
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

/// What a stand-in listens on, whom it knows and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the services listen; port 0 for any.
    pub listen: SocketAddr,
    /// The control door's port on 127.0.0.1; 0 for any.
    pub control_port: u16,
    /// Host and port that descriptions print as the installation's own (`srv-erp-01.interno:8080`); the `Host` header's
    /// where absent.
    pub inner_host: Option<String>,
    /// The user of F099UCA that exists at the start.
    pub user: String,
    /// That user's password.
    pub password: Password,
    /// The sigla of F000SIS that exists at the start, with everything released.
    pub system_code: String,
    /// What is wrong from the start.
    pub faults: Vec<Fault>,
    /// How much longer the first call takes than those after it.
    pub slow_first_call: Duration,
    /// The services' certificate; plain HTTP without one. The control door is always plain.
    pub tls: Option<Tls>,
    /// The time that the log notes.
    pub clock: Clock,
}

/// Gives milliseconds since 1970, UTC.
pub type Clock = fn() -> u64;

impl Config {
    /// A healthy stand-in on loopback, on ports that the system chooses.
    #[must_use]
    pub fn new(
        user: impl Into<String>,
        password: Password,
        system_code: impl Into<String>,
        clock: Clock,
    ) -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            control_port: 0,
            inner_host: None,
            user: user.into(),
            password,
            system_code: system_code.into(),
            faults: Vec::new(),
            slow_first_call: Duration::ZERO,
            tls: None,
            clock,
        }
    }
}
