//! Secrets: values that go to one destination and nowhere else.
//! It reads nothing: a secret is made at the edge, where a reference was followed.

use std::fmt;

use thiserror::Error;
use zeroize::Zeroizing;

use crate::engine::Engine;
use crate::host::Endpoint;

/// Where a secret may be found; the value is not in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretReference {
    /// An environment variable whose name begins with `PRUMO_`.
    Environment(String),
    /// A file beside the project file or in Prumo's own folder.
    File(String),
    /// A secret in Prumo's store.
    Stored(String),
}

/// The name alone: which kind it is shows in the name.
impl fmt::Display for SecretReference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment(name) | Self::File(name) | Self::Stored(name) => out.write_str(name),
        }
    }
}

/// What kind of server a secret is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// A database of an engine.
    Database(Engine),
    /// The ERP's web services.
    WebServices,
}

/// The one place where a secret may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// The environment that the secret belongs to.
    pub environment: String,
    /// The kind of server.
    pub audience: Audience,
    /// Host and port as the project file names them.
    pub endpoint: Endpoint,
    /// The TLS rule of the connection, as the project file spells it.
    pub tls: String,
}

/// A secret was asked for by a destination that it is not bound to.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[error("the secret is bound to another target")]
pub struct WrongDestination;

/// A secret value bound to its destination. Its own memory is wiped when it goes.
#[derive(Clone)]
pub struct Secret {
    value: Zeroizing<String>,
    destination: Destination,
}

impl Secret {
    /// Binds a value to the one place where it may go.
    #[must_use]
    pub fn bound(value: Zeroizing<String>, destination: Destination) -> Self {
        Self { value, destination }
    }

    /// The value, for its own destination alone.
    ///
    /// # Errors
    /// Any other destination gets [`WrongDestination`].
    pub fn reveal_to(&self, destination: &Destination) -> Result<&str, WrongDestination> {
        if *destination == self.destination { Ok(&self.value) } else { Err(WrongDestination) }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_shown_to_its_destination_alone() {
        let destination = Destination {
            environment: "homologation".to_owned(),
            audience: Audience::WebServices,
            endpoint: Endpoint::parse("erp.example:8181").unwrap(),
            tls: "required".to_owned(),
        };
        let secret = Secret::bound(Zeroizing::new("sentinela".to_owned()), destination.clone());
        assert_eq!(secret.reveal_to(&destination), Ok("sentinela"));
        let elsewhere =
            Destination { endpoint: Endpoint::parse("evil.example:8181").unwrap(), ..destination };
        assert_eq!(secret.reveal_to(&elsewhere), Err(WrongDestination));
        assert!(!format!("{secret:?}").contains("sentinela"));
    }
}
