//! `Configuration`: one row of screen F000CWS, which releases an operation for a company, branch and system and marks
//! the fields that it exports. Of the Where filter it deliberately knows one: that hides the sample customer.

use super::{Place, Registry};
use crate::services;
use std::collections::BTreeSet;

/// Which fields of the answer are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Exported {
    /// Every one.
    All,
    /// These; none at all means that calls return nothing.
    Only(BTreeSet<String>),
}

impl Exported {
    pub(crate) fn is_none(&self) -> bool {
        matches!(self, Self::Only(fields) if fields.is_empty())
    }

    pub(crate) fn holds(&self, field: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(fields) => fields.contains(field),
        }
    }
}

/// One released operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Configuration {
    /// Empresa and Filial.
    pub(crate) place: Place,
    /// Sistema, by its sigla.
    pub(crate) system: String,
    /// Web service, by its full name.
    pub(crate) service: String,
    /// Porta.
    pub(crate) operation: String,
    /// The marked fields.
    pub(crate) exported: Exported,
    /// Whether the Where filter leaves the sample customer out.
    pub(crate) hides_sample: bool,
}

impl Configuration {
    /// Takes the mark from one field, or from all.
    pub(super) fn unmark(&mut self, field: Option<&str>) {
        let mut fields = match (field, &self.exported) {
            (None, _) => BTreeSet::new(),
            (Some(_), Exported::Only(fields)) => fields.clone(),
            (Some(_), Exported::All) => services::exportable(&self.service, &self.operation),
        };
        if let Some(field) = field {
            fields.remove(field);
        }
        self.exported = Exported::Only(fields);
    }

    fn is_for(&self, other: &Self) -> bool {
        (self.place, &self.system, &self.service, &self.operation)
            == (other.place, &other.system, &other.service, &other.operation)
    }
}

impl Registry {
    /// Adds a configuration, in the place of an earlier one for the same operation ("Processar" saves).
    pub(crate) fn configure(&mut self, configuration: Configuration) {
        self.configurations.retain(|known| !known.is_for(&configuration));
        self.configurations.push(configuration);
    }

    /// What releases this call: the configuration of the version called, else of the next lower one, down to the
    /// operation without a number. One for a higher version does not serve.
    pub(crate) fn configuration(
        &self,
        place: Place,
        system: &str,
        service: &str,
        operation: &str,
    ) -> Option<&Configuration> {
        versions(operation).into_iter().find_map(|version| {
            self.configurations.iter().find(|known| {
                known.place == place
                    && known.system == system
                    && known.service == service
                    && known.operation == version
            })
        })
    }
}

/// `GravarClientes_3` → `GravarClientes_3`, `GravarClientes_2`, `GravarClientes`.
fn versions(operation: &str) -> Vec<String> {
    let numbered =
        operation.rsplit_once('_').and_then(|(base, number)| Some((base, number.parse::<u8>().ok()?)));
    let Some((base, number)) = numbered else {
        return vec![operation.to_owned()];
    };
    let mut names: Vec<_> = (2..=number).rev().map(|version| format!("{base}_{version}")).collect();
    names.push(base.to_owned());
    names
}

#[cfg(test)]
mod tests {
    use super::versions;

    #[test]
    fn a_call_falls_back_on_lower_versions_only() {
        assert_eq!(versions("Exportar_3"), ["Exportar_3", "Exportar_2", "Exportar"]);
        assert_eq!(versions("Exportar"), ["Exportar"]);
        assert_eq!(versions("Exportar_x"), ["Exportar_x"]);
    }
}
