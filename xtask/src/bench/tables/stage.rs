//! A database with the ERP's tables and many more, a catalogue file that needs them all, and a user with the grants
//! that Prumo asks for. There is no ERP: stage 2 is not applicable to this project.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, bail};
use prumo_harness::{Engine, Options, Program, ProjectFile, Server, USER};
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
    (1..=tables).map(|number| format!("USU_T{number:05}"))
}

/// The stage.
pub(super) struct Stage {
    server: Server,
    program: Program,
    folder: TempDir,
}

impl Stage {
    /// Sets it.
    pub(super) fn set(program: &Path, engine: Engine, tables: usize) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("prumo-bench-").tempdir()?;
        let program = Program::at(program).inside(folder.path()).with(VARIABLE, "senha-do-banco-2b81");
        let server = engine.start(&Options::default())?;
        ProjectFile::write(folder.path(), &project(&server))?;
        fs::write(folder.path().join(CATALOGUE), catalogue(tables)?)?;
        let stage = Self { server, program, folder };
        stage.fill(tables)?;
        Ok(stage)
    }

    fn fill(&self, tables: usize) -> anyhow::Result<()> {
        let engine = self.server.engine();
        self.server.administer(&format!("CREATE DATABASE {DATABASE};"))?;
        // On MariaDB the schema is the database.
        let schema = if engine == Engine::PostgreSql { SCHEMA } else { DATABASE };
        let tables = tables.to_string();
        let printed = ["sim", "sql", "--engine", engine.word(), "--schema", schema, "--tables", &tables];
        self.server.run_sql(DATABASE, &self.prumo(&printed)?, &[])?;
        let grants = self.prumo(&["grants", "--schema", schema, "--catalogue", CATALOGUE])?;
        let password = self.program.variable(VARIABLE).unwrap_or_default();
        self.server.run_sql(DATABASE, &grants, &[("prumo_password", password)])?;
        if engine == Engine::PostgreSql {
            self.server.run_sql(DATABASE, "VACUUM ANALYZE;", &[])?;
        }
        Ok(())
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

    /// What each part of a script takes, all on one new connection, as the CRM's user: by psql's own clock, or by the
    /// server's between the parts.
    pub(super) fn timed(&self, parts: &[String]) -> anyhow::Result<Vec<Duration>> {
        match &self.server {
            Server::PostgreSql(_) => parts_by_psql(&self.server, parts),
            Server::MariaDb(server) => {
                let clock =
                    "SELECT CONCAT('prumo ', TIMESTAMPDIFF(MICROSECOND, '2020-01-01', SYSDATE(6)));\n";
                let script: String = parts.iter().map(|part| format!("{clock}{part}")).collect();
                let password = self.program.variable(VARIABLE).unwrap_or_default();
                let said = server.run_sql_as(USER, password, DATABASE, &(script + clock))?;
                let ticks = said.lines().filter_map(|line| line.strip_prefix("prumo "));
                let ticks: Vec<u64> = ticks.map(str::parse).collect::<Result<_, _>>()?;
                let spans = ticks.iter().zip(ticks.iter().skip(1)).map(|(from, to)| to.saturating_sub(*from));
                Ok(spans.map(Duration::from_micros).collect())
            }
        }
    }

    /// The tables' names with their schema, as a SELECT writes them.
    pub(super) fn qualified(&self, tables: usize) -> Vec<String> {
        match self.server.engine() {
            Engine::PostgreSql => names(tables).map(|name| format!("{SCHEMA}.{name}")).collect(),
            Engine::MariaDb => names(tables).map(|name| format!("{DATABASE}.{name}")).collect(),
        }
    }

    /// One statement of the server's own catalogue over all these tables.
    pub(super) fn one_statement(&self) -> String {
        match self.server.engine() {
            Engine::PostgreSql => format!(
                "SELECT relname, has_table_privilege(oid, 'SELECT') FROM pg_class \
                 WHERE relkind = 'r' AND relname LIKE 'usu\\_t%' AND relnamespace = '{SCHEMA}'::regnamespace;\n"
            ),
            Engine::MariaDb => format!(
                "SELECT TABLE_NAME, COLUMN_NAME, PRIVILEGES FROM information_schema.COLUMNS \
                 WHERE TABLE_SCHEMA = '{DATABASE}' AND TABLE_NAME LIKE 'USU\\_T%';\n"
            ),
        }
    }
}

/// By psql: the times of a part's statements, added.
fn parts_by_psql(server: &Server, parts: &[String]) -> anyhow::Result<Vec<Duration>> {
    let mark = "\\echo prumo\n";
    let script: String = parts.iter().map(|part| format!("{part}{mark}")).collect();
    let script = format!("SET SESSION AUTHORIZATION {USER};\n\\o /dev/null\n\\timing on\n{script}");
    let said = server.run_sql(DATABASE, &script, &[])?;
    let mut times = vec![Duration::ZERO];
    for line in said.lines() {
        match (line, times.last_mut()) {
            ("prumo", _) => times.push(Duration::ZERO),
            (line, Some(last)) => *last += timing(line).with_context(|| format!("psql says {line:?}"))?,
            (_, None) => {}
        }
    }
    times.pop();
    Ok(times)
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
        writeln!(
            text,
            "[[tables]]\nname = \"{name}\"\nleast-rows = 1\nkey = [\"CodEmp\", \"USU_CodSeq\"]\nbasis = \"confirmed\"\n\
             columns = [\n  {{ name = \"CodEmp\", type = \"number(4)\", basis = \"confirmed\" }},\n  \
             {{ name = \"USU_CodSeq\", type = \"number(9)\", basis = \"confirmed\" }},\n]"
        )?;
    }
    Ok(text)
}

fn project(server: &Server) -> String {
    let (engine, port) = (server.engine().word(), server.port());
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
engine = "{engine}"
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
