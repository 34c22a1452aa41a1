//! The HTTP of a rogue ERP: takes requests one after the other and lets a script answer each. It answers what no proper
//! server would, so no library of servers could stand in for it.

use std::io;

use super::peer::{Peer, Talk};

/// A description of the login as an honest ERP gives it.
pub(super) const WSDL: &str = include_str!("login.wsdl");

/// A request.
pub(crate) struct Request {
    /// The first line without the version, e.g. `GET /x?wsdl`.
    pub(super) line: String,
    /// What followed the headers.
    pub(crate) body: String,
}

impl Request {
    pub(super) fn is_call(&self) -> bool {
        self.line.starts_with("POST ")
    }

    pub(super) fn is_for_description(&self) -> bool {
        self.line.ends_with("?wsdl")
    }
}

/// A rogue ERP, with the script of its answers.
pub(super) fn rogue(script: impl Fn(&Request, &mut Talk) -> io::Result<()> + Send + Sync + 'static) -> Peer {
    Peer::new(move |talk| {
        loop {
            let request = take(talk)?;
            script(&request, talk)?;
        }
    })
}

/// A rogue ERP that is honest until it is called.
pub(super) fn rogue_in_calls(answer: impl Fn(&mut Talk) -> io::Result<()> + Send + Sync + 'static) -> Peer {
    rogue_with_calls(move |_, talk| answer(talk))
}

/// As [`rogue_in_calls`], where the answer depends on the call.
pub(crate) fn rogue_with_calls(
    answer: impl Fn(&Request, &mut Talk) -> io::Result<()> + Send + Sync + 'static,
) -> Peer {
    rogue(move |request, talk| if request.is_call() { answer(request, talk) } else { honest(request, talk) })
}

/// What an honest ERP answers to a GET.
pub(super) fn honest(request: &Request, talk: &mut Talk) -> io::Result<()> {
    let body = if request.is_for_description() { WSDL } else { "<html></html>" };
    talk.say(&answer("200 OK", "", body))
}

/// A whole answer; `headers` end with a line break each.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nContent-Type: text/xml\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

fn take(talk: &mut Talk) -> io::Result<Request> {
    let took = talk.take_until(is_whole)?;
    let text = String::from_utf8_lossy(&took).into_owned();
    let line = text.lines().next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned();
    let body = text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
    Ok(Request { line, body })
}

fn is_whole(took: &[u8]) -> bool {
    let text = String::from_utf8_lossy(took);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:").map(str::to_owned));
    body.len() >= length.map_or(0, |length| length.trim().parse().unwrap())
}
