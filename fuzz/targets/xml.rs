//! Any bytes as XML: nothing panics, limits hold, errors have a place in the text, and what is read is what another
//! reader reads.

use prumo_soap::xml::{self, Document, Element, XmlError};
use prumo_soap::{Limits, charset};

/// Small, so that inputs of some kilobytes reach them.
const LIMITS: Limits = Limits { max_bytes: 32 * 1024, max_depth: 40, max_elements: 600, max_documents: 1 };

/// Reads `bytes` with and without a header.
pub(crate) fn check(bytes: &[u8]) {
    let undeclared = charset::decode(bytes, None);
    assert!(undeclared.text.len() <= 3 * bytes.len(), "decoding multiplies");
    let text = &*undeclared.text;
    let _ = charset::decode(bytes, Some("text/xml; charset=iso-8859-1"));
    match xml::read(text, &LIMITS) {
        Ok(document) => {
            within_limits(&document, text);
            if let Ok(theirs) = roxmltree::Document::parse(text) {
                same(&theirs, &document);
            }
        }
        Err(error) => {
            has_place(&error, text);
            // What another reader takes is refused for what it could do, never as not well-formed.
            let taken = !error.kind.is_hostile() && roxmltree::Document::parse(text).is_ok();
            assert!(!taken || is_lax(&error, text), "refused, and well-formed: {error}");
        }
    }
}

/// Where the other reader takes what XML 1.0 and its namespaces exclude: two default namespaces at one element, `?>` inside a
/// declaration, a prefix bound to nothing, a reference to a character that there is not, a declaration that is not at the
/// start (XML 1.0, production 17), a name that begins with a colon (Namespaces in XML 1.0, production 7).
fn is_lax(error: &XmlError, text: &str) -> bool {
    let declaration = text.starts_with("<?xml") && error.line == 1;
    let shown = error.to_string();
    let told = [
        "an attribute stands twice at one element",
        "cannot be bound so",
        "is not allowed in XML 1.0",
        "the XML declaration is not at the start",
    ];
    let colon = shown.contains("not well-formed: :") && shown.ends_with("is not a name");
    declaration || colon || told.iter().any(|end| shown.ends_with(end))
}

fn within_limits(document: &Document, text: &str) {
    assert!(document.elements() <= LIMITS.max_elements && text.len() <= LIMITS.max_bytes);
    let mut deepest = 0;
    let mut open = vec![(document.root(), 1)];
    while let Some((element, depth)) = open.pop() {
        deepest = deepest.max(depth);
        stands_in(element.line(), element.column(), text);
        open.extend(element.children().map(|child| (child, depth + 1)));
    }
    assert!(deepest <= LIMITS.max_depth, "{deepest} deep");
}

fn has_place(error: &XmlError, text: &str) {
    stands_in(error.line, error.column, text);
    let shown = error.to_string();
    assert!(shown.len() < 2000 && !shown.chars().any(char::is_control), "{shown:?}");
}

/// A place is a character of the text, or just behind its line.
fn stands_in(line: u32, column: u32, text: &str) {
    let at = text.split('\n').nth(line as usize - 1);
    let width = at.map(|line| line.chars().count());
    assert!(width.is_some_and(|width| (1..=width + 1).contains(&(column as usize))), "{line}:{column}");
}

fn same(theirs: &roxmltree::Document<'_>, ours: &Document) {
    let elements: Vec<_> = theirs.descendants().filter(roxmltree::Node::is_element).collect();
    let root = ours.root();
    let mine: Vec<Element<'_>> = std::iter::once(root).chain(root.descendants()).collect();
    assert_eq!(elements.len(), mine.len());
    for (theirs, mine) in elements.iter().zip(mine) {
        assert_eq!(theirs.tag_name().name(), &*mine.name().local);
        assert_eq!(
            theirs.tag_name().namespace().filter(|uri| !uri.is_empty()),
            mine.name().namespace.as_deref()
        );
        let text: String =
            theirs.children().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        // A carriage return before a reference stays with them; XML 1.0, 2.11, makes a line feed of it.
        assert_eq!(text.replace('\r', "\n"), mine.text().replace('\r', "\n"));
        assert_eq!(theirs.attributes().len(), mine.attributes().len());
        for attribute in theirs.attributes() {
            let value = mine.attribute_in(attribute.namespace(), attribute.name());
            assert_eq!(value, Some(attribute.value()), "{}", attribute.name());
        }
    }
}
