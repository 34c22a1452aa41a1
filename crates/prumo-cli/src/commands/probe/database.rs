//! `prumo probe database`: greeting, TLS and login of databases. No table is read.

use anyhow::{Context as _, bail};
use prumo_model::address::AddressPolicy;
use prumo_model::engine::Engine;
use prumo_model::fact::Facts;
use prumo_model::host::{Endpoint, Host};
use prumo_model::plan::{Access, DatabaseLook};
use prumo_model::project::TlsRule;
use prumo_model::secret::{Audience, Secret, SecretReference};
use prumo_model::target::Target;
use prumo_probes::look_at_database;
use zeroize::Zeroizing;

use super::{ENVIRONMENT, Equipment, block_on};
use crate::arguments::ProbeDatabase;
use crate::edge::secrets;

pub(in crate::commands) fn look(arguments: &ProbeDatabase) -> anyhow::Result<Facts> {
    let rule = TlsRule::parse(&arguments.tls)
        .with_context(|| format!("--tls {:?}: required, plain-accepted or accept-sha256:…", arguments.tls))?;
    let (reference, password) = password(arguments)?;
    let looks: Vec<DatabaseLook> =
        arguments.targets.iter().map(|url| database(url, &rule, &reference)).collect::<Result<_, _>>()?;
    let equipment = Equipment::new()?;
    block_on(async {
        for look in &looks {
            let secret = password.clone().map(|value| Secret::bound(value, look.access.destination()));
            look_at_database(&equipment.looking(), look, secret.as_ref()).await;
        }
    })?;
    Ok(equipment.keeping.facts())
}

fn password(arguments: &ProbeDatabase) -> anyhow::Result<(SecretReference, Option<Zeroizing<String>>)> {
    let secret = &arguments.secret;
    match (&secret.password_env, &secret.password_file) {
        (Some(name), _) => {
            let value = secrets::variable(name).with_context(|| not_set(name))?;
            Ok((SecretReference::Environment(name.clone()), Some(value)))
        }
        (None, Some(path)) => {
            let shown = path.display().to_string();
            let value =
                secrets::file(path).with_context(|| format!("no password is to be had from {shown}"))?;
            Ok((SecretReference::File(shown), Some(value)))
        }
        (None, None) => Ok((SecretReference::Environment("--password-env".to_owned()), None)),
    }
}

/// What is said of a variable that is not set. What does not look like a name may be the password itself.
fn not_set(name: &str) -> String {
    let is_name = name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    let shown = if is_name { name } else { "that --password-env names (letters A to Z, digits and _)" };
    format!("the variable {shown} is not set")
}

/// `engine://user@host:port/database`.
fn database(url: &str, rule: &TlsRule, reference: &SecretReference) -> anyhow::Result<DatabaseLook> {
    let shape = "a database target is engine://user@host:port/database";
    let (scheme, rest) = url.split_once("://").context(shape)?;
    let engine = Engine::parse(scheme)
        .with_context(|| format!("no engine {scheme:?}; there are {}", Engine::spellings().join(", ")))?;
    let (user, rest) = rest.rsplit_once('@').context(shape)?;
    if user.contains(':') {
        bail!("a password does not belong on the command line: use --password-env or --password-file");
    }
    let (authority, name) = rest.split_once('/').context(shape)?;
    let endpoint = match Endpoint::parse(authority) {
        Some(endpoint) => endpoint,
        None => Endpoint { host: Host::parse(authority)?, port: engine.default_port().context(shape)? },
    };
    let access = Access {
        environment: ENVIRONMENT.to_owned(),
        endpoint: endpoint.clone(),
        dial: endpoint.clone(),
        policy: AddressPolicy::Inner,
        tls: rule.clone(),
        try_tls: true,
        ca: None,
        audience: Audience::Database(engine),
        user: user.to_owned(),
        password: reference.clone(),
    };
    Ok(DatabaseLook {
        access,
        target: Target::Database { engine, endpoint, name: name.to_owned() },
        engine,
        name: name.to_owned(),
        schema: None,
        tables: Vec::new(),
        forbidden: Vec::new(),
        rows: Vec::new(),
        port_only: false,
        rows_only: false,
    })
}
