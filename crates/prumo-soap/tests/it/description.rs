//! Reading descriptions: imports on inner hosts, circles, several services, what is missing, what is refused.

use prumo_soap::{
    DescriptionError, DescriptionReader, GapKind, Limits, Rewrite, Scalar, SoapVersion, Style, Type,
    Unsupported, Use,
};

use crate::erp::{self, SENIOR, TITLES_URL, TITLES_WSDL, TITLES_XSD};

const INNER: &str =
    "http://srv-erp-01.interno:8080/g5-senior-services/sapiens_Synccom_senior_g5_co_mfi_cre_titulos";
const OUTER: &str =
    "https://erp.example.com.br:8181/g5-senior-services/sapiens_Synccom_senior_g5_co_mfi_cre_titulos";

#[test]
fn inner_host_names_are_rewritten_and_said() {
    let mut reader = DescriptionReader::new(TITLES_URL, Limits::default()).unwrap();
    let root = reader.next().unwrap();
    assert_eq!((root.url.as_str(), root.rewritten), (TITLES_URL, false));
    reader.supply(&root, TITLES_WSDL.as_bytes(), None).unwrap();
    let schema = reader.next().unwrap();
    assert_eq!(schema.written, format!("{INNER}?xsd=1"));
    assert_eq!((schema.url, schema.rewritten), (format!("{OUTER}?xsd=1"), true));

    let description = erp::titles();
    let address = description.addresses.first().unwrap();
    assert_eq!((address.written.as_str(), address.used.as_str(), address.rewritten), (INNER, OUTER, true));
    assert_eq!(address.service, "g5-senior-services");
    let rewrite =
        |suffix: &str| Rewrite { written: format!("{INNER}{suffix}"), used: format!("{OUTER}{suffix}") };
    assert_eq!(description.rewritten, [rewrite("?xsd=1"), rewrite("")]);
    assert_eq!(description.gaps, []);
    assert_eq!(description.charsets.len(), 2);
}

#[test]
fn an_operation_is_as_it_is_described() {
    let operation = erp::open_titles();
    assert_eq!(
        (operation.style, operation.use_, operation.soap_version),
        (Style::Rpc, Use::Literal, SoapVersion::V11)
    );
    assert_eq!(operation.namespace.as_deref(), Some(SENIOR));
    assert_eq!(operation.soap_action, "");
    assert_eq!(operation.address.as_deref(), Some(OUTER));
    let parts: Vec<&str> = operation.input.iter().map(prumo_soap::Part::name).collect();
    assert_eq!(parts, ["user", "password", "encryption", "parameters"]);
    assert_eq!(operation.unsupported(), None);
}

#[test]
fn fields_are_found_by_path() {
    let operation = erp::open_titles();
    let field = operation.output_field("result.titulos.rateios.perRat").unwrap();
    assert!(matches!(operation.kind(field.kind), Type::Scalar(Scalar::Double)));
    assert!(field.nillable && field.min == 0 && !field.repeats() && !field.qualified());
    assert!(operation.output_field("result.titulos").unwrap().repeats());
    assert!(operation.input_field("parameters").is_some());
    for absent in
        ["", "result.", "result.nada", "result.erroExecucao.x", "parameters.codCli", "Result.titulos"]
    {
        assert!(operation.output_field(absent).is_none(), "{absent:?}");
    }
}

#[test]
fn imports_in_circles_are_wanted_once() {
    let schema = |other: &str, name: &str| {
        format!(
            "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t' targetNamespace='urn:t'>\
             <x:include schemaLocation='{other}'/><x:complexType name='{name}'><x:sequence>\
             <x:element name='a' type='t:In'/></x:sequence></x:complexType></x:schema>"
        )
    };
    let types = "<x:schema targetNamespace='urn:t'><x:include schemaLocation='a.xsd'/></x:schema>";
    let documents = [
        ("?wsdl", erp::wsdl_with(types)),
        ("/a.xsd", schema("b.xsd", "In")),
        ("/b.xsd", schema("./a.xsd", "Other")),
    ];
    let documents: Vec<(&str, &str)> = documents.iter().map(|(part, text)| (*part, text.as_str())).collect();
    let description = erp::read("http://erp/dir/x?wsdl", &documents).unwrap();
    assert_eq!(description.charsets.len(), 3);
    let operation = description.operation("Op").unwrap();
    assert!(
        operation.input_field("in.a.a.a.a.a.a.a.a").is_some(),
        "a recursive type is followed as far as asked"
    );
    assert!(operation.input_field("in.a.b").is_none());
}

