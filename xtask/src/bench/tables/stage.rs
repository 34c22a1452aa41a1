//! A PostgreSQL with the ERP's tables and many more, a catalogue file that needs them all, and a user with the grants
//! that Prumo asks for. There is no ERP: stage 2 is not applicable to this project.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, bail};
use prumo_harness::{Options, Postgres, Program, ProjectFile, USER};
use serde_json::Value;
use tempfile::TempDir;

/// The schema of the ERP's tables.
pub(super) const SCHEMA: &str = "sapiens";

const DATABASE: &str = "sapiens_hml";
const VARIABLE: &str = "PRUMO_BENCH_DB";
const CATALOGUE: &str = "wide.toml";
const FACTS: &str = "facts.json";

/// The tables' names, as `prumo sim sql --tables` creates them.
pub(super) fn names(tables: usize) -> impl Iterator<Item = String> {
    (1..=tables).map(|number| format!("usu_t{number:05}"))
}

/// The stage.
pub(super) struct Stage {
    postgres: Postgres,
    program: Program,
    folder: TempDir,
}

impl Stage {
    /// Sets it.
    pub(super) fn set(program: &Path, tables: usize) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("prumo-bench-").tempdir()?;
        let program = Program::at(program).inside(folder.path()).with(VARIABLE, "senha-do-banco-2b81");
        let postgres = Postgres::start(&Options::default())?;
        ProjectFile::write(folder.path(), &project(postgres.port))?;
        fs::write(folder.path().join(CATALOGUE), catalogue(tables)?)?;
        let stage = Self { postgres, program, folder };
        stage.fill(tables)?;
        Ok(stage)
    }

    fn fill(&self, tables: usize) -> anyhow::Result<()> {
        self.postgres.run_sql("postgres", &format!("CREATE DATABASE {DATABASE};"), &[])?;
        let script = self.prumo(&["sim", "sql", "--schema", SCHEMA, "--tables", &tables.to_string()])?;
        self.postgres.run_sql(DATABASE, &script, &[])?;
        let grants = self.prumo(&["grants", "--schema", SCHEMA, "--catalogue", CATALOGUE])?;
        let password = self.program.variable(VARIABLE).unwrap_or_default();
        self.postgres.run_sql(DATABASE, &grants, &[("prumo_password", password)])?;
        self.postgres.run_sql(DATABASE, "VACUUM ANALYZE;", &[]).map(drop)
    }

    /// Runs a command that must succeed, and gives what it prints.
    fn prumo(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let outcome = self.program.run(arguments)?;
        if outcome.code != 0 {
            bail!("prumo {}: {}", arguments.join(" "), outcome.stderr);
        }
        Ok(outcome.stdout)
    }

    /// Looks, and gives the facts file.
    pub(super) fn look(&self) -> anyhow::Result<Value> {
        self.prumo(&["look", "--stage", "1", "--catalogue", CATALOGUE, "--output", FACTS])?;
        Ok(serde_json::from_str(&fs::read_to_string(self.folder.path().join(FACTS))?)?)
    }

    /// What each statement of a script takes on a connection of its own, as the CRM's user, by psql's own clock.
    pub(super) fn timed(&self, script: &str) -> anyhow::Result<Vec<Duration>> {
        let script = format!("SET SESSION AUTHORIZATION {USER};\n\\o /dev/null\n\\timing on\n{script}");
        let said = self.postgres.run_sql(DATABASE, &script, &[])?;
        said.lines().map(|line| timing(line).with_context(|| format!("psql says {line:?}"))).collect()
    }
}

/// A line of psql's `\timing`, in whatever language: `Time: 9.123 ms`, and more after it from a second on.
fn timing(line: &str) -> Option<Duration> {
    let (before, _) = line.split_once(" ms")?;
    let milliseconds: f64 = before.split_whitespace().next_back()?.replace(',', ".").parse().ok()?;
    Duration::try_from_secs_f64(milliseconds / 1000.0).ok()
}

fn catalogue(tables: usize) -> anyhow::Result<String> {
    let mut text = "schema = 1\nid = \"wide\"\nneeds = [\"base\"]\n".to_owned();
    for name in names(tables) {
        let name = name.to_uppercase();
        writeln!(
            text,
            "[[tables]]\nname = \"{name}\"\nleast-rows = 1\nkey = [\"CodEmp\", \"USU_CodSeq\"]\nbasis = \"confirmed\"\n\
             columns = [\n  {{ name = \"CodEmp\", type = \"number(4)\", basis = \"confirmed\" }},\n  \
             {{ name = \"USU_CodSeq\", type = \"number(9)\", basis = \"confirmed\" }},\n]"
        )?;
    }
    Ok(text)
}

fn project(port: u16) -> String {
    format!(
        r#"version = 1

[project]
name = "Muitas tabelas"
hosting = "own"
integrations = ["wide"]
crm-addresses = ["127.0.0.1"]
further-services = []
reach = "private"

[environment.homologation]
kind = "homologation"
no-web-services = "only the database is measured"

[environment.homologation.database]
engine = "postgresql"
host = "127.0.0.1"
port = {port}
name = "{DATABASE}"
user = "{USER}"
password = {{ env = "{VARIABLE}" }}
tls = "plain-accepted"
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn psql_times_in_its_own_language() {
        assert_eq!(timing("Time: 9.125 ms"), Some(Duration::from_micros(9125)));
        assert_eq!(timing("Tempo: 1234,500 ms (00:01,235)"), Some(Duration::from_micros(1_234_500)));
        assert_eq!(timing("ERROR: nothing"), None);
    }
}
