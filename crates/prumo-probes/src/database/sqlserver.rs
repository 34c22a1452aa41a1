//! What is SQL Server's own of a look at a database: its first words, login, statements and spelling (MS-TDS 7.4).
//! The driver gets a stream on which our own PRELOGIN and TLS are done; it never dials, resolves or speaks TLS.

mod answer;
mod excess;
mod greeting;
mod guard;
mod login;
mod minimum;
#[cfg(test)]
mod mocked;
mod prelogin;
mod routed;
mod session;
mod shim;
mod spelling;
#[cfg(test)]
mod statements;
mod strict;
mod text;

pub(super) use excess::ask as excess;
pub(super) use greeting::{listen, tell};
pub(super) use login::log_in;
pub(super) use minimum::ask as minimum;
pub(super) use prelogin::Prelogin;
pub(super) use routed::follow;
pub(super) use session::Session;
pub(super) use spelling::SqlServer;
pub(super) use strict::greet as greet_inside_tls;
