//! Requests, read back by a reader that is not ours.

use proptest::prelude::*;
use prumo_soap::{EnvelopeError, Struct, Value};

use crate::erp::{self, SENIOR};

fn refused(path: &str, value: impl Into<Value>) -> EnvelopeError {
    let mut values = erp::request();
    values.set_path(path, value).unwrap();
    erp::open_titles().envelope(&values).unwrap_err()
}

#[test]
fn elements_stand_in_the_schemas_order_and_parts_are_unqualified() {
    let envelope = erp::open_titles().envelope(&erp::request()).unwrap();
    let text = std::str::from_utf8(envelope.bytes()).unwrap();
    let document = roxmltree::Document::parse(text).unwrap();
    let wrapper =
        document.descendants().find(|n| n.has_tag_name((SENIOR, "ConsultarTitulosAbertosCR"))).unwrap();
    let parts: Vec<_> = wrapper.children().map(|n| (n.tag_name().namespace(), n.tag_name().name())).collect();
    assert_eq!(parts, ["user", "password", "encryption", "parameters"].map(|name| (None, name)));
    let parameters = wrapper.last_child().unwrap();
    let fields: Vec<_> = parameters.children().map(|n| (n.tag_name().name(), n.text())).collect();
    assert_eq!(fields, [("codCli", Some("1001")), ("codEmp", Some("1"))]);
    assert!(text.contains("<password>s3nh4-sentinel</password>"));
    assert_eq!((envelope.soap_action(), envelope.content_type()), ("\"\"", "text/xml; charset=utf-8"));
}

#[test]
fn what_the_schema_does_not_allow_names_its_path() {
    let at = |path: &str| path.to_owned();
    assert_eq!(refused("parameters.codX", 1), EnvelopeError::UnknownField { path: at("parameters.codX") });
    assert_eq!(refused("parameter", 1), EnvelopeError::UnknownField { path: at("parameter") });
    let wrong = EnvelopeError::WrongType { path: at("parameters.codEmp"), expected: "xs:int" };
    for value in [Value::from("um"), Value::Double(1.0), Value::Int(1 << 40), Value::Struct(Struct::new())] {
        assert_eq!(refused("parameters.codEmp", value), wrong);
    }
    assert_eq!(refused("parameters.codCli", 1.5).reason(), "wrong-type", "a string may want a comma");
    assert_eq!(refused("parameters", "x").reason(), "wrong-type");
    assert_eq!(refused("parameters.codEmp", Value::Set(vec![Value::Int(1)])).reason(), "wrong-type");
    assert_eq!(refused("user", Value::Nil), EnvelopeError::NotNillable { path: at("user") });
    assert_eq!(
        refused("parameters.codCli", "a\u{1}"),
        EnvelopeError::Character { path: at("parameters.codCli") }
    );
    let mut values = Struct::new();
    values.set("user", "x").set("password", "y");
    let missing = erp::open_titles().envelope(&values).unwrap_err();
    assert_eq!(missing, EnvelopeError::Missing { path: at("encryption") });
}

#[test]
fn what_the_schema_allows_is_written() {
    let mut values = erp::request();
    values.set_path("parameters.codCli", 1001).unwrap();
    values.set_path("parameters.codFil", Value::Nil).unwrap();
    values.set_path("parameters.codEmp", " 2 ").unwrap();
    let envelope = erp::open_titles().envelope(&values).unwrap();
    let written = "<parameters><codCli>1001</codCli><codEmp> 2 </codEmp><codFil xsi:nil=\"true\"></codFil></parameters>";
    assert!(envelope.masked().contains(written), "{}", envelope.masked());
}

