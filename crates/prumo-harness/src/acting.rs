//! Executes the actions of a JSON report as they were printed: SQL with the engine's client, ERP screens through the stand-in's
//! control door, lines of the project file in the file.

use anyhow::{Context as _, bail};
use serde_json::{Map, Value};

use crate::program::Program;
use crate::project::ProjectFile;
use crate::server::Server;
use crate::stand_in::StandIn;

/// Every finding of a JSON report.
#[must_use]
pub fn findings(report: &Value) -> Vec<&Value> {
    each(report, "environments")
        .flat_map(|environment| each(environment, "steps"))
        .flat_map(|step| each(step, "checks"))
        .flat_map(|check| each(check, "findings"))
        .collect()
}

fn each<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// Where actions are executed.
#[derive(Debug, Clone, Copy)]
pub struct Places<'p> {
    /// The database server.
    pub server: &'p Server,
    /// The ERP.
    pub stand_in: &'p StandIn,
    /// The project file.
    pub project: &'p ProjectFile,
    /// The program, whose variables hold the secrets that actions refer to.
    pub program: &'p Program,
}

/// Executes every action of a finding that is a step; with `alternatives`, those that are another way too.
///
/// # Errors
/// What failed, and whatever can't be executed here (a firewall is no part of this stage).
pub fn execute(finding: &Value, places: Places<'_>, alternatives: bool) -> anyhow::Result<usize> {
    let mut done = 0;
    let actions = finding.get("remedy").map(|remedy| each(remedy, "actions").collect::<Vec<_>>());
    for action in actions.unwrap_or_default() {
        if alternatives || action.get("alternative") != Some(&Value::Bool(true)) {
            act(action, places)?;
            done += 1;
        }
    }
    Ok(done)
}

/// Executes one action as it was printed.
///
/// # Errors
/// What failed, and whatever can't be executed here.
pub fn act(action: &Value, places: Places<'_>) -> anyhow::Result<()> {
    let text = |key: &str| action.get(key).and_then(Value::as_str).unwrap_or_default();
    match text("kind") {
        "sql" => sql(action, text("database"), places),
        "erp-screen" => {
            let mut fields = Map::new();
            for field in each(action, "fields") {
                let label = field.get("label").and_then(Value::as_str).context("a field without a label")?;
                if let Some(value) = field_value(field, places)? {
                    fields.insert(label.to_owned(), Value::String(value));
                }
            }
            places.stand_in.screen(text("screen"), &Value::Object(fields)).map(drop)
        }
        "project-line" => places.project.set(&format!("{}.{}", text("table"), text("key")), text("value")),
        "server-line" => match places.server {
            Server::PostgreSql(server) => server.add_host_rule(text("line"), text("apply")),
            Server::MariaDb(_) => bail!("MariaDB has no file of host rules"),
        },
        other => bail!("an action of the kind {other:?} can't be executed here"),
    }
}

fn sql(action: &Value, database: &str, places: Places<'_>) -> anyhow::Result<()> {
    let statements: Vec<&str> = each(action, "statements").filter_map(Value::as_str).collect();
    let password = match action.get("password").filter(|password| !password.is_null()) {
        Some(reference) => Some(secret(reference, places)?),
        None => None,
    };
    let variables: Vec<(&str, &str)> =
        password.as_deref().map(|password| ("prumo_password", password)).into_iter().collect();
    places.server.run_sql(database, &statements.join("\n"), &variables).map(drop)
}

/// What goes into a field; nothing where a person is to choose and the field may stay empty.
fn field_value(field: &Value, places: Places<'_>) -> anyhow::Result<Option<String>> {
    if let Some(value) = field.get("value").and_then(Value::as_str) {
        return Ok(Some(value.to_owned()));
    }
    field.get("reference").map(|reference| secret(reference, places)).transpose()
}

fn secret(reference: &Value, places: Places<'_>) -> anyhow::Result<String> {
    let name =
        reference.get("env").and_then(Value::as_str).context("only variables are used on this stage")?;
    let value = places.program.variable(name).with_context(|| format!("the variable {name} is not set"))?;
    Ok(value.to_owned())
}
