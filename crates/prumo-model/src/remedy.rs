//! Remedies: from a line to the actions that cure it. Every code has prose in the locales; these are the words to type.

mod access;
pub mod rights;
mod screens;

use crate::action::{Action, Remedial, UnprintableName, printable};
use crate::catalogue::SendValue;
use crate::code::Code;
use crate::fact::Facts;
use crate::graph::Ground;
use crate::judge::Line;

/// What a remedy is made from.
#[derive(Debug, Clone, Copy)]
pub struct Remedy<'r> {
    /// Project, catalogue, environment, plan and vantages.
    pub ground: Ground<'r>,
    /// The facts that the line was judged from.
    pub facts: &'r Facts,
    /// The line.
    pub line: &'r Line,
}

impl Remedy<'_> {
    /// The actions that cure the line, in order; none where prose is all there is.
    #[must_use]
    pub fn actions(&self) -> Vec<Remedial> {
        self.try_actions().unwrap_or_else(|refused| vec![Remedial::step(Action::Refused(refused))])
    }

    fn try_actions(&self) -> Result<Vec<Remedial>, UnprintableName> {
        Ok(match self.line.finding.code {
            Code::TableNotReadable | Code::ColumnNotReadable => self.let_read()?,
            Code::TableInAnotherSchema => self.name_schema()?,
            Code::UserCanWrite
            | Code::UserCanCreate
            | Code::UserIsAdministrator
            | Code::SecretTableReadable => self.new_user()?,
            Code::DatabaseLoginRefused => self.set_password()?,
            Code::DatabaseAccountUnusable => self.allow_login()?,
            Code::DatabaseNotAllowed => self.let_in()?,
            Code::DatabaseHostNotAllowed => self.let_host()?,
            Code::PortSilent | Code::PortRefused | Code::PathNotProven | Code::CallHangs => {
                self.openings()?
            }
            Code::CertificateUntrusted | Code::CertificateNotChecked => self.accept_certificate(),
            Code::AddressDenied => self.look_at(),
            Code::HairpinPossible => self.look_at_inside(),
            Code::ErpLoginRefused | Code::ErpPasswordUnusable => self.erp_user(),
            Code::SystemCodeUnknown => self.integrated_system(),
            Code::InformationTypeInactive => self.information_type(),
            Code::ServiceNotConfigured | Code::FieldNotExported | Code::ExportNotProven => {
                self.service_configuration()
            }
            Code::SystemCodeMissing => self.line_to_fill("web-services", "system-code", "\"SIGLA\""),
            Code::SampleMissing => self.samples(),
            Code::AnswerWithoutData | Code::ErpRefusedData => {
                self.line_to_fill("rehearsal", "customer", "1001")
            }
            Code::FurtherServicesUnknown => {
                vec![Remedial::step(Action::ProjectLine {
                    table: "project".to_owned(),
                    key: "further-services",
                    value: "[]".to_owned(),
                })]
            }
            _ => Vec::new(),
        })
    }

    /// A line of this environment's part of the project file.
    fn project_line(&self, part: &str, key: &'static str, value: String) -> Action {
        let environment = &self.ground.environment.name;
        Action::ProjectLine { table: format!("environment.{}.{part}", toml_key(environment)), key, value }
    }

    /// The samples that are not named, or not those that have data.
    fn samples(&self) -> Vec<Remedial> {
        // A key is that of the project, or the comparison that found no row of the sample.
        let chooses = |name: &str, sample: &SendValue| {
            let (entry, id) = name.split_once('/').unwrap_or((name, ""));
            let entry = self.ground.catalogue.entries.get(entry);
            let found = entry.and_then(|entry| entry.comparisons.iter().find(|known| known.id == id));
            found.is_some_and(|found| found.samples().any(|known| known == sample))
        };
        let wanted = |key: &str, sample: &SendValue| {
            self.line.finding.arguments.list("keys").any(|known| known == key || chooses(known, sample))
        };
        let product = self.line_to_fill("rehearsal", "product", "\"ABC-1\"");
        let customer = self.line_to_fill("rehearsal", "customer", "1001");
        let customer_wanted = wanted("rehearsal.customer", &SendValue::Customer);
        match (customer_wanted, wanted("rehearsal.product", &SendValue::Product)) {
            (true, true) => vec![
                Remedial::step(self.project_line("rehearsal", "customer", "1001".to_owned())),
                Remedial::step(self.project_line("rehearsal", "product", "\"ABC-1\"".to_owned())),
            ],
            (false, true) => product,
            _ => customer,
        }
    }

    /// A line whose value only a person knows; the value shown is an example.
    fn line_to_fill(&self, part: &str, key: &'static str, example: &str) -> Vec<Remedial> {
        vec![Remedial::or(self.project_line(part, key, example.to_owned()))]
    }
}

/// A part of a dotted key: bare where TOML allows it, else quoted.
fn toml_key(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if bare { name.to_owned() } else { toml_text(name) }
}

/// A text as a TOML string.
fn toml_text(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|c| match c {
            '"' => vec!['\\', '"'],
            '\\' => vec!['\\', '\\'],
            c if printable(c.encode_utf8(&mut [0; 4])).is_err() => {
                format!("\\U{:08X}", u32::from(c)).chars().collect()
            }
            c => vec![c],
        })
        .collect();
    format!("\"{escaped}\"")
}
