//! The http(s) addresses of documents and services: parsed, resolved against each other, moved to another
//! origin. It dials nothing, follows no redirect and knows no other scheme.

use std::fmt;

use thiserror::Error;

/// An absolute http or https URL without user information or fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    origin: Origin,
    /// Path and query as sent; begins with `/`.
    target: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Origin {
    secure: bool,
    /// Lower case; an IPv6 address keeps its brackets.
    host: String,
    port: u16,
}

/// Why a text is not an address that could be fetched. It does not repeat the text, which may hold a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LocationError {
    /// Neither http nor https, or relative where nothing is around.
    #[error("the scheme is not http or https")]
    Scheme,
    /// No host, or one with characters that hosts do not have.
    #[error("the host is not a name or an address")]
    Host,
    /// The port is not a number from 1 to 65535.
    #[error("the port is not a number from 1 to 65535")]
    Port,
    /// `user:password@` stands before the host.
    #[error("user information in an address is refused")]
    UserInformation,
}

impl Location {
    /// Parses an absolute address.
    pub(crate) fn parse(written: &str) -> Result<Self, LocationError> {
        let (scheme, rest) = split_scheme(written.trim()).ok_or(LocationError::Scheme)?;
        let secure = if scheme.eq_ignore_ascii_case("https") {
            true
        } else if scheme.eq_ignore_ascii_case("http") {
            false
        } else {
            return Err(LocationError::Scheme);
        };
        Self::after_scheme(secure, rest.strip_prefix("//").ok_or(LocationError::Host)?)
    }

    fn after_scheme(secure: bool, rest: &str) -> Result<Self, LocationError> {
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, target) = rest.split_at_checked(end).unwrap_or((rest, ""));
        Ok(Self { origin: Origin::parse(secure, authority)?, target: clean_target(target) })
    }

    /// Resolves what a document at this location wrote (RFC 3986, 5.2).
    pub(crate) fn resolve(&self, written: &str) -> Result<Self, LocationError> {
        let written = written.trim();
        if split_scheme(written).is_some() {
            return Self::parse(written);
        }
        if let Some(rest) = written.strip_prefix("//") {
            return Self::after_scheme(self.origin.secure, rest);
        }
        let path = self.target.split('?').next().unwrap_or_default();
        let reference = written.split('#').next().unwrap_or_default();
        let target = match reference.chars().next() {
            None => self.target.clone(),
            Some('/') => clean_target(reference),
            Some('?') => clean_target(&format!("{path}{reference}")),
            Some(_) => {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                clean_target(&format!("{folder}/{reference}"))
            }
        };
        Ok(Self { origin: self.origin.clone(), target })
    }

    /// The same path and query at the scheme, host and port of `other`.
    pub(crate) fn at_origin_of(&self, other: &Self) -> Self {
        Self { origin: other.origin.clone(), target: self.target.clone() }
    }

    /// Whether scheme, host and port are those of `other`.
    pub(crate) fn same_origin(&self, other: &Self) -> bool {
        self.origin == other.origin
    }
}

impl Origin {
    fn parse(secure: bool, authority: &str) -> Result<Self, LocationError> {
        if authority.contains('@') {
            return Err(LocationError::UserInformation);
        }
        let host_end = authority.rfind(']').map_or(0, |end| end + 1);
        let (host, port) = match authority.get(host_end..).and_then(|rest| rest.find(':')) {
            Some(colon) => authority.split_at_checked(host_end + colon).unwrap_or((authority, "")),
            None => (authority, ""),
        };
        let port = match port.strip_prefix(':').unwrap_or_default() {
            "" => Self::default_port(secure),
            digits if digits.bytes().all(|b| b.is_ascii_digit()) => {
                digits.parse().ok().filter(|port| *port > 0).ok_or(LocationError::Port)?
            }
            _ => return Err(LocationError::Port),
        };
        if !is_host(host) {
            return Err(LocationError::Host);
        }
        Ok(Self { secure, host: host.to_ascii_lowercase(), port })
    }

