//! Typed arguments of findings and diagnostics. They are data: the sentences around them are in the locales.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The value of an argument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// A text or a name.
    Text(String),
    /// A whole number: seconds, days, a count, a status.
    Number(i64),
    /// Names in order; the only kind that two findings of one cause may unite.
    List(BTreeSet<String>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<String>> FromIterator<T> for Argument {
    fn from_iter<I: IntoIterator<Item = T>>(names: I) -> Self {
        Self::List(names.into_iter().map(Into::into).collect())
    }
}

/// Arguments by name; the names are those that the code's row in the table lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arguments(BTreeMap<&'static str, Argument>);

impl Arguments {
    /// No argument yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// These arguments and one more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.0.insert(name, value.into());
        self
    }

    /// These arguments and a list.
    #[must_use]
    pub fn with_list<T: Into<String>>(
        mut self,
        name: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        self.0.insert(name, values.into_iter().collect());
        self
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Argument)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Argument> {
        self.0.get(name)
    }

    /// The names of a list argument; empty where there is none.
    pub fn list(&self, name: &str) -> impl Iterator<Item = &str> {
        let names = match self.0.get(name) {
            Some(Argument::List(names)) => Some(names),
            _ => None,
        };
        names.into_iter().flatten().map(String::as_str)
    }

    /// A text argument.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.0.get(name) {
            Some(Argument::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether one action cures both: everything but the lists is the same.
    #[must_use]
    pub fn same_cause(&self, other: &Self) -> bool {
        let fixed = |arguments: &Self| -> Vec<(&'static str, Argument)> {
            let kept = arguments.0.iter().filter(|(_, value)| !matches!(value, Argument::List(_)));
            kept.map(|(name, value)| (*name, value.clone())).collect()
        };
        fixed(self) == fixed(other)
    }

    /// Takes the other's list members in.
    pub fn unite(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            if let (Some(Argument::List(mine)), Argument::List(theirs)) = (self.0.get_mut(name), value) {
                mine.extend(theirs.iter().cloned());
            }
        }
    }
}
