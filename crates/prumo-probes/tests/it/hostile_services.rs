//! Application servers that misbehave on the wire. What they took is searched for the password where it must not be.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use prumo_model::fact::{CallFact, CallOutcome, FactKind, HttpFact, Seen, TlsFact, Trust};
use prumo_model::plan::EnvironmentPlan;
use prumo_model::project::TlsRule;
use prumo_probes::look_at_services;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::authority::{Authority, Signed};
use crate::scene::{PASSWORD, Scene, access, holds_password, secret, short};
use crate::standin::{login_plan, look_with};

const WSDL: &str = include_str!("login.wsdl");

/// What a peer answers to a POST.
#[derive(Clone)]
enum Answer {
    /// These bytes, then the end.
    Bytes(Vec<u8>),
    /// These bytes, then one more now and then.
    Drip(Vec<u8>),
    /// A head and a chunk, the chunk for ever.
    Endless(Vec<u8>, Vec<u8>),
}

/// Everything that was taken by a peer.
type Took = Arc<Mutex<Vec<u8>>>;

async fn listener() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

/// Takes requests and answers the description to each GET.
async fn converse(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    answer: &Answer,
    took: &Took,
) -> std::io::Result<()> {
    let mut request = Vec::new();
    loop {
        let mut some = [0; 4096];
        let count = stream.read(&mut some).await?;
        if count == 0 {
            return Ok(());
        }
        request.extend_from_slice(&some[..count]);
        took.lock().unwrap().extend_from_slice(&some[..count]);
        if request.starts_with(b"GET") && request.ends_with(b"\r\n\r\n") {
            let length = WSDL.len();
            let head =
                format!("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {length}\r\n\r\n");
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(WSDL.as_bytes()).await?;
            request.clear();
        } else if request.ends_with(b"Envelope>") {
            return say(stream, answer).await;
        }
    }
}

async fn say(mut stream: impl AsyncRead + AsyncWrite + Unpin, answer: &Answer) -> std::io::Result<()> {
    match answer {
        Answer::Bytes(bytes) => stream.write_all(bytes).await?,
        Answer::Drip(bytes) => {
            stream.write_all(bytes).await?;
            loop {
                tokio::time::sleep(Duration::from_millis(20)).await;
                stream.write_all(b" ").await?;
            }
        }
        Answer::Endless(head, chunk) => {
            stream.write_all(head).await?;
            loop {
                stream.write_all(chunk).await?;
            }
        }
    }
    stream.shutdown().await
}

/// The outcome of the login's call at a peer that answers so.
async fn outcome(answer: Answer) -> CallOutcome {
    let (listener, port) = listener().await;
    let took = Took::default();
    let serve = async {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let _ = converse(stream, &answer, &took).await;
        }
    };
    let mut scene = Scene::new();
    scene.limits = short();
    scene.limits.answer_bytes = 256 * 1024;
    let plan = login_plan(port);
    tokio::select! { () = look_with(&scene, &plan) => {}, () = serve => {} }
    let took = took.lock().unwrap();
    let sent = took.windows(PASSWORD.len()).filter(|window| *window == PASSWORD.as_bytes()).count();
    assert_eq!(sent, 1, "the password is sent once");
    match scene.seen(FactKind::Call) {
        Seen::Call(CallFact { outcome, warm_up: true }) => outcome,
        other => panic!("{other:?}"),
    }
}

fn http(status: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n{body}", body.len())
        .into_bytes()
}

