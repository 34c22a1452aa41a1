//! Why a description or an answer can't be read, as facts say it: a stable word, and behind a space where and what.

use prumo_soap::xml::XmlErrorKind;
use prumo_soap::{AnswerError, DescriptionError};

use crate::untrusted;

/// A page for people: of a proxy, a login or an error.
const HTML_PAGE: &str = "html-page";

/// The word of a description that can't be read.
pub(super) fn description(error: &DescriptionError) -> String {
    let named = match error {
        DescriptionError::NotDescription { root, .. } => Some(root),
        DescriptionError::Xml { error, .. } => match &error.kind {
            XmlErrorKind::Doctype { name } => Some(name),
            _ => None,
        },
        _ => None,
    };
    if named.is_some_and(|name| is_html(name)) {
        return HTML_PAGE.to_owned();
    }
    with(error.reason(), error)
}

/// An import that the server answered with a status instead.
pub(super) fn import(status: u16) -> String {
    with("import", &format!("HTTP {status}"))
}

/// The word of an answer that is markup and can't be read as SOAP.
pub(super) fn answer(error: &AnswerError) -> String {
    with(error.reason(), error)
}

/// Whether an element's or a document type's name, with or without a namespace, is HTML's.
fn is_html(name: &str) -> bool {
    name.rsplit('}').next().unwrap_or_default().eq_ignore_ascii_case("html")
}

fn with(word: &str, detail: &impl ToString) -> String {
    untrusted::text(&format!("{word} {}", detail.to_string()), untrusted::TEXT)
}

#[cfg(test)]
mod tests {
    use prumo_soap::{DescriptionReader, Limits};

    use super::*;

    fn of(document: &str) -> String {
        let mut reader = DescriptionReader::new("http://erp.example/sid?wsdl", Limits::default()).unwrap();
        let wanted = reader.next().unwrap();
        description(&reader.supply(&wanted, document.as_bytes(), None).unwrap_err())
    }

    #[test]
    fn a_page_for_people_has_one_word_however_it_is_written() {
        for page in [
            "<html><body>Bem-vindo!</body></html>",
            "<HTML/>",
            "<!DOCTYPE html><html lang=\"pt\">",
            "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        ] {
            assert_eq!(of(page), "html-page", "{page}");
        }
    }

    #[test]
    fn everything_else_says_where_and_what_behind_its_word() {
        for (document, word) in [
            ("<a/>", "not-a-description"),
            ("<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\">", "not-well-formed"),
            ("", "empty"),
            ("<!DOCTYPE a><a/>", "doctype"),
        ] {
            let text = of(document);
            let (found, detail) = text.split_once(' ').unwrap();
            assert_eq!(found, word, "{document}");
            assert!(detail.contains("sid?wsdl"), "{detail}");
        }
        assert_eq!(import(404), "import HTTP 404");
    }
}
