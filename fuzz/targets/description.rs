//! Any bytes as a description, its documents apart by a line `%%`: nothing panics, limits hold, nothing leads away from
//! the host that was named, and an envelope that is made of it is XML that we read again.

use prumo_soap::{Description, DescriptionReader, Limits, Operation, Struct, xml};

const LIMITS: Limits = Limits { max_bytes: 64 * 1024, max_depth: 40, max_elements: 3000, max_documents: 4 };

/// The host that every document and call must stay at.
const ORIGIN: &str = "https://erp.example.com.br:8181/";

/// Reads `bytes`; a document beyond the last is the last again.
pub(crate) fn check(bytes: &[u8]) {
    let documents = split(bytes);
    let mut reader = DescriptionReader::new(&format!("{ORIGIN}g5/titulos?wsdl"), LIMITS).unwrap();
    let mut supplied = 0;
    while let Some(wanted) = reader.next() {
        assert!(wanted.url.starts_with(ORIGIN), "leads to {}", wanted.url);
        let document = documents.get(supplied).or(documents.last()).copied().unwrap_or_default();
        supplied += 1;
        assert!(supplied <= LIMITS.max_documents, "more documents than allowed");
        if let Err(error) = reader.supply(&wanted, document, Some("text/xml")) {
            return is_told(&error.to_string());
        }
    }
    match reader.finish() {
        Ok(description) => holds(&description),
        Err(error) => is_told(&error.to_string()),
    }
}

fn split(bytes: &[u8]) -> Vec<&[u8]> {
    let mut documents = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(4).position(|four| four == b"\n%%\n") {
        documents.push(&rest[..at]);
        rest = &rest[at + 4..];
    }
    documents.push(rest);
    documents
}

fn holds(description: &Description) {
    for address in &description.addresses {
        // Only a web address is dialled at all; what is written as something else leads nowhere.
        let leads = address.used.starts_with("http://") || address.used.starts_with("https://");
        assert!(!leads || address.used.starts_with(ORIGIN), "leads to {}", address.used);
    }
    for rewrite in &description.rewritten {
        assert!(rewrite.used.starts_with(ORIGIN), "leads to {}", rewrite.used);
    }
    assert!(description.gaps.len() <= LIMITS.max_elements);
    for operation in description.operations() {
        speaks(operation);
    }
}

/// An envelope without values, where one can be made.
fn speaks(operation: &Operation) {
    let _ = operation.unsupported();
    match operation.envelope(&Struct::new()) {
        Ok(envelope) => {
            let text = std::str::from_utf8(envelope.bytes()).unwrap();
            let document = xml::read(text, &Limits::default());
            assert!(document.is_ok(), "{document:?} in {text}");
            assert!(!envelope.soap_action().chars().any(char::is_control));
            assert_eq!(text, envelope.masked(), "no secret was given");
        }
        Err(error) => is_told(&error.to_string()),
    }
}

fn is_told(shown: &str) {
    assert!(shown.len() < 3000 && !shown.chars().any(char::is_control), "{shown:?}");
}
