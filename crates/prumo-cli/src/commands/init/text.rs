//! From answers to a project file with comments. Pure: the same answers give the same text.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use prumo_model::argument::Arguments;
use prumo_report::terminal::paragraph;
use prumo_report::texts::Texts;

use super::answers::Answers;
use super::kind::{parsed_branches, words};
use super::variables::{Side, variable};

/// Columns of a comment.
const WIDTH: usize = 100;

/// The project file of these answers. What was not answered is left out, and its absence is what the reader tells.
pub(super) fn project(answers: &Answers, texts: &Texts) -> String {
    let mut writing = Writing { text: String::new(), said: BTreeSet::new(), answers, texts };
    writing.comment("init-file-head", &Arguments::new());
    writing.text.push_str("version = 1\n");
    writing.table("project");
    writing.quoted("project.name");
    writing.quoted("project.erp");
    writing.quoted("project.hosting");
    writing.list("project.integrations");
    writing.quoted("project.reach");
    writing.list("project.crm-addresses");
    writing.further_services();
    for environment in words(answers.value("environments").unwrap_or_default()) {
        writing.environment(environment);
    }
    writing.text
}

/// A key of the question's text: without the environment's name, and with hyphens alone.
pub(super) fn text_key(key: &str) -> String {
    let mut parts: Vec<&str> = key.split('.').collect();
    if parts.first() == Some(&"environment") {
        parts.drain(..2.min(parts.len()));
    }
    format!("init-{}", parts.join("-"))
}

struct Writing<'w> {
    text: String,
    said: BTreeSet<String>,
    answers: &'w Answers,
    texts: &'w Texts,
}

impl Writing<'_> {
    fn comment(&mut self, key: &str, arguments: &Arguments) {
        for line in paragraph(&self.texts.say(key, arguments), 0, WIDTH - 2).lines() {
            let _ = writeln!(self.text, "# {line}");
        }
    }

    /// What the wizard says of a question stands above its key, once.
    fn help(&mut self, key: &str) {
        let help = format!("{}.help", text_key(key));
        // Of a second environment nobody needs to be told again.
        if self.said.insert(help.clone()) {
            self.comment(&help, &Arguments::new());
        }
    }

    fn table(&mut self, name: &str) {
        let _ = write!(self.text, "\n[{name}]\n");
    }

    fn line(&mut self, key: &str, value: &str) {
        self.help(key);
        let name = key.rsplit('.').next().unwrap_or_default();
        let _ = writeln!(self.text, "{name} = {value}");
    }

    fn quoted(&mut self, key: &str) {
        if let Some(value) = self.answers.value(key) {
            self.line(key, &quoted(value));
        }
    }

    fn plain(&mut self, key: &str) {
        if let Some(value) = self.answers.value(key) {
            self.line(key, value);
        }
    }

    fn list(&mut self, key: &str) {
        if let Some(value) = self.answers.value(key) {
            let items: Vec<String> = words(value).map(quoted).collect();
            self.line(key, &format!("[{}]", items.join(", ")));
        }
    }

    fn further_services(&mut self) {
        let key = "project.no-further-services";
        self.help(key);
        let confirmed = self.answers.value(key) == Some("yes");
        self.text.push_str(if confirmed { "further-services = []\n" } else { "# further-services = []\n" });
    }

    fn environment(&mut self, name: &str) {
        let table = format!("environment.{name}");
        self.table(&table);
        let _ = writeln!(self.text, "kind = {}", quoted(name));
        self.quoted(&format!("{table}.no-database"));
        self.quoted(&format!("{table}.no-web-services"));
        if self.applies(&table, "database") {
            self.database(name);
        }
        if self.applies(&table, "web-services") {
            self.services(name);
        }
        let sample = |name: &str| self.answers.value(&format!("{table}.rehearsal.{name}")).map(str::to_owned);
        let (customer, product) = (sample("customer"), sample("product"));
        if customer.is_some() || product.is_some() {
            self.table(&format!("{table}.rehearsal"));
        }
        if let Some(customer) = customer {
            self.line(&format!("{table}.rehearsal.customer"), &customer);
        }
        self.quoted(&format!("{table}.rehearsal.product"));
    }

    fn applies(&self, table: &str, part: &str) -> bool {
        self.answers.value(&format!("{table}.{part}")) == Some("yes")
    }

    fn database(&mut self, environment: &str) {
        let table = format!("environment.{environment}.database");
        self.table(&table);
        for name in ["engine", "host"] {
            self.quoted(&format!("{table}.{name}"));
        }
        self.plain(&format!("{table}.port"));
        for name in ["name", "schema", "user"] {
            self.quoted(&format!("{table}.{name}"));
        }
        self.password(environment, Side::Database);
        self.quoted(&format!("{table}.tls"));
    }

    fn services(&mut self, environment: &str) {
        let table = format!("environment.{environment}.web-services");
        self.table(&table);
        for name in ["base-url", "user"] {
            self.quoted(&format!("{table}.{name}"));
        }
        self.password(environment, Side::WebServices);
        for name in ["system-code", "tls"] {
            self.quoted(&format!("{table}.{name}"));
        }
        let key = format!("{table}.companies");
        if let Some(companies) = self.answers.value(&key).and_then(companies) {
            self.line(&key, &companies);
        }
    }

    fn password(&mut self, environment: &str, side: Side) {
        let project = self.answers.value("project.name").unwrap_or_default();
        let name = variable(project, environment, side);
        self.comment("init-file-password", &Arguments::new().with("variable", name.as_str()));
        let _ = writeln!(self.text, "password = {{ env = {} }}", quoted(&name));
    }
}

