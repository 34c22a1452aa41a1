//! Actions in version 1 of the machine report: what a program, or the demo, can execute as it stands.

use prumo_model::action::provider::ProviderLook;
use prumo_model::action::{Action, FieldValue, Remedial};
use prumo_model::firewall::Purpose;
use prumo_model::secret::SecretReference;
use serde::Serialize;

use crate::provider_form::outcome;

#[derive(Serialize)]
pub(super) struct ActionV1 {
    #[serde(flatten)]
    what: What,
    /// Whether it interrupts anybody's service.
    interrupts: bool,
    /// Whether it is another way, and not a further step.
    alternative: bool,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum What {
    Sql {
        engine: &'static str,
        database: String,
        statements: Vec<String>,
        undo: Vec<String>,
        /// The reference that the client variable `prumo_password` is to be filled from.
        password: Option<Reference>,
    },
    FirewallOpening {
        from: Vec<String>,
        host: String,
        port: u16,
        protocol: &'static str,
    },
    ProviderForm {
        /// `database` or `web-services`.
        r#type: &'static str,
        url: String,
        from: Vec<String>,
        looks: Vec<Look>,
    },
    ErpScreen {
        screen: &'static str,
        fields: Vec<Field>,
        press: Option<&'static str>,
    },
    ProjectLine {
        table: String,
        key: &'static str,
        value: String,
    },
    ServerLine {
        file: &'static str,
        line: String,
        apply: &'static str,
    },
    RefusedName {
        shown: String,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Reference {
    Env(String),
    File(String),
    Secret(String),
}

/// A connection that was tried: the form's evidence.
#[derive(Serialize)]
struct Look {
    when: String,
    vantage: &'static str,
    /// The source address, where the connection came about.
    source: Option<String>,
    address: String,
    outcome: &'static str,
}

#[derive(Serialize)]
struct Field {
    label: &'static str,
    #[serde(flatten)]
    content: Content,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Content {
    Value(String),
    Reference(Reference),
    /// A person chooses: no source says what belongs here.
    Choose(bool),
}

impl Reference {
    fn of(reference: &SecretReference) -> Self {
        match reference {
            SecretReference::Environment(name) => Self::Env(name.clone()),
            SecretReference::File(path) => Self::File(path.clone()),
            SecretReference::Stored(name) => Self::Secret(name.clone()),
        }
    }
}

impl ActionV1 {
    pub(super) fn of(remedial: &Remedial) -> Self {
        let what = match &remedial.action {
            Action::Sql(sql) => What::Sql {
                engine: sql.engine.as_str(),
                database: sql.database.clone(),
                statements: sql.statements.clone(),
                undo: sql.undo.clone(),
                password: sql.password.as_ref().map(Reference::of),
            },
            Action::Opening { from, to } => What::FirewallOpening {
                from: from.iter().map(ToString::to_string).collect(),
                host: to.host.to_string(),
                port: to.port.number(),
                protocol: "tcp",
            },
            Action::ProviderForm(request) => What::ProviderForm {
                r#type: match request.purpose {
                    Purpose::Database(_) => "database",
                    Purpose::WebServices | Purpose::Services(_) => "web-services",
                },
                url: request.url.clone(),
                from: request.from.iter().map(ToString::to_string).collect(),
                looks: request.looks.iter().map(look).collect(),
            },
            Action::Screen(screen) => What::ErpScreen {
                screen: screen.code,
                fields: screen.fields.iter().map(|(label, value)| field(label, value)).collect(),
                press: screen.press,
            },
            Action::ProjectLine { table, key, value } => {
                What::ProjectLine { table: table.clone(), key, value: value.clone() }
            }
            Action::ServerLine { file, line, apply } => What::ServerLine { file, line: line.clone(), apply },
            Action::Refused(refused) => What::RefusedName { shown: refused.shown.clone() },
        };
        Self { what, interrupts: remedial.interrupts, alternative: remedial.alternative }
    }
}

fn look(look: &ProviderLook) -> Look {
    Look {
        when: look.when.to_string(),
        vantage: look.vantage.as_str(),
        source: look.source.map(|source| source.to_string()),
        address: look.address.to_string(),
        outcome: outcome(look.outcome),
    }
}

fn field(label: &'static str, value: &FieldValue) -> Field {
    let content = match value {
        FieldValue::Text(text) => Content::Value(text.clone()),
        FieldValue::Secret(reference) => Content::Reference(Reference::of(reference)),
        FieldValue::Choose => Content::Choose(true),
    };
    Field { label, content }
}
