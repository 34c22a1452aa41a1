//! The services over HTTPS, as a client with its own trust in the certificate sees them.
//! It deliberately tries one good certificate only: judging bad ones is the client's work.

use crate::client::{SID, StandIn, config, path};
use prumo_sim::{Fault, Tls, TlsError};
use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName};
use std::sync::Arc;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

async fn answer(faults: &[&str]) -> String {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (chain, key) = (certified.cert.pem(), certified.signing_key.serialize_pem());
    let mut config = config();
    config.tls = Some(Tls::from_pem(chain.as_bytes(), key.as_bytes()).unwrap());
    config.faults = faults.iter().map(|text| Fault::parse(text).unwrap()).collect();
    let erp = StandIn::of(config).await;
    assert!(erp.running.base_url().starts_with("https://127.0.0.1:"));

    let mut trusted = RootCertStore::empty();
    trusted.add(certified.cert.der().clone()).unwrap();
    let client = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    let stream = TcpStream::connect(erp.running.address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(client)).connect(name, stream).await.unwrap();
    let request = format!("GET {} HTTP/1.1\r\nHost: erp.example\r\n\r\n", path(SID, "?wsdl"));
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A server that closes without a TLS farewell is an error to the client, after all the bytes.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn descriptions_name_https() {
    let text = answer(&[]).await;
    assert!(text.starts_with("HTTP/1.1 200 OK"), "{text}");
    assert!(text.contains("<soap:address location=\"https://erp.example/g5-senior-services/"), "{text}");
}

#[tokio::test]
async fn what_is_no_http_comes_through_tls() {
    assert_eq!(answer(&["answer-not-http"]).await, "220 srv-erp-01 ESMTP ready\r\n");
}

#[test]
fn a_key_of_another_certificate_is_refused() {
    let pem = || rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (one, other) = (pem(), pem());
    let error =
        Tls::from_pem(one.cert.pem().as_bytes(), other.signing_key.serialize_pem().as_bytes()).unwrap_err();
    assert!(matches!(error, TlsError::Unusable(_)), "{error:?}");
    assert!(matches!(Tls::from_pem(b"", b"").unwrap_err(), TlsError::Pem(_)));
}
