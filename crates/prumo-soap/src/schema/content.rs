//! The content of a complex type: which layers it inherits, and what fields their particles give. It does not
//! remember which particle was a choice or how groups were nested.

use std::sync::Arc;

use super::compiler::{Compiler, is_true};
use super::components::{Component, Frame};
use super::occurs::Occurs;
use super::types::{Complex, Field};
use super::{SOAP_ENCODING, XS};
use crate::description::GapKind;
use crate::xml::{Element, QName};
use crate::{DescriptionError, Scalar};

/// Extensions of extensions, and groups in groups, end here.
const DEEPEST: usize = 128;

/// What is inside a complex type.
pub(super) enum Content<'d> {
    /// Text; the component is the type itself, from which its derivation is followed.
    Simple(Option<Component<'d>>),
    /// Text of a built-in type.
    BuiltIn(Scalar),
    /// Nothing that is known of.
    Anything,
    /// Elements: the type's own layer first, then that of each type which it extends.
    Particles(Vec<Component<'d>>),
}

/// Collects the layers of a complex type.
pub(super) fn of<'d>(
    compiler: &mut Compiler<'d>,
    component: &Component<'d>,
) -> Result<Content<'d>, DescriptionError> {
    let mut layers: Vec<Component<'d>> = Vec::new();
    let mut at = component.clone();
    while layers.len() < DEEPEST {
        compiler.spend()?;
        if at.element.child(XS, "simpleContent").is_some() {
            return Ok(Content::Simple(Some(at)));
        }
        let Some(derivation) = complex_derivation(at.element) else {
            layers.push(at);
            return Ok(Content::Particles(layers));
        };
        let base = derivation.attribute("base").and_then(|written| at.frame.resolve(&derivation, written));
        let restricts = derivation.is(XS, "restriction");
        layers.push(Component { element: derivation, frame: at.frame.clone() });
        match base {
            Some(base) if base.is(SOAP_ENCODING, "Array") => return Ok(Content::Anything),
            // A restriction repeats all that it keeps; anyType gives nothing.
            Some(_) if restricts => return Ok(Content::Particles(layers)),
            Some(base) if base.namespace.as_deref() == Some(XS) => return Ok(built_in(&base, layers)),
            Some(base) => match compiler.components.types.get(&base) {
                // A type that extends itself, directly or through others, adds its layers once.
                Some(base) if layers.iter().any(|layer| is_inside(layer, base)) => {
                    return Ok(Content::Particles(layers));
                }
                Some(base) => at = base.clone(),
                None => {
                    compiler.gap(GapKind::Type, base.to_string());
                    return Ok(Content::Particles(layers));
                }
            },
            None => return Ok(Content::Particles(layers)),
        }
    }
    Ok(Content::Particles(layers))
}

/// Whether `layer` is a derivation that stands in the definition `of`.
fn is_inside(layer: &Component<'_>, of: &Component<'_>) -> bool {
    layer.frame == of.frame
        && complex_derivation(of.element).is_some_and(|d| d.position() == layer.element.position())
}

fn built_in<'d>(base: &QName, layers: Vec<Component<'d>>) -> Content<'d> {
    Scalar::built_in(&base.local).map_or(Content::Particles(layers), Content::BuiltIn)
}

fn complex_derivation(definition: Element<'_>) -> Option<Element<'_>> {
    derivation(definition.child(XS, "complexContent")?)
}

/// Where a simple type, or a complex type with simple content, says what it derives from.
pub(super) fn simple_derivation(definition: Element<'_>) -> Option<Element<'_>> {
    derivation(definition.child(XS, "simpleContent").unwrap_or(definition))
}

fn derivation(around: Element<'_>) -> Option<Element<'_>> {
    around.children().find(|child| child.is(XS, "extension") || child.is(XS, "restriction"))
}

/// Adds the fields of one layer to `complex`.
pub(super) fn expand<'d>(
    compiler: &mut Compiler<'d>,
    layer: &Component<'d>,
    complex: &mut Complex,
) -> Result<(), DescriptionError> {
    let mut expansion = Expansion { compiler, complex };
    expansion.children(layer.element, &layer.frame, Occurs::ONCE, 0)
}

struct Expansion<'c, 'd> {
    compiler: &'c mut Compiler<'d>,
    complex: &'c mut Complex,
}

impl<'d> Expansion<'_, 'd> {
    fn children(
        &mut self,
        around: Element<'d>,
        frame: &Arc<Frame>,
        occurs: Occurs,
        depth: usize,
    ) -> Result<(), DescriptionError> {
        if depth > DEEPEST {
            return Err(DescriptionError::TooDeep { limit: DEEPEST });
        }
        for child in around.children().filter(|c| c.name().namespace.as_deref() == Some(XS)) {
            self.compiler.spend()?;
            let own = Occurs::of(&child).within(occurs);
            match &*child.name().local {
                "sequence" | "all" => self.children(child, frame, own, depth + 1)?,
                "choice" => self.children(child, frame, own.optional(), depth + 1)?,
                "group" => self.group(child, frame, own, depth)?,
                "element" => self.element(child, frame, own),
                "any" => self.complex.open = true,
                _ => {}
            }
        }
        Ok(())
    }

    fn group(
        &mut self,
        reference: Element<'d>,
        frame: &Arc<Frame>,
        occurs: Occurs,
        depth: usize,
    ) -> Result<(), DescriptionError> {
        let Some(written) = reference.attribute("ref") else { return Ok(()) };
        let name = frame.resolve(&reference, written);
        let components = self.compiler.components;
        match name.as_ref().and_then(|name| components.groups.get(name)) {
            Some(group) => self.children(group.element, &group.frame, occurs, depth + 1),
            None => {
                let name = name.map_or_else(|| crate::xml::excerpt(written), |name| name.to_string());
                self.compiler.gap(GapKind::Group, name);
                Ok(())
            }
        }
    }

    fn element(&mut self, particle: Element<'d>, frame: &Arc<Frame>, occurs: Occurs) {
        // maxOccurs="0" takes a field out.
        if occurs.max == Some(0) {
            return;
        }
        let field = match particle.attribute("ref") {
            Some(written) => self.referred(particle, frame, written, occurs),
            None => self.local(particle, frame, occurs),
        };
        if let Some(field) = field {
            self.complex.push(field);
        }
    }

    fn local(&mut self, particle: Element<'d>, frame: &Arc<Frame>, occurs: Occurs) -> Option<Field> {
        let name = Arc::from(particle.attribute("name")?);
        let qualified = match particle.attribute("form") {
            Some(form) => form == "qualified",
            None => frame.qualified,
        };
        Some(Field {
            name,
            namespace: frame.target.clone().filter(|_| qualified),
            kind: self.compiler.type_of(particle, frame),
            min: occurs.min,
            max: occurs.max,
            nillable: particle.attribute("nillable").is_some_and(is_true),
        })
    }

    fn referred(
        &mut self,
        particle: Element<'d>,
        frame: &Frame,
        written: &str,
        occurs: Occurs,
    ) -> Option<Field> {
        let name = frame.resolve(&particle, written)?;
        let (kind, nillable) = match self.compiler.element(&name) {
            Some(found) => found,
            None => (self.compiler.named(QName::new(Some(XS), "anyType")), false),
        };
        let QName { namespace, local } = name;
        Some(Field { name: local, namespace, kind, min: occurs.min, max: occurs.max, nillable })
    }
}
