//! `prumo grants`: the SQL that creates the CRM's read-only user, for a DBA to read and run.

use std::fmt::Write as _;

use anyhow::{Context as _, bail};
use prumo_model::action::postgresql::{Grant, Readable, create_user};
use prumo_model::argument::Arguments;
use prumo_model::engine::Engine;
use prumo_model::plan::{DatabaseLook, Plan};
use prumo_model::vantage::Vantage;
use prumo_report::texts::Texts;

use super::texts;
use crate::arguments::Grants;
use crate::edge::{catalogue, output, project};

/// Prints the grants of an environment.
pub(crate) fn run(arguments: &Grants) -> anyhow::Result<u8> {
    let texts = texts(&arguments.lang)?;
    let catalogue = catalogue::read(&arguments.project.catalogue, &texts)?;
    let project = project::read(&arguments.project.project, &catalogue, &texts)?;
    let plan = Plan::of(&project, &catalogue, Vantage::Inside);
    let names: Vec<&str> = plan.environments.iter().map(|environment| environment.name.as_str()).collect();
    let environment = match (&arguments.environment, plan.environments.as_slice()) {
        (Some(name), environments) => environments.iter().find(|known| known.name == *name),
        (None, [only]) => Some(only),
        (None, _) => bail!("choose an environment with --env: {}", names.join(", ")),
    };
    let environment =
        environment.with_context(|| format!("no such environment; the project has {}", names.join(", ")))?;
    let look = environment.database.as_ref().context("this environment has no database to grant on")?;
    if look.engine != Engine::PostgreSql {
        bail!("grants for {} come with a later version; this one writes PostgreSQL's", look.engine.title());
    }
    output::write(None, &script(arguments, look, &texts)?)?;
    Ok(0)
}

fn script(arguments: &Grants, look: &DatabaseLook, texts: &Texts) -> anyhow::Result<String> {
    let schema = arguments.schema.clone().or_else(|| look.schema.clone());
    let schema = schema
        .context("which schema holds the ERP's tables? --schema NAME, or schema in the project file")?;
    let columns = |names: &[prumo_model::catalogue::Column]| {
        names.iter().map(|column| column.name.to_lowercase()).collect()
    };
    let tables = look.tables.iter().map(|table| Readable {
        schema: schema.clone(),
        // PostgreSQL folds names that are not quoted.
        table: table.name.to_lowercase(),
        columns: arguments.columns.then(|| columns(&table.columns)),
    });
    let sql = create_user(&Grant {
        database: look.name.clone(),
        user: look.access.user.clone(),
        tables: tables.collect(),
        password: look.access.password.clone(),
        search_path: look.schema.is_none().then(|| schema.clone()).filter(|schema| schema != "public"),
    })?;
    let secret = Arguments::new().with("secret", look.access.password.to_string());
    let mut script = String::new();
    comment(&mut script, &texts.say("grants-head", &secret));
    for statement in &sql.statements {
        let _ = writeln!(script, "{statement}");
    }
    comment(&mut script, &texts.word("action-undo"));
    for statement in &sql.undo {
        let _ = writeln!(script, "-- {statement}");
    }
    Ok(script)
}

fn comment(script: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(script, "-- {line}");
    }
}
