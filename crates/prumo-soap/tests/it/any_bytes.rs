//! Whatever comes in, nothing panics; what is well-formed is read as another reader reads it.

use proptest::prelude::*;
use prumo_soap::{DescriptionReader, Limits, charset, xml};

use crate::erp;

/// Pieces of SOAP, WSDL and XML, shuffled: far likelier to get past the first checks than random bytes.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "<?xml version='1.0'?>",
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>",
        "</e:Envelope>",
        "<e:Body>",
        "</e:Body>",
        "<e:Fault>",
        "</e:Fault>",
        "<result>",
        "</result>",
        "<titulos>",
        "</titulos>",
        "<a/>",
        "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'>",
        "</x:schema>",
        "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'>",
        "</definitions>",
        "<types>",
        "</types>",
        "&amp;",
        "&#x41;",
        "&#1;",
        "&x;",
        "<![CDATA[ü]]>",
        "<!--",
        "-->",
        "<!DOCTYPE a>",
        " nil='1'",
        "text",
        "\r\n",
        "ã",
        "<",
        ">",
        "'",
        "\"",
        "=",
        "]]>",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..30).prop_map(|pieces| pieces.concat())
}

fn read_everything(bytes: &[u8], content_type: &str) {
    let limits = Limits::default();
    let _ = xml::read(&charset::decode(bytes, Some(content_type)).text, &limits);
    let _ = erp::open_titles().decode(bytes, Some(content_type), &limits);
    let mut reader = DescriptionReader::new(erp::TITLES_URL, limits).unwrap();
    while let Some(wanted) = reader.next() {
        if reader.supply(&wanted, bytes, Some(content_type)).is_err() {
            return;
        }
    }
    let _ = reader.finish();
}

/// Cuts a piece out of a text and puts another there.
fn mutated(text: &str, at: prop::sample::Index, length: usize, piece: &str) -> Vec<u8> {
    let start = at.index(text.len());
    let end = (start + length).min(text.len());
    [&text.as_bytes()[..start], piece.as_bytes(), &text.as_bytes()[end..]].concat()
}

proptest! {
    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), content_type in any::<String>()) {
        read_everything(&bytes, &content_type);
    }

    #[test]
    fn shuffled_pieces(text in soup()) {
        read_everything(text.as_bytes(), "text/xml");
    }

    #[test]
    fn broken_descriptions(at: prop::sample::Index, length in 0..40usize, piece in soup()) {
        read_everything(&mutated(erp::TITLES_WSDL, at, length, &piece), "text/xml");
        let mut reader = DescriptionReader::new(erp::TITLES_URL, Limits::default()).unwrap();
        let root = reader.next().unwrap();
        reader.supply(&root, erp::TITLES_WSDL.as_bytes(), None).unwrap();
        let schema = reader.next().unwrap();
        if reader.supply(&schema, &mutated(erp::TITLES_XSD, at, length, &piece), None).is_ok() {
            let _ = reader.finish();
        }
    }

    #[test]
    fn well_formed_text_is_read_as_another_reader_reads_it(text in soup()) {
        let Ok(theirs) = roxmltree::Document::parse(&text) else { return Ok(()) };
        let ours = match xml::read(&text, &Limits::default()) {
            Ok(ours) => ours,
            Err(error) => return Err(TestCaseError::fail(format!("{text}: {error}"))),
        };
        let elements: Vec<_> = theirs.descendants().filter(roxmltree::Node::is_element).collect();
        let root = ours.root();
        let mine: Vec<_> = std::iter::once(root).chain(root.descendants()).collect();
        prop_assert_eq!(elements.len(), mine.len());
        for (theirs, mine) in elements.iter().zip(mine) {
            prop_assert_eq!(theirs.tag_name().name(), &*mine.name().local);
            prop_assert_eq!(theirs.tag_name().namespace(), mine.name().namespace.as_deref());
            let text: String = theirs.children().filter(roxmltree::Node::is_text).filter_map(|n| n.text()).collect();
            prop_assert_eq!(text.as_str(), mine.text());
        }
    }
}
