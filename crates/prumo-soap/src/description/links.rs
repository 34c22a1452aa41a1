//! Which other documents a document refers to, and the schemas that stand in it. It resolves and fetches nothing.

use crate::description::WSDL;
use crate::schema::XS;
use crate::xml::Element;

/// Namespaces that every reader knows by heart: what is imported under them is never fetched, although real
/// descriptions give it a location at w3.org or xmlsoap.org.
const WELL_KNOWN: [&str; 5] = [
    XS,
    WSDL,
    "http://www.w3.org/XML/1998/namespace",
    "http://schemas.xmlsoap.org/soap/encoding/",
    "http://schemas.xmlsoap.org/wsdl/soap/",
];

/// The schemas of a document: its own element, or those in its `types`.
pub(super) fn schemas<'d>(root: Element<'d>) -> Vec<Element<'d>> {
    if root.is(XS, "schema") {
        return vec![root];
    }
    root.children_named(WSDL, "types").flat_map(|types| types.children_named(XS, "schema")).collect()
}

/// Every location that a document names, in its order. An import without one says only that the schema is
/// somewhere, and gives nothing.
pub(super) fn locations<'d>(root: Element<'d>) -> Vec<&'d str> {
    let wsdl = root
        .children_named(WSDL, "import")
        .filter(|import| !is_well_known(import))
        .filter_map(|import| import.attribute("location"));
    let xsd = schemas(root).into_iter().flat_map(|schema| schema.children()).filter_map(|child| {
        let refers = ["import", "include", "redefine"].iter().any(|local| child.is(XS, local));
        child.attribute("schemaLocation").filter(|_| refers && !is_well_known(&child))
    });
    wsdl.chain(xsd).filter(|location| !location.trim().is_empty()).collect()
}

/// The locations whose schemas take on the namespace of `schema` where they have none.
pub(super) fn included<'d>(schema: Element<'d>) -> impl Iterator<Item = &'d str> {
    let includes = |child: &Element<'_>| child.is(XS, "include") || child.is(XS, "redefine");
    schema.children().filter(includes).filter_map(|child| child.attribute("schemaLocation"))
}

fn is_well_known(import: &Element<'_>) -> bool {
    import.attribute("namespace").is_some_and(|namespace| WELL_KNOWN.contains(&namespace))
}
