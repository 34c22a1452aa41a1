//! Database servers that no real one is: they ask for the password in the clear, answer for ever, leave, or are
//! something else. What they took is searched for the password.

use std::time::{Duration, Instant};

use prumo_model::engine::Engine;
use prumo_model::fact::{Connect, FactKind, GreetingFact, LoginFact, NotLooked, Seen, TlsFact};
use prumo_model::limits::Limits;
use prumo_model::project::TlsRule;
use prumo_probes::look_at_database;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::authority::Signed;
use crate::dialling::Silent;
use crate::scene::{Scene, database_look, holds_password, secret};

/// Looks at a peer that takes one connection; gives the facts and everything that the peer took.
async fn look(rule: TlsRule, peer: impl AsyncFnOnce(TcpStream) -> Vec<u8>) -> (Scene, Vec<u8>) {
    look_within(crate::scene::short(), rule, peer).await
}

async fn look_within(
    limits: Limits,
    rule: TlsRule,
    peer: impl AsyncFnOnce(TcpStream) -> Vec<u8>,
) -> (Scene, Vec<u8>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let look = database_look(listener.local_addr().unwrap().port(), rule);
    let mut scene = Scene::new();
    scene.limits = limits;
    let secret = secret(&look.access);
    let serve = async {
        let (stream, _) = listener.accept().await.unwrap();
        peer(stream).await
    };
    let looked = scene.look(async |looking| look_at_database(&looking, &look, Some(&secret)).await);
    let ((), took) = tokio::join!(looked, serve);
    assert!(!holds_password(&took) && !scene.text().contains(crate::scene::PASSWORD));
    (scene, took)
}

/// Answers the SSLRequest with `N`, takes the startup message, says something, and takes whatever else comes.
async fn after_startup(mut stream: TcpStream, says: &[u8]) -> Vec<u8> {
    let mut took = vec![0; 8];
    stream.read_exact(&mut took).await.unwrap();
    stream.write_all(b"N").await.unwrap();
    let mut startup = [0; 4096];
    let count = stream.read(&mut startup).await.unwrap();
    took.extend_from_slice(&startup[..count]);
    stream.write_all(says).await.unwrap();
    let _ = tokio::time::timeout(Duration::from_secs(3), stream.read_to_end(&mut took)).await;
    took
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap().to_be_bytes();
    [&[kind], length.as_slice(), body].concat()
}

#[tokio::test]
async fn a_password_asked_for_in_the_clear_is_not_given() {
    for (code, method) in [(3, "cleartext"), (5, "md5"), (7, "gss"), (99, "unknown")] {
        let asks = message(b'R', &[0, 0, 0, code, 1, 2, 3, 4]);
        let (scene, took) =
            look(TlsRule::PlainAccepted, async |stream| after_startup(stream, &asks).await).await;
        assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::MethodRefused(method.to_owned())));
        assert!(!took.windows(3).any(|three| three == b"md5"), "nor is its digest");
        assert_eq!(scene.kinds().last(), Some(&FactKind::Login));
    }
}

#[tokio::test]
async fn nothing_is_said_where_tls_is_wanted_and_not_offered_or_not_trusted() {
    let (scene, took) = look(TlsRule::Required, async |stream| after_startup_or_end(stream).await).await;
    assert_eq!(scene.seen(FactKind::Tls), Seen::Tls(TlsFact::Refused("not-offered")));
    assert_eq!((scene.kinds().last(), took.len()), (Some(&FactKind::Tls), 8), "only the SSLRequest was sent");

    let config = Signed::self_signed("localhost").server();
    let (scene, took) = look(TlsRule::Required, async |mut stream| {
        stream.read_exact(&mut [0; 8]).await.unwrap();
        stream.write_all(b"S").await.unwrap();
        let mut took = Vec::new();
        let mut stream = TlsAcceptor::from(config).accept(stream).await.unwrap();
        let _ = stream.read_to_end(&mut took).await;
        took
    })
    .await;
    assert!(matches!(scene.seen(FactKind::Tls), Seen::Tls(TlsFact::Established { .. })));
    assert_eq!(
        (scene.kinds().last(), took.len()),
        (Some(&FactKind::Tls), 0),
        "nothing goes to whom we do not trust"
    );
}

async fn after_startup_or_end(mut stream: TcpStream) -> Vec<u8> {
    let mut took = vec![0; 8];
    stream.read_exact(&mut took).await.unwrap();
    stream.write_all(b"N").await.unwrap();
    let _ = stream.read_to_end(&mut took).await;
    took
}

#[tokio::test]
async fn a_server_that_answers_for_ever_ends() {
    // Not time ends it but what it sends.
    let limits = Limits { login: Duration::from_secs(300), ..crate::scene::short() };
    let (scene, _) = look_within(limits, TlsRule::PlainAccepted, async |mut stream| {
        after_startup_without_reading(&mut stream).await;
        let parameter = message(b'S', &[vec![b'x'; 60_000], vec![0, b'y', 0]].concat());
        stream.write_all(&message(b'R', &[0, 0, 0, 0])).await.unwrap();
        while stream.write_all(&parameter).await.is_ok() {}
        Vec::new()
    })
    .await;
    assert_eq!(scene.seen(FactKind::Login), Seen::Nothing(NotLooked::TooMuch));

    let since = Instant::now();
    let (scene, _) = look(TlsRule::PlainAccepted, async |stream| after_startup(stream, b"").await).await;
    assert_eq!(scene.seen(FactKind::Login), Seen::Nothing(NotLooked::TimedOut(scene.limits.login)));
    assert!(since.elapsed() < Duration::from_secs(10));
}

