//! Actions for the ERP administrator: which screen, and what belongs into it. Screens and their purpose are confirmed; the
//! labels of F099UCA, and which label the exported fields of F000CWS have, are not: reports say so.

use std::collections::BTreeSet;

use super::Remedy;
use crate::action::{Action, FieldValue, Remedial, Screen};
use crate::target::{Branch, OperationName};

fn text(value: impl Into<String>) -> FieldValue {
    FieldValue::Text(value.into())
}

fn screen(
    code: &'static str,
    fields: Vec<(&'static str, FieldValue)>,
    press: Option<&'static str>,
) -> Remedial {
    Remedial::step(Action::Screen(Screen { code, fields, press }))
}

impl Remedy<'_> {
    /// F099UCA: the user, active, with the password that the project refers to.
    pub(super) fn erp_user(&self) -> Vec<Remedial> {
        let Some(services) = self.ground.environment.services.applies() else { return Vec::new() };
        let fields = vec![
            ("Usuário", text(services.user.as_str())),
            ("Senha", FieldValue::Secret(services.password.clone())),
            ("Situação", text("Ativo")),
        ];
        vec![screen("F099UCA", fields, None)]
    }

    /// F000SIS: the integrated system. Which type the CRM is registered as is not confirmed by any source.
    pub(super) fn integrated_system(&self) -> Vec<Remedial> {
        let fields = vec![
            ("Sigla", text(self.argument("system-code"))),
            ("Descrição", text("CRM")),
            ("Tipo", FieldValue::Choose),
            ("Situação", text("A - Ativo")),
        ];
        vec![screen("F000SIS", fields, None)]
    }

    /// F000SXT: the type of information, per branch.
    pub(super) fn information_type(&self) -> Vec<Remedial> {
        let one = |branch: Branch| {
            let fields = vec![
                ("Sistema", text(self.argument("system-code"))),
                ("Empresa", text(branch.company.to_string())),
                ("Filial", text(branch.branch.to_string())),
                ("Tipo de informação", text(self.argument("type"))),
                ("Situação", text("A - Ativo")),
            ];
            screen("F000SXT", fields, Some("Processar"))
        };
        self.branches().into_iter().map(one).collect()
    }

    /// F000CWS: the service's configuration, per company and branch, with the fields that the integration needs.
    pub(super) fn service_configuration(&self) -> Vec<Remedial> {
        let Some((service, operation)) = self.argument("operation").split_once('/') else {
            return Vec::new();
        };
        let exported = self.fields_to_export(service, operation);
        let one = |branch: Branch| {
            let fields = vec![
                ("Empresa", text(branch.company.to_string())),
                ("Filial", text(branch.branch.to_string())),
                ("Sistema", text(self.argument("system-code"))),
                ("Web service", text(service)),
                ("Porta", text(operation)),
                ("Campos exportados", text(exported.as_str())),
            ];
            screen("F000CWS", fields, Some("Processar"))
        };
        self.branches().into_iter().map(one).collect()
    }

    fn argument(&self, name: &str) -> &str {
        self.line.finding.arguments.text(name).unwrap_or_default()
    }

    fn branches(&self) -> Vec<Branch> {
        let read = |text: &str| {
            let (company, branch) = text.split_once('/')?;
            Some(Branch { company: company.parse().ok()?, branch: branch.parse().ok()? })
        };
        self.line.finding.arguments.list("branches").filter_map(read).collect()
    }

    /// Every field that the catalogue expects or compares of an operation's answer.
    fn fields_to_export(&self, service: &str, operation: &str) -> String {
        let name = OperationName { service: service.to_owned(), operation: operation.to_owned() };
        let mut fields = BTreeSet::new();
        for entry in self.ground.entries() {
            let expected = entry.operations.iter().filter(|known| known.name == name).flat_map(|o| &o.expect);
            fields.extend(expected.filter_map(|path| path.rsplit('.').next()).map(str::to_owned));
            let compared = entry.comparisons.iter().filter(|known| known.is_of(&name));
            let compared = compared.flat_map(|known| &known.fields).filter(|field| !field.optional);
            fields.extend(compared.map(|field| field.field.clone()));
        }
        fields.into_iter().collect::<Vec<_>>().join(", ")
    }
}
