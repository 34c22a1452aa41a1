//! `Node`: an XML element read into memory, with limits on depth and size and without document types.
//! It deliberately keeps no attributes but `xsi:nil`, and no comments or processing instructions.

use super::XSI;
use quick_xml::{
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
    name::{Namespace, ResolveResult},
    reader::NsReader,
};

/// How deep elements may lie in one another, and how many there may be.
const DEEPEST: usize = 32;
const MOST_NODES: usize = 50_000;

/// An element with its namespace, text and children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) name: String,
    /// Empty where the element is in none.
    pub(crate) namespace: String,
    pub(crate) text: String,
    pub(crate) nil: bool,
    pub(crate) children: Vec<Node>,
}

/// Why a document was not read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NodeError {
    #[error("not well-formed: {0}")]
    Malformed(String),
    #[error("a document type is not allowed")]
    DocumentType,
    #[error("too deep or too many elements")]
    TooLarge,
}

impl From<quick_xml::Error> for NodeError {
    fn from(error: quick_xml::Error) -> Self {
        Self::Malformed(error.to_string())
    }
}

impl Node {
    /// Reads the root element of a document.
    pub(crate) fn parse(xml: &str) -> Result<Self, NodeError> {
        let mut reader = NsReader::from_str(xml);
        let mut open: Vec<Self> = Vec::new();
        let mut root = None;
        let mut count = 0_usize;
        loop {
            let event = reader.read_event()?;
            match event {
                Event::Start(ref start) | Event::Empty(ref start) => {
                    count += 1;
                    if count > MOST_NODES || open.len() >= DEEPEST {
                        return Err(NodeError::TooLarge);
                    }
                    let node = Self::named(&reader, start)?;
                    if matches!(event, Event::Start(_)) {
                        open.push(node);
                    } else {
                        close(node, &mut open, &mut root)?;
                    }
                }
                Event::End(_) => {
                    let node = open
                        .pop()
                        .ok_or_else(|| NodeError::Malformed("an end without a start".to_owned()))?;
                    close(node, &mut open, &mut root)?;
                }
                Event::Text(text) => append(&text.xml10_content(), &mut open)?,
                Event::CData(text) => append(&text.xml10_content(), &mut open)?,
                Event::GeneralRef(reference) => append(&referred(&reference)?, &mut open)?,
                Event::DocType(_) => return Err(NodeError::DocumentType),
                Event::Eof => break,
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            }
        }
        match root {
            Some(root) if open.is_empty() => Ok(root),
            _ => Err(NodeError::Malformed("the document ends early".to_owned())),
        }
    }

    fn named(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Result<Self, NodeError> {
        let (namespace, name) = reader.resolver().resolve_element(start.name());
        let namespace = match namespace {
            ResolveResult::Bound(Namespace(uri)) => uri.to_owned(),
            ResolveResult::Unbound => String::new(),
            ResolveResult::Unknown(prefix) => {
                return Err(NodeError::Malformed(format!("the prefix {prefix} is not declared")));
            }
        };
        let mut node = Self { name: name.as_ref().to_owned(), namespace, ..Self::default() };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| NodeError::Malformed(error.to_string()))?;
            let (namespace, local) = reader.resolver().resolve_attribute(attribute.key);
            if matches!(namespace, ResolveResult::Bound(Namespace(XSI))) && local.as_ref() == "nil" {
                node.nil = matches!(attribute.value.as_ref(), "true" | "1");
            }
        }
        Ok(node)
    }

    /// The child of this name, whatever its namespace: the ERP reads fields by name, in any order.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of a child without surrounding blanks, if there is anything in it and it is not nil.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name)
            .filter(|child| !child.nil)
            .map(|child| child.text.trim())
            .filter(|text| !text.is_empty())
    }
}

fn close(node: Node, open: &mut [Node], root: &mut Option<Node>) -> Result<(), NodeError> {
    match open.last_mut() {
        Some(parent) => parent.children.push(node),
        None if root.is_none() => *root = Some(node),
        None => return Err(NodeError::Malformed("two root elements".to_owned())),
    }
    Ok(())
}

fn append(text: &str, open: &mut [Node]) -> Result<(), NodeError> {
    match open.last_mut() {
        Some(node) => node.text.push_str(text),
        None if text.trim().is_empty() => {}
        None => return Err(NodeError::Malformed("text outside the root element".to_owned())),
    }
    Ok(())
}

fn referred(reference: &quick_xml::events::BytesRef<'_>) -> Result<String, NodeError> {
    if let Some(character) = reference.resolve_char_ref()? {
        return Ok(character.to_string());
    }
    let name: &str = reference;
    resolve_predefined_entity(name)
        .map(str::to_owned)
        .ok_or_else(|| NodeError::Malformed(format!("the entity {name} is not known")))
}

#[cfg(test)]
mod tests {
    use super::{Node, NodeError};
    use proptest::prelude::{ProptestConfig, any, proptest};

    #[test]
    fn references_cdata_and_nil_are_understood() {
        let xml = "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><b>&#65;&amp;<![CDATA[<c>]]></b>\
                   <d i:nil='true'/><e> </e></a>";
        let node = Node::parse(xml).unwrap();
        assert_eq!(node.text_of("b"), Some("A&<c>"));
        assert!(node.child("d").unwrap().nil);
        assert_eq!((node.text_of("d"), node.text_of("e"), node.text_of("f")), (None, None, None));
    }

    #[test]
    fn bombs_are_refused() {
        assert!(matches!(
            Node::parse("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
            Err(NodeError::DocumentType)
        ));
        assert!(matches!(Node::parse(&"<a>".repeat(1000)), Err(NodeError::TooLarge)));
        assert!(matches!(
            Node::parse(&format!("<a>{}</a>", "<b/>".repeat(60_000))),
            Err(NodeError::TooLarge)
        ));
        for xml in ["", "<a>", "<a/><b/>", "<a>&b;</a>", "<p:a/>", "x<a/>", "<a></b>"] {
            assert!(matches!(Node::parse(xml), Err(NodeError::Malformed(_))), "{xml}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]
        #[test]
        fn nothing_makes_it_panic(xml in any::<String>(), inner in "[<>/a&;:x!\\[\\]'= ]{0,60}") {
            let _ = Node::parse(&xml);
            let _ = Node::parse(&format!("<a>{inner}</a>"));
        }
    }
}
