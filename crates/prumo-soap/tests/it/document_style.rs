//! Document/literal services, and what of other descriptions is recognised and not called.

use prumo_soap::{AnswerBody, EnvelopeError, Limits, Operation, Struct, Style, Unsupported, Value};

use crate::erp;

/// The usual wrapped shape: parts are elements of a qualified schema.
fn wrapped() -> String {
    let types = "<x:schema targetNamespace='urn:t' elementFormDefault='qualified'>\
        <x:element name='Ask'><x:complexType><x:sequence><x:element name='id' type='x:int'/></x:sequence></x:complexType></x:element>\
        <x:element name='Told'><x:complexType><x:sequence><x:element name='name' type='x:string' minOccurs='0' maxOccurs='unbounded'/>\
        </x:sequence></x:complexType></x:element></x:schema>";
    erp::wsdl_with(types)
        .replace("name='in' type='t:In'", "name='in' element='t:Ask'")
        .replace("name='out' type='t:In'", "name='out' element='t:Told'")
        .replace("style='rpc'", "style='document'")
}

fn operation(wsdl: &str) -> Operation {
    erp::read("http://erp/x?wsdl", &[("?wsdl", wsdl)]).unwrap().operation("Op").unwrap().clone()
}

fn ask() -> Struct {
    let mut values = Struct::new();
    values.set_path("in.id", 7).unwrap();
    values
}

#[test]
fn the_body_is_the_element_itself() {
    let operation = operation(&wrapped());
    assert_eq!((operation.style, operation.unsupported()), (Style::Document, None));
    let envelope = operation.envelope(&ask()).unwrap();
    let document = roxmltree::Document::parse(envelope.masked()).unwrap();
    let body = document.descendants().find(|n| n.tag_name().name() == "Body").unwrap();
    let ask = body.first_child().unwrap();
    assert!(ask.has_tag_name(("urn:t", "Ask")) && ask.first_child().unwrap().has_tag_name(("urn:t", "id")));

    let answer = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><Told xmlns='urn:t'>\
                  <name>a</name></Told></e:Body></e:Envelope>";
    let answer = operation.decode(answer.as_bytes(), None, &Limits::default()).unwrap();
    let AnswerBody::Result(values) = &answer.body else { panic!("{answer:?}") };
    assert_eq!(values.get_path("out.name"), Some(&Value::Set(vec![Value::from("a")])));
    assert_eq!(answer.deviations, []);
}

#[test]
fn what_is_not_supported_is_named() {
    let refused = |wsdl: &str| match operation(wsdl).envelope(&ask()) {
        Err(EnvelopeError::NotSupported { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&wrapped().replace("'literal'", "'encoded'")), Unsupported::EncodedUse);
    assert_eq!(refused(&wrapped().replace("style='document'", "style='rpc'")), Unsupported::RpcWithElement);
    assert_eq!(
        refused(&wrapped().replace("element='t:Ask'", "type='x:string'")),
        Unsupported::DocumentWithType
    );
    let header = wrapped()
        .replace("<input><s:body", "<input><s:header message='t:Op' part='in' use='literal'/><s:body");
    assert_eq!(refused(&header), Unsupported::Header);
    let error = operation(&header).envelope(&ask()).unwrap_err();
    assert_eq!(error.to_string(), "operation Op is not supported: soap:header");
}

#[test]
fn a_soap_action_that_could_break_the_header_is_refused() {
    let quoted = wrapped().replace("soapAction=''", "soapAction='urn:ask'");
    assert_eq!(operation(&quoted).envelope(&ask()).unwrap().soap_action(), "\"urn:ask\"");
    for broken in ["a&#13;&#10;X: y", "a&quot;b", "ação"] {
        let wsdl = wrapped().replace("soapAction=''", &format!("soapAction='{broken}'"));
        assert_eq!(operation(&wsdl).envelope(&ask()).unwrap_err().reason(), "soap-action", "{broken}");
    }
}
