//! Where and when something was measured, and how busy the machine was meanwhile.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use super::targets::EXPORTER;

/// Names and values, in the order of the page.
pub(super) fn facts(program: &Path) -> Vec<(&'static str, String)> {
    vec![
        ("date", said(Command::new("date").args(["-u", "+%Y-%m-%d %H:%M UTC"]))),
        ("program", said(Command::new(program).arg("--version"))),
        ("command", "`cargo xtask bench`".to_owned()),
        ("processor", value("/proc/cpuinfo", "model name", ':')),
        ("processors", thread::available_parallelism().map_or_else(|_| unknown(), |n| n.to_string())),
        ("memory", memory()),
        ("system", value("/etc/os-release", "PRETTY_NAME", '=').trim_matches('"').to_owned()),
        ("kernel", said(Command::new("uname").args(["-srm"]))),
        ("compiler", said(Command::new("rustc").arg("--version"))),
        ("PostgreSQL", said(Command::new("psql").arg("--version"))),
        ("peer", said(Command::new(EXPORTER).arg("--version"))),
    ]
}

fn unknown() -> String {
    "unknown".to_owned()
}

/// The first line of what a program says.
fn said(command: &mut Command) -> String {
    let output = command.output().ok().filter(|output| output.status.success());
    // The exporter tells its version on its standard error.
    let text = output.map(|output| [output.stdout, output.stderr].concat());
    let text = text.map(|text| String::from_utf8_lossy(&text).into_owned());
    text.and_then(|text| text.lines().next().map(str::to_owned)).unwrap_or_else(unknown)
}

/// The first value that a file of lines gives a name.
fn value(file: &str, name: &str, separator: char) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix(separator));
    line.map_or_else(unknown, |value| value.trim().to_owned())
}

fn memory() -> String {
    let total = value("/proc/meminfo", "MemTotal", ':');
    let kibibytes: Option<u64> = total.strip_suffix(" kB").and_then(|number| number.parse().ok());
    kibibytes.map_or(total, |kibibytes| format!("{} GiB", kibibytes.div_ceil(1 << 20)))
}

/// How busy the machine was from one moment to another: its load, and what the hypervisor gave to others.
#[derive(Debug, Clone)]
pub(super) struct Busy {
    load: String,
    times: Times,
}

/// Of all processors' time since the start, what they idled, what was taken from them and what there was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Times {
    /// Idle.
    pub(super) idle: f64,
    stolen: f64,
    all: f64,
}

impl Busy {
    /// Now.
    pub(super) fn now() -> Self {
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split_whitespace().next().unwrap_or("?").to_owned();
        Self { load, times: Times::now() }
    }

    /// In words, from then until now.
    pub(super) fn since(&self) -> String {
        let now = Self::now();
        let share = |of: fn(Times) -> f64| 100.0 * now.times.share_since(self.times, of);
        let (idle, stolen) = (share(|times| times.idle), share(|times| times.stolen));
        format!(
            "load of the last minute {} before and {} after; processors {idle:.0} % idle meanwhile, {stolen:.1} % \
             stolen by the hypervisor",
            self.load, now.load
        )
    }
}

impl Times {
    /// Until now.
    pub(super) fn now() -> Self {
        times(&fs::read_to_string("/proc/stat").unwrap_or_default())
    }

    /// Of the time that passed, one part as a share.
    pub(super) fn share_since(self, before: Self, part: impl Fn(Self) -> f64) -> f64 {
        (part(self) - part(before)) / (self.all - before.all).max(1.0)
    }
}

/// The line `cpu` of `/proc/stat`: eight times, of which the fourth is idle, the fifth idle with a disk at work and the
/// last stolen (proc(5)); what follows is counted in them.
fn times(stat: &str) -> Times {
    let line = stat.lines().next().unwrap_or_default();
    let times: Vec<f64> = line.split_whitespace().skip(1).take(8).filter_map(|n| n.parse().ok()).collect();
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    Times { idle: at(3) + at(4), stolen: at(7), all: times.iter().sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guests_are_not_counted_twice() {
        assert_eq!(times("cpu  1 2 3 4 5 6 7 8 9 10\ncpu0 1"), Times { idle: 9.0, stolen: 8.0, all: 36.0 });
    }

    #[test]
    fn a_share_is_of_the_time_that_passed() {
        let before = Times { idle: 100.0, stolen: 0.0, all: 1000.0 };
        let now = Times { idle: 190.0, stolen: 1.0, all: 1100.0 };
        assert!((now.share_since(before, |times| times.idle) - 0.9).abs() < 1e-9);
    }
}
