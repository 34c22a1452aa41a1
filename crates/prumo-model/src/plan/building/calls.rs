//! Builds the calls of operations and the rows of comparisons, with the project's values filled in.

use std::collections::BTreeMap;

use super::Building;
use crate::canonical::Form;
use crate::catalogue::{
    ComparedField, Comparison, Condition, Entry, Is, Operation, OutcomeFamily, SendValue, Table, Watched,
};
use crate::plan::{
    AnswerRows, CallLook, Filled, NamedCall, OperationLook, RowCondition, RowsLook, ServiceLook,
};
use crate::project::{EnvironmentKind, WebServices};
use crate::target::{Branch, Target};

/// How many rows of a comparison are digested at the most.
const MOST_ROWS: u32 = 500;

impl Building<'_> {
    /// The comparisons of the project's integrations, named `integration/comparison`.
    fn comparisons(&self) -> impl Iterator<Item = (String, &Comparison)> {
        self.entries.iter().flat_map(|entry| {
            entry
                .comparisons
                .iter()
                .map(move |comparison| (format!("{}/{}", entry.id, comparison.id), comparison))
        })
    }

    pub(super) fn database_rows(&self) -> Vec<RowsLook> {
        let Some(services) = self.environment.services.applies() else { return Vec::new() };
        let mut looks = Vec::new();
        for (name, comparison) in self.comparisons() {
            for branch in services.branches() {
                if let Some(conditions) = self.conditions(&comparison.conditions, services, branch) {
                    looks.push(RowsLook {
                        target: Target::Rows(name.clone(), branch),
                        table: comparison.table.clone(),
                        conditions,
                        fields: comparison.fields.clone(),
                        most: MOST_ROWS,
                        latest_first: false,
                    });
                }
            }
        }
        looks
    }

    /// The conditions with the project's values; none where one is not given.
    fn conditions(
        &self,
        conditions: &[Condition],
        services: &WebServices,
        branch: Branch,
    ) -> Option<Vec<RowCondition>> {
        let fill = |condition: &Condition| {
            let column = condition.column.clone();
            Some(match &condition.is {
                Is::Equal(value) => RowCondition::Equal(column, self.fill(value, services, Some(branch))?),
                Is::Above(number) => RowCondition::Above(column, *number),
                Is::NotIn(texts) => RowCondition::NotIn(column, texts.clone()),
                Is::FoundIn { table, key, column: asked, values } => RowCondition::FoundIn {
                    column,
                    table: table.clone(),
                    key: key.clone(),
                    asked: asked.clone(),
                    values: values.clone(),
                },
            })
        };
        conditions.iter().map(fill).collect()
    }

    /// A value to send; none where the project does not give it.
    fn fill(&self, value: &SendValue, services: &WebServices, branch: Option<Branch>) -> Option<Filled> {
        Some(match value {
            SendValue::Company => Filled::Number(i64::from(branch?.company)),
            SendValue::Branch => Filled::Number(i64::from(branch?.branch)),
            SendValue::SystemCode => Filled::Text(services.system_code.clone()?),
            SendValue::Customer => Filled::Number(self.environment.rehearsal.customer?),
            SendValue::Product => Filled::Text(self.environment.rehearsal.product.clone()?),
            SendValue::Text(text) => Filled::Text(text.clone()),
            SendValue::Number(number) => Filled::Number(*number),
        })
    }

    pub(super) fn service_looks(&self, services: &WebServices) -> Vec<ServiceLook> {
        let mut looks: BTreeMap<&str, ServiceLook> = BTreeMap::new();
        let all =
            self.entries.iter().flat_map(|entry| entry.operations.iter().map(move |one| (&entry.id, one)));
        for (entry, operation) in all {
            let name = operation.name.service.as_str();
            let look = looks.entry(name).or_insert_with(|| ServiceLook {
                service: name.to_owned(),
                path: services.base.service_path(name),
                operations: Vec::new(),
            });
            if !look.operations.iter().any(|known| known.name == operation.name) {
                look.operations.push(self.operation(entry, operation, services));
            }
        }
        looks.into_values().collect()
    }

    fn operation(&self, entry: &str, operation: &Operation, services: &WebServices) -> OperationLook {
        let login = operation.outcome == OutcomeFamily::Login;
        OperationLook {
            name: operation.name.clone(),
            item: format!("{entry}/{}", operation.name.operation),
            versions: operation.versions.clone(),
            login,
            outcome: operation.outcome,
            sends: operation.sent().cloned().collect(),
            expects: operation.expect.clone(),
            calls: self.calls(operation, services, login),
            named: self.named(entry, operation, services),
        }
    }

    /// The call that a person may ask for in homologation: one, with everything that shows what it changes.
    fn named(&self, entry: &str, operation: &Operation, services: &WebServices) -> Option<NamedCall> {
        let homologation = self.environment.kind == EnvironmentKind::Homologation;
        if !homologation || !operation.may_be_named() || self.environment.database.applies().is_none() {
            return None;
        }
        let branch = services.branches().next()?;
        let call = self.call(operation, services, Some(branch))?;
        let entry = self.entries.iter().find(|known| known.id == entry)?;
        let watched = entry.watched.iter().filter(|watched| watched.operation == operation.name);
        let watched = watched.map(|watched| self.watched(entry, watched, services, branch));
        let watched: Vec<RowsLook> = watched.collect::<Option<_>>()?;
        (!watched.is_empty()).then_some(NamedCall { call, watched })
    }

    fn watched(
        &self,
        entry: &Entry,
        watched: &Watched,
        services: &WebServices,
        branch: Branch,
    ) -> Option<RowsLook> {
        let table = entry.tables.iter().find(|table| table.name == watched.table)?;
        let name = format!("{}/{}/{}", entry.id, watched.operation.operation, table.name);
        Some(RowsLook {
            target: Target::Rows(name, branch),
            table: table.name.clone(),
            conditions: self.conditions(&watched.conditions, services, branch)?,
            fields: every_column(table),
            most: MOST_ROWS,
            latest_first: true,
        })
    }

    fn calls(&self, operation: &Operation, services: &WebServices, login: bool) -> Vec<CallLook> {
        if !operation.may_be_called() {
            return Vec::new();
        }
        let branches: Vec<Option<Branch>> =
            if login { vec![None] } else { services.branches().map(Some).collect() };
        branches.into_iter().filter_map(|branch| self.call(operation, services, branch)).collect()
    }

    fn call(
        &self,
        operation: &Operation,
        services: &WebServices,
        branch: Option<Branch>,
    ) -> Option<CallLook> {
        let mut values = Vec::new();
        for (path, value) in &operation.send {
            match self.fill(value, services, branch) {
                Some(filled) => values.push((path.clone(), filled)),
                // Without a system code the ERP itself says that it is missing; a sample can't be guessed.
                None if *value == SendValue::SystemCode => {}
                None => return None,
            }
        }
        let name = operation.name.clone();
        let target = branch
            .map_or_else(|| Target::Operation(name.clone()), |branch| Target::Call(name.clone(), branch));
        let rows = branch.map(|branch| self.answer_rows(operation, branch)).unwrap_or_default();
        Some(CallLook { target, branch, values, rows })
    }

    fn answer_rows(&self, operation: &Operation, branch: Branch) -> Vec<AnswerRows> {
        let of_operation = self
            .comparisons()
            .filter_map(|(name, comparison)| Some((name, comparison.answer.as_ref()?, comparison)));
        of_operation
            .filter(|(_, answer, _)| answer.operation == operation.name)
            .map(|(name, answer, comparison)| AnswerRows {
                target: Target::Rows(name, branch),
                set: answer.set.clone(),
                fields: comparison.fields.clone(),
                most: MOST_ROWS,
            })
            .collect()
    }
}

/// Every column of a table as a field of its own name.
fn every_column(table: &Table) -> Vec<ComparedField> {
    let form = |written: &str| match written.split('(').next() {
        Some("number") => Form::Number,
        Some("date") => Form::Date,
        _ => Form::Text,
    };
    let columns = table.columns.iter().map(|column| ComparedField {
        field: column.name.clone(),
        column: column.name.clone(),
        form: form(&column.dictionary_type),
        key: table.key.contains(&column.name),
        optional: false,
    });
    columns.collect()
}
