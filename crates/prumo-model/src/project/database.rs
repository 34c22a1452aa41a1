//! The database of an environment, and how its part of the project file is read.

use super::connecting::{LookAt, TlsRule, look_at, secret, tls};
use crate::argument::Arguments;
use crate::diagnostic::DiagnosticKind;
use crate::engine::Engine;
use crate::host::{Endpoint, Host, Port};
use crate::secret::SecretReference;
use crate::target::Target;
use crate::toml_reader::{Placed, TableReader};

/// The database of an environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Database {
    /// Its engine.
    pub engine: Engine,
    /// What the CRM dials.
    pub endpoint: Endpoint,
    /// What other vantages dial.
    pub look_at: LookAt,
    /// Database name; on Oracle the service name, SID or descriptor.
    pub name: String,
    /// The schema by which the CRM qualifies names, where it does.
    pub schema: Option<String>,
    /// The user.
    pub user: String,
    /// Where its password is.
    pub password: SecretReference,
    /// What the connection must be.
    pub tls: TlsRule,
    /// A file with the roots to trust besides the system's.
    pub ca: Option<String>,
}

impl Database {
    /// The database as a target.
    #[must_use]
    pub fn target(&self) -> Target {
        Target::Database { engine: self.engine, endpoint: self.endpoint.clone(), name: self.name.clone() }
    }
}

pub(super) fn read(mut reader: TableReader<'_>) -> Option<Database> {
    let engine = reader.word("engine", Engine::parse, &Engine::spellings());
    if !reader.has("engine") {
        reader.missing("engine");
    }
    let host = required_host(&mut reader, "host");
    let port = port(&mut reader);
    let name = read_name(&mut reader, engine);
    let schema = reader.text("schema").map(|text| text.value);
    let user = reader.required_text("user");
    let password = required_secret(&mut reader);
    let rule = tls(&mut reader);
    let look_at = look_at(&mut reader);
    let ca = reader.text("ca").map(|text| text.value);
    if rule == TlsRule::PlainAccepted && ca.is_some() {
        let arguments = Arguments::new().with("other", reader.path_of("tls"));
        reader.report(DiagnosticKind::Conflict, reader.key_place("ca"), "ca", arguments);
    }
    let dynamic = (engine == Some(Engine::SqlServer) && reader.has("instance"))
        || (engine == Some(Engine::Oracle) && reader.has("descriptor"));
    if port == Some(None) && dynamic {
        // The port of a named instance or a descriptor is not the engine's own, and this version can't ask for it.
        reader.missing("port");
    }
    if let Some(engine) = engine.filter(|engine| !engine.can_be_looked_at()) {
        let arguments = Arguments::new().with("name", engine.as_str());
        reader.report(DiagnosticKind::WaitsForLater, reader.key_place("engine"), "engine", arguments);
    }
    reader.finish();
    let (engine, port) = (engine?, port?);
    Some(Database {
        engine,
        endpoint: Endpoint { host: host?, port: port.or_else(|| engine.default_port())? },
        look_at,
        name: name?,
        schema,
        user: user?.value,
        password: password?,
        tls: rule,
        ca,
    })
}

/// A host that must be there.
pub(super) fn required_host(reader: &mut TableReader<'_>, key: &'static str) -> Option<Host> {
    let text = reader.required_text(key)?;
    let host = Host::parse(&text.value).ok();
    if host.is_none() {
        reader.bad_value(key, text.place, "host");
    }
    host
}

/// The `port` key: `None` where it is wrong, `Some(None)` where it is absent.
pub(super) fn port(reader: &mut TableReader<'_>) -> Option<Option<Port>> {
    if !reader.has("port") {
        return Some(None);
    }
    let number = reader.integer("port")?;
    let port = Port::new(number.value);
    if port.is_none() {
        reader.bad_value("port", number.place, "port");
    }
    port.map(Some)
}

/// A secret that must be there.
pub(super) fn required_secret(reader: &mut TableReader<'_>) -> Option<SecretReference> {
    if !reader.has("password") {
        reader.missing("password");
        return None;
    }
    secret(reader, "password")
}

/// What names the database: `name`, or on Oracle one of `service`, `sid` and `descriptor`.
fn read_name(reader: &mut TableReader<'_>, engine: Option<Engine>) -> Option<String> {
    let instance = reader.text("instance");
    only_for(reader, engine, Engine::SqlServer, "instance", instance);
    let mut named = None;
    for key in ["service", "sid", "descriptor"] {
        let text = reader.text(key);
        let kept = only_for(reader, engine, Engine::Oracle, key, text);
        if let (Some(_), Some(second)) = (&named, &kept) {
            let arguments = Arguments::new().with("other", reader.path_of("service"));
            reader.report(DiagnosticKind::Conflict, second.place.clone(), key, arguments);
        }
        named = named.or(kept);
    }
    match named {
        Some(text) => {
            // A name beside it is the schema's database on multitenant servers; the listener needs the other one.
            reader.text("name");
            Some(text.value)
        }
        None => reader.required_text("name").map(|text| text.value),
    }
}

/// A key that only one engine knows; it waits for the capability that looks at that engine.
fn only_for(
    reader: &TableReader<'_>,
    engine: Option<Engine>,
    only: Engine,
    key: &'static str,
    text: Option<Placed<String>>,
) -> Option<Placed<String>> {
    let text = text?;
    if engine == Some(only) {
        reader.report(
            DiagnosticKind::WaitsForLater,
            text.place.clone(),
            key,
            Arguments::new().with("name", ""),
        );
        return Some(text);
    }
    let arguments = Arguments::new().with("engine", only.as_str());
    reader.report(DiagnosticKind::OtherEngine, text.place, key, arguments);
    None
}
