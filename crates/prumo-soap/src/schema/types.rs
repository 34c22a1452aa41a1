//! The compiled type model: flat, shared by all operations of a description, and free to be recursive since
//! fields refer to types by number. It holds no XML and decides nothing about values.

use std::collections::HashMap;
use std::sync::Arc;

use crate::Scalar;
use crate::xml::QName;

/// A type's number in its [`Types`]; of no use in another description's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TypeRef(pub(super) usize);

/// A type.
#[derive(Debug, Clone)]
pub enum Type {
    /// Text of a certain form. A complex type with simple content is this too; its attributes are not modelled.
    Scalar(Scalar),
    /// Elements inside.
    Complex(Complex),
    /// Anything goes: `xs:anyType`, or a type that no document of the description holds.
    Opaque {
        /// The type's name, where it has one.
        name: Option<QName>,
    },
}

/// A complex type with its fields, those that it inherits first.
#[derive(Debug, Clone, Default)]
pub struct Complex {
    /// Its name; `None` where it is defined inside an element.
    pub name: Option<QName>,
    /// Its fields in the schema's order. A choice gives all its alternatives as optional fields.
    fields: Vec<Field>,
    by_name: HashMap<Arc<str>, usize>,
    /// Whether elements that no field names are allowed (`xs:any`).
    pub open: bool,
}

/// An element of a complex type.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its local name.
    pub name: Arc<str>,
    /// Its namespace where it is written qualified, `None` where it is not (as at the ERP).
    pub namespace: Option<Arc<str>>,
    /// Its type.
    pub kind: TypeRef,
    /// How often it must stand at least.
    pub min: u32,
    /// How often it may stand; `None` is unbounded.
    pub max: Option<u32>,
    /// Whether `xsi:nil` is allowed.
    pub nillable: bool,
}

impl Field {
    /// Whether it is written with a namespace.
    #[must_use]
    pub fn qualified(&self) -> bool {
        self.namespace.is_some()
    }

    /// Whether it may stand more than once; the ERP calls that a set.
    #[must_use]
    pub fn repeats(&self) -> bool {
        self.max.is_none_or(|max| max > 1)
    }
}

impl Complex {
    pub(super) fn new(name: Option<QName>) -> Self {
        Self { name, ..Self::default() }
    }

    /// The fields in the schema's order.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The field named `name`, whatever its namespace.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.by_name.get(name).and_then(|at| self.fields.get(*at))
    }

    /// Adds a field. A name that stands twice in the content model becomes one field that may repeat.
    pub(super) fn push(&mut self, field: Field) {
        match self.by_name.get(&field.name).and_then(|at| self.fields.get_mut(*at)) {
            Some(known) => {
                known.max = known.max.zip(field.max).map(|(a, b)| a.saturating_add(b));
                known.nillable |= field.nillable;
            }
            None => {
                self.by_name.insert(field.name.clone(), self.fields.len());
                self.fields.push(field);
            }
        }
    }
}

/// All types of a description.
#[derive(Debug, Clone, Default)]
pub struct Types(pub(super) Vec<Type>);

/// Stands for a reference of another description's, which nobody should use.
static NO_TYPE: Type = Type::Opaque { name: None };

impl Types {
    /// The type that `kind` refers to.
    #[must_use]
    pub fn get(&self, kind: TypeRef) -> &Type {
        self.0.get(kind.0).unwrap_or(&NO_TYPE)
    }

    /// Follows field names from `kind`; recursive types are followed as far as the names go and no further.
    pub(crate) fn field<'p>(&self, kind: TypeRef, names: impl Iterator<Item = &'p str>) -> Option<&Field> {
        let mut found = None;
        let mut kind = kind;
        for name in names {
            let Type::Complex(complex) = self.get(kind) else { return None };
            let field = complex.field(name)?;
            kind = field.kind;
            found = Some(field);
        }
        found
    }
}
