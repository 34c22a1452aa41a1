//! The questions about web services.

use prumo_model::argument::Arguments;
use prumo_model::project::{BaseUrl, TlsRule};

use super::Interview;
use crate::commands::init::looking;
use crate::commands::init::seen::Seen;

/// The ERP user's name that the documentation uses.
const USER: &str = "crm.integracao";

impl Interview<'_> {
    pub(super) fn services(&mut self, environment: &str) -> anyhow::Result<()> {
        if !self.applies(environment, "web-services")? {
            return Ok(());
        }
        let key = |name: &str| format!("environment.{environment}.web-services.{name}");
        self.address(environment)?;
        self.ask(&key("user"), Some(USER))?;
        self.ask(&key("system-code"), None)?;
        self.ask(&key("companies"), None)?;
        Ok(())
    }

    /// The common address and its rule for TLS, looked at until they are as the person wants them.
    fn address(&mut self, environment: &str) -> anyhow::Result<()> {
        let key = |name: &str| format!("environment.{environment}.web-services.{name}");
        let (url_key, rule_key) = (key("base-url"), key("tls"));
        loop {
            let Some(url) = self.ask(&url_key, None)? else { return Ok(()) };
            let Some(base) = BaseUrl::parse(&url) else { return Ok(()) };
            if self.answers.get(&rule_key).is_some() {
                return Ok(());
            }
            let seen = self.look_at(&base, &TlsRule::Required)?;
            self.reach(&seen)?;
            if self.again(&seen, &[&url_key])? {
                continue;
            }
            if base.https {
                self.tls(&rule_key, &seen, false)?;
                return self.look_again(&base, &rule_key);
            }
            if self.accepts_plain(&rule_key)? {
                return Ok(());
            }
            self.answers.forget(&url_key)?;
        }
    }

    /// Whether plain text is accepted, without which `http` is no address.
    fn accepts_plain(&mut self, key: &str) -> anyhow::Result<bool> {
        if !self.asks {
            self.missing.push(key.to_owned());
            return Ok(true);
        }
        let accepts = self.agrees("init-plain", &Arguments::new())?;
        if accepts {
            self.answers.set(key, &TlsRule::PlainAccepted.to_string())?;
        }
        Ok(accepts)
    }

    /// What a trusted certificate lets be seen that an untrusted one did not.
    fn look_again(&mut self, base: &BaseUrl, key: &str) -> anyhow::Result<()> {
        let rule = self.answers.value(key).and_then(TlsRule::parse);
        match rule {
            Some(rule @ TlsRule::Pinned(_)) => self.look_at(base, &rule).map(drop),
            _ => Ok(()),
        }
    }

    fn look_at(&self, base: &BaseUrl, rule: &TlsRule) -> anyhow::Result<Seen> {
        if !self.looks {
            return Ok(Seen::default());
        }
        let target = base.url(&base.path);
        self.person().say_key(2, "init-looking", &Arguments::new().with("target", target))?;
        let seen = looking::services(base, rule, self.questions.texts)?;
        self.tell(&seen)?;
        Ok(seen)
    }
}
