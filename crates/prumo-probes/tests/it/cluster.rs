//! A PostgreSQL server of the tests' own: SCRAM, TLS, every statement in its log, on a free port of the loopback.
//! Tests that run at the same time share one; it ends with the last of them.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

use tempfile::TempDir;
use tokio_postgres::{Client, Config, NoTls};

use crate::authority::Authority;
use crate::scene::PASSWORD;

static SHARED: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());
static NUMBER: AtomicU32 = AtomicU32::new(0);

pub(crate) struct Cluster {
    pub(crate) port: u16,
    pub(crate) authority_pem: String,
    folder: TempDir,
}

impl Cluster {
    pub(crate) fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let cluster = Arc::new(Self::start());
            *shared = Arc::downgrade(&cluster);
            cluster
        })
    }

    fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("prumo-probes-").tempdir().unwrap();
        own(folder.path());
        let data = folder.path().join("data");
        let password = write(folder.path(), "password", "geral");
        run(
            "initdb",
            &["-N", "-A", "scram-sha-256", "-U", "geral", "--pwfile", &password, "-D", text(&data)],
        );
        let authority = Authority::new();
        let signed = authority.sign("localhost");
        write(&data, "server.crt", &signed.certificate_pem);
        write(&data, "server.key", &signed.key_pem);
        write(&data, "pg_hba.conf", include_str!("pg_hba.conf"));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let cluster = Self { port, authority_pem: authority.pem(), folder };
        let options = format!(
            "-p {port} -k '' -c listen_addresses=127.0.0.1 -c ssl=on -c log_statement=all -c fsync=off \
             -c log_min_duration_statement=-1 -c lc_messages=C -c log_line_prefix=%u:"
        );
        let log = cluster.log_path();
        run("pg_ctl", &["-w", "-s", "-D", text(&data), "-l", text(&log), "-o", &options, "start"]);
        cluster
    }

    fn log_path(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Every statement and message that the server wrote down.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.log_path()).unwrap()
    }

    /// A database of a test's own with a user `reader`, who has the sentinel password and no right at all yet.
    pub(crate) async fn database(self: Arc<Self>) -> Database {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let (name, user) = (format!("sapiens_{number}"), format!("leitura_{number}"));
        let general = connect(self.port, "geral", "geral", "postgres").await;
        general.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
        general.batch_execute(&format!("CREATE USER {user} PASSWORD '{PASSWORD}'")).await.unwrap();
        let client = connect(self.port, "geral", "geral", &name).await;
        Database { cluster: self, client, name, user }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        run("pg_ctl", &["-w", "-s", "-m", "immediate", "-D", text(&self.folder.path().join("data")), "stop"]);
    }
}

/// A database with a reader.
pub(crate) struct Database {
    pub(crate) cluster: Arc<Cluster>,
    pub(crate) name: String,
    pub(crate) user: String,
    client: Client,
}

impl Database {
    /// Runs SQL as superuser; `reader` and `sapiens` stand for the user and the database.
    pub(crate) async fn run(&self, sql: &str) {
        let sql = sql.replace("$reader", &self.user).replace("$database", &self.name);
        self.client.batch_execute(&sql).await.unwrap();
    }
}

async fn connect(port: u16, user: &str, password: &str, name: &str) -> Client {
    let mut config = Config::new();
    config.host("127.0.0.1").port(port).user(user).password(password).dbname(name);
    let (client, connection) = config.connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// Runs a program of PostgreSQL; as root under another user, since it refuses to be root.
fn run(program: &str, arguments: &[&str]) {
    let folder = Path::new("/usr/lib/postgresql/15/bin");
    let path = if folder.exists() { folder.join(program) } else { PathBuf::from(program) };
    let mut command = if is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups"]).arg(path);
        command
    } else {
        Command::new(path)
    };
    let status = command.args(arguments).current_dir("/").env("LC_ALL", "C").output().unwrap();
    assert!(status.status.success(), "{program}: {}", String::from_utf8_lossy(&status.stderr));
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

fn own(path: &Path) {
    if is_root() {
        let nobody = fs::read_to_string("/etc/passwd").unwrap();
        let line = nobody.lines().find(|line| line.starts_with("nobody:")).unwrap();
        let number = |at: usize| line.split(':').nth(at).unwrap().parse().unwrap();
        chown(path, Some(number(2)), Some(number(3))).unwrap();
    }
}

fn write(folder: &Path, name: &str, content: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    own(&path);
    text(&path).to_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
