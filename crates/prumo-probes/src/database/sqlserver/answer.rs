//! What a SQL Server answers when it refuses, by its number and never by its localised text.

use prumo_model::fact::{DatabaseAnswer, NotLooked};
use tiberius::error::Error;

/// The server's answer in a driver's error; none where the error is not the server's.
pub(super) fn of(error: &Error) -> Option<DatabaseAnswer> {
    let Error::Server(told) = error else { return None };
    Some(DatabaseAnswer { code: told.code().to_string(), routine: None })
}

/// Why a statement or a login brought nothing, where the server did not say it.
pub(super) fn reason(error: &Error) -> NotLooked {
    match error {
        Error::Io { .. } => NotLooked::Dropped,
        _ => NotLooked::Protocol("message".to_owned()),
    }
}
