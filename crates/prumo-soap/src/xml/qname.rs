//! Expanded names: a namespace and a local name, as they compare; the prefix that a document happened to write is not kept.

use std::fmt;
use std::sync::Arc;

/// A name with its namespace resolved. Equality is that of *Namespaces in XML 1.0*: namespace and local part.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct QName {
    /// The namespace name; `None` where the name is in no namespace (unqualified).
    pub namespace: Option<Arc<str>>,
    /// The local part.
    pub local: Arc<str>,
}

impl QName {
    /// A name in `namespace`, or in none.
    #[must_use]
    pub fn new(namespace: Option<&str>, local: &str) -> Self {
        Self { namespace: namespace.map(Arc::from), local: Arc::from(local) }
    }

    /// Whether this is `local` in `namespace`.
    #[must_use]
    pub fn is(&self, namespace: &str, local: &str) -> bool {
        self.namespace.as_deref() == Some(namespace) && &*self.local == local
    }
}

/// `{namespace}local`, or `local` alone.
impl fmt::Display for QName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.namespace {
            Some(namespace) => write!(f, "{{{namespace}}}{}", self.local),
            None => f.write_str(&self.local),
        }
    }
}
