//! Turns the components that messages refer to into [`Types`]. A queue instead of recursion: types may refer to
//! each other in circles and chains of any length. What is missing becomes [`Type::Opaque`] and a gap, no error.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::components::{Component, Components, Frame};
use super::content::{self, Content};
use super::types::{Complex, Type, TypeRef, Types};
use super::{SOAP_ENCODING, XS};
use crate::description::{Gap, GapKind};
use crate::xml::{Element, QName};
use crate::{DescriptionError, Scalar};

/// Simple types are derived from each other this often and no oftener.
const LONGEST_DERIVATION: usize = 64;

/// Compiles types on demand; `finish` gives them.
pub(crate) struct Compiler<'d> {
    pub(super) components: &'d Components<'d>,
    types: Vec<Type>,
    known: HashMap<Key, TypeRef>,
    queue: VecDeque<(TypeRef, Option<QName>, Component<'d>)>,
    gaps: Vec<Gap>,
    /// How many particles may still be expanded.
    budget: usize,
    limit: usize,
}

/// What makes two references the same type: the name, or the place of the definition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Type(QName),
    Inline(Arc<Frame>, usize),
}

impl<'d> Compiler<'d> {
    /// Over `components`, expanding at most `limit` particles.
    pub(crate) fn new(components: &'d Components<'d>, limit: usize) -> Self {
        let (types, known, queue, gaps) = (Vec::new(), HashMap::new(), VecDeque::new(), Vec::new());
        Self { components, types, known, queue, gaps, budget: limit, limit }
    }

    /// The type that an attribute of a message part or an element names.
    pub(crate) fn named(&mut self, name: QName) -> TypeRef {
        if let Some(kind) = self.known.get(&Key::Type(name.clone())) {
            return *kind;
        }
        let built_in = match name.namespace.as_deref() {
            Some(XS | SOAP_ENCODING) => Scalar::built_in(&name.local),
            _ => None,
        };
        let placeholder = Type::Opaque { name: Some(name.clone()) };
        let kind = self.add(Key::Type(name.clone()), built_in.map_or(placeholder, Type::Scalar));
        if built_in.is_none() {
            self.enqueue(kind, name);
        }
        kind
    }

    fn enqueue(&mut self, kind: TypeRef, name: QName) {
        match self.components.types.get(&name) {
            Some(component) => self.queue.push_back((kind, Some(name), component.clone())),
            None if matches!(name.namespace.as_deref(), Some(XS | SOAP_ENCODING)) => {}
            None => self.gap(GapKind::Type, name.to_string()),
        }
    }

    /// The type of a global element, with the element's nillability.
    pub(crate) fn element(&mut self, name: &QName) -> Option<(TypeRef, bool)> {
        let Some(component) = self.components.elements.get(name) else {
            self.gap(GapKind::Element, name.to_string());
            return None;
        };
        let nillable = component.element.attribute("nillable").is_some_and(is_true);
        Some((self.type_of(component.element, &component.frame), nillable))
    }

    /// The type of an element declaration: named, inline, or anything.
    pub(super) fn type_of(&mut self, declaration: Element<'d>, frame: &Arc<Frame>) -> TypeRef {
        if let Some(written) = declaration.attribute("type") {
            return self.referred(declaration, frame, written);
        }
        let inline = declaration.children().find(|c| c.is(XS, "complexType") || c.is(XS, "simpleType"));
        let Some(element) = inline else { return self.named(QName::new(Some(XS), "anyType")) };
        let key = Key::Inline(frame.clone(), element.position());
        if let Some(kind) = self.known.get(&key) {
            return *kind;
        }
        let kind = self.add(key, Type::Opaque { name: None });
        self.queue.push_back((kind, None, Component { element, frame: frame.clone() }));
        kind
    }

    fn referred(&mut self, at: Element<'d>, frame: &Frame, written: &str) -> TypeRef {
        match frame.resolve(&at, written) {
            Some(name) => self.named(name),
            None => {
                self.gap(GapKind::Prefix, crate::xml::excerpt(written));
                self.named(QName::new(Some(XS), "anyType"))
            }
        }
    }

    fn add(&mut self, key: Key, kind: Type) -> TypeRef {
        let at = TypeRef(self.types.len());
        self.types.push(kind);
        self.known.insert(key, at);
        at
    }

    pub(super) fn gap(&mut self, kind: GapKind, name: String) {
        let gap = Gap { kind, name };
        if !self.gaps.contains(&gap) && self.gaps.len() < Gap::MOST {
            self.gaps.push(gap);
        }
    }

    /// Pays for one more particle or part; groups that expand each other exponentially end here.
    pub(crate) fn spend(&mut self) -> Result<(), DescriptionError> {
        self.budget =
            self.budget.checked_sub(1).ok_or(DescriptionError::TooManyFields { limit: self.limit })?;
        Ok(())
    }

    /// Compiles what was asked for and everything that it refers to.
    pub(crate) fn finish(mut self) -> Result<(Types, Vec<Gap>), DescriptionError> {
        while let Some((at, name, component)) = self.queue.pop_front() {
            let kind = self.compile(name, &component)?;
            if let Some(slot) = self.types.get_mut(at.0) {
                *slot = kind;
            }
        }
        Ok((Types(self.types), self.gaps))
    }

    fn compile(&mut self, name: Option<QName>, component: &Component<'d>) -> Result<Type, DescriptionError> {
        if component.element.is(XS, "simpleType") {
            return Ok(Type::Scalar(self.scalar(component.clone())));
        }
        match content::of(self, component)? {
            Content::Simple(base) => Ok(Type::Scalar(base.map_or(Scalar::Other, |base| self.scalar(base)))),
            Content::BuiltIn(scalar) => Ok(Type::Scalar(scalar)),
            Content::Anything => Ok(Type::Opaque { name }),
            Content::Particles(layers) => {
                let mut complex = Complex::new(name);
                for layer in layers.into_iter().rev() {
                    content::expand(self, &layer, &mut complex)?;
                }
                Ok(Type::Complex(complex))
            }
        }
    }

    /// The built-in at the bottom of a simple type, or of a complex type with simple content.
    fn scalar(&mut self, mut at: Component<'d>) -> Scalar {
        for _ in 0..LONGEST_DERIVATION {
            let Some(derivation) = content::simple_derivation(at.element) else { return Scalar::Other };
            let Some(written) = derivation.attribute("base") else {
                let Some(inline) = derivation.child(XS, "simpleType") else { return Scalar::Other };
                at.element = inline;
                continue;
            };
            let Some(name) = at.frame.resolve(&derivation, written) else { return Scalar::Other };
            if matches!(name.namespace.as_deref(), Some(XS | SOAP_ENCODING)) {
                return Scalar::built_in(&name.local).unwrap_or(Scalar::Other);
            }
            match self.components.types.get(&name) {
                Some(base) => at = base.clone(),
                None => {
                    self.gap(GapKind::Type, name.to_string());
                    return Scalar::Other;
                }
            }
        }
        Scalar::Other
    }
}

/// `true` as `xs:boolean` writes it.
pub(super) fn is_true(text: &str) -> bool {
    matches!(text.trim(), "true" | "1")
}
