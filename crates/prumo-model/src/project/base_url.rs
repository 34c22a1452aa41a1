//! Where web services are served: scheme, host, port and path, valid once parsed.

use crate::host::{Endpoint, Host, Port};

/// Where a service is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    /// Whether it is `https`.
    pub https: bool,
    /// Host and port.
    pub endpoint: Endpoint,
    /// The path, without a slash at its end.
    pub path: String,
}

impl BaseUrl {
    /// Reads `http(s)://host[:port][/path]`, without user, query or fragment.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let https = match scheme {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        if rest.contains(['?', '#', '@', ' ', '\\']) || rest.chars().any(char::is_control) {
            return None;
        }
        let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let endpoint = if authority.rsplit(']').next().unwrap_or_default().contains(':') {
            Endpoint::parse(authority)?
        } else {
            let port = Port::new(if https { 443 } else { 80 })?;
            Endpoint { host: Host::parse(authority).ok()?, port }
        };
        Some(Self { https, endpoint, path: path.trim_end_matches('/').to_owned() })
    }

    /// The URL of a service's endpoint (domain: URL scheme): `…/sapiens_Synccom_senior_g5_…`.
    #[must_use]
    pub fn service_path(&self, service: &str) -> String {
        format!("{}/sapiens_Sync{}", self.path, service.replace('.', "_"))
    }

    /// The URL of a path on this server.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        let scheme = if self.https { "https" } else { "http" };
        format!("{scheme}://{}{path}", self.endpoint)
    }
}
