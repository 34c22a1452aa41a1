//! Looks at a database: first words, TLS, login, then rights, reads and rows over one connection that only reads.
//! It stops at the first look that is shut; what comes after gets no fact. What differs by engine is in its own folder.

mod greeting;
mod mariadb;
mod minimum;
mod postgresql;
mod read;
mod rows;
mod session;
mod spelling;
mod sqlserver;

/// For fuzzing: see [`crate::fuzzed`].
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzed {
    pub use super::mariadb::fuzzed::check as mariadb;
    pub use super::postgresql::fuzzed::check as postgresql;
}

pub use greeting::{FirstWords, first_words};

use prumo_model::engine::Engine;
use prumo_model::fact::{FactKind, GreetingFact, LoginFact, NotLooked, Seen};
use prumo_model::plan::DatabaseLook;
use prumo_model::secret::Secret;
use prumo_model::target::Target;

use self::session::Session;
use crate::arrival;
use crate::connection::{Connection, Link};
use crate::looking::Looking;

/// Looks at everything of a database that its login, rights and content let be seen, each fact as it comes about.
pub async fn look_at_database(looking: &Looking<'_>, look: &DatabaseLook, secret: Option<&Secret>) {
    let Some(connection) = arrival::arrive(looking, &look.access).await else { return };
    if look.port_only {
        return;
    }
    let Some((mut connection, words)) = greet(looking, look, connection).await else { return };
    let GreetingFact::Speaks { offers_tls, .. } = words.fact else { return };
    if let Some(hello) = words.hello.as_ref().filter(|_| offers_tls) {
        mariadb::ask_for_tls(&mut connection, hello, looking.limits.tls).await;
    }
    let protected = match connection.link {
        Link::Plain => arrival::protect(looking, &look.access, connection, offers_tls).await,
        // TLS came first.
        Link::Tls(_) => Some(connection).filter(|known| known.link.may_carry_credentials(&look.access.tls)),
    };
    let Some(connection) = protected else { return };

    let begun = looking.begin(&look.access.environment, look.target.clone(), FactKind::Login);
    if let Some(answer) = words.refusal {
        return begun.saw(Seen::Login(LoginFact::Refused(answer)));
    }
    let Some(password) = secret.and_then(|secret| secret.reveal_to(&look.access.destination()).ok()) else {
        let missing = NotLooked::SecretMissing(look.access.password.to_string());
        return begun.saw(Seen::Nothing(missing));
    };
    let (seen, session) = log_in(looking, connection, look, words, password).await;
    begun.saw(seen);
    if let Some(mut session) = session {
        look_inside(looking, look, &mut session).await;
        session.close().await;
    }
}

async fn greet(
    looking: &Looking<'_>,
    look: &DatabaseLook,
    mut connection: Connection,
) -> Option<(Connection, FirstWords)> {
    let begun = looking.begin(&look.access.environment, look.target.clone(), FactKind::Greeting);
    if !look.engine.can_be_looked_at() {
        begun.saw(Seen::Nothing(NotLooked::NoDriver));
        return None;
    }
    let words = first_words(&mut connection, look.engine, looking.limits.tcp).await;
    if look.engine == Engine::SqlServer
        && words.fact == GreetingFact::Dropped
        && let Some((connection, tls, words)) =
            sqlserver::greet_inside_tls(looking, look, connection.peer).await
    {
        begun.saw(Seen::Greeting(words.fact.clone()));
        let port = Target::Port(look.access.endpoint.clone());
        looking.begin(&look.access.environment, port, FactKind::Tls).saw(Seen::Tls(tls));
        return Some((connection, words));
    }
    begun.saw(Seen::Greeting(words.fact.clone()));
    Some((connection, words))
}

async fn log_in(
    looking: &Looking<'_>,
    connection: Connection,
    look: &DatabaseLook,
    words: FirstWords,
    password: &str,
) -> (Seen, Option<Session>) {
    let limit = looking.limits.login;
    match (look.engine, words.hello, words.prelogin) {
        (Engine::SqlServer, _, Some(prelogin)) => {
            let (seen, session) = match sqlserver::log_in(connection, look, prelogin, password, limit).await {
                Ok(came) => came,
                Err(route) => sqlserver::follow(looking, look, &route, password).await,
            };
            (seen, session.map(Session::SqlServer))
        }
        (Engine::MariaDb, Some(hello), _) => {
            let (seen, session) = mariadb::log_in(connection, look, &hello, password, limit).await;
            (seen, session.map(|session| Session::MariaDb(Box::new(session))))
        }
        _ => {
            let (seen, session) = postgresql::log_in(connection, look, password, limit).await;
            (seen, session.map(|session| Session::PostgreSql(Box::new(session))))
        }
    }
}

async fn look_inside(looking: &Looking<'_>, look: &DatabaseLook, session: &mut Session) {
    let environment = &look.access.environment;
    let begun = looking.begin(environment, look.target.clone(), FactKind::Minimum);
    let minimum = session.minimum(look).await;
    begun.saw(
        minimum.as_ref().map_or_else(|nothing| Seen::Nothing(nothing.clone()), |m| Seen::Minimum(m.fact())),
    );

    let minimum = if look.rows_only {
        let Ok(minimum) = minimum else { return };
        minimum
    } else {
        let begun = looking.begin(environment, look.target.clone(), FactKind::Excess);
        begun.saw(session.excess(look).await.map_or_else(Seen::Nothing, Seen::Excess));

        let begun = looking.begin(environment, look.target.clone(), FactKind::Read);
        let Ok(minimum) = minimum else { return begun.saw(Seen::Nothing(NotLooked::Waiting)) };
        begun.saw(read::ask(session, look, &minimum).await.map_or_else(Seen::Nothing, Seen::Read));
        minimum
    };

    for rows in &look.rows {
        let Some(question) = rows::question(rows, &minimum, session.spelling()) else { continue };
        let begun = looking.begin(environment, rows.target.clone(), FactKind::DatabaseRows);
        let seen = rows::ask(session, rows, &question, looking.digest_key).await;
        begun.saw(seen.map_or_else(Seen::Nothing, Seen::Rows));
    }
}
