//! The namespace declarations in force at each element; it does not decide which names get looked up.

use std::sync::Arc;

/// The namespace that the prefix `xml` is bound to by definition.
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// More declarations than this in force at once are hostile: a lookup walks them.
pub(super) const MOST_IN_SCOPE: usize = 512;

/// Identifies the declarations in force at an element; `None` is the outermost, empty scope.
pub(super) type ScopeId = Option<usize>;

/// A declared prefix (empty for the default namespace) and its namespace; `None` takes the default away.
pub(super) type Binding = (Box<str>, Option<Arc<str>>);

#[derive(Debug, Clone)]
struct Scope {
    parent: ScopeId,
    bindings: Vec<Binding>,
    in_force: usize,
}

/// Every scope of a document. Elements that declare nothing share their parent's.
#[derive(Debug, Clone, Default)]
pub(super) struct Scopes(Vec<Scope>);

impl Scopes {
    /// Opens a scope inside `parent`; `None` where too many declarations would be in force.
    pub(super) fn open(&mut self, parent: ScopeId, bindings: Vec<Binding>) -> Option<ScopeId> {
        if bindings.is_empty() {
            return Some(parent);
        }
        let around = parent.and_then(|id| self.0.get(id)).map_or(0, |scope| scope.in_force);
        let in_force = around.saturating_add(bindings.len());
        if in_force > MOST_IN_SCOPE {
            return None;
        }
        self.0.push(Scope { parent, bindings, in_force });
        Some(Some(self.0.len() - 1))
    }

    /// The namespace of `prefix` (empty: the default one): `Err` where a prefix is not declared.
    pub(super) fn namespace(
        &self,
        from: ScopeId,
        prefix: &str,
    ) -> Result<Option<Arc<str>>, UndeclaredPrefix> {
        let mut at = from.and_then(|id| self.0.get(id));
        while let Some(scope) = at {
            if let Some((_, namespace)) = scope.bindings.iter().find(|(bound, _)| &**bound == prefix) {
                return Ok(namespace.clone());
            }
            at = scope.parent.and_then(|id| self.0.get(id));
        }
        match prefix {
            "" => Ok(None),
            "xml" => Ok(Some(Arc::from(XML))),
            _ => Err(UndeclaredPrefix),
        }
    }
}

/// The prefix that was looked up is bound nowhere around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UndeclaredPrefix;
