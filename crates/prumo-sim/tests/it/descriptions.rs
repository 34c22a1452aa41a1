//! The WSDL and the schema: their shape, their addresses, and what faults do to them.
//! It deliberately parses no WSDL: `foreign_clients` does, with parsers of others.

use crate::client::{CUSTOMERS, SID, StandIn, TITLES, config, path};

#[tokio::test]
async fn the_description_is_rpc_literal_with_the_dialled_address() {
    let erp = StandIn::healthy().await;
    for service in [SID, TITLES, CUSTOMERS] {
        let answer = erp.get(service, "?wsdl").await;
        let endpoint = format!("http://{}{}", erp.running.address, path(service, ""));
        let servlet = format!("sapiens_Sync{}", service.replace('.', "_"));
        let text = answer.text();
        for part in [
            "targetNamespace=\"http://services.senior.com.br\" name=\"g5-senior-services\"".to_owned(),
            format!("schemaLocation=\"{endpoint}?xsd=1\""),
            format!("<soap:address location=\"{endpoint}\"/>"),
            format!("<port name=\"{servlet}Port\" binding=\"tns:{servlet}PortBinding\">"),
            "style=\"rpc\"".to_owned(),
            "<soap:operation soapAction=\"\"/>".to_owned(),
            "<soap:body use=\"literal\" namespace=\"http://services.senior.com.br\"/>".to_owned(),
        ] {
            assert!(text.contains(&part), "{part} in {text}");
        }
        assert_eq!(answer.status, 200);
    }
}

#[tokio::test]
async fn an_inner_host_stands_in_both_addresses() {
    let mut config = config();
    config.inner_host = Some("srv-erp-01.interno:8080".to_owned());
    let erp = StandIn::of(config).await;
    let text = erp.get(SID, "?wsdl").await.text();
    assert_eq!(text.matches("http://srv-erp-01.interno:8080/g5-senior-services/").count(), 2, "{text}");
}

#[tokio::test]
async fn types_are_alphabetical_optional_and_nillable() {
    let erp = StandIn::healthy().await;
    let text = erp.get(TITLES, "?xsd=1").await.text();
    let mut elements = 0;
    for kind in text.split("<xs:complexType name=\"").skip(1) {
        let names: Vec<_> =
            kind.split("<xs:element name=\"").skip(1).map(|e| e.split('"').next().unwrap()).collect();
        assert!(names.is_sorted(), "{names:?}");
        elements += names.len();
    }
    assert_eq!(text.matches("nillable=\"true\" minOccurs=\"0\"").count(), elements);
    for part in [
        "<xs:element name=\"rateios\" type=\"tns:titulosConsultarTitulosAbertosCROutTitulosRateios\" \
         nillable=\"true\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>",
        "<xs:complexType name=\"titulosConsultarTitulosAbertosCRIn\">",
        "<xs:element name=\"codEmp\" type=\"xs:int\"",
        "<xs:element name=\"vlrAbe\" type=\"xs:double\"",
        "<xs:element name=\"flowInstanceID\" type=\"xs:string\"",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(erp.get(CUSTOMERS, "?xsd=1").await.text().contains("\"clientesConsultarGeralInCodCli\""));
    assert_eq!(erp.get(CUSTOMERS, "?xsd=2").await.status, 404);
}

#[tokio::test]
async fn what_is_not_published_is_neither_described_nor_answered() {
    let erp =
        StandIn::with(&["operation-not-published=Exportar:co.cad.clientes", "field-not-published=nomCli"])
            .await;
    let text = erp.get(CUSTOMERS, "?wsdl").await.text();
    assert!(text.contains("ConsultarGeral") && !text.contains("Exportar"));
    assert!(!erp.get(CUSTOMERS, "?xsd=1").await.text().contains("nomCli"));
    let answer = erp.call(CUSTOMERS, "Exportar", "").await;
    assert_eq!(answer.status, 500);
    let fault = "Cannot find dispatch method for {http://services.senior.com.br}Exportar";
    assert_eq!(answer.value("faultstring").as_deref(), Some(fault));
    assert_eq!(erp.running.effects(), []);
    let place = "<identificadorSistema>CRM</identificadorSistema><codFil>1</codFil><codEmp>1</codEmp>";
    assert!(!erp.call(CUSTOMERS, "ConsultarGeral", place).await.text().contains("nomCli"));
}

#[tokio::test]
async fn without_an_operation_the_first_is_missing() {
    let erp = StandIn::with(&["operation-not-published:titulos"]).await;
    let text = erp.get(TITLES, "?wsdl").await.text();
    assert!(!text.contains("ConsultarTitulosAbertosCR") && text.contains("\"ConsultarTitulosCR\""));
    assert!(erp.get(SID, "?wsdl").await.text().contains("Executar"));
}

#[tokio::test]
async fn an_unreadable_description_ends_early() {
    let erp = StandIn::with(&["description-unreadable:ger.sid"]).await;
    assert!(!erp.get(SID, "?wsdl").await.text().contains("</definitions>"));
    assert!(erp.get(TITLES, "?wsdl").await.text().contains("</definitions>"));
}
