//! The built `prumo` program, run as a person runs it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

/// What a run came to.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The exit code; -1 where a signal ended it.
    pub code: i32,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

/// The program, with its environment and working folder.
#[derive(Debug, Clone)]
pub struct Program {
    path: PathBuf,
    folder: Option<PathBuf>,
    variables: Vec<(String, String)>,
}

impl Program {
    /// The program at a path.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), folder: None, variables: Vec::new() }
    }

    /// Run in a folder.
    #[must_use]
    pub fn inside(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// Run with an environment variable.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Run without an environment variable.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.variables.retain(|(known, _)| known != name);
        self
    }

    /// The value of a variable that it is run with.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The variables that it is run with: invented values of a temporary stage.
    pub fn variables(&self) -> impl Iterator<Item = (&str, &str)> {
        self.variables.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The command, ready to be started. No proxy, language or secret of the caller reaches it.
    #[must_use]
    pub fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(&self.path);
        command.args(arguments).env_clear().stdin(Stdio::null());
        for kept in ["PATH", "HOME", "TERM", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(kept) {
                command.env(kept, value);
            }
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }

    /// Runs it to an end that must be a good one.
    ///
    /// # Errors
    /// What it says on its standard error, where its exit code is not 0.
    pub fn succeed(&self, arguments: &[&str]) -> anyhow::Result<Outcome> {
        let outcome = self.run(arguments)?;
        if outcome.code != 0 {
            bail!("prumo {}: {}", arguments.join(" "), outcome.stderr);
        }
        Ok(outcome)
    }

    /// Runs it to its end.
    ///
    /// # Errors
    /// Where it can't be started.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> anyhow::Result<Outcome> {
        let output = self
            .command(arguments)
            .output()
            .with_context(|| format!("can't start {}", self.path.display()))?;
        Ok(Outcome {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }
}
