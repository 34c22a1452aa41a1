//! Walks an answer and the types side by side. Recursion is bounded by the depth that the XML was read with.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::deviation::{Deviation, DeviationKind, Deviations, PathId};
use crate::envelope::XSI;
use crate::operation::Style;
use crate::schema::{Complex, Field, Type};
use crate::xml::{Element, QName};
use crate::{Operation, Scalar, Struct, Value, scalar};

/// The values of the parts inside `wrapper`.
pub(super) fn read(operation: &Operation, wrapper: Element<'_>) -> (Struct, Vec<Deviation>) {
    let mut reading = Reading { operation, deviations: Deviations::new() };
    if operation.style == Style::Rpc && !operation.one_way {
        reading.wrapper(wrapper);
    }
    let expected: HashMap<&str, Expected<'_>> = match operation.style {
        Style::Rpc => {
            operation.output.iter().map(|part| (part.name(), Expected::unqualified(&part.field))).collect()
        }
        Style::Document => operation
            .output
            .iter()
            .filter_map(|part| {
                let element = part.element.as_ref()?;
                Some((
                    &*element.local,
                    Expected { field: &part.field, namespace: element.namespace.as_ref() },
                ))
            })
            .collect(),
    };
    let values = reading.fields(wrapper, Deviations::TOP, false, |name| expected.get(name).copied());
    // Parts stand exactly once, so of a part only its absence can be told and no set is to be made up.
    for part in operation.output.iter().filter(|part| !values.iter().any(|g| g.name == part.field.name)) {
        let path = reading.deviations.path(Deviations::TOP, &part.field.name);
        reading.deviations.tell(path, DeviationKind::Missing);
    }
    let values = reading.completed(values, &[]);
    (values, reading.deviations.into_list())
}

/// A field as an element is matched against it.
#[derive(Clone, Copy)]
struct Expected<'o> {
    field: &'o Field,
    namespace: Option<&'o Arc<str>>,
}

impl<'o> Expected<'o> {
    fn unqualified(field: &'o Field) -> Self {
        Self { field, namespace: None }
    }
}

struct Reading<'o> {
    operation: &'o Operation,
    deviations: Deviations,
}

/// The elements of one name: the field that they are, where there is one, and their values.
struct Gathered<'o> {
    name: Arc<str>,
    field: Option<&'o Field>,
    path: PathId,
    /// Whether the only element is nil, or empty though it should have fields: how an empty set is written.
    hollow: bool,
    values: Vec<Value>,
}

impl<'o> Reading<'o> {
    fn wrapper(&mut self, wrapper: Element<'_>) {
        let QName { namespace, local } = wrapper.name();
        let named = local.strip_suffix("Response") == Some(&self.operation.name);
        if !named || *namespace != self.operation.output_namespace {
            self.deviations.tell(Deviations::TOP, DeviationKind::Wrapper);
        }
    }

