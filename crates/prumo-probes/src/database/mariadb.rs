//! What is MariaDB's and MySQL's own of a look at a database: its first words, login, statements and spelling.
//! Packets are read and written by hand over the dialler's stream: the drivers of this protocol dial by themselves.

mod excess;
#[cfg(any(test, fuzzing))]
pub(super) mod fuzzed;
mod grants;
mod greeting;
mod login;
mod minimum;
mod packets;
mod plugin;
mod session;
mod spelling;

pub(super) use excess::ask as excess;
pub(super) use greeting::{Hello, ask_for_tls, listen, recognise, tell};
pub(super) use login::log_in;
pub(super) use minimum::ask as minimum;
pub(super) use session::Session;
pub(super) use spelling::MariaDb;
