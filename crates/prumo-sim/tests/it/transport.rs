//! How connections and answers misbehave on demand.
//! It deliberately waits for events and never for a time, but where the time is what is planted.

use crate::client::{Answer, SID, StandIn, TITLES, config, envelope, escaped, path, send};
use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::{Method, Request, client::conn::http1};
use hyper_util::rt::TokioIo;
use std::{
    pin::pin,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const OPEN: &str = "ConsultarTitulosAbertosCR";
const TITLE: &str = "<codEmp>1</codEmp><codFil>1</codFil><codCli>1001</codCli><retRat>N</retRat>";

async fn login(erp: &StandIn) -> Answer {
    erp.call(SID, "Executar", "").await
}

/// Waits until this many calls have arrived.
async fn arrived(erp: &StandIn, calls: usize) {
    while erp.running.log().len() < calls {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_server_that_is_down_says_503_to_everything() {
    let erp = StandIn::with(&["application-server-down"]).await;
    assert_eq!(login(&erp).await.status, 503);
    assert_eq!(erp.get(TITLES, "?wsdl").await.status, 503);
    assert_eq!(erp.get("nada", "").await.status, 503);
}

#[tokio::test]
async fn a_service_that_is_not_there_is_404() {
    let erp = StandIn::with(&["service-not-deployed:ger.sid"]).await;
    assert_eq!(login(&erp).await.status, 404);
    assert_eq!(erp.get(SID, "?wsdl").await.status, 404);
    assert_eq!(erp.get(TITLES, "?wsdl").await.status, 200);
    assert_eq!(erp.get("com.senior.g5.co.outro", "?wsdl").await.status, 404);
}

#[tokio::test]
async fn something_else_than_http_answers() {
    for (fault, others) in [("answer-not-http", false), ("answer-not-http:ger.sid", true)] {
        let erp = StandIn::with(&[fault]).await;
        let mut stream = TcpStream::connect(erp.running.address).await.unwrap();
        let request = format!("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", path(SID, "?wsdl"));
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert_eq!(answer, "220 srv-erp-01 ESMTP ready\r\n");
        if others {
            assert_eq!(erp.get(TITLES, "?wsdl").await.status, 200);
        }
    }
}

#[tokio::test]
async fn calls_hang_while_the_description_opens() {
    let erp = StandIn::with(&["call-hangs:ger.sid"]).await;
    let mut hanging = pin!(login(&erp));
    let other = async {
        arrived(&erp, 1).await;
        assert_eq!(erp.get(SID, "?wsdl").await.status, 200);
        erp.call(TITLES, OPEN, TITLE).await
    };
    tokio::select! {
        answer = &mut hanging => panic!("it answered: {answer:?}"),
        answer = other => assert_eq!(answer.values("numTit").len(), 3),
    }
    assert_eq!(erp.running.log().len(), 2);
}

#[tokio::test]
async fn stopping_ends_calls_that_hang() {
    let erp = StandIn::with(&["call-hangs"]).await;
    let (address, control) = (erp.running.address, erp.running.control);
    let xml = envelope("Executar", "x", "y", "");
    let call =
        tokio::spawn(async move { send(address, Method::POST, &path(SID, ""), "text/xml", xml).await });
    arrived(&erp, 1).await;
    erp.running.stop().await;
    assert!(call.await.unwrap().is_err());
    for closed in [address, control] {
        assert!(TcpStream::connect(closed).await.is_err());
    }
}

#[tokio::test]
async fn everything_hangs() {
    let erp = StandIn::with(&["hang:ger.sid"]).await;
    let mut hanging = pin!(erp.get(SID, "?wsdl"));
    tokio::select! {
        answer = &mut hanging => panic!("it answered: {answer:?}"),
        answer = erp.get(TITLES, "?wsdl") => assert_eq!(answer.status, 200),
    }
}

#[tokio::test]
async fn a_slow_answer_takes_its_time() {
    let erp = StandIn::with(&["answer-too-slow=120"]).await;
    let start = Instant::now();
    assert_eq!(login(&erp).await.status, 200);
    assert!(start.elapsed() >= Duration::from_millis(120));
}

#[tokio::test]
async fn only_the_first_call_is_slow() {
    let mut config = config();
    config.slow_first_call = Duration::from_secs(3600);
    let erp = StandIn::of(config).await;
    let mut first = pin!(login(&erp));
    let second = async {
        arrived(&erp, 1).await;
        login(&erp).await
    };
    tokio::select! {
        answer = &mut first => panic!("it answered: {answer:?}"),
        answer = second => assert_eq!(answer.status, 200),
    }
}

#[tokio::test]
async fn dripping_answers_arrive_whole_in_many_pieces() {
    let erp = StandIn::with(&["drip=0"]).await;
    let pieces = pieces_of_description(&erp).await;
    assert!(pieces.len() > 100, "{}", pieces.len());
    assert!(pieces.concat().ends_with(b"</definitions>"));
    assert!(login(&erp).await.text().ends_with("</S:Envelope>"));
}

#[tokio::test]
async fn endless_answers_do_not_end() {
    let erp = StandIn::with(&["answer-too-large"]).await;
    let xml = envelope("Executar", "x", "y", "");
    let stream = TcpStream::connect(erp.running.address).await.unwrap();
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request =
        Request::post(path(SID, "")).header("host", "x").body(http_body_util::Full::new(Bytes::from(xml)));
    let mut body = sender.send_request(request.unwrap()).await.unwrap().into_body();
    let mut length = 0;
    while length < 20_000_000 {
        length += body.frame().await.expect("it goes on").unwrap().into_data().unwrap().len();
    }
}

#[tokio::test]
async fn an_answer_breaks_off() {
    let erp = StandIn::with(&["cut"]).await;
    let xml = envelope("Executar", "x", "y", "");
    assert!(erp.post(SID, &xml).await.is_err());
}

#[tokio::test]
async fn redirects_lead_elsewhere() {
    let erp = StandIn::with(&["redirect-307=http://127.0.0.1:9/x?y=1"]).await;
    let answer = login(&erp).await;
    assert_eq!(
        (answer.status.as_u16(), answer.headers["location"].to_str().unwrap()),
        (307, "http://127.0.0.1:9/x?y=1")
    );
}

#[tokio::test]
async fn a_login_page_is_no_soap() {
    let erp = StandIn::with(&["answer-not-soap"]).await;
    let answer = login(&erp).await;
    assert_eq!(
        (answer.status.as_u16(), answer.headers["content-type"].to_str().unwrap()),
        (200, "text/html;charset=utf-8")
    );
    assert!(answer.text().starts_with("<!DOCTYPE html>"));
}

#[tokio::test]
async fn latin_1_is_declared_as_utf_8() {
    let erp = StandIn::with(&["charset-mismatch"]).await;
    let answer = erp.call(TITLES, OPEN, TITLE).await;
    assert!(String::from_utf8(answer.bytes.to_vec()).is_err());
    let needle = b"Cobran\xe7a negociada";
    assert!(answer.bytes.windows(needle.len()).any(|window| window == needle));
    assert!(answer.bytes.starts_with(b"<?xml version='1.0' encoding='UTF-8'?>"));
}

#[tokio::test]
async fn a_broken_contract_shows_in_numbers_and_elements() {
    let erp = StandIn::with(&["answer-breaks-contract"]).await;
    let answer = erp.call(TITLES, OPEN, TITLE).await;
    assert_eq!(answer.value("vlrOri").as_deref(), Some("1135,20"));
    assert!(answer.value("campoNaoDescrito").is_some());
}

#[tokio::test]
async fn hostile_requests_get_a_fault() {
    let erp = StandIn::healthy().await;
    let call = envelope("Executar", "x", "y", "");
    for (xml, text) in [
        ("<!DOCTYPE a><a/>".to_owned(), "document type"),
        ("<a>".repeat(40), "too deep"),
        ("<a".to_owned(), "Couldn't create SOAP message"),
        ("<Envelope/>".to_owned(), "Expecting Envelope"),
        (call.replace("ser:Executar", "ser:Apagar"), "{http://services.senior.com.br}Apagar"),
        (call.replace("services.senior", "outro"), "{http://outro.com.br}Executar"),
        (format!("<a>{}</a>", "x".repeat(2_000_000)), "too large"),
    ] {
        let answer = erp.post(SID, &xml).await.unwrap();
        assert_eq!(answer.status, 500);
        let fault = answer.value("faultstring").unwrap().replace("&apos;", "'");
        assert!(fault.contains(&escaped(text)), "{fault}");
    }
}

async fn pieces_of_description(erp: &StandIn) -> Vec<Bytes> {
    let stream = TcpStream::connect(erp.running.address).await.unwrap();
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request =
        Request::get(path(SID, "?wsdl")).header("host", "x").body(http_body_util::Empty::<Bytes>::new());
    let mut body = sender.send_request(request.unwrap()).await.unwrap().into_body();
    let mut pieces = Vec::new();
    while let Some(frame) = body.frame().await {
        pieces.push(frame.unwrap().into_data().unwrap());
    }
    pieces
}
