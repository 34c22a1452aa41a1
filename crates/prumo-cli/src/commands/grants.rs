//! `prumo grants`: the SQL that creates the CRM's read-only user, for a DBA to read and run.

use std::fmt::Write as _;

use anyhow::{Context as _, bail};
use prumo_model::action::{Account, Dialect, Grant, Readable, Sql};
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
    let catalogue = catalogue.for_erp(project.erp);
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
    let dialect = look.engine.dialect();
    let writing = Writing { arguments, look, dialect, hosts: project.crm_hosts() };
    output::write(None, &writing.script(&texts)?)?;
    Ok(0)
}

/// A script being written.
struct Writing<'w> {
    arguments: &'w Grants,
    look: &'w DatabaseLook,
    dialect: &'static dyn Dialect,
    hosts: Vec<String>,
}

impl Writing<'_> {
    fn script(&self, texts: &Texts) -> anyhow::Result<String> {
        let grant = self.grant()?;
        let sql =
            if self.arguments.views { self.views(&grant)? } else { self.dialect.create_user(&grant)? };
        let secret = Arguments::new()
            .with("secret", self.look.access.password.to_string())
            .with("first", self.dialect.password_first());
        let head = match self.look.engine {
            Engine::PostgreSql => "grants-head",
            Engine::MariaDb => "grants-head-mariadb",
            Engine::SqlServer => "grants-head-sqlserver",
            Engine::Oracle => "grants-head-oracle",
        };
        let mut script = String::new();
        comment(&mut script, &texts.say(head, &secret));
        if self.arguments.views {
            let engine = Arguments::new().with("dialect", self.look.engine.as_str());
            comment(&mut script, &texts.say("grants-views", &engine));
            if let Some(database) = self.dialect.views_database(&grant.account) {
                let arguments = Arguments::new().with("database", database);
                comment(&mut script, &texts.say("grants-views-database", &arguments));
            }
        }
        for statement in &sql.statements {
            let _ = writeln!(script, "{statement}");
        }
        self.write_options(&mut script, texts, &grant)?;
        comment(&mut script, &texts.word("action-undo"));
        for statement in &sql.undo {
            let _ = writeln!(script, "-- {statement}");
        }
        Ok(script)
    }

    /// What the administrator may choose besides, all of it in comments.
    fn write_options(&self, script: &mut String, texts: &Texts, grant: &Grant) -> anyhow::Result<()> {
        let limits = self.dialect.limits(&grant.account)?;
        if !limits.is_empty() {
            comment(script, &texts.word("grants-limits"));
        }
        for (limit, statements) in limits {
            comment(script, &texts.word(&format!("grants-limit-{limit}")));
            comment(script, &statements);
        }
        if self.look.engine == Engine::SqlServer {
            comment(script, &texts.word("grants-no-other-limit"));
        }
        // Views need the login's user: what stands in for it is written for tables.
        let contained = if self.arguments.views { None } else { self.dialect.contained_user(grant)? };
        if let Some(lines) = contained {
            comment(script, &texts.word("grants-contained"));
            lines.iter().for_each(|line| comment(script, line));
        }
        Ok(())
    }

    /// Views stand in for tables only where the CRM's names are looked for, not where it writes the schema.
    fn views(&self, grant: &Grant) -> anyhow::Result<Sql> {
        let (look, engine) = (self.look, self.look.engine.title());
        if let Some(schema) = &look.schema {
            bail!(
                "the CRM writes the schema {schema:?} before names, so it would never find the views of --views"
            );
        }
        let sql = self.dialect.create_user_of_views(grant, &look.forbidden);
        Ok(sql.with_context(|| format!("--views for {engine} come with a later version"))??)
    }

    fn grant(&self) -> anyhow::Result<Grant> {
        let look = self.look;
        if self.arguments.columns && !self.dialect.grants_columns() {
            bail!("{} has no right to read columns; --views leaves the secret ones out", look.engine.title());
        }
        let schema = self.dialect.schema_name(&self.schema()?);
        let columns = |names: &[prumo_model::catalogue::Column]| {
            names.iter().map(|column| self.dialect.table_name(&column.name)).collect()
        };
        let tables = look.tables.iter().map(|table| Readable {
            schema: schema.clone(),
            table: self.dialect.table_name(&table.name),
            columns: self.arguments.columns.then(|| columns(&table.columns)),
        });
        let account = Account {
            database: look.name.clone(),
            user: look.access.user.clone(),
            hosts: self.hosts.clone(),
            password: look.access.password.clone(),
        };
        let search_path = look.schema.is_none().then(|| schema.clone()).filter(|schema| schema != "public");
        Ok(Grant { account, tables: tables.collect(), search_path })
    }

    /// The schema that holds the ERP's tables; on MariaDB and MySQL that is the database.
    fn schema(&self) -> anyhow::Result<String> {
        let named = self.arguments.schema.clone().or_else(|| self.look.schema.clone());
        let own = || (self.look.engine == Engine::MariaDb).then(|| self.look.name.clone());
        named
            .or_else(own)
            .context("which schema holds the ERP's tables? --schema NAME, or schema in the project file")
    }
}

fn comment(script: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(script, "-- {line}");
    }
}
