//! One start tag: its declarations, its name and its attributes. It does not know what is inside the element.

use std::sync::Arc;

use quick_xml::events::BytesStart;

use super::document::Attribute;
use super::error::{XmlErrorKind, excerpt};
use super::qname::QName;
use super::reference::attribute_value;
use super::scope::{Binding, MOST_IN_SCOPE, ScopeId, Scopes, XML};

/// A longer name is in no schema, and paths built of names must stay affordable.
const LONGEST_NAME: usize = 1024;
/// More attributes than this at one element are hostile.
const MOST_ATTRIBUTES: usize = 512;
/// Longer values are hostile: descriptions repeat some of them for each operation.
const LONGEST_VALUE: usize = 16 * 1024;
/// The namespace of namespace declarations themselves; nothing may be bound to it.
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// A start tag with its names expanded.
pub(super) struct StartTag {
    pub(super) name: QName,
    pub(super) attributes: Vec<Attribute>,
    pub(super) scope: ScopeId,
}

impl StartTag {
    /// Reads a tag whose parent has the scope `around`; a scope for its own declarations goes to `scopes`.
    pub(super) fn read(
        tag: &BytesStart<'_>,
        around: ScopeId,
        scopes: &mut Scopes,
    ) -> Result<Self, XmlErrorKind> {
        let (bindings, written) = sort_attributes(tag)?;
        let scope =
            scopes.open(around, bindings).ok_or(XmlErrorKind::TooManyAttributes { limit: MOST_IN_SCOPE })?;
        let qname = tag.name();
        let (prefix, local) = split_name(qname.as_ref())?;
        let name = expand(scopes, scope, prefix.unwrap_or(""), local)?;
        let attributes = written
            .into_iter()
            .map(|written| {
                let (prefix, local) = split_name(&written.name)?;
                let name = match prefix {
                    Some(prefix) => expand(scopes, scope, prefix, local)?,
                    None => QName { namespace: None, local: local.into() },
                };
                Ok(Attribute { name, value: written.value })
            })
            .collect::<Result<Vec<_>, XmlErrorKind>>()?;
        refuse_doubles(&attributes)?;
        Ok(Self { name, attributes, scope })
    }
}

struct Written {
    name: String,
    value: String,
}

/// Separates namespace declarations from the other attributes.
fn sort_attributes(tag: &BytesStart<'_>) -> Result<(Vec<Binding>, Vec<Written>), XmlErrorKind> {
    let (mut bindings, mut written) = (Vec::new(), Vec::new());
    // quick-xml finds doubled names by walking a list, which is quadratic: `refuse_doubles` sorts.
    for (count, attribute) in tag.attributes().with_checks(false).enumerate() {
        if count >= MOST_ATTRIBUTES {
            return Err(XmlErrorKind::TooManyAttributes { limit: MOST_ATTRIBUTES });
        }
        let attribute = attribute.map_err(|error| XmlErrorKind::Syntax(excerpt(&error.to_string())))?;
        let name: &str = attribute.key.as_ref();
        if attribute.value.len() > LONGEST_VALUE {
            return Err(XmlErrorKind::ValueTooLong { limit: LONGEST_VALUE });
        }
        let value = attribute_value(&attribute.value)?;
        match name.strip_prefix("xmlns") {
            Some("") => bindings.push(binding("", value)?),
            Some(rest) if rest.starts_with(':') => {
                let (_, prefix) = split_name(name)?;
                bindings.push(binding(prefix, value)?);
            }
            _ => written.push(Written { name: name.to_owned(), value }),
        }
    }
    let mut prefixes: Vec<&str> = bindings.iter().map(|(prefix, _): &Binding| &**prefix).collect();
    prefixes.sort_unstable();
    refuse_neighbours(&prefixes)?;
    Ok((bindings, written))
}

fn binding(prefix: &str, namespace: String) -> Result<Binding, XmlErrorKind> {
    let reserved = (prefix == "xml") != (namespace == XML) || prefix == "xmlns" || namespace == XMLNS;
    if reserved || (namespace.is_empty() && !prefix.is_empty()) {
        return Err(XmlErrorKind::Syntax(format!("prefix {} cannot be bound so", excerpt(prefix))));
    }
    let namespace = Some(namespace).filter(|n| !n.is_empty()).map(Arc::from);
    Ok((prefix.into(), namespace))
}

fn expand(scopes: &Scopes, scope: ScopeId, prefix: &str, local: &str) -> Result<QName, XmlErrorKind> {
    let namespace = scopes
        .namespace(scope, prefix)
        .map_err(|_| XmlErrorKind::UndeclaredPrefix { prefix: excerpt(prefix) })?;
    Ok(QName { namespace, local: local.into() })
}

/// Splits `prefix:local` and holds both to the shape of a name. Beyond ASCII every character passes: the
/// exact classes of XML 1.0 protect nobody here.
fn split_name(written: &str) -> Result<(Option<&str>, &str), XmlErrorKind> {
    if written.len() > LONGEST_NAME {
        return Err(XmlErrorKind::NameTooLong { limit: LONGEST_NAME });
    }
    let (prefix, local) =
        written.split_once(':').map_or((None, written), |(prefix, local)| (Some(prefix), local));
    if prefix.is_none_or(is_ncname) && is_ncname(local) {
        return Ok((prefix, local));
    }
    Err(XmlErrorKind::Syntax(format!("{} is not a name", excerpt(written))))
}

/// Whether it has the shape of a name without a prefix.
pub(crate) fn is_ncname(text: &str) -> bool {
    let starts = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
    let goes_on = |c: char| starts(c) || c.is_ascii_digit() || c == '-' || c == '.';
    text.starts_with(starts) && text.chars().all(goes_on)
}

fn refuse_doubles(attributes: &[Attribute]) -> Result<(), XmlErrorKind> {
    let mut names: Vec<&QName> = attributes.iter().map(|a| &a.name).collect();
    names.sort_unstable();
    refuse_neighbours(&names)
}

fn refuse_neighbours<T: PartialEq>(sorted: &[T]) -> Result<(), XmlErrorKind> {
    if sorted.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(XmlErrorKind::Syntax("an attribute stands twice at one element".into()));
    }
    Ok(())
}
