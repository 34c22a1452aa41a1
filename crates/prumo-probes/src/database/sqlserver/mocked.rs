//! Our login and statements against a server that its vendor wrote: Microsoft's mock (crate `mssql-mock-tds`), plain and
//! with TLS inside PRELOGIN. It answers registered statements and knows no rights.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use mssql_mock_tds::{ColumnDefinition, ColumnValue, MockTdsServer, QueryResponse, Row, SqlDataType};
use mssql_mock_tds::{TerminalError, create_test_identity};
use prumo_model::address::AddressPolicy;
use prumo_model::engine::Engine;
use prumo_model::fact::{DatabaseAnswer, GreetingFact, LoginFact, NotLooked, Seen, TlsFact, Trust};
use prumo_model::host::{Endpoint, Port};
use prumo_model::plan::{Access, DatabaseLook};
use prumo_model::project::TlsRule;
use prumo_model::secret::{Audience, SecretReference};
use prumo_model::target::Target;
use tokio::task::JoinHandle;

use super::login::SELF;
use super::session::Session;
use crate::database::first_words;
use crate::dialler::Dialler;
use crate::tls::Handshake;

const LIMIT: Duration = Duration::from_secs(10);

/// Answers with one row of texts.
fn texts(values: &[&str]) -> QueryResponse {
    let columns = values.iter().map(|_| ColumnDefinition::new("c", SqlDataType::NVarChar)).collect();
    let values = values.iter().map(|text| ColumnValue::NVarChar((*text).to_owned())).collect();
    QueryResponse::new(columns, vec![Row::new(values)])
}

fn served(server: MockTdsServer) -> (u16, JoinHandle<()>) {
    let registry = server.query_registry();
    let own = texts(&["16.0.4135.4", "Developer Edition", "10.0.0.9", "2027-01-31T10:00:00"]);
    registry.try_lock().unwrap().register(SELF, own);
    registry.try_lock().unwrap().register("SELECT N'São João'", texts(&["São João"]));
    let refused = QueryResponse::error_only(TerminalError::new(229, 14, "SELECT permission was denied"));
    registry.try_lock().unwrap().register("SELECT 229", refused);
    let port = server.local_addr().port();
    (port, tokio::spawn(async move { server.run().await.unwrap() }))
}

fn look(port: u16, tls: TlsRule) -> DatabaseLook {
    let endpoint = |host: &str| Endpoint::parse(&format!("{host}:{port}")).unwrap();
    let engine = Engine::SqlServer;
    DatabaseLook {
        access: Access {
            environment: "homologation".to_owned(),
            endpoint: endpoint("localhost"),
            dial: endpoint("127.0.0.1"),
            policy: AddressPolicy::Inner,
            tls,
            try_tls: true,
            ca: None,
            audience: Audience::Database(engine),
            user: "crm_leitura".to_owned(),
            password: SecretReference::Environment("PRUMO_BANCO".to_owned()),
        },
        target: Target::Database { engine, endpoint: endpoint("localhost"), name: "sapiens".to_owned() },
        engine,
        name: "sapiens".to_owned(),
        schema: None,
        tables: Vec::new(),
        forbidden: Vec::new(),
        rows: Vec::new(),
        port_only: false,
        rows_only: false,
    }
}

/// Goes the whole way to a session; the TLS that came about, and what the login was seen as.
async fn arrive(port: u16, pem: Option<&[u8]>) -> (TlsFact, Seen, Option<Session>) {
    let dialler = Dialler::new();
    let localhost = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let look = look(port, TlsRule::PlainAccepted);
    let (port, policy) = (Port::new(i64::from(port)).unwrap(), AddressPolicy::Inner);
    let mut connection = dialler.reach(&[localhost], port, policy, LIMIT).await.1.unwrap();
    let words = first_words(&mut connection, Engine::SqlServer, LIMIT).await;
    let GreetingFact::Speaks { offers_tls, .. } = words.fact else { panic!("{:?}", words.fact) };
    let handshake = Handshake {
        server: &look.access.endpoint.host,
        rule: &look.access.tls,
        pem,
        now: "2026-11-25T12:00:00Z".parse().unwrap(),
        limit: LIMIT,
        protocol: None,
    };
    let (tls, connection) = match offers_tls {
        true => dialler.secure(connection, &handshake).await,
        false => (TlsFact::Plain, Some(connection)),
    };
    let prelogin = words.prelogin.unwrap();
    let password = "s3ntinela-Senha!";
    let came = super::log_in(connection.unwrap(), &look, prelogin, password, LIMIT).await;
    let Ok((seen, session)) = came else { panic!("sent on") };
    (tls, seen, session.map(|session| *session))
}

fn accepted() -> Seen {
    Seen::Login(LoginFact::Accepted {
        version: "16.0.4135.4 Developer Edition".to_owned(),
        method: "sql-login".to_owned(),
        source: Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 9))),
        host: None,
        account_until: Some("2027-01-31T10:00:00Z".parse().unwrap()),
    })
}

async fn talks(session: Option<Session>) {
    let mut session = session.unwrap();
    let rows = session.ask("SELECT N'São João'", &[]).await.unwrap();
    assert_eq!(rows, [[Some("São João".to_owned())]]);
    let denied = DatabaseAnswer { code: "229".to_owned(), routine: None };
    assert_eq!(session.ask("SELECT 229", &[]).await, Err(NotLooked::ServerRefused(denied)));
    assert!(session.ask("SELECT N'São João'", &[]).await.is_ok(), "the session goes on");
    session.close().await;
}

#[tokio::test]
async fn we_log_in_and_ask_in_plain_text() {
    let (port, server) = served(MockTdsServer::new("127.0.0.1:0").await.unwrap());
    let (tls, seen, session) = arrive(port, None).await;
    assert_eq!((tls, seen), (TlsFact::Plain, accepted()));
    talks(session).await;
    server.abort();
}

#[tokio::test]
async fn we_log_in_and_ask_over_tls_inside_prelogin() {
    let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
    let params = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let pem = certificate.pem();
    let identity = create_test_identity(pem.as_bytes(), key.serialize_pem().as_bytes()).unwrap();
    let server = MockTdsServer::new_with_tls("127.0.0.1:0", Some(identity)).await.unwrap();
    let (port, server) = served(server);
    let (tls, seen, session) = arrive(port, Some(pem.as_bytes())).await;
    let TlsFact::Established { version, trust, .. } = tls else { panic!("{tls:?}") };
    assert_eq!((version.as_str(), trust), ("TLSv1.2", Trust::Verified));
    assert_eq!(seen, accepted());
    talks(session).await;
    server.abort();
}
