//! A project that names rogue servers, and the program run on it: how it ended, what it said, how long it took and how
//! much memory it held.

use std::fs;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use prumo_harness::{Program, ProjectFile, findings};
use serde_json::Value;
use tempfile::TempDir;

/// The passwords that no rogue may get.
pub(crate) const DATABASE_PASSWORD: &str = "segredo-do-banco-4Kq8Zt";
pub(crate) const ERP_PASSWORD: &str = "segredo-do-erp-7Wm2Xv";

/// The most memory that the program may hold, whatever it is sent, in KiB. A debug build; a healthy check takes 40 MiB.
const MOST_MEMORY: u64 = 150 * 1024;

/// When a run is over, in seconds, and how much later the process must be gone.
const RUN: u64 = 6;
const GRACE: Duration = Duration::from_secs(4);

const LIMITS: &str = "
[limits]
name-seconds = 1
tcp-seconds = 1
tls-seconds = 1
login-seconds = 2
call-seconds = 2
run-seconds = 6
";

/// A project in a folder of its own.
pub(crate) struct Stage {
    pub(crate) folder: TempDir,
    pub(crate) project: ProjectFile,
    pub(crate) program: Program,
}

/// What became of a run.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) took: Duration,
    /// The most memory that it was seen to hold, in KiB.
    pub(crate) memory: u64,
}

impl Stage {
    /// A project with a database at a port, and no web services.
    pub(crate) fn of_database(port: u16, tls: &str) -> Self {
        Self::new(&format!(
            "no-web-services = \"prova\"
[environment.h.database]
engine = \"postgresql\"
host = \"127.0.0.1\"
port = {port}
name = \"sapiens\"
user = \"crm_leitura\"
password = {{ env = \"PRUMO_ROGUE_DB\" }}
tls = \"{tls}\"
"
        ))
    }

    /// A project whose database is not there: its report is long and comes at once.
    pub(crate) fn of_nothing() -> Self {
        Self::of_database(prumo_harness::free_port().unwrap(), "plain-accepted")
    }

    /// A project with web services over plain HTTP at a port, and no database.
    pub(crate) fn of_services(port: u16) -> Self {
        Self::of_services_at(&format!("http://127.0.0.1:{port}"), "plain-accepted")
    }

    /// A project with web services at an origin, and no database.
    pub(crate) fn of_services_at(origin: &str, tls: &str) -> Self {
        Self::new(&format!(
            "no-database = \"prova\"
[environment.h.web-services]
base-url = \"{origin}/g5-senior-services\"
tls = \"{tls}\"
user = \"crm.integracao\"
password = {{ env = \"PRUMO_ROGUE_WS\" }}
encryption = 0
system-code = \"CRM\"
companies = [{{ company = 1, branches = [1] }}]
[environment.h.rehearsal]
customer = 1001
"
        ))
    }

    fn new(environment: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = format!(
            "version = 1
[project]
name = \"Prova\"
hosting = \"own\"
integrations = [\"accounts\"]
crm-addresses = [\"127.0.0.1\"]
further-services = []
reach = \"private\"
[environment.h]
kind = \"homologation\"
{environment}{LIMITS}"
        );
        let project = ProjectFile::write(folder.path(), &text).unwrap();
        let program = Program::at(env!("CARGO_BIN_EXE_prumo"))
            .inside(folder.path())
            .with("PRUMO_ROGUE_DB", DATABASE_PASSWORD)
            .with("PRUMO_ROGUE_WS", ERP_PASSWORD);
        Self { folder, project, program }
    }

    /// Checks, and asserts what holds whatever a server does: a report that is not green comes in time, in bounded
    /// memory, without a panic or a password. Gives the codes of its findings.
    pub(crate) fn check(&self) -> Vec<String> {
        let run = self.run(&["check", "--format", "json", "--accept", "attested,inferred"]);
        let report: Value = serde_json::from_str(&run.stdout).expect(&run.stderr);
        assert!(run.code == 1 || run.code == 3, "exit code {} {}", run.code, run.stderr);
        assert!(report["verdict"] == "fail" || report["verdict"] == "unknown", "{}", report["verdict"]);
        assert!(run.took < Duration::from_secs(RUN) + GRACE, "took {:?}", run.took);
        assert!(run.memory < MOST_MEMORY, "held {} KiB", run.memory);
        for said in [&run.stdout, &run.stderr] {
            assert!(!said.contains("panicked"), "{said}");
            assert!(!said.contains(DATABASE_PASSWORD) && !said.contains(ERP_PASSWORD), "{said}");
        }
        findings(&report).iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    }

    /// Runs the program to its end; one that does not end is killed and told.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let stdout = self.folder.path().join(".stdout");
        let stderr = self.folder.path().join(".stderr");
        let since = Instant::now();
        let mut child = self
            .program
            .command(arguments)
            .stdout(Stdio::from(fs::File::create(&stdout).unwrap()))
            .stderr(Stdio::from(fs::File::create(&stderr).unwrap()))
            .spawn()
            .unwrap();
        let mut memory = 0;
        let status = wait(&mut child, Duration::from_secs(60), |pid| memory = memory.max(peak(pid)));
        let text = |path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        Run {
            code: status.unwrap_or(-1),
            stdout: text(stdout),
            stderr: text(stderr),
            took: since.elapsed(),
            memory,
        }
    }
}

/// Waits for a child within a time, looking at it now and then; its exit code, none where a signal ended it or we did.
pub(crate) fn wait(child: &mut Child, limit: Duration, mut look: impl FnMut(u32)) -> Option<i32> {
    let until = Instant::now() + limit;
    loop {
        look(child.id());
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if Instant::now() > until {
            child.kill().unwrap();
            return child.wait().unwrap().code();
        }
        thread::park_timeout(Duration::from_millis(3));
    }
}

/// The most memory that a process ever held, as the kernel keeps it (proc(5), VmHWM); 0 for one that is gone.
fn peak(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
