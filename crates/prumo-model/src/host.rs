//! A host as people write it, and a TCP port: valid once parsed.
//! It does not resolve: whether a name exists is what the name probe finds out.

use std::fmt;
use std::net::IpAddr;

use thiserror::Error;

/// A host name (RFC 1123, lower case) or an IP address (IPv6 without brackets).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Host(String);

/// Why a text is not a host.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum HostError {
    /// Nothing was written.
    #[error("the host is empty")]
    Empty,
    /// A character that no host has.
    #[error("the character {0:?} can't stand in a host")]
    Character(char),
    /// Longer than 253 characters, or a label longer than 63 or empty.
    #[error("the host has a label that is empty or longer than 63, or is longer than 253")]
    Length,
}

impl Host {
    /// Reads a host; brackets around an IPv6 address are taken off.
    ///
    /// # Errors
    /// Says what in the text no host can have.
    pub fn parse(text: &str) -> Result<Self, HostError> {
        let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        if bare.is_empty() {
            return Err(HostError::Empty);
        }
        if let Ok(address) = bare.parse::<IpAddr>() {
            return Ok(Self(address.to_string()));
        }
        let wrong = |c: &char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
        if let Some(character) = bare.chars().find(wrong) {
            return Err(HostError::Character(character));
        }
        let trimmed = bare.strip_suffix('.').unwrap_or(bare);
        let label_is_wrong = |label: &str| label.is_empty() || label.len() > 63;
        if trimmed.len() > 253 || trimmed.split('.').any(label_is_wrong) {
            return Err(HostError::Length);
        }
        Ok(Self(trimmed.to_ascii_lowercase()))
    }

    /// The host without brackets.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address, where the host is written as one.
    #[must_use]
    pub fn address(&self) -> Option<IpAddr> {
        self.0.parse().ok()
    }

    /// `host:port` with brackets where IPv6 needs them.
    #[must_use]
    pub fn with_port(&self, port: Port) -> String {
        if self.0.contains(':') { format!("[{}]:{port}", self.0) } else { format!("{}:{port}", self.0) }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A TCP port, 1 to 65535.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Port(u16);

impl Port {
    /// The port, unless it is 0 or does not fit.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        u16::try_from(number).ok().filter(|n| *n != 0).map(Self)
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The port that a URL scheme or an engine has when none is written.
    #[must_use]
    pub const fn well_known(number: std::num::NonZeroU16) -> Self {
        Self(number.get())
    }
}

impl fmt::Display for Port {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// A host and a port, as dialled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Endpoint {
    /// The host.
    pub host: Host,
    /// The port.
    pub port: Port,
}

impl Endpoint {
    /// Reads `host:port`, with brackets around IPv6.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (host, port) = text.rsplit_once(':')?;
        if host.contains(':') && !host.starts_with('[') {
            return None;
        }
        Some(Self { host: Host::parse(host).ok()?, port: Port::new(port.parse().ok()?)? })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.host.with_port(self.port))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_read_or_refused_by_what_is_wrong() {
        assert_eq!(Host::parse("ERP.Example.com.br.").unwrap().as_str(), "erp.example.com.br");
        assert_eq!(Host::parse("[::1]").unwrap().with_port(Port::new(80).unwrap()), "[::1]:80");
        assert_eq!(Host::parse(""), Err(HostError::Empty));
        assert_eq!(Host::parse("erp example"), Err(HostError::Character(' ')));
        assert_eq!(Host::parse("a..b"), Err(HostError::Length));
        assert_eq!(Port::new(0), None);
        assert_eq!(Port::new(65_536), None);
    }

    #[test]
    fn endpoints_want_brackets_around_ipv6() {
        assert_eq!(Endpoint::parse("[::1]:5432").unwrap().to_string(), "[::1]:5432");
        assert!(Endpoint::parse("::1:5432").is_none());
        assert!(Endpoint::parse("10.0.0.5").is_none());
    }
}