#[test]
fn a_schema_without_namespace_takes_that_of_its_includer() {
    let part = "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'><x:complexType name='In'><x:sequence>\
                <x:element name='a' type='Text'/></x:sequence></x:complexType>\
                <x:simpleType name='Text'><x:restriction base='x:int'/></x:simpleType></x:schema>";
    let types = "<x:schema targetNamespace='urn:t'><x:include schemaLocation='part.xsd'/></x:schema>";
    let description =
        erp::read("http://erp/x?wsdl", &[("?wsdl", &erp::wsdl_with(types)), ("part.xsd", part)]).unwrap();
    let operation = description.operation("Op").unwrap();
    let field = operation.input_field("in.a").unwrap();
    assert!(matches!(operation.kind(field.kind), Type::Scalar(Scalar::Int)));
}

#[test]
fn an_import_without_location_and_well_known_namespaces_want_nothing() {
    let types = "<x:schema targetNamespace='urn:t'><x:import namespace='urn:elsewhere'/>\
                 <x:import namespace='http://www.w3.org/XML/1998/namespace' schemaLocation='http://www.w3.org/2001/xml.xsd'/>\
                 <x:import namespace='http://schemas.xmlsoap.org/soap/encoding/' schemaLocation='http://schemas.xmlsoap.org/soap/encoding/'/>\
                 </x:schema>";
    let description = erp::read("http://erp/x?wsdl", &[("?wsdl", &erp::wsdl_with(types))]).unwrap();
    assert_eq!(description.charsets.len(), 1);
    let gap = description.gaps.first().unwrap();
    assert_eq!((gap.kind, gap.name.as_str()), (GapKind::Type, "{urn:t}In"));
    let operation = description.operation("Op").unwrap();
    assert!(
        matches!(operation.kind(operation.input[0].kind()), Type::Opaque { name: Some(name) } if name.is("urn:t", "In"))
    );
}

#[test]
fn two_services_with_two_ports_and_two_versions_of_soap() {
    let wsdl = erp::wsdl_with("").replace(
        "<service name='S'>",
        "<binding name='B12' type='t:P'><s12:binding xmlns:s12='http://schemas.xmlsoap.org/wsdl/soap12/' style='rpc'/>\
         <operation name='Op'><input><s12:body xmlns:s12='http://schemas.xmlsoap.org/wsdl/soap12/' use='literal'/></input>\
         </operation></binding>\
         <service name='First'><port name='Q12' binding='t:B12'>\
         <s12:address xmlns:s12='http://schemas.xmlsoap.org/wsdl/soap12/' location='http://erp/12'/></port>\
         <port name='Lost' binding='t:Nowhere'/></service><service name='S'>",
    );
    let description = erp::read("http://erp/x?wsdl", &[("?wsdl", &wsdl)]).unwrap();
    let ports: Vec<(&str, &str)> =
        description.operations().iter().map(|o| (o.service.as_str(), o.port_name.as_str())).collect();
    assert_eq!(ports, [("First", "Q12"), ("S", "Q")]);
    assert_eq!(description.operations()[0].unsupported(), Some(Unsupported::Soap12));
    assert_eq!(
        description.operation("Op").unwrap().port_name,
        "Q",
        "the one that can be called is preferred"
    );
    assert!(description.gaps.iter().any(|gap| gap.kind == GapKind::Binding && gap.name == "{urn:t}Nowhere"));
    assert_eq!(description.addresses.len(), 2);
}

#[test]
fn a_description_in_parts_is_put_together() {
    let whole = erp::wsdl_with("<x:schema targetNamespace='urn:t'/>");
    let (before, service) = whole.split_once("<service").unwrap();
    let (start, _) = whole.split_once("<types>").unwrap();
    let root =
        format!("{start}<import namespace='urn:t' location='https://inner/parts/b.wsdl'/><service{service}");
    let rest = format!("{before}</definitions>");
    let description =
        erp::read("http://erp/x?wsdl", &[("?wsdl", &root), ("http://erp/parts/b.wsdl", &rest)]).unwrap();
    assert_eq!(description.operation("Op").unwrap().input.len(), 1);
    assert_eq!(description.rewritten.len(), 1);
}