    fn default_port(secure: bool) -> u16 {
        if secure { 443 } else { 80 }
    }
}

fn is_host(host: &str) -> bool {
    let literal = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if let Some(address) = literal {
        return address.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_');
    !host.is_empty() && host.len() <= 253 && host.bytes().all(allowed)
}

/// `scheme` and what follows the colon; a colon after a slash, as in `a/b:c`, makes no scheme.
fn split_scheme(written: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = written.split_once(':')?;
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let starts = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (starts && scheme.bytes().all(allowed)).then_some((scheme, rest))
}

/// Fragment off, dot segments resolved, what may not stand on a request line percent-encoded.
fn clean_target(written: &str) -> String {
    let written = written.split('#').next().unwrap_or_default();
    let (path, query) = written.split_once('?').map_or((written, None), |(path, query)| (path, Some(query)));
    let mut segments: Vec<&str> = Vec::new();
    let mut folder = true;
    for segment in path.split('/').skip(usize::from(path.starts_with('/'))) {
        folder = matches!(segment, "" | "." | "..");
        match segment {
            "." => {}
            ".." => {
                segments.pop();
            }
            // A final slash is put back below; empty segments inside a path are kept.
            _ => segments.push(segment),
        }
    }
    if folder && segments.last() == Some(&"") {
        segments.pop();
    }
    let mut target = String::with_capacity(written.len() + 1);
    for segment in &segments {
        target.push('/');
        encode(segment, &mut target);
    }
    if folder || target.is_empty() {
        target.push('/');
    }
    if let Some(query) = query {
        target.push('?');
        encode(query, &mut target);
    }
    target
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// The address as it is fetched; a default port is left out.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Origin { secure, host, port } = &self.origin;
        write!(f, "{}://{host}", if *secure { "https" } else { "http" })?;
        if *port != Origin::default_port(*secure) {
            write!(f, ":{port}")?;
        }
        f.write_str(&self.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(written: &str) -> String {
        let base = Location::parse("https://ERP.example.com.br:8181/g5/a/b?wsdl").unwrap();
        base.resolve(written).map_or_else(|error| error.to_string(), |location| location.to_string())
    }

    #[test]
    fn references_resolve_as_rfc_3986_says() {
        for (written, expected) in [
            ("?xsd=1", "https://erp.example.com.br:8181/g5/a/b?xsd=1"),
            ("c.xsd", "https://erp.example.com.br:8181/g5/a/c.xsd"),
            ("../c.xsd#top", "https://erp.example.com.br:8181/g5/c.xsd"),
            ("../../../../c", "https://erp.example.com.br:8181/c"),
            ("./", "https://erp.example.com.br:8181/g5/a/"),
            ("/x/y", "https://erp.example.com.br:8181/x/y"),
            ("//outro:81/x", "https://outro:81/x"),
            ("http://srv:80/x", "http://srv/x"),
            ("http://[::1]:8080/x", "http://[::1]:8080/x"),
            ("a b\r\nHost: x.xsd", "https://erp.example.com.br:8181/g5/a/a%20b%0D%0AHost:%20x.xsd"),
            ("", "https://erp.example.com.br:8181/g5/a/b?wsdl"),
        ] {
            assert_eq!(resolved(written), expected, "{written:?}");
        }
    }

    #[test]
    fn what_cannot_be_fetched_is_refused_without_repeating_it() {
        for written in [
            "http://u:s3nha@h/",
            "file:///etc/passwd",
            "urn:x",
            "http:///x",
            "http://h:0/",
            "http://h:x/",
            "http://a b/",
        ] {
            let error = Location::parse(written).unwrap_err();
            assert!(!error.to_string().contains("s3nha"), "{written}");
        }
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let root = Location::parse("https://erp/x").unwrap();
        assert!(Location::parse("https://ERP:443/y").unwrap().same_origin(&root));
        let inner = Location::parse("http://srv-erp-01:8080/y?xsd=1").unwrap();
        assert!(!inner.same_origin(&root));
        assert_eq!(inner.at_origin_of(&root).to_string(), "https://erp/y?xsd=1");
    }
}
