//! The abstract half of WSDL: messages and port types by name, over all documents. Fault messages are not read:
//! the ERP declares none, and a fault's detail is shown as it comes.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{DescriptionError, Gap, GapKind, WSDL};
use crate::Part;
use crate::schema::{Compiler, Field};
use crate::xml::{Element, QName};

/// The definitions of one kind by name, each with the namespace of its document.
pub(super) type Named<'d> = HashMap<QName, Element<'d>>;

/// Everything that ports refer to.
#[derive(Debug, Default)]
pub(super) struct Interface<'d> {
    messages: Named<'d>,
    port_types: Named<'d>,
    /// The operations of each port type by name; more than one where it overloads.
    operations: HashMap<(QName, &'d str), Vec<Element<'d>>>,
    pub(super) bindings: Named<'d>,
    pub(super) gaps: Vec<Gap>,
}

/// Overloads beyond these are not looked at.
const MOST_OVERLOADS: usize = 32;

/// An operation of a port type.
pub(super) struct Abstract<'d> {
    pub(super) input: Option<Element<'d>>,
    pub(super) output: Option<Element<'d>>,
}

impl<'d> Interface<'d> {
    /// Adds the definitions of one document.
    pub(super) fn add(&mut self, definitions: Element<'d>) {
        let namespace: Option<Arc<str>> = definitions.attribute("targetNamespace").map(Arc::from);
        for child in definitions.children().filter(|c| c.name().namespace.as_deref() == Some(WSDL)) {
            let table = match &*child.name().local {
                "message" => &mut self.messages,
                "portType" => &mut self.port_types,
                "binding" => &mut self.bindings,
                _ => continue,
            };
            if let Some(local) = child.attribute("name") {
                let name = QName { namespace: namespace.clone(), local: local.into() };
                let Entry::Vacant(place) = table.entry(name.clone()) else { continue };
                place.insert(child);
                if child.is(WSDL, "portType") {
                    self.add_operations(&name, child);
                }
            }
        }
    }

    /// The definition that `attribute` of `at` refers to.
    pub(super) fn binding(&mut self, at: Element<'d>, attribute: &str) -> Option<(QName, Element<'d>)> {
        let (name, found) = find(&self.bindings, at, attribute);
        self.or_gap(GapKind::Binding, name.clone(), found).and_then(|found| Some((name?, found)))
    }

    /// The operation of the port type that `binding` binds. Overloads are told apart by their input's name.
    pub(super) fn operation(&mut self, binding: Element<'d>, bound: Element<'d>) -> Option<Abstract<'d>> {
        let (name, found) = find(&self.port_types, binding, "type");
        self.or_gap(GapKind::PortType, name.clone(), found)?;
        let (name, local) = (name?, bound.attribute("name")?);
        let input_name = |operation: Element<'d>| operation.child(WSDL, "input")?.attribute("name");
        let wanted = input_name(bound);
        let candidates = self.operations.get(&(name.clone(), local)).map(Vec::as_slice).unwrap_or_default();
        let overload =
            candidates.iter().find(|candidate| wanted.is_some() && input_name(**candidate) == wanted);
        let operation = overload.or(candidates.first()).copied();
        let missing = QName { local: format!("{}/{local}", name.local).into(), ..name };
        let operation = self.or_gap(GapKind::PortType, Some(missing), operation)?;
        Some(Abstract { input: operation.child(WSDL, "input"), output: operation.child(WSDL, "output") })
    }

    fn add_operations(&mut self, port_type: &QName, definition: Element<'d>) {
        for operation in definition.children_named(WSDL, "operation") {
            let Some(name) = operation.attribute("name") else { continue };
            let overloads = self.operations.entry((port_type.clone(), name)).or_default();
            if overloads.len() < MOST_OVERLOADS {
                overloads.push(operation);
            }
        }
    }

    /// The parts of the message that `direction` (an `input` or `output`) names; of those only the ones listed
    /// in `only`, where a binding lists any.
    pub(super) fn parts(
        &mut self,
        direction: Option<Element<'d>>,
        only: Option<&str>,
        compiler: &mut Compiler<'d>,
    ) -> Result<Vec<Part>, DescriptionError> {
        let Some(direction) = direction else { return Ok(Vec::new()) };
        let (name, found) = find(&self.messages, direction, "message");
        let Some(message) = self.or_gap(GapKind::Message, name, found) else { return Ok(Vec::new()) };
        let only: Option<HashSet<&str>> = only.map(|only| only.split_ascii_whitespace().collect());
        let mut parts = Vec::new();
        for part in message.children_named(WSDL, "part") {
            compiler.spend()?;
            let name =
                part.attribute("name").filter(|name| only.as_ref().is_none_or(|only| only.contains(name)));
            if let Some(name) = name {
                parts.push(self.part(name, part, compiler));
            }
        }
        Ok(parts)
    }

    fn part(&mut self, name: &str, part: Element<'d>, compiler: &mut Compiler<'d>) -> Part {
        let anything = || QName::new(Some(crate::schema::XS), "anyType");
        let element = part.attribute("element").and_then(|written| self.reference(part, written));
        let found = element.as_ref().and_then(|element| compiler.element(element));
        let (kind, nillable) = found.unwrap_or_else(|| {
            let named = part.attribute("type").and_then(|written| self.reference(part, written));
            (compiler.named(named.unwrap_or_else(anything)), false)
        });
        Part {
            field: Field { name: name.into(), namespace: None, kind, min: 1, max: Some(1), nillable },
            element,
        }
    }

    fn reference(&mut self, at: Element<'d>, written: &str) -> Option<QName> {
        let name = at.resolve(written);
        if name.is_none() {
            self.gap(GapKind::Prefix, crate::xml::excerpt(written));
        }
        name
    }

    fn or_gap<T>(&mut self, kind: GapKind, name: Option<QName>, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.gap(kind, name.map(|name| name.to_string()).unwrap_or_default());
        }
        found
    }

    pub(super) fn gap(&mut self, kind: GapKind, name: String) {
        let gap = Gap { kind, name };
        if !self.gaps.contains(&gap) && self.gaps.len() < Gap::MOST {
            self.gaps.push(gap);
        }
    }
}

/// The name that an attribute holds and what it refers to.
fn find<'d>(table: &Named<'d>, at: Element<'d>, attribute: &str) -> (Option<QName>, Option<Element<'d>>) {
    let name = at.attribute(attribute).and_then(|written| at.resolve(written));
    let found = name.as_ref().and_then(|name| table.get(name)).copied();
    (name, found)
}
