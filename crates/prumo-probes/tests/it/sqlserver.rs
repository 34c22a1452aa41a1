//! SQL Servers by Microsoft's mock: one that sends the login on to another, whose address is judged like any other, and one
//! that wants TLS before everything.

use std::sync::Arc;

use mssql_mock_tds::{ConnectionStore, MockTdsServer, RedirectionConfig, create_test_identity};
use prumo_model::address::AddressPolicy;
use prumo_model::engine::Engine;
use prumo_model::fact::{FactKind, GreetingFact, LoginFact, NotLooked, Seen, TlsFact, Trust};
use prumo_model::plan::{Access, DatabaseLook};
use prumo_model::project::TlsRule;
use prumo_model::target::Target;
use prumo_probes::look_at_database;
use tokio::sync::Mutex;

use crate::authority::Signed;
use crate::scene::{Scene, database_look, secret, short};

type Connections = Arc<Mutex<ConnectionStore>>;

fn look(port: u16) -> DatabaseLook {
    let look = database_look(port, TlsRule::PlainAccepted);
    let endpoint = look.access.endpoint.clone();
    let target = Target::Database { engine: Engine::SqlServer, endpoint, name: look.name.clone() };
    DatabaseLook { engine: Engine::SqlServer, target, ..look }
}

/// A server that sends us on; its port.
async fn sends_on(to: RedirectionConfig) -> u16 {
    let server = MockTdsServer::new_with_redirection_config("127.0.0.1:0", to).await.unwrap();
    let port = server.local_addr().port();
    tokio::spawn(async move { server.run().await.unwrap() });
    port
}

/// A server that lets in; its port, and who came.
async fn lets_in() -> (u16, Connections) {
    let server = MockTdsServer::new("127.0.0.1:0").await.unwrap();
    let (port, store) = (server.local_addr().port(), server.connection_store());
    tokio::spawn(async move { server.run().await.unwrap() });
    (port, store)
}

async fn looked(look: &DatabaseLook) -> Scene {
    let mut scene = Scene::new();
    scene.limits = short();
    let secret = secret(&look.access);
    scene.look(async |looking| look_at_database(&looking, look, Some(&secret)).await).await;
    assert!(!scene.text().contains(crate::scene::PASSWORD));
    scene
}

async fn seen(look: &DatabaseLook) -> Seen {
    looked(look).await.seen(FactKind::Login)
}

#[tokio::test]
async fn the_login_is_made_where_the_server_sends_us() {
    let (other, came) = lets_in().await;
    let first = sends_on(RedirectionConfig::new("127.0.0.1", other)).await;
    // The mock knows none of our statements: it lets us in, and gives no row.
    assert_eq!(seen(&look(first)).await, Seen::Nothing(NotLooked::Protocol("row".to_owned())));
    assert_eq!(came.lock().await.count(), 1);
}

#[tokio::test]
async fn an_address_that_our_policy_denies_is_not_dialled() {
    let not_followed = Seen::Login(LoginFact::MethodRefused("routing".to_owned()));
    for host in ["169.254.169.254", "metadata.invalid", "a b", ""] {
        let first = sends_on(RedirectionConfig::new(host, 80)).await;
        assert_eq!(seen(&look(first)).await, not_followed, "{host}");
    }
    // From the internet an inner address is none to go to, whoever says it.
    let (other, came) = lets_in().await;
    let first = sends_on(RedirectionConfig::new("127.0.0.1", other)).await;
    let mut public = look(first);
    public.access.policy = AddressPolicy::Public;
    // The first server is on loopback, which only the inner policy lets us dial: nothing of the login is seen at all.
    let scene = Scene::new();
    let secret = secret(&public.access);
    scene.look(async |looking| look_at_database(&looking, &public, Some(&secret)).await).await;
    assert!(!scene.kinds().contains(&FactKind::Login));
    assert_eq!(came.lock().await.count(), 0);
}

#[tokio::test]
async fn whoever_sends_us_on_twice_is_not_followed() {
    let (last, came) = lets_in().await;
    let second = sends_on(RedirectionConfig::new("127.0.0.1", last)).await;
    let first = sends_on(RedirectionConfig::new("127.0.0.1", second)).await;
    let not_followed = Seen::Login(LoginFact::MethodRefused("routing".to_owned()));
    assert_eq!(seen(&look(first)).await, not_followed);
    assert_eq!(came.lock().await.count(), 0);
}

#[tokio::test]
async fn tls_comes_first_where_the_server_wants_it_so() {
    let own = Signed::self_signed("localhost");
    let identity = create_test_identity(own.certificate_pem.as_bytes(), own.key_pem.as_bytes()).unwrap();
    let server = MockTdsServer::new_with_strict_tls("127.0.0.1:0", identity).await.unwrap();
    let port = server.local_addr().port();
    tokio::spawn(async move { server.run().await.unwrap() });

    let scene = looked(&look(port)).await;
    assert!(matches!(scene.seen(FactKind::Greeting), Seen::Greeting(GreetingFact::Speaks { .. })));
    let Seen::Tls(TlsFact::Established { trust, .. }) = scene.seen(FactKind::Tls) else { panic!() };
    assert_eq!(trust, Trust::Untrusted, "nobody knows its certificate");
    assert_eq!(scene.seen(FactKind::Login), Seen::Nothing(NotLooked::Protocol("row".to_owned())));

    // Where the certificate counts, nothing of the user goes there.
    let required =
        DatabaseLook { access: Access { tls: TlsRule::Required, ..look(port).access }, ..look(port) };
    let scene = looked(&required).await;
    assert_eq!(scene.kinds().last(), Some(&FactKind::Tls));
}
