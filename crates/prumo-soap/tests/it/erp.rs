//! Descriptions in the shape of the ERP's services, written by hand; the titles service has
//! its schema behind an import on an inner host, as the ERP publishes it.

use std::fmt::Write as _;

use prumo_soap::{Description, DescriptionError, DescriptionReader, Limits, Operation, Struct, Value};

/// The namespace of all services of the ERP.
pub(crate) const SENIOR: &str = "http://services.senior.com.br";
/// Where the titles service is dialled.
pub(crate) const TITLES_URL: &str =
    "https://erp.example.com.br:8181/g5-senior-services/sapiens_Synccom_senior_g5_co_mfi_cre_titulos?wsdl";

pub(crate) const TITLES_WSDL: &str = include_str!("titles.wsdl");
pub(crate) const TITLES_XSD: &str = include_str!("titles.xsd");

/// Reads a description whose documents are found by a part of their address.
pub(crate) fn read(url: &str, documents: &[(&str, &str)]) -> Result<Description, DescriptionError> {
    let mut reader = DescriptionReader::new(url, Limits::default())?;
    while let Some(wanted) = reader.next() {
        let found = documents.iter().find(|(part, _)| wanted.url.ends_with(part));
        let (_, text) = found.unwrap_or_else(|| panic!("{} is not there", wanted.url));
        reader.supply(&wanted, text.as_bytes(), Some("text/xml; charset=utf-8"))?;
    }
    reader.finish()
}

pub(crate) fn titles() -> Description {
    read(TITLES_URL, &[("?wsdl", TITLES_WSDL), ("?xsd=1", TITLES_XSD)]).unwrap()
}

pub(crate) fn open_titles() -> Operation {
    titles().operation("ConsultarTitulosAbertosCR").unwrap().clone()
}

/// Values that the open titles operation takes.
pub(crate) fn request() -> Struct {
    let mut values = Struct::new();
    values.set("user", "crm.integracao").set("password", Value::secret("s3nh4-sentinel"));
    values.set("encryption", 0).set_path("parameters.codEmp", 1).unwrap();
    values.set_path("parameters.codCli", "1001").unwrap();
    values
}

/// An answer of the ERP around what is inside `result`.
pub(crate) fn answer(result: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\">\
         <S:Body><ns2:ConsultarTitulosAbertosCRResponse xmlns:ns2=\"{SENIOR}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><result>{result}</result>\
         </ns2:ConsultarTitulosAbertosCRResponse></S:Body></S:Envelope>"
    )
}

/// A description with one rpc/literal operation `Op`, whose part `in` has the type `t:In` of `schema`.
pub(crate) fn with_schema(schema: &str) -> Result<Description, DescriptionError> {
    read(
        "http://erp/x?wsdl",
        &[("?wsdl", &wsdl_with(&format!("<x:schema targetNamespace='urn:t'>{schema}</x:schema>")))],
    )
}

/// The text of such a description, with whatever stands in `types`.
pub(crate) fn wsdl_with(types: &str) -> String {
    let mut text = String::from(
        "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:x='http://www.w3.org/2001/XMLSchema' \
         xmlns:s='http://schemas.xmlsoap.org/wsdl/soap/' xmlns:t='urn:t' targetNamespace='urn:t'><types>",
    );
    write!(
        text,
        "{types}</types>\
         <message name='Op'><part name='in' type='t:In'/></message>\
         <message name='OpResponse'><part name='out' type='t:In'/></message>\
         <portType name='P'><operation name='Op'><input message='t:Op'/><output message='t:OpResponse'/></operation>\
         </portType><binding name='B' type='t:P'><s:binding style='rpc' transport='http://schemas.xmlsoap.org/soap/http'/>\
         <operation name='Op'><s:operation soapAction=''/><input><s:body use='literal' namespace='urn:t'/></input>\
         <output><s:body use='literal' namespace='urn:t'/></output></operation></binding>\
         <service name='S'><port name='Q' binding='t:B'><s:address location='http://erp/x'/></port></service></definitions>"
    )
    .unwrap();
    text
}
