//! A MariaDB server of one's own: every statement in its log, plain or with TLS. As root it runs as `nobody`, as
//! PostgreSQL does.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::nobody::{as_nobody, give};
use crate::postgres::Options;
use crate::{client, free_port};

/// Ports that are tried before the start is given up.
const ATTEMPTS: usize = 5;

/// Looks whether the server listens, a tenth of a second apart.
const LOOKS: usize = 300;

/// A running server; it ends with the value.
#[derive(Debug)]
pub struct MariaDb {
    /// Its TCP port on 127.0.0.1 and ::1.
    pub port: u16,
    folder: TempDir,
    server: Option<Child>,
}

impl MariaDb {
    /// Whether the system has the programs.
    #[must_use]
    pub fn is_installed() -> bool {
        ["/usr/bin/mariadb-install-db", "/usr/sbin/mariadbd", "/usr/bin/mariadb"]
            .iter()
            .all(|program| Path::new(program).exists())
    }

    /// Creates the server's own tables and starts it. Lines of `host_rules` are PostgreSQL's and passed over; settings
    /// are `name=value` of MariaDB.
    ///
    /// # Errors
    /// Where MariaDB is not installed or does not start; its own words are in the error.
    pub fn start(options: &Options) -> anyhow::Result<Self> {
        let folder =
            tempfile::Builder::new().prefix("prumo-mdb-").tempdir().context("no temporary folder")?;
        let mut server = Self { port: free_port()?, folder, server: None };
        give(server.folder.path())?;
        let data = server.path("data");
        // A server that starts clears its folder for temporary files of what others have there.
        for folder in [&data, &server.path("tmp")] {
            fs::create_dir(folder)?;
            give(Path::new(folder))?;
        }
        let mut install = as_nobody("/usr/bin/mariadb-install-db");
        install
            .args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-name-resolve"])
            .arg(format!("--datadir={data}"))
            .arg(format!("--tmpdir={}", server.path("tmp")));
        let output = install
            .current_dir("/")
            .output()
            .context("MariaDB is not installed (Debian: apt-get install mariadb-server)")?;
        if !output.status.success() {
            bail!("mariadb-install-db: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        for _ in 0..ATTEMPTS {
            if server.listen(options)? {
                return Ok(server);
            }
            server.port = free_port()?;
        }
        bail!("no port stayed free while MariaDB started")
    }

    /// Starts the server on its port; false where somebody else took the port first.
    fn listen(&mut self, options: &Options) -> anyhow::Result<bool> {
        let log = fs::File::create(self.path("error.log"))?;
        let mut command = as_nobody("/usr/sbin/mariadbd");
        command
            .args([
                "--no-defaults",
                "--bind-address=127.0.0.1,::1",
                "--skip-name-resolve",
                "--lc-messages=en_US",
            ])
            .args(["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", "--general-log=1"])
            .args(["--innodb-doublewrite=0", "--sync-binlog=0", "--character-set-server=utf8mb4"])
            .arg(format!("--datadir={}", self.path("data")))
            .arg(format!("--tmpdir={}", self.path("tmp")))
            .arg(format!("--socket={}", self.path("socket")))
            .arg(format!("--pid-file={}", self.path("pid")))
            .arg(format!("--general-log-file={}", self.path("statements.log")))
            .arg(format!("--port={}", self.port));
        if let Some((certificate, key)) = &options.tls {
            command.arg(format!("--ssl-cert={}", self.write("server.crt", certificate)?));
            command.arg(format!("--ssl-key={}", self.write("server.key", key)?));
        }
        command.args(options.settings.iter().map(|setting| format!("--{setting}")));
        let child =
            command.current_dir("/").stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn();
        let mut child = child.context("can't start mariadbd")?;
        for _ in 0..LOOKS {
            if child.try_wait()?.is_some() {
                let said = fs::read_to_string(self.path("error.log")).unwrap_or_default();
                if said.contains("Address already in use") {
                    return Ok(false);
                }
                bail!("mariadbd ended: {}", said.lines().rev().take(5).collect::<Vec<_>>().join("\n"));
            }
            let mut asked = Self::client();
            asked.arg(format!("--socket={}", self.path("socket"))).args(["-uroot", "-e", "SELECT 1"]);
            if asked.output().is_ok_and(|output| output.status.success()) {
                self.server = Some(child);
                return Ok(true);
            }
            thread::sleep(Duration::from_millis(100));
        }
        let _ = child.kill();
        bail!("mariadbd does not listen: {}", fs::read_to_string(self.path("error.log")).unwrap_or_default())
    }

    fn client() -> Command {
        let mut command = Command::new("/usr/bin/mariadb");
        command.args(["--no-defaults", "--batch", "--skip-column-names", "--default-character-set=utf8mb4"]);
        command
    }

    /// Runs a script as the administrator, in a database where one is named; `variables` become variables of the session.
    ///
    /// # Errors
    /// What the client says, at the first statement that fails.
    pub fn run_sql(
        &self,
        database: &str,
        script: &str,
        variables: &[(&str, &str)],
    ) -> anyhow::Result<String> {
        let mut input = String::new();
        for (name, value) in variables {
            let hexadecimal: String = value.bytes().map(|byte| format!("{byte:02X}")).collect();
            input.push_str(&format!("SET @{name} = CONVERT(X'{hexadecimal}' USING utf8mb4);\n"));
        }
        input.push_str(script);
        let mut command = Self::client();
        command.arg(format!("--socket={}", self.path("socket"))).arg("-uroot");
        if !database.is_empty() {
            command.arg(format!("--database={database}"));
        }
        client::run(command, &input)
    }

    /// Runs a script as somebody else, over TCP.
    ///
    /// # Errors
    /// What the client says, at the first statement that fails.
    pub fn run_sql_as(
        &self,
        user: &str,
        password: &str,
        database: &str,
        script: &str,
    ) -> anyhow::Result<String> {
        let mut command = Self::client();
        command.args(["-h", "127.0.0.1", "-u", user, "-P", &self.port.to_string(), database]);
        command.env("MYSQL_PWD", password);
        client::run(command, script)
    }

    /// Every statement that the server took, with the number of the connection that sent it.
    ///
    /// # Errors
    /// Where the log can't be read.
    pub fn log(&self) -> anyhow::Result<String> {
        let bytes = fs::read(self.path("statements.log")).context("the server's log")?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, content: &str) -> anyhow::Result<String> {
        let path = self.folder.path().join(name);
        fs::write(&path, content)?;
        give(&path)?;
        Ok(path.display().to_string())
    }
}

impl Drop for MariaDb {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            // Nothing of it is kept, so that it need not end in peace.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
