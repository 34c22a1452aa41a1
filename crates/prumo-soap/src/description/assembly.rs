//! Puts a description together from its documents: schemas into components, services into ports. It reads no bytes.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::ports::Ports;
use super::reader::{Supplied, follow};
use super::{Description, DescriptionError, Rewrite, WSDL, links};
use crate::location::Location;
use crate::schema::{Compiler, Components, Frame, XS};
use crate::xml::Element;

/// The documents of a description, all of them.
pub(super) struct Assembly<'r> {
    pub(super) documents: &'r [Supplied],
    pub(super) root: &'r Location,
    /// How far schemas may expand.
    pub(super) limit: usize,
}

impl<'r> Assembly<'r> {
    /// The description; `rewritten` holds the imports that were moved so far.
    pub(super) fn describe(&self, rewritten: Vec<Rewrite>) -> Result<Description, DescriptionError> {
        let components = self.components()?;
        let mut ports = Ports::new(Compiler::new(&components, self.limit), self.root, rewritten);
        self.roots().for_each(|root| ports.interface.add(root));
        for (definitions, supplied) in self.roots().zip(self.documents) {
            for service in definitions.children_named(WSDL, "service") {
                for port in service.children_named(WSDL, "port") {
                    ports.add(service, port, &supplied.location)?;
                }
            }
        }
        let charsets = self.documents.iter().map(|d| (d.location.to_string(), d.charset.clone())).collect();
        let target = self.roots().next().and_then(|root| root.attribute("targetNamespace")).map(Arc::from);
        ports.finish(target, charsets)
    }

    fn roots(&self) -> impl Iterator<Item = Element<'r>> + use<'r> {
        self.documents.iter().map(|supplied| supplied.document.root())
    }

    /// The schemas of all documents. A schema without a namespace stands once under each includer's.
    fn components(&self) -> Result<Components<'r>, DescriptionError> {
        let by_url: HashMap<String, usize> =
            self.documents.iter().enumerate().map(|(at, d)| (d.location.to_string(), at)).collect();
        let mut components = Components::default();
        let mut done: HashSet<(usize, Frame)> = HashSet::new();
        let mut count = 0;
        let mut queue: VecDeque<(Element<'r>, Frame)> = self
            .roots()
            .enumerate()
            .flat_map(|(at, root)| {
                links::schemas(root).into_iter().map(move |schema| (schema, Frame::of(&schema, at, None)))
            })
            .collect();
        while let Some((schema, frame)) = queue.pop_front() {
            if !done.insert((schema.position(), frame.clone())) {
                continue;
            }
            count += schema.children().count().max(1);
            if count > self.limit {
                return Err(DescriptionError::TooManyFields { limit: self.limit });
            }
            let included = self.included(schema, frame.document, &by_url);
            let frames = included.into_iter().map(|(at, s)| (s, Frame::of(&s, at, frame.target.as_ref())));
            queue.extend(frames.filter(|(_, frame)| frame.chameleon));
            components.add(schema, &Arc::new(frame));
        }
        Ok(components)
    }

    /// The schemas that `schema` includes, each with its document's number.
    fn included(
        &self,
        schema: Element<'r>,
        document: usize,
        by_url: &HashMap<String, usize>,
    ) -> Vec<(usize, Element<'r>)> {
        let Some(base) = self.documents.get(document).map(|d| &d.location) else { return Vec::new() };
        links::included(schema)
            .filter_map(|written| follow(base, written, self.root).ok())
            .filter_map(|followed| by_url.get(&followed.used.to_string()).copied())
            .filter_map(|at| Some((at, self.documents.get(at)?.document.root())))
            .filter(|(_, root)| root.is(XS, "schema"))
            .collect()
    }
}