    /// The children of `around`, gathered by name in the order in which each name came first.
    fn fields(
        &mut self,
        around: Element<'_>,
        path: PathId,
        open: bool,
        expected: impl Fn(&str) -> Option<Expected<'o>>,
    ) -> Vec<Gathered<'o>> {
        let mut places: HashMap<Arc<str>, usize> = HashMap::new();
        let mut gathered: Vec<Gathered<'o>> = Vec::new();
        for child in around.children() {
            let QName { namespace, local } = child.name();
            let expected = expected(local);
            // A part of document style is known by its element's name and kept by the part's.
            let name = expected.map_or(local, |expected| &expected.field.name);
            let path = self.deviations.path(path, name);
            match expected {
                Some(expected) if expected.namespace != namespace.as_ref() => {
                    self.deviations.tell(path, DeviationKind::Namespace);
                }
                None if !open => self.deviations.tell(path, DeviationKind::Unknown),
                _ => {}
            }
            let field = expected.map(|expected| expected.field);
            let value = self.value(child, field, path);
            let hollow = value == Value::Nil || (is_empty(child) && matches!(value, Value::Struct(_)));
            let place = *places.entry(name.clone()).or_insert(gathered.len());
            match gathered.get_mut(place) {
                Some(known) => {
                    known.hollow = false;
                    known.values.push(value);
                }
                None => {
                    gathered.push(Gathered { name: name.clone(), field, path, hollow, values: vec![value] })
                }
            }
        }
        gathered
    }

    /// Tells which of the fields that must stand the answer has not.
    fn missing(&mut self, gathered: &[Gathered<'o>], described: &'o [Field], path: PathId) {
        let present: HashSet<&str> = gathered.iter().map(|gathered| &*gathered.name).collect();
        for field in described.iter().filter(|field| field.min > 0 && !present.contains(&*field.name)) {
            let path = self.deviations.path(path, &field.name);
            self.deviations.tell(path, DeviationKind::Missing);
        }
    }

    /// The gathered values as fields; sets that are described and did not come have no rows.
    fn completed(&mut self, gathered: Vec<Gathered<'o>>, described: &[Field]) -> Struct {
        let present: HashSet<Arc<str>> = gathered.iter().map(|gathered| gathered.name.clone()).collect();
        let mut fields: Vec<(String, Value)> =
            gathered.into_iter().map(|gathered| (gathered.name.to_string(), self.joined(gathered))).collect();
        let absent = described.iter().filter(|field| field.repeats() && !present.contains(&field.name));
        fields.extend(absent.map(|field| (field.name.to_string(), Value::Set(Vec::new()))));
        Struct::from_unlike(fields)
    }

    fn joined(&mut self, mut gathered: Gathered<'o>) -> Value {
        let repeats = gathered.field.is_some_and(Field::repeats);
        match (gathered.values.len(), repeats) {
            (1, true) if gathered.hollow => Value::Set(Vec::new()),
            (_, true) => Value::Set(gathered.values),
            (1, false) => gathered.values.pop().unwrap_or(Value::Nil),
            (_, false) => {
                if gathered.field.is_some() {
                    self.deviations.tell(gathered.path, DeviationKind::Repeated);
                }
                Value::Set(gathered.values)
            }
        }
    }

    fn value(&mut self, element: Element<'_>, field: Option<&'o Field>, path: PathId) -> Value {
        let nil =
            element.attribute_in(Some(XSI), "nil").is_some_and(|nil| matches!(nil.trim(), "true" | "1"));
        if nil {
            if field.is_some_and(|field| !field.nillable) {
                self.deviations.tell(path, DeviationKind::Nil);
            }
            return Value::Nil;
        }
        let operation = self.operation;
        match field.map(|field| operation.kind(field.kind)) {
            None | Some(Type::Opaque { .. }) => self.untyped(element, path),
            Some(Type::Scalar(kind)) => self.scalar(element, *kind, path),
            Some(Type::Complex(complex)) => {
                let repeats = field.is_some_and(Field::repeats);
                self.complex(element, complex, repeats, path)
            }
        }
    }

    fn complex(&mut self, element: Element<'_>, complex: &'o Complex, repeats: bool, path: PathId) -> Value {
        if !scalar::trim(element.text()).is_empty() {
            self.deviations.tell(path, DeviationKind::TextForStruct);
            if element.children().next().is_none() {
                return Value::Text(element.text().to_owned());
            }
        }
        let gathered = self.fields(element, path, complex.open, |name| {
            complex.field(name).map(|field| Expected { field, namespace: field.namespace.as_ref() })
        });
        // An element with nothing inside may be an empty set: not a row whose fields are missing.
        if !(repeats && gathered.is_empty()) {
            self.missing(&gathered, complex.fields(), path);
        }
        Value::Struct(self.completed(gathered, complex.fields()))
    }

    fn scalar(&mut self, element: Element<'_>, kind: Scalar, path: PathId) -> Value {
        if element.children().next().is_some() {
            self.deviations.tell(path, DeviationKind::StructForText);
            return self.untyped(element, path);
        }
        let text = element.text();
        if !kind.accepts(text) {
            self.deviations.tell(path, DeviationKind::Form);
            return Value::Text(text.to_owned());
        }
        let number = match kind {
            Scalar::Int | Scalar::Long | Scalar::Integer => scalar::whole(text).map(Value::Int),
            Scalar::Double => scalar::double(text).map(Value::Double),
            _ => None,
        };
        number.unwrap_or_else(|| Value::Text(text.to_owned()))
    }

    /// What no type describes: text, or a struct where there are elements inside.
    fn untyped(&mut self, element: Element<'_>, path: PathId) -> Value {
        if element.children().next().is_none() {
            return Value::Text(element.text().to_owned());
        }
        let gathered = self.fields(element, path, true, |_| None);
        Value::Struct(self.completed(gathered, &[]))
    }
}

/// Whether nothing is inside.
fn is_empty(element: Element<'_>) -> bool {
    element.children().next().is_none() && scalar::trim(element.text()).is_empty()
}