#[test]
fn an_address_that_cannot_be_dialled_is_a_gap_without_its_text() {
    let wsdl = erp::wsdl_with("").replace("location='http://erp/x'", "location='http://u:s3nh4@erp/x'");
    let description = erp::read("http://erp/x?wsdl", &[("?wsdl", &wsdl)]).unwrap();
    assert_eq!(description.operation("Op").unwrap().address, None);
    assert!(description.gaps.iter().any(|gap| gap.kind == GapKind::Address && gap.name == "Q"));
    let wsdl = erp::wsdl_with("<x:schema><x:include schemaLocation='http://u:s3nh4@erp/x.xsd'/></x:schema>");
    let error = erp::read("http://erp/x?wsdl", &[("?wsdl", &wsdl)]).unwrap_err();
    for shown in [format!("{description:?}"), format!("{error} {error:?}")] {
        assert!(!shown.contains("s3nh4"), "{shown}");
    }
}

#[test]
fn ports_that_multiply_operations_are_refused() {
    let port = "<port name='Q' binding='t:B'/>";
    let wsdl = erp::wsdl_with("").replace("</service>", &format!("{}</service>", port.repeat(6000)));
    let error = erp::read("http://erp/x?wsdl", &[("?wsdl", &wsdl)]).unwrap_err();
    assert!(matches!(error, DescriptionError::TooManyOperations { .. }), "{error}");
    let lost = wsdl.replace(
        "<operation name='Op'><s:",
        &format!("{}<operation name='Op'><s:", "<operation name='X'/>".repeat(1000)),
    );
    let error = erp::read("http://erp/x?wsdl", &[("?wsdl", &lost)]).unwrap_err();
    assert!(matches!(error, DescriptionError::TooManyFields { .. }), "{error}");
}

#[test]
fn what_is_no_description_is_refused() {
    let refused = |text: &str| erp::read("http://erp/x?wsdl", &[("?wsdl", text)]).unwrap_err();
    assert!(matches!(refused("<html/>"), DescriptionError::NotDescription { root, .. } if root == "html"));
    assert!(matches!(refused("not xml"), DescriptionError::Xml { .. }));
    assert_eq!(refused("").reason(), "empty");
    let schema = "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'/>";
    assert_eq!(refused(schema).reason(), "not-a-description", "the root must be a WSDL");
    let elsewhere = erp::wsdl_with("<x:schema><x:include schemaLocation='file:///etc/passwd'/></x:schema>");
    assert_eq!(refused(&elsewhere).reason(), "import");
}

#[test]
fn the_reader_holds_the_caller_to_what_it_wants() {
    assert!(matches!(DescriptionReader::new("erp/x", Limits::default()), Err(DescriptionError::Url(_))));
    let mut reader = DescriptionReader::new(TITLES_URL, Limits::default()).unwrap();
    let root = reader.next().unwrap();
    reader.supply(&root, TITLES_WSDL.as_bytes(), None).unwrap();
    assert_eq!(reader.supply(&root, TITLES_WSDL.as_bytes(), None).unwrap_err().reason(), "not-wanted");
    assert_eq!(reader.finish().unwrap_err().reason(), "incomplete");
}

#[test]
fn limits_hold_for_all_documents_together() {
    let supply = |limits: Limits| {
        let mut reader = DescriptionReader::new(TITLES_URL, limits).unwrap();
        while let Some(wanted) = reader.next() {
            let text = if wanted.rewritten { TITLES_XSD } else { TITLES_WSDL };
            reader.supply(&wanted, text.as_bytes(), None)?;
        }
        reader.finish().map(|_| ())
    };
    let whole =
        Limits { max_bytes: TITLES_WSDL.len() + TITLES_XSD.len(), max_documents: 2, ..Limits::default() };
    assert_eq!(supply(whole), Ok(()));
    let reason = |limits| supply(limits).unwrap_err().reason();
    assert_eq!(reason(Limits { max_bytes: whole.max_bytes - 1, ..whole }), "too-large");
    assert_eq!(reason(Limits { max_documents: 1, ..whole }), "too-many-documents");
    assert_eq!(reason(Limits { max_elements: 40, ..whole }), "too-many-elements");
    assert_eq!(reason(Limits { max_depth: 3, ..whole }), "too-deep");
}