#[test]
fn rows_are_counted_and_qualified_fields_are_in_their_namespace() {
    let schema = "<x:complexType name='In'><x:sequence>\
        <x:element name='row' minOccurs='1' maxOccurs='2' form='qualified' type='x:double'/>\
        <x:element name='last' type='x:boolean' minOccurs='0'/></x:sequence></x:complexType>";
    let operation = erp::with_schema(schema).unwrap().operation("Op").unwrap().clone();
    let with_rows = |count: usize| {
        let mut values = Struct::new();
        values.set_path("in.row", Value::Set(vec![Value::Double(-0.5); count])).unwrap();
        operation.envelope(&values)
    };
    for (count, good) in [(0, false), (1, true), (2, true), (3, false)] {
        assert_eq!(with_rows(count).is_ok(), good, "{count}");
    }
    assert_eq!(with_rows(3).unwrap_err(), EnvelopeError::Count { path: "in.row".into(), count: 3 });
    let envelope = with_rows(2).unwrap();
    let document = roxmltree::Document::parse(envelope.masked()).unwrap();
    let rows: Vec<_> =
        document.descendants().filter(|n| n.has_tag_name(("urn:t", "row"))).map(|n| n.text()).collect();
    assert_eq!(rows, [Some("-0.5"), Some("-0.5")]);
}

#[test]
fn values_nested_without_end_are_refused() {
    let schema = "<x:complexType name='In'><x:sequence><x:element name='a' type='t:In' minOccurs='0'/>\
                  </x:sequence></x:complexType>";
    let operation = erp::with_schema(schema).unwrap().operation("Op").unwrap().clone();
    let mut inner = Struct::new();
    for _ in 0..200 {
        let mut outer = Struct::new();
        outer.set("a", inner);
        inner = outer;
    }
    let mut values = Struct::new();
    values.set("in", inner);
    assert_eq!(operation.envelope(&values).unwrap_err().reason(), "too-deep");
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was(user in hostile_text(), secret in hostile_text(), code in any::<i32>()) {
        let mut values = erp::request();
        values.set("user", user.as_str()).set("password", Value::secret(secret.as_str()));
        values.set_path("parameters.codEmp", code).unwrap();
        let envelope = erp::open_titles().envelope(&values).unwrap();
        let document = roxmltree::Document::parse(std::str::from_utf8(envelope.bytes()).unwrap()).unwrap();
        let text = |name: &str| document.descendants().find(|n| n.has_tag_name(name)).unwrap().text().unwrap_or("");
        prop_assert_eq!(text("user"), user);
        prop_assert_eq!(text("password"), secret);
        prop_assert_eq!(text("codEmp").parse::<i32>().unwrap(), code);
    }

    #[test]
    fn any_characters_are_written_or_refused(user in any::<String>()) {
        let mut values = erp::request();
        values.set("user", user.as_str());
        match erp::open_titles().envelope(&values) {
            Ok(envelope) => {
                let document = roxmltree::Document::parse(std::str::from_utf8(envelope.bytes()).unwrap()).unwrap();
                let node = document.descendants().find(|n| n.has_tag_name("user")).unwrap();
                prop_assert_eq!(node.text().unwrap_or(""), user);
            }
            Err(error) => prop_assert_eq!(error.reason(), "character"),
        }
    }
}

/// Text that XML can hold, with much of what breaks careless writers.
fn hostile_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("]]>".to_owned()),
        Just("&amp;<a b=\"c\">'".to_owned()),
        Just("\r\n\t \r".to_owned()),
        Just("São João ç 😀".to_owned()),
        Just("<![CDATA[".to_owned()),
        Just("***".to_owned()),
        "[ -~]{0,8}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A description can say anything in a name.
#[test]
fn a_name_of_the_description_moves_no_cursor_and_adds_no_element() {
    let operation = |name: &str| {
        let wsdl = erp::wsdl_with("").replace("'Op'", &format!("'{name}'")).replace("t:OpR", "t:R");
        let wsdl = wsdl.replace("'t:Op'", &format!("'t:{name}'")).replace("name='OpR", "name='R");
        erp::read("http://erp/x?wsdl", &[("?wsdl", &wsdl)]).unwrap().operations()[0].clone()
    };
    let injecting = operation("Op>&lt;x/>&lt;y").envelope(&Struct::new()).unwrap_err();
    assert_eq!(injecting, EnvelopeError::Name { name: "{urn:t}Op><x/><y".to_owned() });
    assert_eq!(injecting.reason(), "name");
    let part = erp::wsdl_with("").replace("name='in'", "name='us\u{9d}r'");
    let operation = erp::read("http://erp/x?wsdl", &[("?wsdl", &part)]).unwrap().operations()[0].clone();
    let shown = operation.envelope(&Struct::new()).unwrap_err().to_string();
    assert_eq!(shown, "us\\u{9d}r has no value and must have one");
}