/// A basic string of TOML. What JSON escapes, TOML reads alike; other characters were refused before.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// `1/1, 1/2` as tables of companies.
fn companies(answer: &str) -> Option<String> {
    let mut companies: Vec<(u32, Vec<String>)> = Vec::new();
    for branch in parsed_branches(answer)? {
        match companies.iter_mut().find(|(company, _)| *company == branch.company) {
            Some((_, branches)) => branches.push(branch.branch.to_string()),
            None => companies.push((branch.company, vec![branch.branch.to_string()])),
        }
    }
    let tables = companies.iter().map(|(company, branches)| {
        format!("{{ company = {company}, branches = [{}] }}", branches.join(", "))
    });
    Some(format!("[{}]", tables.collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use prumo_model::project::{Project, TlsRule};
    use prumo_report::texts::Language;

    use super::*;

    fn answers(given: &[(&str, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (key, value) in given {
            answers.set(key, value).unwrap();
        }
        answers
    }

    /// The project that a text is read as, in every language; it must be the same and give no notice.
    fn read(answers: &Answers) -> Project {
        let mut projects = Language::ALL.iter().map(|language| {
            let texts = Texts::of(*language);
            let catalogue = crate::edge::catalogue::read(&[], &texts).unwrap();
            let text = project(answers, &texts);
            let read = Project::read(&text, &catalogue).unwrap_or_else(|found| panic!("{found:?}\n{text}"));
            assert_eq!(read.notices, [], "{text}");
            read
        });
        let first = projects.next().unwrap();
        assert!(projects.all(|project| project == first));
        first
    }

    #[test]
    fn what_is_written_is_read_as_it_was_said() {
        let pin = format!("accept-sha256:{}", "0f".repeat(32));
        let base = "https://erp.example.com.br:8181/g5-senior-services";
        let said = answers(&[
            ("project.name", "Metalúrgica \"Exemplo\" \\ Filhos = [x] # y"),
            ("project.erp", "erp"),
            ("project.hosting", "provider"),
            ("project.integrations", "accounts, financial-view"),
            ("project.reach", "private"),
            ("project.crm-addresses", "189.16.40.2, 2001:db8::1"),
            ("project.no-further-services", "yes"),
            ("environments", "homologation, production"),
            ("environment.homologation.database", "yes"),
            ("environment.homologation.database.engine", "postgresql"),
            ("environment.homologation.database.host", "10.0.0.5"),
            ("environment.homologation.database.port", "5433"),
            ("environment.homologation.database.name", "sapiens hml"),
            ("environment.homologation.database.schema", "sapiens"),
            ("environment.homologation.database.user", "crm_leitura"),
            ("environment.homologation.database.tls", "plain-accepted"),
            ("environment.homologation.web-services", "yes"),
            ("environment.homologation.web-services.base-url", base),
            ("environment.homologation.web-services.user", "crm.integracao"),
            ("environment.homologation.web-services.system-code", "CRM"),
            ("environment.homologation.web-services.tls", &pin),
            ("environment.homologation.web-services.companies", "1/1, 1/2, 2/1"),
            ("environment.homologation.rehearsal.customer", "1001"),
            ("environment.production.database", "no"),
            ("environment.production.no-database", "o provedor não dá acesso"),
            ("environment.production.web-services", "no"),
            ("environment.production.no-web-services", "ainda não"),
        ]);
        let project = read(&said);
        assert_eq!(project.name, "Metalúrgica \"Exemplo\" \\ Filhos = [x] # y");
        assert_eq!(project.further_services, Some(Vec::new()));
        assert_eq!(project.crm_addresses.len(), 2);
        let [homologation, production] = project.environments.as_slice() else { panic!("{project:?}") };
        let database = homologation.database.applies().unwrap();
        assert_eq!(
            (database.endpoint.to_string().as_str(), &database.tls),
            ("10.0.0.5:5433", &TlsRule::PlainAccepted)
        );
        assert_eq!(database.password.to_string(), "PRUMO_METALURGICA_EXEMPLO_FILHOS_X_Y_HML_DB");
        let services = homologation.services.applies().unwrap();
        assert_eq!(services.branches().count(), 3);
        assert_eq!(services.tls.to_string(), pin);
        assert_eq!(homologation.rehearsal.customer, Some(1001));
        assert!(production.database.applies().is_none() && production.services.applies().is_none());
    }

    #[test]
    fn what_was_left_open_stays_out() {
        let said = answers(&[
            ("project.name", "X"),
            ("project.integrations", "accounts"),
            ("project.no-further-services", "no"),
            ("environments", "production"),
            ("environment.production.database", "no"),
            ("environment.production.no-database", "x"),
            ("environment.production.web-services", "no"),
            ("environment.production.no-web-services", "x"),
            ("environment.production.rehearsal.customer", ""),
        ]);
        let project = read(&said);
        assert_eq!(project.further_services, None);
        assert_eq!(project.environments[0].rehearsal.customer, None);
    }
}
