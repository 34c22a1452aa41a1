//! A whole stage: a database with the ERP's tables, the stand-in with its services, and the project file that names both.

use std::any::Any;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::bail;
use serde_json::Value;
use tempfile::TempDir;

use crate::acting::Places;
use crate::case::{Case, Change, Tables};
use crate::names::{Names, toml_text};
use crate::postgres::Options;
use crate::program::Program;
use crate::project::{DATABASE_VARIABLE, ProjectFile, SERVICES_VARIABLE};
use crate::server::{Engine, Server};
use crate::stage::Stage;
use crate::stand_in::StandIn;

/// The CRM's database user on a stage of its own.
pub const USER: &str = "crm_leitura";

/// A stage.
pub struct Scene {
    /// The database server.
    pub server: Arc<Server>,
    /// The ERP.
    pub stand_in: StandIn,
    /// The project file.
    pub project: ProjectFile,
    /// The program, with its secrets and its working folder.
    pub program: Program,
    /// The names of database, user and schema.
    pub names: Names,
    arguments: Vec<String>,
    folder: TempDir,
    shares: bool,
    _kept: Vec<Box<dyn Any + Send>>,
}

impl std::fmt::Debug for Scene {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scene")
            .field("names", &self.names)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl Scene {
    /// Sets a healthy stage on a server of its own, with faults planted in the ERP.
    ///
    /// # Errors
    /// Where a server does not start.
    pub fn set(program: &Path, faults: &[&str], options: &Options) -> anyhow::Result<Self> {
        Self::set_on(Engine::PostgreSql, program, faults, options)
    }

    /// The same on a server of an engine.
    ///
    /// # Errors
    /// Where a server does not start.
    pub fn set_on(
        engine: Engine,
        program: &Path,
        faults: &[&str],
        options: &Options,
    ) -> anyhow::Result<Self> {
        let stage = Arc::new(Stage::of(engine.start(options)?, program));
        let mut case = stage.case();
        case.names = Names::plain();
        case.tables = Tables::Printed;
        case.own_database = true;
        faults.iter().for_each(|fault| case.fault(fault));
        case.set()
    }

    pub(crate) fn of(case: Case) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("prumo-scene-").tempdir()?;
        for (name, content) in &case.files {
            fs::write(folder.path().join(name), content)?;
        }
        let mut program = Program::at(&case.stage.program)
            .inside(folder.path())
            .with(DATABASE_VARIABLE, "senha-do-banco-7f3a")
            .with(SERVICES_VARIABLE, "senha-do-erp-91c2")
            .with("PRUMO_SIM_PASSWORD", "senha-do-erp-91c2");
        let stand_in = stand_in(&case, &program)?;
        let project =
            ProjectFile::of_stage(folder.path(), &case.names, &case.stage.server, &stand_in.base_url)?;
        fill(&case, &program)?;
        change(&case, &project)?;
        for (name, value) in &case.variables {
            program = match value {
                Some(value) => program.with(name, value),
                None => program.without(name),
            };
        }
        Ok(Self {
            server: Arc::clone(&case.stage.server),
            stand_in,
            project,
            program,
            names: case.names,
            arguments: case.arguments,
            folder,
            shares: !case.own_database,
            _kept: case.kept,
        })
    }

    /// Runs SQL as the database's administrator, filled in as [`Names::fill`] does.
    ///
    /// # Errors
    /// What `psql` says.
    pub fn sql(&self, script: &str) -> anyhow::Result<String> {
        self.server.run_sql(&self.names.database, &self.server.fill(&self.names, script), &[])
    }

    /// Checks and gives exit code and JSON report.
    ///
    /// # Errors
    /// Where no report comes.
    pub fn check(&self, arguments: &[&str]) -> anyhow::Result<(i32, Value)> {
        let mut all = vec!["check", "--format", "json"];
        all.extend(self.arguments.iter().map(String::as_str));
        all.extend(arguments);
        let outcome = self.program.run(&all)?;
        match serde_json::from_str(&outcome.stdout) {
            Ok(report) => Ok((outcome.code, report)),
            Err(_) => bail!("no report, exit code {}: {}", outcome.code, outcome.stderr),
        }
    }

    /// Where actions are executed.
    #[must_use]
    pub fn places(&self) -> Places<'_> {
        Places {
            server: &self.server,
            stand_in: &self.stand_in,
            project: &self.project,
            program: &self.program,
        }
    }

    /// The folder of the project file.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        if self.shares {
            self.server.forget(&self.names);
        }
    }
}

fn stand_in(case: &Case, program: &Program) -> anyhow::Result<StandIn> {
    let faults: Vec<&str> = case.faults.iter().map(String::as_str).collect();
    let mut arguments = vec!["--listen", case.listen.as_str()];
    arguments.extend(case.stand_in.iter().map(String::as_str));
    StandIn::start_with(program, &faults, &arguments)
}

/// Creates the database with the ERP's tables, the user by Prumo's own script, and last what the case adds.
fn fill(case: &Case, program: &Program) -> anyhow::Result<()> {
    let (server, names) = (&case.stage.server, &case.names);
    let create = match (&case.tables, server.engine()) {
        (Tables::Copied, Engine::PostgreSql) => {
            format!("CREATE DATABASE {{database}} TEMPLATE {};", case.stage.template()?)
        }
        _ => "CREATE DATABASE {database};".to_owned(),
    };
    server.administer(&server.fill(names, &create))?;
    let mut script = match (&case.tables, server.engine()) {
        (Tables::Copied, Engine::PostgreSql) => String::new(),
        (Tables::Copied | Tables::Printed, Engine::MariaDb) => {
            program.succeed(&["sim", "sql", "--engine", "mariadb", "--schema", &names.database])?.stdout
        }
        (Tables::Printed, Engine::PostgreSql) => {
            program.succeed(&["sim", "sql", "--schema", &names.schema])?.stdout
        }
        (Tables::Script(script), _) => server.fill(names, script),
    };
    if let Some(arguments) = &case.grants {
        let all: Vec<&str> = ["grants"].into_iter().chain(arguments.iter().map(String::as_str)).collect();
        script.push_str(&program.succeed(&all)?.stdout);
    }
    for more in &case.sql {
        script.push('\n');
        script.push_str(&server.fill(names, more));
    }
    let password = program.variable(DATABASE_VARIABLE).unwrap_or_default();
    server.run_sql(&names.database, &script, &[("prumo_password", password)]).map(drop)
}

fn change(case: &Case, project: &ProjectFile) -> anyhow::Result<()> {
    for change in &case.changes {
        match change {
            Change::Set(key, value) => project.set(key, value)?,
            Change::Remove(key) => project.remove(key)?,
            Change::RemoveTable(name) => project.remove_table(name)?,
            Change::Append(text) => {
                let text = text
                    .replace("{port}", &case.stage.server.port().to_string())
                    .replace("{database}", &toml_text(&case.names.database))
                    .replace("{user}", &toml_text(&case.names.user));
                project.append(&text)?;
            }
        }
    }
    Ok(())
}
