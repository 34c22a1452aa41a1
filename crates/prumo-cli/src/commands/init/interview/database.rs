//! The questions about a database.

use prumo_model::argument::Arguments;
use prumo_model::engine::Engine;
use prumo_model::host::{Endpoint, Host};

use super::Interview;
use crate::commands::init::looking;
use crate::commands::init::seen::Seen;

/// The user's name that the documentation uses.
const USER: &str = "crm_leitura";

impl Interview<'_> {
    pub(super) fn database(&mut self, environment: &str) -> anyhow::Result<()> {
        if !self.applies(environment, "database")? {
            return Ok(());
        }
        let key = |name: &str| format!("environment.{environment}.database.{name}");
        let seen = self.server(environment)?;
        self.tls(&key("tls"), &seen, !seen.has_tls)?;
        self.ask(&key("name"), None)?;
        self.ask(&key("schema"), None)?;
        self.ask(&key("user"), Some(USER))?;
        Ok(())
    }

    /// Engine, host and port, looked at until they are as the person wants them.
    fn server(&mut self, environment: &str) -> anyhow::Result<Seen> {
        let key = |name: &str| format!("environment.{environment}.database.{name}");
        loop {
            let engine = self.ask(&key("engine"), Some("postgresql"))?;
            let engine = engine.as_deref().and_then(Engine::parse);
            let host = self.ask(&key("host"), None)?;
            let standard = engine.and_then(Engine::default_port).map(|port| port.to_string());
            let port = self.ask(&key("port"), standard.as_deref())?;
            let (Some(engine), Some(host), Some(port)) = (engine, host, port) else {
                return Ok(Seen::default());
            };
            // Whoever has answered what follows has seen this already.
            if !self.looks || self.answers.get(&key("tls")).is_some() {
                return Ok(Seen::default());
            }
            let host = Host::parse(&host)?;
            let Some(endpoint) = port.parse().ok().and_then(prumo_model::host::Port::new) else {
                return Ok(Seen::default());
            };
            let endpoint = Endpoint { host, port: endpoint };
            self.person().say_key(
                2,
                "init-looking",
                &Arguments::new().with("target", endpoint.to_string()),
            )?;
            let seen = looking::database(engine, &endpoint, self.questions.texts)?;
            self.tell(&seen)?;
            self.reach(&seen)?;
            if self.takes_other_engine(&key("engine"), &seen)? {
                continue;
            }
            if !self.again(&seen, &[&key("host"), &key("port")])? {
                return Ok(seen);
            }
        }
    }

    fn takes_other_engine(&mut self, key: &str, seen: &Seen) -> anyhow::Result<bool> {
        let Some(engine) = seen.other_engine else { return Ok(false) };
        let takes = self.agrees("init-other-engine", &Arguments::new().with("engine", engine.title()))?;
        if takes {
            self.answers.set(key, engine.as_str())?;
        }
        Ok(takes)
    }
}
