//! The schema behind `?xsd=1`: a type for each operation's input and output and for each set in them.
//! It deliberately declares no global elements: rpc/literal needs none.

use super::{NAMESPACE, PROLOG, XSD};
use crate::{
    contract::{Kind, Shape, nested_type_name, type_name},
    services::{Operation, Service},
};
use std::collections::BTreeSet;

/// The document, without the fields that the installation does not publish.
pub(crate) fn schema(service: &Service, operations: &[&Operation], hidden: &BTreeSet<String>) -> String {
    let mut xml = format!(
        "{PROLOG}<xs:schema xmlns:tns=\"{NAMESPACE}\" xmlns:xs=\"{XSD}\" version=\"1.0\" targetNamespace=\"{NAMESPACE}\">"
    );
    for operation in operations {
        for (direction, shape) in [("In", operation.input), ("Out", operation.output)] {
            complex_type(&mut xml, &type_name(service.name, operation.name, direction), shape, hidden);
        }
    }
    xml.push_str("</xs:schema>");
    xml
}

fn complex_type(xml: &mut String, name: &str, shape: &Shape, hidden: &BTreeSet<String>) {
    xml.push_str(&format!("<xs:complexType name=\"{name}\"><xs:sequence>"));
    for element in shape.elements() {
        if hidden.contains(element.name) {
            continue;
        }
        let (kind, many) = match element.kind {
            Kind::Text => ("xs:string".to_owned(), ""),
            Kind::Int => ("xs:int".to_owned(), ""),
            Kind::Double => ("xs:double".to_owned(), ""),
            Kind::Set(_) => {
                (format!("tns:{}", nested_type_name(name, element.name)), " maxOccurs=\"unbounded\"")
            }
        };
        xml.push_str(&format!(
            "<xs:element name=\"{}\" type=\"{kind}\" nillable=\"true\" minOccurs=\"0\"{many}/>",
            element.name
        ));
    }
    xml.push_str("</xs:sequence></xs:complexType>");
    for (set, inner) in shape.sets.iter().filter(|(set, _)| !hidden.contains(*set)) {
        complex_type(xml, &nested_type_name(name, set), inner, hidden);
    }
}
