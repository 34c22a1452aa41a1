//! What goes into an envelope and comes out of an answer; it holds no type information, which the operation has.

use std::fmt;

use zeroize::Zeroizing;

use crate::Struct;

/// A value without its type. Numbers are parsed only where the schema says that they are numbers.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// `xsi:nil="true"`; a field that is absent has no value at all.
    Nil,
    /// Characters as they are, neither trimmed nor converted.
    Text(String),
    /// `xs:int`, `xs:long` and whole numbers that fit.
    Int(i64),
    /// `xs:double`.
    Double(f64),
    /// Text that no rendering shows and that is wiped when dropped.
    Secret(Zeroizing<String>),
    /// Named fields.
    Struct(Struct),
    /// The rows of a field that may repeat.
    Set(Vec<Value>),
}

impl Value {
    /// A secret. The caller's own copy is the caller's to wipe.
    pub fn secret(text: impl Into<String>) -> Self {
        Self::Secret(Zeroizing::new(text.into()))
    }

    /// The text, where this is one; a secret is not given this way.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, where this is one.
    #[must_use]
    pub fn as_int(&self) -> Option<i64> {
        if let Self::Int(value) = self { Some(*value) } else { None }
    }

    /// The fields, where this is a struct.
    #[must_use]
    pub fn as_struct(&self) -> Option<&Struct> {
        if let Self::Struct(fields) = self { Some(fields) } else { None }
    }

    /// The rows, where this is a set.
    #[must_use]
    pub fn as_set(&self) -> Option<&[Value]> {
        if let Self::Set(rows) = self { Some(rows) } else { None }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Self {
        Self::Int(value.into())
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Double(value)
    }
}

impl From<Struct> for Value {
    fn from(fields: Struct) -> Self {
        Self::Struct(fields)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nil => f.write_str("Nil"),
            Self::Text(text) => f.debug_tuple("Text").field(text).finish(),
            Self::Int(value) => f.debug_tuple("Int").field(value).finish(),
            Self::Double(value) => f.debug_tuple("Double").field(value).finish(),
            Self::Secret(_) => f.write_str("Secret(***)"),
            Self::Struct(fields) => fields.fmt(f),
            Self::Set(rows) => f.debug_list().entries(rows).finish(),
        }
    }
}
