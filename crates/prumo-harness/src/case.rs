//! A case before it is set: what differs from a healthy stage. Faults, variants and names are put into it; `set` makes
//! the scene.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use crate::names::Names;
use crate::scene::Scene;
use crate::server::Engine;
use crate::stage::Stage;

/// Where a case's tables come from.
#[derive(Debug, Clone)]
pub enum Tables {
    /// Copied from the stage's own.
    Copied,
    /// Created by `prumo sim sql`, in the case's own schema.
    Printed,
    /// Created by this script, filled in as [`Names::fill`] does.
    Script(String),
}

/// A change of the project file.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    Set(String, String),
    Remove(String),
    RemoveTable(String),
    Append(String),
}

/// A case.
pub struct Case {
    pub(crate) stage: Arc<Stage>,
    /// The names of database, user and schema.
    pub names: Names,
    /// Where the tables come from.
    pub tables: Tables,
    /// Arguments of `prumo grants`; nothing is granted where there are none.
    pub grants: Option<Vec<String>>,
    /// Where the stand-in listens.
    pub listen: String,
    pub(crate) sql: Vec<String>,
    pub(crate) faults: Vec<String>,
    pub(crate) stand_in: Vec<String>,
    pub(crate) changes: Vec<Change>,
    pub(crate) variables: Vec<(String, Option<String>)>,
    pub(crate) arguments: Vec<String>,
    pub(crate) files: Vec<(String, String)>,
    pub(crate) kept: Vec<Box<dyn Any + Send>>,
    pub(crate) own_database: bool,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case")
            .field("names", &self.names)
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}

impl Case {
    pub(crate) fn on(stage: Arc<Stage>, number: u32) -> Self {
        let names = Names::numbered(number);
        Self {
            grants: Some(match stage.server.engine() {
                Engine::PostgreSql => vec!["--schema".to_owned(), names.schema.clone()],
                Engine::MariaDb => Vec::new(),
            }),
            stage,
            names,
            tables: Tables::Copied,
            listen: "127.0.0.1:0".to_owned(),
            sql: Vec::new(),
            faults: Vec::new(),
            stand_in: Vec::new(),
            changes: Vec::new(),
            variables: Vec::new(),
            arguments: Vec::new(),
            files: Vec::new(),
            kept: Vec::new(),
            own_database: false,
        }
    }

    /// SQL that the database's administrator runs last, filled in as [`Names::fill`] does.
    pub fn sql(&mut self, script: &str) {
        self.sql.push(script.to_owned());
    }

    /// A fault of the ERP, as `prumo sim serve --fault` takes it.
    pub fn fault(&mut self, fault: &str) {
        self.faults.push(fault.to_owned());
    }

    /// Further arguments of `prumo sim serve`.
    pub fn stand_in(&mut self, arguments: &[&str]) {
        self.stand_in.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    }

    /// A line of the project file; keys of the environment begin with `database`, `web-services` or `rehearsal`.
    pub fn line(&mut self, key: &str, value: &str) {
        self.changes.push(Change::Set(full(key), value.to_owned()));
    }

    /// A line of the project file that is not there.
    pub fn without(&mut self, key: &str) {
        self.changes.push(Change::Remove(full(key)));
    }

    /// A table of the project file that is not there.
    pub fn without_table(&mut self, name: &str) {
        self.changes.push(Change::RemoveTable(name.to_owned()));
    }

    /// Text at the end of the project file; `{port}`, `{database}` and `{user}` are filled in as TOML.
    pub fn append(&mut self, text: &str) {
        self.changes.push(Change::Append(text.to_owned()));
    }

    /// A variable of the program, or none of this name.
    pub fn variable(&mut self, name: &str, value: Option<&str>) {
        self.variables.push((name.to_owned(), value.map(str::to_owned)));
    }

    /// Arguments of every check.
    pub fn argument(&mut self, arguments: &[&str]) {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    }

    /// A file beside the project file.
    pub fn file(&mut self, name: &str, content: &str) {
        self.files.push((name.to_owned(), content.to_owned()));
    }

    /// Keeps something for as long as the scene stands.
    pub fn keep(&mut self, kept: impl Any + Send) {
        self.kept.push(Box::new(kept));
    }

    /// Sets the scene.
    ///
    /// # Errors
    /// Where a server, a script or the program does not do as it should.
    pub fn set(self) -> anyhow::Result<Scene> {
        Scene::of(self)
    }
}

fn full(key: &str) -> String {
    let of_environment =
        ["database.", "web-services.", "rehearsal."].iter().any(|part| key.starts_with(part));
    if of_environment { format!("environment.homologation.{key}") } else { key.to_owned() }
}