#[tokio::test]
async fn each_way_not_to_answer_a_call_is_told() {
    let html = outcome(Answer::Bytes(http("200 OK", "<html><body>Login</body></html>"))).await;
    assert_eq!(
        html,
        CallOutcome::NotSoap { status: 200, seen: "<html><body>Login</body></html>".to_owned() }
    );
    let down = outcome(Answer::Bytes(http("503 Service Unavailable", "Service Unavailable"))).await;
    assert_eq!(down, CallOutcome::NotSoap { status: 503, seen: "Service Unavailable".to_owned() });
    let banner = outcome(Answer::Bytes(b"SSH-2.0-OpenSSH_9.2\r\n".to_vec())).await;
    assert_eq!(banner, CallOutcome::NotSoap { status: 0, seen: "SSH-2.0-OpenSSH_9.2\\r\\n".to_owned() });
    assert_eq!(outcome(Answer::Bytes(Vec::new())).await, CallOutcome::Cut);
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<S:Envelope>".to_vec();
    assert_eq!(outcome(Answer::Bytes(cut)).await, CallOutcome::Cut);
    let huge = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n".to_vec();
    assert_eq!(outcome(Answer::Bytes(huge)).await, CallOutcome::TooLarge(256 * 1024));
    let doctype = http("200 OK", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    assert!(matches!(outcome(Answer::Bytes(doctype)).await, CallOutcome::Unreadable(_)));
}

#[tokio::test]
async fn answers_without_an_end_are_ended() {
    let since = Instant::now();
    let drip = outcome(Answer::Drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n".to_vec())).await;
    assert_eq!(drip, CallOutcome::Hangs(short().call));
    let head = outcome(Answer::Drip(b"HTTP/1.1 200 OK\r\nX-Slow:".to_vec())).await;
    assert_eq!(head, CallOutcome::Hangs(short().call));
    let chunk: Vec<u8> = b"1000\r\n".iter().copied().chain([b'x'; 0x1000]).chain(*b"\r\n").collect();
    let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    assert_eq!(outcome(Answer::Endless(chunked, chunk)).await, CallOutcome::TooLarge(256 * 1024));
    let head = outcome(Answer::Endless(b"HTTP/1.1 200 OK\r\nX-Long: ".to_vec(), vec![b'x'; 4096])).await;
    assert!(matches!(head, CallOutcome::NotSoap { status: 0, .. }), "{head:?}");
    assert!(since.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (elsewhere, port) = listener().await;
    let redirect = format!(
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:{port}/\r\nContent-Length: 0\r\n\r\n"
    );
    let seen = outcome(Answer::Bytes(redirect.into_bytes())).await;
    assert!(matches!(seen, CallOutcome::NotSoap { status: 307, .. }), "{seen:?}");
    let knocked = tokio::time::timeout(Duration::from_millis(50), elsewhere.accept()).await;
    assert!(knocked.is_err(), "nobody came");
}

/// Looks at a peer that says something to whoever comes, over a plain connection.
async fn first_answer(says: &'static [u8]) -> Seen {
    let (listener, port) = listener().await;
    let serve = async {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut some = [0; 1024];
            let _ = stream.read(&mut some).await;
            let _ = stream.write_all(says).await;
        }
    };
    let mut scene = Scene::new();
    scene.limits = short();
    let plan = login_plan(port);
    tokio::select! { () = look_with(&scene, &plan) => {}, () = serve => {} }
    assert_eq!(
        scene.kinds().last(),
        Some(&FactKind::Http),
        "nothing is looked at after a server that is none"
    );
    scene.seen(FactKind::Http)
}

#[tokio::test]
async fn a_server_that_is_none_is_told_by_its_first_words() {
    assert_eq!(
        first_answer(b"220 mail ESMTP\r\n").await,
        Seen::Http(HttpFact::Other("220 mail ESMTP\\r\\n".to_owned()))
    );
    assert_eq!(first_answer(b"").await, Seen::Http(HttpFact::Dropped));
}

/// Looks over https at a server with a certificate; gives the facts and what came after the handshake.
async fn over_tls(plan: &EnvironmentPlan, scene: &Scene, listener: TcpListener, signed: &Signed) -> Vec<u8> {
    let took = Took::default();
    let acceptor = TlsAcceptor::from(signed.server());
    let answer = Answer::Bytes(http("200 OK", ""));
    let serve = async {
        loop {
            let (stream, _): (TcpStream, _) = listener.accept().await.unwrap();
            if let Ok(stream) = acceptor.accept(stream).await {
                let _ = converse(stream, &answer, &took).await;
            }
        }
    };
    let secrets = [secret(&plan.servers[0].access)];
    let looked = scene.look(async |looking| look_at_services(&looking, plan, &secrets).await);
    tokio::select! { () = looked => {}, () = serve => {} }
    took.lock().unwrap().clone()
}

#[tokio::test]
async fn the_password_goes_over_verified_tls_alone() {
    let authority = Authority::new();
    for (signed, expected) in [
        (authority.sign("localhost"), Trust::Verified),
        (authority.sign("outro.example"), Trust::NameMismatch),
        (authority.sign_expired("localhost"), Trust::Expired),
        (Signed::self_signed("localhost"), Trust::Untrusted),
    ] {
        let (listener, port) = listener().await;
        let mut plan = login_plan(port);
        plan.servers[0].https = true;
        plan.servers[0].access = access(port, prumo_model::secret::Audience::WebServices, TlsRule::Required);
        let scene = Scene::trusting(&authority.pem());
        let took = over_tls(&plan, &scene, listener, &signed).await;
        let Seen::Tls(TlsFact::Established { trust, .. }) = scene.seen(FactKind::Tls) else { panic!() };
        assert_eq!(trust, expected);
        assert_eq!(holds_password(&took), expected == Trust::Verified);
        assert_eq!(took.is_empty(), expected != Trust::Verified, "not even a question");
    }
}

#[tokio::test]
async fn a_first_answer_that_is_reset_at_any_byte_of_its_head_is_no_answer() {
    let says = b"HTTP/1.1 200 OK\r\nServer: GlassFish\r\nContent-Length: 5\r\n\r\nhello";
    let head = says.len() - 5;
    for cut in 0..head {
        let (listener, port) = listener().await;
        let serve = async {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(&says[..cut]).await;
                stream.set_zero_linger().unwrap();
            }
        };
        let mut scene = Scene::new();
        scene.limits = short();
        let plan = login_plan(port);
        tokio::select! { () = look_with(&scene, &plan) => {}, () = serve => {} }
        let seen = scene.seen(FactKind::Http);
        assert!(!matches!(seen, Seen::Http(HttpFact::Answered { .. })), "byte {cut}: {seen:?}");
        assert_eq!(scene.kinds().last(), Some(&FactKind::Http), "nothing is asked after it");
    }
}
