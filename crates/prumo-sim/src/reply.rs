//! `Reply`: what goes back for one HTTP request, and in what manner. It deliberately moves no bytes: the server does.

use std::time::Duration;

/// Status, headers and body, before they meet a connection.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    /// Where a redirect leads.
    pub(crate) location: Option<String>,
    pub(crate) body: Vec<u8>,
    /// How long to wait first.
    pub(crate) pause: Duration,
    pub(crate) pace: Pace,
}

/// How the body is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// At once.
    Whole,
    /// Byte by byte, with this pause between two.
    Drip(Duration),
    /// Half of it; then the connection closes.
    Cut,
    /// Again and again.
    Endless,
    /// Not even the status.
    Never,
}

/// How the ERP's stack declares its XML.
pub(crate) const XML: &str = "text/xml;charset=utf-8";
pub(crate) const HTML: &str = "text/html;charset=utf-8";
pub(crate) const JSON: &str = "application/json";

impl Reply {
    /// A reply that is sent at once.
    pub(crate) fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type,
            location: None,
            body: body.into(),
            pause: Duration::ZERO,
            pace: Pace::Whole,
        }
    }

    /// A page of the application server, in its plain way.
    pub(crate) fn page(status: u16, title: &str) -> Self {
        Self::new(
            status,
            HTML,
            format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"),
        )
    }

    /// Silence.
    pub(crate) fn never() -> Self {
        Self { pace: Pace::Never, ..Self::new(200, HTML, "") }
    }

    /// Somewhere else, with the same method and body.
    pub(crate) fn elsewhere(address: &str) -> Self {
        Self { location: Some(address.to_owned()), ..Self::page(307, "Temporary Redirect") }
    }
}
