//! Named values in order: the fields of a complex type, or the parts of a message. Not a map, since answers are
//! shown in the order in which they came; names are few, so a walk finds them.

use std::fmt;

use thiserror::Error;

use crate::Value;

/// Deeper paths than this are no ERP's.
const LONGEST_PATH: usize = 64;

/// Fields by name; a name stands once.
#[derive(Clone, Default, PartialEq)]
pub struct Struct(Vec<(String, Value)>);

/// Why a path can't be set. Paths are names, so they may be shown; values never are.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PathError {
    /// A name between the dots is empty.
    #[error("path {0:?} has an empty name")]
    EmptyName(String),
    /// More than 64 names.
    #[error("a path has more than {LONGEST_PATH} names")]
    TooLong,
    /// The path goes through something that has no fields.
    #[error("path {0:?} goes through a value that has no fields")]
    NotStruct(String),
}

impl Struct {
    /// Without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Fields whose names the caller has made sure are unlike.
    pub(crate) fn from_unlike(fields: Vec<(String, Value)>) -> Self {
        Self(fields)
    }

    /// Sets a field; a former value of that name is replaced, where it stood.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) -> &mut Self {
        let value = value.into();
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, former)) => *former = value,
            None => self.0.push((name.to_owned(), value)),
        }
        self
    }

    /// Sets the field at a dotted path such as `parameters.codCli.codCli`; structs on the way are made.
    ///
    /// # Errors
    /// [`PathError`] where a name is empty, the path too long, or something on the way is not a struct.
    pub fn set_path(&mut self, path: &str, value: impl Into<Value>) -> Result<&mut Self, PathError> {
        if path.split('.').any(str::is_empty) {
            return Err(PathError::EmptyName(path.to_owned()));
        }
        if path.split('.').nth(LONGEST_PATH).is_some() {
            return Err(PathError::TooLong);
        }
        let (way, last) = path.rsplit_once('.').map_or((None, path), |(way, last)| (Some(way), last));
        let mut at = &mut *self;
        for name in way.into_iter().flat_map(|way| way.split('.')) {
            at = at.inner(name).ok_or_else(|| PathError::NotStruct(path.to_owned()))?;
        }
        at.set(last, value);
        Ok(self)
    }

    fn inner(&mut self, name: &str) -> Option<&mut Self> {
        let at = match self.0.iter().position(|(known, _)| known == name) {
            Some(at) => at,
            None => {
                self.0.push((name.to_owned(), Value::Struct(Self::new())));
                self.0.len() - 1
            }
        };
        match self.0.get_mut(at) {
            Some((_, Value::Struct(inner))) => Some(inner),
            _ => None,
        }
    }

    /// A field by name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The value at a dotted path; `None` where something on the way is absent, nil, text or a set.
    #[must_use]
    pub fn get_path(&self, path: &str) -> Option<&Value> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let mut value = self.get(first)?;
        for name in rest.into_iter().flat_map(|rest| rest.split('.')) {
            value = value.as_struct()?.get(name)?;
        }
        Some(value)
    }

    /// The fields in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many fields there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Struct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_make_their_way_and_keep_order() {
        let mut values = Struct::new();
        values.set_path("parameters.codEmp", 1).unwrap();
        values.set_path("parameters.codCli.codCli", 1001).unwrap();
        values.set_path("parameters.codEmp", 2).unwrap();
        let names: Vec<&str> =
            values.get("parameters").unwrap().as_struct().unwrap().iter().map(|f| f.0).collect();
        assert_eq!(names, ["codEmp", "codCli"]);
        assert_eq!(values.get_path("parameters.codEmp"), Some(&Value::Int(2)));
        assert_eq!(values.get_path("parameters.codEmp.x"), None);
    }

    #[test]
    fn bad_paths_are_errors() {
        let mut values = Struct::new();
        values.set("a", "text");
        assert_eq!(values.set_path("a.b", 1).unwrap_err(), PathError::NotStruct("a.b".into()));
        assert_eq!(values.set_path("b..c", 1).unwrap_err(), PathError::EmptyName("b..c".into()));
        assert_eq!(values.set_path(&vec!["x"; 65].join("."), 1).unwrap_err(), PathError::TooLong);
        assert_eq!(values.len(), 1);
    }

    #[test]
    fn a_secret_is_not_printed() {
        let mut values = Struct::new();
        values.set_path("a.password", Value::secret("s3nh4-sentinel")).unwrap();
        assert!(!format!("{values:?} {values:#?}").contains("s3nh4"));
    }
}