async fn after_startup_without_reading(stream: &mut TcpStream) {
    stream.read_exact(&mut [0; 8]).await.unwrap();
    stream.write_all(b"N").await.unwrap();
    stream.read_exact(&mut [0; 16]).await.unwrap();
}

#[tokio::test]
async fn a_server_that_leaves_is_told() {
    let (scene, _) = look(TlsRule::PlainAccepted, async |mut stream| {
        after_startup_without_reading(&mut stream).await;
        Vec::new()
    })
    .await;
    assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::Dropped));

    // In, and gone at the first statement.
    let in_and_ready = [message(b'R', &[0, 0, 0, 0]), message(b'Z', b"I")].concat();
    let (scene, _) = look(TlsRule::PlainAccepted, async |mut stream| {
        after_startup_without_reading(&mut stream).await;
        stream.write_all(&in_and_ready).await.unwrap();
        let mut some = [0; 4096];
        let _ = stream.read(&mut some).await;
        Vec::new()
    })
    .await;
    assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::Dropped));
}

#[tokio::test]
async fn other_servers_are_recognised_by_their_first_words() {
    let first_words = async |says: &'static [u8]| {
        let (scene, _) = look(TlsRule::PlainAccepted, async |mut stream| {
            stream.write_all(says).await.unwrap();
            let mut took = Vec::new();
            let _ = tokio::time::timeout(Duration::from_secs(2), stream.read_to_end(&mut took)).await;
            took
        })
        .await;
        assert_eq!(scene.kinds().last(), Some(&FactKind::Greeting));
        match scene.seen(FactKind::Greeting) {
            Seen::Greeting(fact) => fact,
            other => panic!("{other:?}"),
        }
    };
    let GreetingFact::Other { engine, seen } = first_words(b"SSH-2.0-OpenSSH_9.2p1\r\n").await else {
        panic!()
    };
    assert_eq!((engine, seen.as_str()), (None, "SSH-2.0-OpenSSH_9.2p1\\r\\n"));
    let GreetingFact::Other { engine, .. } = first_words(b"\x4e\0\0\0\x0a5.5.5-10.11.19-MariaDB\0").await
    else {
        panic!()
    };
    assert_eq!(engine, Some(Engine::MariaDb));
    assert_eq!(first_words(b"").await, GreetingFact::Silent);
}

#[tokio::test]
async fn a_server_that_refuses_before_it_is_asked_is_told_by_its_code() {
    let refusal = message(b'E', b"SFATAL\0C53300\0Msorry, too many clients\0RInitPostgres\0\0");
    let (scene, _) = look(TlsRule::PlainAccepted, async |mut stream| {
        let mut took = vec![0; 8];
        stream.read_exact(&mut took).await.unwrap();
        stream.write_all(&refusal).await.unwrap();
        took
    })
    .await;
    let Seen::Login(LoginFact::Refused(answer)) = scene.seen(FactKind::Login) else { panic!() };
    assert_eq!(answer.to_string(), "53300 (InitPostgres)");
}

#[tokio::test]
async fn an_engine_without_a_driver_and_a_silent_port_are_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut wanted = database_look(listener.local_addr().unwrap().port(), TlsRule::Required);
    wanted.engine = Engine::Oracle;
    let scene = Scene::new();
    scene.look(async |looking| look_at_database(&looking, &wanted, None).await).await;
    assert_eq!(scene.seen(FactKind::Greeting), Seen::Nothing(NotLooked::NoDriver));

    let silent = Silent::new().await;
    let scene = Scene::new();
    let wanted = database_look(silent.port, TlsRule::Required);
    scene.look(async |looking| look_at_database(&looking, &wanted, None).await).await;
    let Seen::Reach(reach) = scene.seen(FactKind::Reach) else { panic!() };
    assert_eq!(reach.attempts[0].outcome, Connect::Silent);
    assert_eq!(scene.kinds(), [FactKind::Name, FactKind::Reach]);
}

#[tokio::test]
async fn a_login_that_is_reset_at_any_byte_is_no_login() {
    // AuthenticationOk and ReadyForQuery: all that a server needs to say to let somebody in.
    let lets_in = [message(b'R', &[0; 4]), message(b'Z', b"I")].concat();
    for cut in 0..=lets_in.len() {
        for reset in [false, true] {
            let leaves = async |mut stream: TcpStream| {
                let mut took = vec![0; 4096];
                stream.read_exact(&mut took[..8]).await.unwrap();
                stream.write_all(b"N").await.unwrap();
                let _ = stream.read(&mut took[8..]).await;
                let _ = stream.write_all(&lets_in[..cut]).await;
                if reset {
                    stream.set_zero_linger().unwrap();
                }
                took
            };
            let (scene, _) = look(TlsRule::PlainAccepted, leaves).await;
            assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::Dropped), "byte {cut}, {reset}");
        }
    }
}

#[tokio::test]
async fn a_greeting_that_comes_byte_by_byte_ends_at_its_limit() {
    let since = Instant::now();
    let drips = async |mut stream: TcpStream| {
        let mut took = vec![0; 8];
        stream.read_exact(&mut took).await.unwrap();
        // An error message that claims a thousand bytes; the pace is what this peer does.
        for byte in [b'E', 0, 0, 3, 232].iter().chain(std::iter::repeat(&b' ')) {
            if stream.write_all(&[*byte]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        took
    };
    let (scene, _) = look(TlsRule::PlainAccepted, drips).await;
    assert!(!matches!(scene.seen(FactKind::Greeting), Seen::Greeting(GreetingFact::Speaks { .. })));
    assert!(since.elapsed() < Duration::from_secs(5), "{:?}", since.elapsed());
}
