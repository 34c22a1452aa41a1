//! Looks at a service's description: fetches the WSDL and what it imports, all from the server that was dialled, and
//! tells which of the catalogue's operations and fields are published. Opening it proves nothing about calls.

use std::rc::Rc;

use prumo_model::fact::{DescriptionFact, FactKind, NotLooked, PublishedOperation, Rewrite, Seen};
use prumo_model::limits::Limits;
use prumo_model::plan::{OperationLook, ServiceLook};
use prumo_model::target::Target;
use prumo_soap::{Description, DescriptionError, DescriptionReader, Operation};
use tokio::time::{Instant, timeout};

use super::site::Site;
use super::unread;
use crate::http::{Failure, Question, Reply};
use crate::looking::Looking;
use crate::untrusted;

/// The most elements of a description with its imports.
const MOST_ELEMENTS: usize = 100_000;

/// Operations that are told at the most; the largest service of the ERP has some dozens.
const MOST_OPERATIONS: usize = 1000;

/// Rewritten addresses that are told at the most.
const MOST_REWRITTEN: usize = 20;

/// Looks at a service's description; the description where it was read.
pub(super) async fn look(
    looking: &Looking<'_>,
    site: &mut Site<'_>,
    service: &ServiceLook,
) -> Option<Rc<Description>> {
    let target = Target::Service(service.service.clone());
    let look = looking.begin(&site.server.access.environment, target, FactKind::Description);
    let limit = looking.limits.call;
    let read = timeout(limit, fetch(looking.limits, site, &service.path)).await;
    match read.unwrap_or(Err(Unread::Nothing(NotLooked::TimedOut(limit)))) {
        Err(unread) => {
            look.saw(unread.seen());
            None
        }
        Ok(description) => {
            look.saw(Seen::Description(describe(&description, service)));
            Some(Rc::new(description))
        }
    }
}

/// What a description publishes of what the catalogue wants of a service.
#[must_use]
pub fn describe(description: &Description, service: &ServiceLook) -> DescriptionFact {
    let names = description.operations().iter().take(MOST_OPERATIONS);
    let rewritten = description.rewritten.iter().take(MOST_REWRITTEN).map(|rewrite| Rewrite {
        written: untrusted::text(&rewrite.written, untrusted::TEXT),
        used: untrusted::text(&rewrite.used, untrusted::TEXT),
    });
    let found = service.operations.iter().filter_map(|look| Some((look, published(description, look)?)));
    DescriptionFact::Read {
        operations: names.map(|operation| untrusted::text(&operation.name, untrusted::TEXT)).collect(),
        published: found.map(|(look, operation)| fields(look, operation)).collect(),
        rewritten: rewritten.collect(),
    }
}

/// The operation that serves a look: of its versions the best that is published.
pub(super) fn published<'d>(description: &'d Description, look: &OperationLook) -> Option<&'d Operation> {
    let named = |suffix: &String| description.operation(&format!("{}{suffix}", look.name.operation));
    look.versions.iter().find_map(named)
}

fn fields(look: &OperationLook, operation: &Operation) -> PublishedOperation {
    let sends =
        look.sends.iter().filter(|path| operation.input_field(&format!("parameters.{path}")).is_some());
    let answers =
        look.expects.iter().filter(|path| operation.output_field(&format!("result.{path}")).is_some());
    PublishedOperation {
        name: operation.name.clone(),
        sends: sends.cloned().collect(),
        answers: answers.cloned().collect(),
    }
}

/// Why there is no description.
enum Unread {
    Status(u16),
    Unreadable(String),
    Nothing(NotLooked),
}

impl Unread {
    fn seen(self) -> Seen {
        match self {
            Self::Status(status) => Seen::Description(DescriptionFact::Status(status)),
            Self::Unreadable(reason) => Seen::Description(DescriptionFact::Unreadable(reason)),
            Self::Nothing(why) => Seen::Nothing(why),
        }
    }
}

async fn fetch(limits: &Limits, site: &mut Site<'_>, path: &str) -> Result<Description, Unread> {
    let access = &site.server.access;
    let scheme = if site.server.https { "https" } else { "http" };
    let url = format!("{scheme}://{}{path}?wsdl", access.endpoint);
    // The largest real description is half a megabyte; each element costs memory many times its bytes.
    let bounds = prumo_soap::Limits {
        max_bytes: limits.answer_bytes,
        max_elements: MOST_ELEMENTS,
        ..prumo_soap::Limits::default()
    };
    let mut reader = DescriptionReader::new(&url, bounds).map_err(|error| unreadable(&error))?;
    let until = Instant::now() + limits.call;
    let mut root = true;
    while let Some(wanted) = reader.next() {
        let left = until.saturating_duration_since(Instant::now());
        let question = Question::get(origin_form(&wanted.url));
        let reply =
            site.ask(&question, left, limits.answer_bytes).await.map_err(|failure| failed(&failure))?;
        let (bytes, content_type) = whole(reply, root)?;
        reader.supply(&wanted, &bytes, content_type.as_deref()).map_err(|error| unreadable(&error))?;
        root = false;
    }
    reader.finish().map_err(|error| unreadable(&error))
}

/// Path and query of an absolute address. Scheme, host and port are those of the server that was dialled: the reader
/// rewrites what a description says of inner hosts.
fn origin_form(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find(['/', '?']).and_then(|at| rest.get(at..)).unwrap_or_default()
}

fn whole(reply: Reply, root: bool) -> Result<(Vec<u8>, Option<String>), Unread> {
    match (reply.status, reply.body) {
        (200, Ok(bytes)) => Ok((bytes, reply.content_type)),
        (200, Err(failure)) => Err(failed(&failure)),
        (status, _) if root => Err(Unread::Status(status)),
        (status, _) => Err(Unread::Unreadable(unread::import(status))),
    }
}

fn unreadable(error: &DescriptionError) -> Unread {
    Unread::Unreadable(unread::description(error))
}

fn failed(failure: &Failure) -> Unread {
    match failure {
        Failure::TimedOut(limit) => Unread::Nothing(NotLooked::TimedOut(*limit)),
        Failure::Cut | Failure::NotConnected => Unread::Nothing(NotLooked::Dropped),
        Failure::TooLarge(_) => Unread::Nothing(NotLooked::TooMuch),
        Failure::NotHttp(seen) => Unread::Unreadable(format!("not-http {seen}")),
        Failure::Unwritable => Unread::Nothing(NotLooked::Protocol("question".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_path_and_query_of_an_address_are_asked_for() {
        assert_eq!(origin_form("https://erp.example:8181/g5/sid?xsd=1"), "/g5/sid?xsd=1");
        assert_eq!(origin_form("https://erp.example"), "");
    }
}
