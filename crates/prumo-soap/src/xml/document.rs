//! The tree that was read: elements with names, attributes, text and place. It is read-only, and flat in memory
//! (elements in document order, each knowing where it ends), so that copying and dropping never recurse.

use super::qname::QName;
use super::scope::{ScopeId, Scopes};

/// An attribute other than a namespace declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name; without a prefix it is in no namespace.
    pub name: QName,
    /// Its value, references resolved.
    pub value: String,
}

#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) name: QName,
    pub(super) attributes: Vec<Attribute>,
    pub(super) text: String,
    pub(super) scope: ScopeId,
    pub(super) line: u32,
    pub(super) column: u32,
    /// Where, in `Document::rest`, the first element after this one and its descendants stands.
    pub(super) end: usize,
}

/// A whole document.
#[derive(Debug, Clone)]
pub struct Document {
    pub(super) root: Node,
    pub(super) rest: Vec<Node>,
    pub(super) scopes: Scopes,
}

impl Document {
    /// The document's element.
    #[must_use]
    pub fn root(&self) -> Element<'_> {
        Element { document: self, node: &self.root, first_child: 0 }
    }

    /// How many elements there are.
    #[must_use]
    pub fn elements(&self) -> usize {
        self.rest.len() + 1
    }
}

/// An element of a [`Document`]; a cheap handle.
#[derive(Debug, Clone, Copy)]
pub struct Element<'d> {
    document: &'d Document,
    node: &'d Node,
    first_child: usize,
}

impl<'d> Element<'d> {
    /// Its expanded name.
    #[must_use]
    pub fn name(&self) -> &'d QName {
        &self.node.name
    }

    /// Whether it is `local` in `namespace`.
    #[must_use]
    pub fn is(&self, namespace: &str, local: &str) -> bool {
        self.node.name.is(namespace, local)
    }

    /// Its attributes in document order, namespace declarations left out.
    #[must_use]
    pub fn attributes(&self) -> &'d [Attribute] {
        &self.node.attributes
    }

    /// The value of an attribute in no namespace.
    #[must_use]
    pub fn attribute(&self, local: &str) -> Option<&'d str> {
        self.attribute_in(None, local)
    }

    /// The value of an attribute in `namespace`.
    #[must_use]
    pub fn attribute_in(&self, namespace: Option<&str>, local: &str) -> Option<&'d str> {
        let named = |a: &&Attribute| &*a.name.local == local && a.name.namespace.as_deref() == namespace;
        self.node.attributes.iter().find(named).map(|a| a.value.as_str())
    }

    /// Its own character data, joined; that of its descendants is not in it.
    #[must_use]
    pub fn text(&self) -> &'d str {
        &self.node.text
    }

    /// Line of its start tag, from 1.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.node.line
    }

    /// Column of its start tag in characters, from 1.
    #[must_use]
    pub fn column(&self) -> u32 {
        self.node.column
    }

    /// Its child elements in document order.
    #[must_use]
    pub fn children(&self) -> Children<'d> {
        Children { document: self.document, next: self.first_child, end: self.node.end }
    }

    /// Its child elements named `local` in `namespace`.
    pub fn children_named<'n>(
        &self,
        namespace: &'n str,
        local: &'n str,
    ) -> impl Iterator<Item = Element<'d>> + use<'d, 'n> {
        self.children().filter(move |child| child.is(namespace, local))
    }

    /// The first child named `local` in `namespace`.
    #[must_use]
    pub fn child(&self, namespace: &str, local: &str) -> Option<Self> {
        self.children_named(namespace, local).next()
    }

    /// All elements inside it, in document order, however deep.
    pub fn descendants(&self) -> impl Iterator<Item = Element<'d>> + use<'d> {
        let document = self.document;
        let inside = document.rest.get(self.first_child..self.node.end).unwrap_or_default();
        let first = self.first_child;
        inside.iter().enumerate().map(move |(offset, node)| Element {
            document,
            node,
            first_child: first + offset + 1,
        })
    }

    /// Expands a `prefix:name` written in this element's content or attributes, the default namespace
    /// included; `None` where the prefix is declared nowhere around.
    #[must_use]
    pub fn resolve(&self, written: &str) -> Option<QName> {
        let written = written.trim_matches([' ', '\t', '\r', '\n']);
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        let namespace = self.document.scopes.namespace(self.node.scope, prefix).ok()?;
        Some(QName { namespace, local: local.into() })
    }

    /// Tells this element from every other of its document.
    pub(crate) fn position(&self) -> usize {
        self.first_child
    }
}

/// Iterates over child elements.
#[derive(Debug, Clone)]
pub struct Children<'d> {
    document: &'d Document,
    next: usize,
    end: usize,
}

impl<'d> Iterator for Children<'d> {
    type Item = Element<'d>;

    fn next(&mut self) -> Option<Element<'d>> {
        if self.next >= self.end {
            return None;
        }
        let node = self.document.rest.get(self.next)?;
        let first_child = self.next + 1;
        self.next = node.end;
        Some(Element { document: self.document, node, first_child })
    }
}
