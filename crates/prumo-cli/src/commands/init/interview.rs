//! The conversation: what is known is not asked again, what is asked is kept at once, and each host is looked at as soon
//! as it is named.

mod database;
mod services;

use prumo_model::argument::Arguments;
use prumo_report::texts::Texts;

use super::answers::Answers;
use super::kind::{Kind, words};
use super::person::Person;
use super::questions::Questions;
use super::seen::{self, Seen};
use super::text::text_key;

/// A conversation under way.
pub(super) struct Interview<'i> {
    pub(super) questions: Questions<'i>,
    pub(super) answers: Answers,
    /// Whether somebody is asked; otherwise defaults are taken.
    pub(super) asks: bool,
    /// Whether hosts are looked at.
    pub(super) looks: bool,
    /// Keys that nobody answered and that have no default.
    pub(super) missing: Vec<String>,
}

impl Interview<'_> {
    /// Asks everything that is not known yet.
    pub(super) fn conduct(&mut self) -> anyhow::Result<()> {
        self.ask("project.name", None)?;
        self.ask("project.erp", Some("erp"))?;
        self.ask("project.hosting", Some("own"))?;
        let all: Vec<&str> = self.questions.catalogue.integrations().collect();
        let integrations = self.ask("project.integrations", Some(&all.join(", ")))?.unwrap_or_default();
        self.ask("project.reach", Some("internet"))?;
        let addresses = prumo_model::project::CRM_ADDRESSES.join(", ");
        self.ask("project.crm-addresses", Some(&addresses))?;
        self.ask("project.no-further-services", Some("no"))?;
        let environments = self.ask("environments", Some("homologation"))?.unwrap_or_default();
        for environment in words(&environments) {
            if self.asks {
                let title = self.texts().word(&format!("environment-{environment}"));
                self.person().say(0, &format!("\n── {title}"))?;
            }
            self.database(environment)?;
            self.services(environment)?;
            self.ask(&format!("environment.{environment}.rehearsal.customer"), None)?;
            if self.questions.want_product(&integrations) {
                self.ask(&format!("environment.{environment}.rehearsal.product"), None)?;
            }
        }
        Ok(())
    }

    fn texts(&self) -> &Texts {
        self.questions.texts
    }

    fn person(&self) -> Person<'_> {
        Person { texts: self.questions.texts }
    }

    /// The answer to a question: the known one, the person's, or the default. None where there is none.
    fn ask(&mut self, key: &str, default: Option<&str>) -> anyhow::Result<Option<String>> {
        let kind = self.questions.kind(key).unwrap_or(Kind::Text);
        self.ask_as(key, &kind, default)
    }

    /// As [`Self::ask`], where what is offered depends on what was seen.
    fn ask_as(&mut self, key: &str, kind: &Kind, default: Option<&str>) -> anyhow::Result<Option<String>> {
        if let Some(known) = self.answers.get(key).and_then(|known| kind.read(known).ok()) {
            return Ok(Some(known).filter(|known| !known.is_empty()));
        }
        let answer = match (self.asks, default) {
            (true, _) => self.put(key, kind, default)?,
            (false, Some(default)) => default.to_owned(),
            (false, None) if kind.is_optional() => String::new(),
            (false, None) => {
                self.missing.push(key.to_owned());
                return Ok(None);
            }
        };
        self.answers.set(key, &answer)?;
        Ok(Some(answer).filter(|answer| !answer.is_empty()))
    }

    fn put(&self, key: &str, kind: &Kind, default: Option<&str>) -> anyhow::Result<String> {
        let texts = self.texts();
        let name = text_key(key);
        let help = texts.word(&format!("{name}.help"));
        self.person().put(&texts.word(&name), Some(&help), kind)?;
        let shown = match (kind, default) {
            (Kind::YesNo, Some(default)) => Some(texts.word(&format!("init-{default}"))),
            (_, default) => default.map(str::to_owned),
        };
        self.person().answer(kind, shown.as_deref())
    }

    /// Whether a part applies; where it does not, the reason is asked.
    fn applies(&mut self, environment: &str, part: &str) -> anyhow::Result<bool> {
        let table = format!("environment.{environment}");
        let applies = self.ask(&format!("{table}.{part}"), Some("yes"))?.as_deref() == Some("yes");
        if !applies {
            self.ask(&format!("{table}.no-{part}"), None)?;
        }
        Ok(applies)
    }

    /// A question about what was seen; nobody is there to answer it where nothing is asked.
    fn agrees(&self, key: &str, arguments: &Arguments) -> anyhow::Result<bool> {
        if self.asks { self.person().agrees(key, arguments, false) } else { Ok(false) }
    }

    fn tell(&self, seen: &Seen) -> anyhow::Result<()> {
        seen.told.iter().try_for_each(|(mark, text)| self.person().tell(*mark, text))
    }

    /// What follows from an address that only a private network leads to.
    fn reach(&mut self, seen: &Seen) -> anyhow::Result<()> {
        let public = self.answers.value("project.reach") == Some("internet");
        if seen.private && public && self.agrees("init-private", &Arguments::new())? {
            self.answers.set("project.reach", "private")?;
        }
        Ok(())
    }

    /// The rule for TLS, with a certificate's fingerprint offered where it is not trusted otherwise.
    fn tls(&mut self, key: &str, saw: &Seen, may_be_plain: bool) -> anyhow::Result<()> {
        if self.answers.get(key).is_some() {
            return Ok(());
        }
        let texts = self.questions.texts;
        let mut offers = vec![("required".to_owned(), texts.word("init-tls-required"))];
        if let Some(fingerprint) = &saw.fingerprint {
            offers.push((format!("accept-sha256:{fingerprint}"), texts.word("init-tls-accept")));
        }
        if may_be_plain {
            offers.push(("plain-accepted".to_owned(), texts.word("init-tls-plain")));
        }
        let rule = self.ask_as(key, &Kind::Tls(offers), Some("required"))?.unwrap_or_default();
        let Some(fingerprint) = rule.strip_prefix("accept-sha256:") else { return Ok(()) };
        if self.asks
            && !self.agrees("init-compared", &Arguments::new().with("sha256", seen::in_pairs(fingerprint)))?
        {
            self.person().say_key(2, "init-not-compared", &Arguments::new())?;
            self.answers.set(key, "required")?;
        }
        Ok(())
    }

    /// Whether another address is to be typed, where this one did not answer as it should.
    fn again(&mut self, seen: &Seen, keys: &[&str]) -> anyhow::Result<bool> {
        let again = seen.shut && self.agrees("init-again", &Arguments::new())?;
        if again {
            keys.iter().try_for_each(|key| self.answers.forget(key))?;
        }
        Ok(again)
    }
}
