//! Why a handshake did not come about, as the stable words of [`TlsFact::Refused`](prumo_model::fact::TlsFact).
//! It reads error kinds and never their texts.

use std::io;

use rustls::{AlertDescription, Error};

/// The word for a failed handshake.
pub(super) fn reason(error: &io::Error) -> &'static str {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(error) => of_tls(error),
        None => "dropped",
    }
}

fn of_tls(error: &Error) -> &'static str {
    match error {
        Error::AlertReceived(AlertDescription::ProtocolVersion) | Error::PeerIncompatible(_) => "version",
        Error::InvalidMessage(_)
        | Error::InappropriateMessage { .. }
        | Error::PeerSentOversizedRecord
        | Error::DecryptError => "not-tls",
        _ => "alert",
    }
}
