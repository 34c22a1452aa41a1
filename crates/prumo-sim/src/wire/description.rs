//! The WSDL 1.1 document behind `?wsdl`, in the layout of the JAX-WS reference implementation: rpc/literal, SOAP 1.1,
//! types imported from `?xsd=1`. It deliberately prints what the installation believes its
//! own address to be, which need not be the one that the client dialled.

use super::{NAMESPACE, PROLOG, XSD};
use crate::{
    contract::type_name,
    services::{Operation, Service},
};
use quick_xml::escape::escape;

/// The document; `endpoint` is the service's address without `?wsdl`.
pub(crate) fn description(service: &Service, operations: &[&Operation], endpoint: &str) -> String {
    let servlet = service.servlet();
    let endpoint = escape(endpoint);
    let mut xml = format!(
        "{PROLOG}<definitions xmlns=\"http://schemas.xmlsoap.org/wsdl/\" \
         xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" xmlns:tns=\"{NAMESPACE}\" xmlns:xsd=\"{XSD}\" \
         targetNamespace=\"{NAMESPACE}\" name=\"g5-senior-services\">\
         <types><xsd:schema><xsd:import namespace=\"{NAMESPACE}\" schemaLocation=\"{endpoint}?xsd=1\"/></xsd:schema></types>"
    );
    for operation in operations {
        messages(&mut xml, service, operation);
    }
    port_type(&mut xml, &servlet, operations);
    binding(&mut xml, &servlet, operations);
    xml.push_str(&format!(
        "<service name=\"g5-senior-services\"><port name=\"{servlet}Port\" binding=\"tns:{servlet}PortBinding\">\
         <soap:address location=\"{endpoint}\"/></port></service></definitions>"
    ));
    xml
}

fn messages(xml: &mut String, service: &Service, operation: &Operation) {
    let name = operation.name;
    let (input, output) = (type_name(service.name, name, "In"), type_name(service.name, name, "Out"));
    xml.push_str(&format!(
        "<message name=\"{name}\"><part name=\"user\" type=\"xsd:string\"/><part name=\"password\" type=\"xsd:string\"/>\
         <part name=\"encryption\" type=\"xsd:int\"/><part name=\"parameters\" type=\"tns:{input}\"/></message>\
         <message name=\"{name}Response\"><part name=\"result\" type=\"tns:{output}\"/></message>"
    ));
}

fn port_type(xml: &mut String, servlet: &str, operations: &[&Operation]) {
    xml.push_str(&format!("<portType name=\"{servlet}\">"));
    for Operation { name, .. } in operations {
        xml.push_str(&format!(
            "<operation name=\"{name}\" parameterOrder=\"user password encryption parameters\">\
             <input message=\"tns:{name}\"/><output message=\"tns:{name}Response\"/></operation>"
        ));
    }
    xml.push_str("</portType>");
}

fn binding(xml: &mut String, servlet: &str, operations: &[&Operation]) {
    xml.push_str(&format!(
        "<binding name=\"{servlet}PortBinding\" type=\"tns:{servlet}\">\
         <soap:binding transport=\"http://schemas.xmlsoap.org/soap/http\" style=\"rpc\"/>"
    ));
    for Operation { name, .. } in operations {
        let body = format!("<soap:body use=\"literal\" namespace=\"{NAMESPACE}\"/>");
        xml.push_str(&format!(
            "<operation name=\"{name}\"><soap:operation soapAction=\"\"/><input>{body}</input><output>{body}</output></operation>"
        ));
    }
    xml.push_str("</binding>");
}
