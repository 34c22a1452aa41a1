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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_read_with_the_port_and_path_that_it_means() {
        for (text, https, endpoint, path) in [
            ("http://erp.example.com", false, "erp.example.com:80", ""),
            ("https://erp.example.com/", true, "erp.example.com:443", ""),
            ("https://erp.example.com:8181/g5/", true, "erp.example.com:8181", "/g5"),
            ("http://[2001:db8::7]/g5", false, "[2001:db8::7]:80", "/g5"),
            ("http://[2001:db8::7]:8080/a/b", false, "[2001:db8::7]:8080", "/a/b"),
        ] {
            let read = BaseUrl::parse(text).unwrap();
            assert_eq!((read.https, read.path.as_str()), (https, path), "{text}");
            assert_eq!(read.endpoint, Endpoint::parse(endpoint).unwrap(), "{text}");
            assert_eq!(read.url("/x"), format!("http{}://{endpoint}/x", if https { "s" } else { "" }));
            assert_eq!(read.service_path("com.a.b"), format!("{path}/sapiens_Synccom_a_b"));
        }
    }

    #[test]
    fn what_is_no_base_url_is_refused() {
        for text in [
            "erp.example.com",
            "ftp://erp.example.com",
            "HTTPS://erp.example.com",
            "https://",
            "https://:8181/g5",
            "https://erp.example.com:0/g5",
            "https://erp.example.com:99999/g5",
            "https://erp.example.com/g5?wsdl",
            "https://erp.example.com/g5#a",
            "https://user@erp.example.com/g5",
            "https://erp.example.com/g 5",
            "https://erp.example.com/g5\\x",
            "https://erp.example.com/g5\u{7f}",
        ] {
            assert_eq!(BaseUrl::parse(text), None, "{text:?}");
        }
    }
}
