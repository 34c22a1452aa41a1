//! A PostgreSQL server of one's own: SCRAM for everybody, every statement in its log. PostgreSQL refuses to be root, so
//! as root it runs as `nobody`.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::nobody::{give, is_root};
use crate::{client, free_port};

/// Ports that are tried before the start is given up.
const ATTEMPTS: usize = 5;

/// What the server is started with.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Lines that replace the whole `pg_hba.conf`.
    pub host_rules: Option<String>,
    /// Certificate and key in PEM form; TLS is offered with them.
    pub tls: Option<(String, String)>,
    /// Further settings as `name=value`.
    pub settings: Vec<String>,
    /// Variables of the server's environment.
    pub environment: Vec<(String, String)>,
}

/// A running server; it ends with the value.
#[derive(Debug)]
pub struct Postgres {
    /// Its TCP port on 127.0.0.1 and ::1.
    pub port: u16,
    password: String,
    environment: Vec<(String, String)>,
    folder: TempDir,
}

impl Postgres {
    /// The superuser.
    pub const SUPERUSER: &'static str = "geral";

    /// The folder of PostgreSQL's programs, where the system has one.
    #[must_use]
    pub fn programs() -> Option<PathBuf> {
        let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
        folders.retain(|folder| folder.join("initdb").exists());
        folders.sort();
        folders.pop()
    }

    /// Creates a cluster and starts it.
    ///
    /// # Errors
    /// Where PostgreSQL is not installed or does not start; its own words are in the error.
    pub fn start(options: &Options) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("prumo-pg-").tempdir().context("no temporary folder")?;
        let mut server = Self {
            port: free_port()?,
            password: "chave-do-superusuario".to_owned(),
            environment: options.environment.clone(),
            folder,
        };
        give(server.folder.path())?;
        let data = server.data();
        let password = server.write("password", &server.password)?;
        server.run(
            "initdb",
            &["-N", "-A", "scram-sha-256", "-U", Self::SUPERUSER, "-E", "UTF8", "--locale=C.UTF-8"],
            &["--pwfile", &password, "-D", &data],
        )?;
        if let Some(rules) = &options.host_rules {
            server.write("data/pg_hba.conf", rules)?;
        }
        for _ in 0..ATTEMPTS {
            if server.listen(options)? {
                return Ok(server);
            }
            server.port = free_port()?;
        }
        bail!("no port stayed free while PostgreSQL started")
    }

    /// Starts the server on its port; false where somebody else took the port first. PostgreSQL then goes on with the
    /// other address and only says so.
    fn listen(&self, options: &Options) -> anyhow::Result<bool> {
        let (data, log) = (self.data(), self.path("log"));
        let settings = self.settings(options)?;
        let started = self.run("pg_ctl", &["-w", "-s", "-D", &data, "-l", &log, "-o", &settings], &["start"]);
        let said = fs::read_to_string(&log).unwrap_or_default();
        if !said.contains("could not bind IPv4") {
            return started.map(|()| true);
        }
        if started.is_ok() {
            self.run("pg_ctl", &["-w", "-s", "-m", "immediate", "-D", &data], &["stop"])?;
        }
        fs::remove_file(&log)?;
        Ok(false)
    }

    fn settings(&self, options: &Options) -> anyhow::Result<String> {
        let mut settings = format!(
            "-p {} -k '' -c listen_addresses=127.0.0.1,::1 -c fsync=off -c log_statement=all \
             -c log_min_messages=warning -c lc_messages=C -c log_line_prefix=%u@%d:",
            self.port
        );
        if let Some((certificate, key)) = &options.tls {
            self.write("data/server.crt", certificate)?;
            self.write("data/server.key", key)?;
            settings.push_str(" -c ssl=on");
        }
        for setting in &options.settings {
            settings.push_str(&format!(" -c {setting}"));
        }
        Ok(settings)
    }

    /// Runs a script with `psql` as the superuser; client variables come from `variables` through the environment.
    ///
    /// # Errors
    /// What `psql` says, at the first statement that fails.
    pub fn run_sql(
        &self,
        database: &str,
        script: &str,
        variables: &[(&str, &str)],
    ) -> anyhow::Result<String> {
        let mut input = String::new();
        for (name, _) in variables {
            input.push_str(&format!("\\getenv {name} HARNESS_{name}\n"));
        }
        input.push_str(script);
        let program = Self::programs().map_or_else(|| PathBuf::from("psql"), |folder| folder.join("psql"));
        let mut command = Command::new(program);
        command
            .args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-d", database])
            .args(["-U", Self::SUPERUSER, "-p", &self.port.to_string()])
            .env("PGPASSWORD", &self.password)
            .env("PGCLIENTENCODING", "UTF8");
        for (name, value) in variables {
            command.env(format!("HARNESS_{name}"), value);
        }
        client::run(command, &input)
    }

    /// Every statement and message that the server wrote down.
    ///
    /// # Errors
    /// Where the log can't be read.
    pub fn log(&self) -> anyhow::Result<String> {
        fs::read_to_string(self.path("log")).context("the server's log")
    }

    /// Adds a line before the rules of `pg_hba.conf`, runs what makes the server read it, and waits until it has.
    ///
    /// # Errors
    /// Where the file can't be changed or the server does not read it.
    pub fn add_host_rule(&self, line: &str, apply: &str) -> anyhow::Result<()> {
        // A new connection shows when the server last read its files.
        let read = || self.run_sql("postgres", "SELECT pg_conf_load_time();", &[]);
        let before = read()?;
        let rules = fs::read_to_string(self.path("data/pg_hba.conf"))?;
        self.write("data/pg_hba.conf", &format!("{line}\n{rules}"))?;
        self.run_sql("postgres", apply, &[])?;
        for _ in 0..500 {
            if read()? != before {
                return Ok(());
            }
        }
        bail!("the server has not read its rules again after {apply}")
    }

    fn data(&self) -> String {
        self.path("data")
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, content: &str) -> anyhow::Result<String> {
        let path = self.folder.path().join(name);
        fs::write(&path, content)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
        give(&path)?;
        Ok(path.display().to_string())
    }

    /// Runs a program of PostgreSQL. Its output goes to a file: a server that it leaves behind would keep a pipe open.
    fn run(&self, program: &str, arguments: &[&str], more: &[&str]) -> anyhow::Result<()> {
        let folder =
            Self::programs().context("PostgreSQL is not installed (Debian: apt-get install postgresql)")?;
        let program_path = folder.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program_path);
            command
        } else {
            Command::new(program_path)
        };
        let said = self.folder.path().join("said");
        let file = fs::File::create(&said)?;
        let status = command
            .args(arguments)
            .args(more)
            .current_dir("/")
            .env("LC_ALL", "C")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .status()
            .with_context(|| format!("can't start {program}"))?;
        if !status.success() {
            bail!("{program}: {}", fs::read_to_string(&said).unwrap_or_default().trim());
        }
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Nothing is left to do about a server that does not end.
        let _ = self.run("pg_ctl", &["-w", "-s", "-m", "immediate", "-D", &self.data()], &["stop"]);
    }
}
