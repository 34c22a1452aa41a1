//! MariaDB and MySQL servers that no real one is: too old, asking for the password or for a file, endless, out of turn.
//! What they took is searched for the password.

use std::time::{Duration, Instant};

use prumo_model::engine::Engine;
use prumo_model::fact::{DatabaseAnswer, FactKind, GreetingFact, LoginFact, NotLooked, Seen};
use prumo_model::plan::DatabaseLook;
use prumo_model::project::TlsRule;
use prumo_model::secret::Audience;
use prumo_model::target::Target;
use prumo_probes::look_at_database;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::scene::{Scene, database_look, holds_password, secret};

const OK: &[u8] = &[0, 0, 0, 2, 0, 0, 0];
const END: &[u8] = &[0xfe, 0, 0, 2, 0];

fn packet(sequence: u8, body: &[u8]) -> Vec<u8> {
    let [a, b, c, _] = u32::try_from(body.len()).unwrap().to_le_bytes();
    [&[a, b, c, sequence], body].concat()
}

fn error(number: u16) -> Vec<u8> {
    [&[0xff], number.to_le_bytes().as_slice(), b"#HY000texto em qualquer idioma"].concat()
}

/// A greeting without TLS that asks for passwords in this way.
fn greeting(version: &str, plugin: &str) -> Vec<u8> {
    let mut body = vec![0x0a];
    body.extend_from_slice(version.as_bytes());
    body.extend_from_slice(b"\0\x01\0\0\0abcdefgh\0\xff\xf7\x2d\x02\0\xff\x81\x15");
    body.extend_from_slice(&[0; 10]);
    body.extend_from_slice(b"ijklmnopqrst\0");
    body.extend_from_slice(plugin.as_bytes());
    body.push(0);
    packet(0, &body)
}

fn look_of(port: u16, rule: TlsRule) -> DatabaseLook {
    let mut look = database_look(port, rule);
    look.engine = Engine::MariaDb;
    look.access.audience = Audience::Database(Engine::MariaDb);
    look.target = Target::Database {
        engine: Engine::MariaDb,
        endpoint: look.access.endpoint.clone(),
        name: look.name.clone(),
    };
    look
}

/// A peer: its greeting, what it answers to the login, and then to each command by its text.
struct Peer<'p> {
    greeting: Vec<u8>,
    login: &'p [Vec<u8>],
    answers: &'p [(&'static str, Vec<Vec<u8>>)],
}

impl Peer<'_> {
    /// Serves one connection to its end; gives everything that it took.
    async fn serve(&self, mut stream: TcpStream) -> Vec<u8> {
        let mut took = Vec::new();
        let _ = stream.write_all(&self.greeting).await;
        for (turn, answer) in self.login.iter().enumerate() {
            let Some(said) = take(&mut stream).await else { return took };
            took.extend_from_slice(&said);
            let sequence = u8::try_from(turn * 2 + 2).unwrap();
            let _ = stream.write_all(&packet(sequence, answer)).await;
        }
        while let Some(said) = take(&mut stream).await {
            took.extend_from_slice(&said);
            let text = String::from_utf8_lossy(&said).into_owned();
            let known = self.answers.iter().find(|(begins, _)| text.contains(begins));
            let ok = vec![OK.to_vec()];
            let packets = known.map_or(&ok, |(_, packets)| packets);
            for (at, body) in packets.iter().enumerate() {
                let _ = stream.write_all(&packet(u8::try_from(at + 1).unwrap(), body)).await;
            }
        }
        took
    }
}

/// The next packet of the client.
async fn take(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut head = [0; 4];
    tokio::time::timeout(Duration::from_secs(20), stream.read_exact(&mut head)).await.ok()?.ok()?;
    let mut body = vec![0; usize::try_from(u32::from_le_bytes([head[0], head[1], head[2], 0])).unwrap()];
    stream.read_exact(&mut body).await.ok()?;
    Some(body)
}

async fn look(peer: &Peer<'_>) -> (Scene, Vec<u8>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let look = look_of(listener.local_addr().unwrap().port(), TlsRule::PlainAccepted);
    let mut scene = Scene::new();
    scene.limits = crate::scene::short();
    let secret = secret(&look.access);
    let serve = async {
        let (stream, _) = listener.accept().await.unwrap();
        peer.serve(stream).await
    };
    let looked = scene.look(async |looking| look_at_database(&looking, &look, Some(&secret)).await);
    let ((), took) = tokio::join!(looked, serve);
    assert!(!holds_password(&took) && !scene.text().contains(crate::scene::PASSWORD));
    (scene, took)
}

/// One column of text and its rows, as the text protocol writes them.
fn rows(rows: &[&[&str]]) -> Vec<Vec<u8>> {
    let columns = rows.first().map_or(1, |row| row.len());
    let mut packets = vec![vec![u8::try_from(columns).unwrap()]];
    packets.extend(vec![b"\x03def\0\0\0\x01x\0\x0c\x2d\0\xff\0\0\0\xfd\0\0\0\0\0".to_vec(); columns]);
    packets.push(END.to_vec());
    for row in rows {
        let text = |text: &&str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
        packets.push(row.iter().flat_map(text).collect());
    }
    packets.push(END.to_vec());
    packets
}

