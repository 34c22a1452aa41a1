//! Debian's prometheus-blackbox-exporter as a process on a free port, asked as Prometheus asks it. It ends with the
//! value, and is given no setting but the limit of a connection.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use prumo_harness::free_port;
use tempfile::TempDir;

/// Its program, as Debian calls it.
pub(in super::super) const PROGRAM: &str = "prometheus-blackbox-exporter";

/// The prober that only connects, with the limit that ours is given.
const MODULES: &str = "modules:\n  tcp_connect:\n    prober: tcp\n    timeout: 2s\n";

/// What it is given to start.
const PATIENCE: Duration = Duration::from_secs(10);

/// The unit of a process's times in `/proc`: Linux tells user space hundredths of a second (proc(5)).
const TICK: Duration = Duration::from_millis(10);

/// A running exporter.
pub(super) struct Exporter {
    port: u16,
    child: Child,
    _folder: TempDir,
}

impl Exporter {
    /// Starts it, and waits until it listens.
    pub(super) fn start() -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("prumo-exporter-").tempdir()?;
        let modules = folder.path().join("modules.yml");
        fs::write(&modules, MODULES)?;
        let port = free_port()?;
        let child = Command::new(PROGRAM)
            .arg(format!("--config.file={}", modules.display()))
            .arg(format!("--web.listen-address=127.0.0.1:{port}"))
            .arg("--log.level=error")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("can't start {PROGRAM}"))?;
        let exporter = Self { port, child, _folder: folder };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > PATIENCE {
                bail!("{PROGRAM} does not listen");
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(exporter)
    }

    /// Asks for every target at once, each from a thread of its own, and says how long the whole took. Each answer must
    /// be the one expected.
    pub(super) fn ask(&self, targets: &[String], success: bool) -> anyhow::Result<Duration> {
        let start_line = Barrier::new(targets.len() + 1);
        thread::scope(|scope| {
            let clients: Vec<_> = targets
                .iter()
                .map(|target| {
                    scope.spawn(|| {
                        start_line.wait();
                        self.probe(target)
                    })
                })
                .collect();
            start_line.wait();
            let start = Instant::now();
            let answers: Vec<_> = clients.into_iter().map(thread::ScopedJoinHandle::join).collect();
            let wall = start.elapsed();
            for answer in answers {
                let answer = answer.ok().context("a client broke")??;
                if answer != success {
                    bail!("{PROGRAM} says {answer} of a target, and not {success}");
                }
            }
            Ok(wall)
        })
    }

    /// One target: whether it lets a connection come about.
    fn probe(&self, target: &str) -> anyhow::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        let request =
            format!("GET /probe?module=tcp_connect&target={target} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let line = answer.lines().find_map(|line| line.strip_prefix("probe_success "));
        Ok(line.with_context(|| format!("{PROGRAM} answers {answer}"))? == "1")
    }

    /// User and system time since it started, in steps of 10 ms.
    pub(super) fn cpu(&self) -> anyhow::Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        ticks(&stat).map(|ticks| TICK * ticks).context("/proc does not tell its times")
    }
}

impl Drop for Exporter {
    fn drop(&mut self) {
        // One that is gone already is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Fields 14 and 15 of `/proc/PID/stat`, added; the name in field 2 may hold spaces and brackets (proc(5)).
fn ticks(stat: &str) -> Option<u32> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let user: u32 = fields.next()?.parse().ok()?;
    let system: u32 = fields.next()?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_found_behind_any_name() {
        let stat = "42 (a b) c) S 1 42 42 0 -1 4194560 100 0 0 0 7 5 0 0 20 0 8 0 100 1000 10";
        assert_eq!(ticks(stat), Some(12));
    }
}
