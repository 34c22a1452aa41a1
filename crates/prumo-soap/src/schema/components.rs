//! The global components of all schemas of a description, found by name. It indexes and does not compile.

use std::collections::HashMap;
use std::sync::Arc;

use super::XS;
use crate::xml::{Element, QName};

/// A schema as its components see it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Frame {
    /// The document's number, so that two elements at the same position are told apart.
    pub(crate) document: usize,
    /// The target namespace; that of the includer where the schema has none of its own (a "chameleon").
    pub(crate) target: Option<Arc<str>>,
    pub(crate) chameleon: bool,
    /// `elementFormDefault="qualified"`.
    pub(crate) qualified: bool,
}

impl Frame {
    /// The frame of a schema that stands in `document`, included by a schema with the namespace `includer`.
    pub(crate) fn of(schema: &Element<'_>, document: usize, includer: Option<&Arc<str>>) -> Self {
        let own = schema.attribute("targetNamespace").filter(|n| !n.is_empty()).map(Arc::from);
        Self {
            document,
            chameleon: own.is_none() && includer.is_some(),
            target: own.or_else(|| includer.cloned()),
            qualified: schema.attribute("elementFormDefault") == Some("qualified"),
        }
    }

    /// The name of a component that this schema defines.
    pub(super) fn name(&self, local: &str) -> QName {
        QName { namespace: self.target.clone(), local: local.into() }
    }

    /// A reference written at `element`; `None` where its prefix is not declared.
    pub(super) fn resolve(&self, element: &Element<'_>, written: &str) -> Option<QName> {
        let mut name = element.resolve(written)?;
        if self.chameleon && name.namespace.is_none() {
            name.namespace = self.target.clone();
        }
        Some(name)
    }
}

/// A component with the schema that it stands in.
#[derive(Debug, Clone)]
pub(super) struct Component<'d> {
    pub(super) element: Element<'d>,
    pub(super) frame: Arc<Frame>,
}

/// Types, elements and groups by name; of two with one name the first counts.
#[derive(Debug, Default)]
pub(crate) struct Components<'d> {
    pub(super) types: HashMap<QName, Component<'d>>,
    pub(super) elements: HashMap<QName, Component<'d>>,
    pub(super) groups: HashMap<QName, Component<'d>>,
}

impl<'d> Components<'d> {
    /// Adds the components of one schema.
    pub(crate) fn add(&mut self, schema: Element<'d>, frame: &Arc<Frame>) {
        for child in schema.children() {
            // What is redefined stands inside; the new definition takes the place of the old one's name.
            if child.is(XS, "redefine") {
                self.add(child, frame);
                continue;
            }
            if child.name().namespace.as_deref() != Some(XS) {
                continue;
            }
            let table = match &*child.name().local {
                "complexType" | "simpleType" => &mut self.types,
                "element" => &mut self.elements,
                "group" => &mut self.groups,
                _ => continue,
            };
            if let Some(local) = child.attribute("name") {
                let component = Component { element: child, frame: frame.clone() };
                table.entry(frame.name(local)).or_insert(component);
            }
        }
    }
}