#[tokio::test]
async fn a_way_to_ask_that_gives_the_password_away_is_not_answered() {
    for plugin in ["mysql_clear_password", "mysql_old_password", "sha256_password", "dialog"] {
        let switch = [b"\xfe", plugin.as_bytes(), b"\0abcdefghijklmnopqrst\0"].concat();
        let peer = Peer {
            greeting: greeting("5.5.5-10.11.19-MariaDB", "mysql_native_password"),
            login: &[switch],
            answers: &[],
        };
        let (scene, _) = look(&peer).await;
        assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::MethodRefused(plugin.to_owned())));
    }
    // MySQL's default wants the whole password once, under a key that anybody could hand out.
    let peer = Peer {
        greeting: greeting("8.4.3", "caching_sha2_password"),
        login: &[vec![1, 4], b"\x01-----BEGIN PUBLIC KEY-----".to_vec()],
        answers: &[],
    };
    let (scene, took) = look(&peer).await;
    let method = "caching_sha2_password (4)".to_owned();
    assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::MethodRefused(method)));
    assert_ne!(took.last(), Some(&2), "no key is asked for");
}

#[tokio::test]
async fn a_server_without_the_settings_that_bound_us_is_not_read() {
    let peer = Peer {
        greeting: greeting("5.5.62", "mysql_native_password"),
        login: &[OK.to_vec()],
        answers: &[("max_execution_time", vec![error(1193)])],
    };
    let (scene, took) = look(&peer).await;
    let refused = DatabaseAnswer { code: "1193".to_owned(), routine: None };
    assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::Refused(refused)));
    let version = Some("5.5.62".to_owned());
    let speaks = GreetingFact::Speaks { offers_tls: false, version };
    assert_eq!(scene.seen(FactKind::Greeting), Seen::Greeting(speaks));
    assert!(!String::from_utf8_lossy(&took).contains("information_schema"));
}

#[tokio::test]
async fn rights_that_are_not_understood_or_not_told_are_not_guessed() {
    let own = rows(&[&["0", "127.0.0.1", "%"]]);
    for told in [rows(&[&["ALLOW EVERYTHING"]]), vec![error(1141)]] {
        let peer = Peer {
            greeting: greeting("5.5.5-10.11.19-MariaDB", "mysql_native_password"),
            login: &[OK.to_vec()],
            answers: &[("lower_case_table_names", own.clone()), ("SHOW GRANTS", told)],
        };
        let (scene, _) = look(&peer).await;
        for kind in [FactKind::Minimum, FactKind::Excess] {
            assert_eq!(scene.seen(kind), Seen::Nothing(NotLooked::RightsNotVisible));
        }
    }
}

#[tokio::test]
async fn no_file_of_ours_is_sent_and_what_has_no_end_ends() {
    let peer = Peer {
        greeting: greeting("5.5.5-10.11.19-MariaDB", "mysql_native_password"),
        login: &[OK.to_vec()],
        answers: &[("TRANSACTION READ ONLY", vec![b"\xfb/etc/passwd".to_vec()])],
    };
    let (scene, took) = look(&peer).await;
    assert_eq!(scene.seen(FactKind::Login), Seen::Nothing(NotLooked::Protocol("message".to_owned())));
    assert!(!String::from_utf8_lossy(&took).contains("root:"));

    let mut endless =
        vec![vec![1], b"\x03def\0\0\0\x01x\0\x0c\x2d\0\xff\0\0\0\xfd\0\0\0\0\0".to_vec(), END.to_vec()];
    endless.extend(vec![[&[0xfc, 0xff, 0xff], vec![b'x'; 65_535].as_slice()].concat(); 240]);
    endless.push(vec![0; 2 * 1024 * 1024]);
    let peer = Peer {
        greeting: greeting("5.5.5-10.11.19-MariaDB", "mysql_native_password"),
        login: &[OK.to_vec()],
        answers: &[("TRANSACTION READ ONLY", endless)],
    };
    let (scene, _) = look(&peer).await;
    assert_eq!(scene.seen(FactKind::Login), Seen::Nothing(NotLooked::TooMuch));
}

#[tokio::test]
async fn silence_and_an_end_are_told_at_every_turn() {
    let since = Instant::now();
    let silent = Peer { greeting: Vec::new(), login: &[], answers: &[] };
    let (scene, _) = look(&silent).await;
    assert_eq!(scene.seen(FactKind::Greeting), Seen::Greeting(GreetingFact::Silent));
    assert!(since.elapsed() < Duration::from_secs(10));

    // The connection ends after each byte of a greeting; before the first it is the port that drops.
    let whole = greeting("5.5.5-10.11.19-MariaDB", "mysql_native_password");
    for cut in 1..whole.len() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let look = look_of(listener.local_addr().unwrap().port(), TlsRule::PlainAccepted);
        let scene = Scene::new();
        let serve = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(&whole[..cut]).await.unwrap();
        };
        let looked = scene.look(async |looking| look_at_database(&looking, &look, None).await);
        tokio::join!(looked, serve);
        let told = scene.seen(FactKind::Greeting);
        assert!(
            !matches!(told, Seen::Greeting(GreetingFact::Speaks { .. })),
            "{cut} of {} bytes",
            whole.len()
        );
    }
}
