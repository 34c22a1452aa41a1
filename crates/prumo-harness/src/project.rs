//! A project file in a folder, changed line by line as the printed actions say.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::names::{Names, toml_text};
use crate::server::Server;

/// Passwords of the stage, by the variable that the project file names.
pub(crate) const DATABASE_VARIABLE: &str = "PRUMO_EXEMPLO_HML_DB";
pub(crate) const SERVICES_VARIABLE: &str = "PRUMO_EXEMPLO_HML_WS";

/// A project file.
#[derive(Debug, Clone)]
pub struct ProjectFile {
    path: PathBuf,
}

impl ProjectFile {
    /// Writes a project file into a folder.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn write(folder: &Path, text: &str) -> anyhow::Result<Self> {
        let path = folder.join("prumo.toml");
        fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))?;
        Ok(Self { path })
    }

    /// Writes the project of a stage: this machine plays the CRM, so its loopback address is the CRM's.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn of_stage(folder: &Path, names: &Names, server: &Server, base_url: &str) -> anyhow::Result<Self> {
        Self::write(folder, &text(names, server, base_url))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its text.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn text(&self) -> anyhow::Result<String> {
        fs::read_to_string(&self.path).with_context(|| format!("can't read {}", self.path.display()))
    }

    /// Sets a key to a value, both as an action prints them: the line is changed where it stands, or added to its table.
    ///
    /// # Errors
    /// Where the table is not there.
    pub fn set(&self, key: &str, value: &str) -> anyhow::Result<()> {
        let (mut lines, place) = self.find(key)?;
        let line = format!("{} = {value}", place.name);
        match place.line.and_then(|at| lines.get_mut(at)) {
            Some(known) => *known = line,
            None => lines.insert(place.header + 1, line),
        }
        self.replace(&lines)
    }

    /// Takes a key's line out.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn remove(&self, key: &str) -> anyhow::Result<()> {
        let (mut lines, place) = self.find(key)?;
        lines.remove(place.line.with_context(|| format!("no {key} in {}", self.path.display()))?);
        self.replace(&lines)
    }

    /// Takes a table out, up to the next.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn remove_table(&self, name: &str) -> anyhow::Result<()> {
        let wanted = format!("[{name}]");
        let mut lines: Vec<String> = self.text()?.lines().map(str::to_owned).collect();
        let start = lines.iter().position(|line| line.trim() == wanted);
        let start = start.with_context(|| format!("no {wanted} in {}", self.path.display()))?;
        let own = lines.iter().skip(start + 1).take_while(|line| !line.trim_start().starts_with('[')).count();
        lines.drain(start..=start + own);
        self.replace(&lines)
    }

    /// Adds text at the end.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn append(&self, text: &str) -> anyhow::Result<()> {
        fs::write(&self.path, self.text()? + text)?;
        Ok(())
    }

    fn replace(&self, lines: &[String]) -> anyhow::Result<()> {
        fs::write(&self.path, lines.join("\n") + "\n")?;
        Ok(())
    }

    /// The lines of the file, and where a key stands among them.
    fn find(&self, key: &str) -> anyhow::Result<(Vec<String>, KeyPlace)> {
        let depth = if key.starts_with("environment.") { 3 } else { 1 };
        let parts: Vec<&str> = key.split('.').collect();
        let (table, name) = parts.split_at(depth.min(parts.len() - 1));
        let (wanted, name) = (format!("[{}]", table.join(".")), name.join("."));
        let lines: Vec<String> = self.text()?.lines().map(str::to_owned).collect();
        let header = lines.iter().position(|line| line.trim() == wanted);
        let header = header.with_context(|| format!("no {wanted} in {}", self.path.display()))?;
        let own = lines.iter().enumerate().skip(header + 1);
        let mut own = own.take_while(|(_, line)| !line.trim_start().starts_with('['));
        let is_key = |line: &str| line.split('=').next().is_some_and(|key| key.trim() == name);
        let line = own.find(|(_, line)| is_key(line)).map(|(at, _)| at);
        Ok((lines, KeyPlace { header, line, name }))
    }
}

/// Where a key stands.
struct KeyPlace {
    header: usize,
    line: Option<usize>,
    name: String,
}

fn text(names: &Names, server: &Server, base_url: &str) -> String {
    let (engine, port) = (server.engine().word(), server.port());
    let (database, user) = (toml_text(&names.database), toml_text(&names.user));
    format!(
        r#"version = 1

[project]
name = "Metalúrgica Exemplo"
hosting = "own"
integrations = ["accounts", "financial-view", "orders-send", "orders-receive"]
crm-addresses = ["127.0.0.1"]
further-services = []
reach = "private"

[environment.homologation]
kind = "homologation"

[environment.homologation.database]
engine = "{engine}"
host = "127.0.0.1"
port = {port}
name = {database}
user = {user}
password = {{ env = "{DATABASE_VARIABLE}" }}
tls = "plain-accepted"

[environment.homologation.web-services]
base-url = "{base_url}"
tls = "plain-accepted"
user = "crm.integracao"
password = {{ env = "{SERVICES_VARIABLE}" }}
encryption = 0
system-code = "CRM"
companies = [{{ company = 1, branches = [1, 2] }}]

[environment.homologation.rehearsal]
customer = 1001
product = "ABC-1"

[limits]
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_changed_where_it_stands_or_added_to_its_table() {
        let folder = tempfile::tempdir().unwrap();
        let text = "version = 1\n[project]\nname = \"x\"\n[environment.h.database]\nuser = \"a\"\n";
        let project = ProjectFile::write(folder.path(), text).unwrap();
        project.set("environment.h.database.user", "\"b\"").unwrap();
        project.set("project.further-services", "[]").unwrap();
        let changed = "version = 1\n[project]\nfurther-services = []\nname = \"x\"\n[environment.h.database]\nuser = \"b\"\n";
        assert_eq!(project.text().unwrap(), changed);
        assert!(project.set("environment.other.database.user", "1").is_err());
        project.remove("project.name").unwrap();
        assert!(!project.text().unwrap().contains("name ="));
        assert!(project.remove("project.name").is_err());
    }
}
