//! Walks values and types side by side and writes the request; the schema decides the order and what is allowed.

use std::sync::Arc;

use super::writer::Writer;
use super::{EnvelopeError, SOAP_11, XSI};
use crate::operation::{Part, Style};
use crate::schema::{Field, Type};
use crate::xml::{QName, is_char, is_ncname};
use crate::{Operation, Scalar, Struct, Value, scalar};

/// Values nested deeper than this are refused.
const DEEPEST: usize = 128;

/// Writes the request of `operation`.
pub(super) fn write<'v>(operation: &Operation, values: &'v Struct) -> Result<Writer<'v>, EnvelopeError> {
    let mut request = Request { operation, writer: Writer::default(), path: Vec::new() };
    request.writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    request.writer.raw(&format!("<soapenv:Envelope xmlns:soapenv=\"{SOAP_11}\" xmlns:xsi=\"{XSI}\">"));
    request.writer.raw("<soapenv:Header/><soapenv:Body>");
    request.body(values)?;
    request.writer.raw("</soapenv:Body></soapenv:Envelope>");
    Ok(request.writer)
}

struct Request<'o, 'v> {
    operation: &'o Operation,
    writer: Writer<'v>,
    path: Vec<&'v str>,
}

impl<'o, 'v> Request<'o, 'v> {
    fn body(&mut self, values: &'v Struct) -> Result<(), EnvelopeError> {
        let wrapper =
            QName { namespace: self.operation.namespace.clone(), local: self.operation.name.as_str().into() };
        let rpc = self.operation.style == Style::Rpc;
        if rpc {
            nameable(&wrapper)?;
            self.writer.open(&wrapper, false);
        }
        self.known(values, |name| self.operation.input.iter().any(|part| part.name() == name))?;
        for part in &self.operation.input {
            self.part(part, values)?;
        }
        if rpc {
            self.writer.close(&wrapper);
        }
        Ok(())
    }

    fn part(&mut self, part: &'o Part, values: &'v Struct) -> Result<(), EnvelopeError> {
        let name = match &part.element {
            Some(element) => element.clone(),
            None => unqualified(&part.field.name),
        };
        self.field(&part.field, &name, values)
    }

    /// Refuses the first name that `is_known` does not know.
    fn known(&self, values: &Struct, is_known: impl Fn(&str) -> bool) -> Result<(), EnvelopeError> {
        match values.iter().find(|(name, _)| !is_known(name)) {
            Some((name, _)) => Err(EnvelopeError::UnknownField { path: self.path_to(name) }),
            None => Ok(()),
        }
    }

    fn field(&mut self, field: &'o Field, name: &QName, values: &'v Struct) -> Result<(), EnvelopeError> {
        let Some((given, value)) = values.iter().find(|(given, _)| *given == &*field.name) else {
            if field.min == 0 {
                return Ok(());
            }
            return Err(EnvelopeError::Missing { path: self.path_to(&field.name) });
        };
        if self.path.len() >= DEEPEST {
            return Err(EnvelopeError::TooDeep { path: self.path_to(given) });
        }
        self.path.push(given);
        match value {
            Value::Set(rows) if field.repeats() => {
                self.count(field, rows.len())?;
                rows.iter().try_for_each(|row| self.one(field, name, row))?;
            }
            value => {
                self.count(field, 1)?;
                self.one(field, name, value)?;
            }
        }
        self.path.pop();
        Ok(())
    }

    fn count(&self, field: &Field, count: usize) -> Result<(), EnvelopeError> {
        let at_most = |limit: u32| usize::try_from(limit).is_ok_and(|limit| count > limit);
        let at_least = |limit: u32| usize::try_from(limit).map_or(true, |limit| count < limit);
        if field.max.is_some_and(at_most) || at_least(field.min) {
            return Err(EnvelopeError::Count { path: self.here(), count });
        }
        Ok(())
    }

    /// Writes one element.
    fn one(&mut self, field: &'o Field, name: &QName, value: &'v Value) -> Result<(), EnvelopeError> {
        let nil = matches!(value, Value::Nil);
        if nil && !field.nillable {
            return Err(EnvelopeError::NotNillable { path: self.here() });
        }
        nameable(name)?;
        self.writer.open(name, nil);
        if !nil {
            self.content(field, value)?;
        }
        self.writer.close(name);
        Ok(())
    }

    fn content(&mut self, field: &'o Field, value: &'v Value) -> Result<(), EnvelopeError> {
        match (self.operation.kind(field.kind), value) {
            (Type::Scalar(kind), value) => self.scalar(*kind, value),
            (Type::Complex(complex), Value::Struct(values)) => {
                self.known(values, |name| complex.field(name).is_some())?;
                complex.fields().iter().try_for_each(|inner| {
                    let name = QName { namespace: inner.namespace.clone(), local: inner.name.clone() };
                    self.field(inner, &name, values)
                })
            }
            (Type::Complex(_), _) => {
                Err(EnvelopeError::WrongType { path: self.here(), expected: "a struct" })
            }
            (Type::Opaque { name }, _) => {
                let name = name.as_ref().map(ToString::to_string).unwrap_or_default();
                Err(EnvelopeError::Opaque { path: self.here(), name })
            }
        }
    }

    /// Writes text. A whole number may stand wherever its digits are in form, so also in a string; a broken
    /// number may not stand in a string, where the ERP wants a comma.
    fn scalar(&mut self, kind: Scalar, value: &'v Value) -> Result<(), EnvelopeError> {
        let wrong = |request: &Self| EnvelopeError::WrongType { path: request.here(), expected: kind.name() };
        let text = match value {
            Value::Text(text) if kind.accepts(text) => text.clone(),
            Value::Int(number) if kind.accepts(&number.to_string()) => number.to_string(),
            Value::Double(number) if kind == Scalar::Double => scalar::write_double(*number),
            Value::Double(number) if kind == Scalar::Decimal && number.is_finite() => number.to_string(),
            Value::Secret(secret) if kind.accepts(secret) => {
                self.representable(secret)?;
                self.writer.secret(secret);
                return Ok(());
            }
            _ => return Err(wrong(self)),
        };
        self.representable(&text)?;
        self.writer.text(&text);
        Ok(())
    }

    fn representable(&self, text: &str) -> Result<(), EnvelopeError> {
        if text.chars().all(is_char) { Ok(()) } else { Err(EnvelopeError::Character { path: self.here() }) }
    }

    fn here(&self) -> String {
        self.path.join(".")
    }

    fn path_to(&self, name: &str) -> String {
        self.path.iter().copied().chain([name]).collect::<Vec<_>>().join(".")
    }
}

/// A description can name an element `a><b`; what is written must stay the one element that it is.
fn nameable(name: &QName) -> Result<(), EnvelopeError> {
    if is_ncname(&name.local) && name.namespace.iter().all(|namespace| namespace.chars().all(is_char)) {
        return Ok(());
    }
    Err(EnvelopeError::Name { name: name.to_string() })
}

fn unqualified(name: &Arc<str>) -> QName {
    QName { namespace: None, local: name.clone() }
}
