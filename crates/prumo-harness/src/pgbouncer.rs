//! A PgBouncer between a client and a PostgreSQL server, as many installations have one.

use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::free_port;
use crate::nobody::{as_nobody, give};

const PROGRAM: &str = "/usr/sbin/pgbouncer";

/// Looks whether it listens, a twentieth of a second apart.
const LOOKS: usize = 200;

/// A running pooler; it ends with the value.
#[derive(Debug)]
pub struct PgBouncer {
    /// Its TCP port on 127.0.0.1.
    pub port: u16,
    _folder: TempDir,
    pooler: Child,
}

impl PgBouncer {
    /// Whether the system has it.
    #[must_use]
    pub fn is_installed() -> bool {
        Path::new(PROGRAM).exists()
    }

    /// Starts one before a server, for one user. With `ignoring`, it takes our settings and drops them.
    ///
    /// # Errors
    /// Where it is not installed or does not start.
    pub fn start(server: u16, user: &str, password: &str, ignoring: bool) -> anyhow::Result<Self> {
        let folder =
            tempfile::Builder::new().prefix("prumo-bouncer-").tempdir().context("no temporary folder")?;
        give(folder.path())?;
        let path = |name: &str| folder.path().join(name);
        let port = free_port()?;
        fs::write(path("users.txt"), format!("\"{user}\" \"{password}\"\n"))?;
        let ignored = if ignoring { "ignore_startup_parameters = options\n" } else { "" };
        let settings = format!(
            "[databases]\n* = host=127.0.0.1 port={server}\n[pgbouncer]\nlisten_addr = 127.0.0.1\n\
             listen_port = {port}\nauth_type = scram-sha-256\nauth_file = {}\nunix_socket_dir =\n{ignored}",
            path("users.txt").display()
        );
        fs::write(path("pgbouncer.ini"), settings)?;
        give(&path("users.txt"))?;
        give(&path("pgbouncer.ini"))?;
        let log = fs::File::create(path("log"))?;
        let mut pooler = as_nobody(PROGRAM)
            .arg(path("pgbouncer.ini"))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("PgBouncer is not installed (Debian: apt-get install pgbouncer)")?;
        for _ in 0..LOOKS {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(Self { port, _folder: folder, pooler });
            }
            if pooler.try_wait()?.is_some() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = pooler.kill();
        bail!("pgbouncer: {}", fs::read_to_string(path("log")).unwrap_or_default())
    }
}

impl Drop for PgBouncer {
    fn drop(&mut self) {
        // Nothing of it is kept.
        let _ = self.pooler.kill();
        let _ = self.pooler.wait();
    }
}
