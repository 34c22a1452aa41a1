//! Answers that can be read: right ones, tolerable ones with what deviates, faults, charsets.

use prumo_soap::{
    Answer, AnswerBody, AnswerError, Deviation, DeviationKind, Limits, Operation, Struct, Value,
};

use crate::erp;

fn decode(text: &str) -> Result<Answer, AnswerError> {
    decode_by(&erp::open_titles(), text)
}

fn decode_by(operation: &Operation, text: &str) -> Result<Answer, AnswerError> {
    operation.decode(text.as_bytes(), Some("text/xml; charset=utf-8"), &Limits::default())
}

fn result(answer: &Answer) -> &Struct {
    match &answer.body {
        AnswerBody::Result(values) => values,
        AnswerBody::Fault(fault) => panic!("{fault:?}"),
    }
}

fn told(answer: &Answer) -> Vec<(&str, DeviationKind)> {
    answer.deviations.iter().map(|Deviation { path, kind }| (path.as_str(), *kind)).collect()
}

const ROW: &str = "<titulos><codEmp>1</codEmp><numTit>A-1</numTit><vlrAbe>10.50</vlrAbe></titulos>";

#[test]
fn values_have_the_types_of_the_schema() {
    let answer = decode(&erp::answer(&format!(
        "<erroExecucao xsi:nil='true'/><mensagemRetorno> Processado &amp; pronto </mensagemRetorno>\
         <tipoRetorno> 1 </tipoRetorno>{ROW}"
    )))
    .unwrap();
    let values = result(&answer);
    assert_eq!(values.get_path("result.erroExecucao"), Some(&Value::Nil));
    assert_eq!(values.get_path("result.mensagemRetorno"), Some(&Value::from(" Processado & pronto ")));
    assert_eq!(values.get_path("result.tipoRetorno"), Some(&Value::Int(1)));
    let row = values.get_path("result.titulos").unwrap().as_set().unwrap()[0].as_struct().unwrap();
    assert_eq!(row.get("vlrAbe"), Some(&Value::Double(10.5)));
    assert_eq!(row.get("vctPro"), None, "absent stays absent");
    assert_eq!(row.get("rateios"), Some(&Value::Set(vec![])));
    assert_eq!(told(&answer), []);
    assert!(!answer.charset.mismatch);
}

#[test]
fn sets_are_sets_however_many_rows_come() {
    let nil = "<titulos xsi:nil='true'/>";
    for (rows, count) in [
        ("", 0),
        ("<titulos/>", 0),
        (nil, 0),
        (ROW, 1),
        (&format!("{ROW}<tipoRetorno>1</tipoRetorno>{ROW}"), 2),
    ] {
        let answer = decode(&erp::answer(rows)).unwrap();
        let set = result(&answer).get_path("result.titulos").unwrap().as_set().unwrap();
        assert_eq!(set.len(), count, "{rows}");
        assert_eq!(told(&answer), [], "{rows}");
    }
}

#[test]
fn what_deviates_is_kept_and_told_once() {
    let answer = decode(&erp::answer(
        "<tipoRetorno>um</tipoRetorno><novo><a>1</a><a>2</a></novo>\
         <titulos>lixo<codEmp><x/></codEmp><vlrAbe>10,50</vlrAbe></titulos>\
         <titulos>lixo<vlrAbe>11,50</vlrAbe></titulos>\
         <erroExecucao>a</erroExecucao><erroExecucao>b</erroExecucao>",
    ))
    .unwrap();
    let values = result(&answer);
    assert_eq!(values.get_path("result.tipoRetorno"), Some(&Value::from("um")));
    assert_eq!(values.get_path("result.novo.a").unwrap().as_set().unwrap().len(), 2);
    let row = values.get_path("result.titulos").unwrap().as_set().unwrap()[0].as_struct().unwrap();
    assert_eq!(row.get("vlrAbe"), Some(&Value::from("10,50")));
    assert_eq!(
        told(&answer),
        [
            ("result.tipoRetorno", DeviationKind::Form),
            ("result.novo", DeviationKind::Unknown),
            ("result.titulos", DeviationKind::TextForStruct),
            ("result.titulos.codEmp", DeviationKind::StructForText),
            ("result.titulos.vlrAbe", DeviationKind::Form),
            ("result.erroExecucao", DeviationKind::Repeated),
        ]
    );
}

