//! Looks at what was just said, with the probes of `prumo probe`. No login is tried and no operation is called.

use prumo_model::engine::Engine;
use prumo_model::host::Endpoint;
use prumo_model::project::{BaseUrl, TlsRule};
use prumo_report::texts::Texts;

use super::seen::{self, Seen};
use crate::arguments::{Format, PasswordFrom, ProbeDatabase, ProbeSoap};
use crate::commands::probe;

/// The service that every ERP with web services has: its login.
const LOGIN_SERVICE: &str = "com.senior.g5.co.ger.sid";

/// Looks at a database server: name, TCP, first words, TLS.
pub(super) fn database(engine: Engine, endpoint: &Endpoint, texts: &Texts) -> anyhow::Result<Seen> {
    let facts = probe::database::look(&ProbeDatabase {
        // Neither user nor database is told to the server: without a password the probe ends before the login.
        targets: vec![format!("{engine}://crm@{endpoint}/erp")],
        secret: PasswordFrom { password_env: None, password_file: None },
        tls: TlsRule::Required.to_string(),
        format: Format::Text,
    })?;
    Ok(seen::read(&facts, texts))
}

/// Looks at web services: name, TCP, TLS, HTTP and the description of the login service.
pub(super) fn services(base: &BaseUrl, rule: &TlsRule, texts: &Texts) -> anyhow::Result<Seen> {
    let facts = probe::soap::look(&ProbeSoap {
        targets: vec![base.url(&base.service_path(LOGIN_SERVICE))],
        tls: rule.to_string(),
        format: Format::Text,
    })?;
    Ok(seen::read(&facts, texts))
}
