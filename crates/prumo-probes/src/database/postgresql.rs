//! What is PostgreSQL's own of a look at a database: its first words, login, statements and spelling.

mod answer;
mod excess;
mod frames;
#[cfg(any(test, fuzzing))]
pub(super) mod fuzzed;
mod greeting;
mod guard;
mod login;
mod minimum;
mod session;
mod spelling;

pub(super) use excess::ask as excess;
pub(super) use greeting::{listen, tell};
pub(super) use login::log_in;
pub(super) use minimum::ask as minimum;
pub(super) use session::Session;
pub(super) use spelling::PostgreSql;