#[test]
fn prefixes_and_order_are_no_matter_but_namespaces_are_told() {
    let same = erp::answer(ROW)
        .replace("ns2:", "z:")
        .replace(":ns2", ":z")
        .replace("S:", "e:")
        .replace(":S=", ":e=");
    assert_eq!(told(&decode(&same).unwrap()), []);
    let qualified = erp::answer("").replace("<result>", "<ns2:result>").replace("</result>", "</ns2:result>");
    assert_eq!(told(&decode(&qualified).unwrap()), [("result", DeviationKind::Namespace)]);
    let wrapper = erp::answer("").replace("CRResponse", "CRReply");
    assert_eq!(told(&decode(&wrapper).unwrap()), [("", DeviationKind::Wrapper)]);
    let nothing = erp::answer("").replace("<result></result>", "");
    assert_eq!(told(&decode(&nothing).unwrap()), [("result", DeviationKind::Missing)]);
}

#[test]
fn deviations_are_bounded() {
    let unknown: String = (0..5000).map(|n| format!("<n{n}/>")).collect();
    let answer = decode(&erp::answer(&unknown)).unwrap();
    assert_eq!(answer.deviations.len(), Deviation::MOST);
    assert_eq!(result(&answer).get("result").unwrap().as_struct().unwrap().len(), 5001);
}

#[test]
fn faults_are_read_whatever_their_style() {
    let fault = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault>\
                 <faultcode>e:Client</faultcode><faultstring>Cannot find dispatch method</faultstring>\
                 <detail><a><b>one</b></a> <c>two</c></detail></e:Fault></e:Body></e:Envelope>";
    let AnswerBody::Fault(fault) = decode(fault).unwrap().body else { panic!("no fault") };
    assert_eq!((fault.code.as_str(), fault.string.as_str()), ("e:Client", "Cannot find dispatch method"));
    assert_eq!(fault.detail.as_deref(), Some("one two"));
}

#[test]
fn what_is_not_soap_says_what_it_is() {
    let reason = |text: &str| decode(text).unwrap_err().reason();
    assert_eq!(reason("<!DOCTYPE html><html><br></html>"), "not-soap");
    assert_eq!(reason("<HTML><body><p>login</body>"), "not-soap");
    assert_eq!(reason("<a/>"), "not-soap");
    assert_eq!(reason(""), "empty");
    assert_eq!(reason("Service Unavailable"), "not-well-formed");
    assert_eq!(reason("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'/>"), "soap-version");
    assert_eq!(reason("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'/>"), "no-body");
    let empty = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>";
    assert_eq!(reason(empty), "empty-body");
}

#[test]
fn latin1_bytes_declared_utf8_are_read_and_told() {
    let text = erp::answer("<mensagemRetorno>São João</mensagemRetorno>");
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let answer =
        erp::open_titles().decode(&bytes, Some("text/xml; charset=utf-8"), &Limits::default()).unwrap();
    assert_eq!(result(&answer).get_path("result.mensagemRetorno"), Some(&Value::from("São João")));
    assert_eq!((answer.charset.used, answer.charset.mismatch), ("windows-1252", true));
}

#[test]
fn a_type_that_repeats_itself_is_read_as_deep_as_it_comes() {
    let schema = "<x:complexType name='In'><x:sequence><x:element name='a' type='t:In' minOccurs='0'/>\
                  </x:sequence></x:complexType>";
    let operation = erp::with_schema(schema).unwrap().operation("Op").unwrap().clone();
    let text = format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><t:OpResponse xmlns:t='urn:t'>\
         <out>{}{}</out></t:OpResponse></e:Body></e:Envelope>",
        "<a>".repeat(50),
        "</a>".repeat(50)
    );
    let answer = decode_by(&operation, &text).unwrap();
    assert_eq!(told(&answer), []);
    assert!(result(&answer).get_path(&format!("out{}", ".a".repeat(50))).is_some());
}
