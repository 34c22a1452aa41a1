//! `StandIn`: a running stand-in with a raw HTTP client beside it. It deliberately parses no XML: a test cuts out what it
//! looks for.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, StatusCode, client::conn::http1, header::HeaderMap};
use hyper_util::rt::TokioIo;
use prumo_sim::{Config, Fault, Password, Running, Server};
use serde_json::Value;
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpStream, time::timeout};

pub(crate) const USER: &str = "crm.integracao";
pub(crate) const PASSWORD: &str = "s3nha<&>ção";
/// The time that the stand-ins' clock gives.
pub(crate) const NOW: u64 = 1_764_021_600_000;
pub(crate) const SID: &str = "com.senior.g5.co.ger.sid";
pub(crate) const TITLES: &str = "com.senior.g5.co.mfi.cre.titulos";
pub(crate) const CUSTOMERS: &str = "com.senior.g5.co.cad.clientes";
pub(crate) const CREDIT: &str = "com.senior.g5.co.ger.cad.clientes";
pub(crate) const ORDERS: &str = "com.senior.g5.co.mcm.ven.pedidos";

/// Far more than any answer needs, so that a hanging test fails instead of hanging.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer over HTTP.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.to_vec()).unwrap()
    }

    /// The text of the first element of this name; `None` where it is absent or nil.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        self.values(name).into_iter().next()
    }

    /// The texts of all elements of this name that have no attributes.
    pub(crate) fn values(&self, name: &str) -> Vec<String> {
        let text = self.text();
        let (start, end) = (format!("<{name}>"), format!("</{name}>"));
        text.split(start.as_str())
            .skip(1)
            .map(|rest| rest.split(end.as_str()).next().unwrap().to_owned())
            .collect()
    }

    pub(crate) fn is_nil(&self, name: &str) -> bool {
        self.text().contains(&format!("<{name} xsi:nil=\"true\"/>"))
    }
}

/// A stand-in on ports of its own.
pub(crate) struct StandIn {
    pub(crate) running: Running,
}

impl StandIn {
    pub(crate) async fn healthy() -> Self {
        Self::with(&[]).await
    }

    pub(crate) async fn with(faults: &[&str]) -> Self {
        let mut config = config();
        config.faults = faults.iter().map(|text| Fault::parse(text).unwrap()).collect();
        Self::of(config).await
    }

    pub(crate) async fn of(config: Config) -> Self {
        Self { running: Server::start(config).await.unwrap() }
    }

    pub(crate) async fn get(&self, service: &str, query: &str) -> Answer {
        send(self.running.address, Method::GET, &path(service, query), "text/plain", String::new())
            .await
            .unwrap()
    }

    /// A call with the right user and password; `parameters` is XML.
    pub(crate) async fn call(&self, service: &str, operation: &str, parameters: &str) -> Answer {
        self.post(service, &envelope(operation, USER, PASSWORD, parameters)).await.unwrap()
    }

    pub(crate) async fn post(&self, service: &str, xml: &str) -> Result<Answer, hyper::Error> {
        send(
            self.running.address,
            Method::POST,
            &path(service, ""),
            "text/xml; charset=utf-8",
            xml.to_owned(),
        )
        .await
    }

    /// The control door's answer to work on a screen or a change of faults.
    pub(crate) async fn door(&self, path: &str, body: &Value) -> (u16, Value) {
        let body = body.to_string();
        let answer = send(self.running.control, Method::POST, path, "application/json", body).await.unwrap();
        (answer.status.as_u16(), serde_json::from_slice(&answer.bytes).unwrap())
    }

    pub(crate) async fn look(&self, path: &str) -> Value {
        let answer = send(self.running.control, Method::GET, path, "", String::new()).await.unwrap();
        serde_json::from_slice(&answer.bytes).unwrap()
    }
}

pub(crate) fn config() -> Config {
    Config::new(USER, Password::new(PASSWORD), "CRM", || NOW)
}

pub(crate) fn path(service: &str, query: &str) -> String {
    format!("/g5-senior-services/sapiens_Sync{}{query}", service.replace('.', "_"))
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

pub(crate) fn envelope(operation: &str, user: &str, password: &str, parameters: &str) -> String {
    format!(
        "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:ser=\"http://services.senior.com.br\"><soapenv:Header/><soapenv:Body><ser:{operation}>\
         <user>{}</user><password>{}</password><encryption>0</encryption><parameters>{parameters}</parameters>\
         </ser:{operation}></soapenv:Body></soapenv:Envelope>",
        escaped(user),
        escaped(password)
    )
}

pub(crate) async fn send(
    address: SocketAddr,
    method: Method,
    path: &str,
    content_type: &str,
    body: impl Into<Bytes>,
) -> Result<Answer, hyper::Error> {
    exchange(TcpStream::connect(address).await.unwrap(), method, path, content_type, body).await
}

/// The same over a connection that is there.
pub(crate) async fn exchange(
    stream: TcpStream,
    method: Method,
    path: &str,
    content_type: &str,
    body: impl Into<Bytes>,
) -> Result<Answer, hyper::Error> {
    let address = stream.peer_addr().unwrap();
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", address.to_string())
        .header("content-type", content_type)
        .header("soapaction", "\"\"")
        .body(Full::new(body.into()))
        .unwrap();
    let exchange = async {
        let (head, body) = sender.send_request(request).await?.into_parts();
        Ok(Answer { status: head.status, headers: head.headers, bytes: body.collect().await?.to_bytes() })
    };
    timeout(PATIENCE, exchange).await.expect("an answer in time")
}
