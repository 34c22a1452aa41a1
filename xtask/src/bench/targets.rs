//! What 200 TCP targets cost, all at once: those that answer, and those that keep silent until the limit; beside
//! Debian's prometheus-blackbox-exporter, asked for the same targets by 200 clients at once.

mod exporter;
mod port;

use std::net::Ipv4Addr;
use std::path::Path;

use anyhow::{Context as _, bail};
use prumo_harness::Program;
use serde_json::Value;

use super::measure::{Limit, Measure, RUNS, Row, Samples, median};
use super::process::cost;
use super::quiet::Patience;
use exporter::Exporter;
pub(super) use exporter::PROGRAM as EXPORTER;
use port::{Open, Silent};

/// How many targets.
const TARGETS: u8 = 200;

/// What a connection is given, in seconds.
const TIMEOUT: &str = "2";

/// The address of a target: each is this machine.
fn address(target: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 0, target)
}

fn targets(port: u16) -> Vec<String> {
    (1..=TARGETS).map(|target| format!("{}:{port}", address(target))).collect()
}

/// Measures.
pub(super) fn measure(program: &Path, patience: &Patience) -> anyhow::Result<[Measure; 2]> {
    let both = Both { program: Program::at(program), exporter: Exporter::start()? };
    Ok([answering(&both, patience)?, silent(&both, patience)?])
}

fn answering(both: &Both, patience: &Patience) -> anyhow::Result<Measure> {
    let open = Open::listen()?;
    let rows = both.rows(open.port, "connected", Limit::Below(20.0), &|| {
        open.empty()?;
        patience.wait();
        Ok(())
    })?;
    Ok(Measure {
        title: "200 TCP targets that answer",
        how: "One listening port, under the addresses 127.0.0.1 to 127.0.0.200. Ours is a whole process, its start \
              and its text included. The exporter is running already and has been asked before; its row is the time \
              from 200 simultaneous requests to the last answer, its clients' threads share the processors with it, \
              and its processor's time is a mean over all runs."
            .to_owned(),
        rows,
    })
}

fn silent(both: &Both, patience: &Patience) -> anyhow::Result<Measure> {
    let silent = Silent::listen()?;
    silent.assert(address(1))?;
    silent.assert(address(TARGETS))?;
    let rows = both.rows(silent.port, "silent", Limit::AtMost(2100.0), &|| {
        patience.wait();
        Ok(())
    })?;
    Ok(Measure {
        title: "200 TCP targets that keep silent",
        how: "A listening port whose queue is full, so that the kernel answers nothing; each connection is given 2 s. \
              Taken as above."
            .to_owned(),
        rows,
    })
}

/// Ours and the peer.
struct Both {
    program: Program,
    exporter: Exporter,
}

impl Both {
    /// Asks both in turn, after each was seen to see every target as it is; `between` runs before each.
    fn rows(
        &self,
        port: u16,
        outcome: &str,
        limit: Limit,
        between: &dyn Fn() -> anyhow::Result<()>,
    ) -> anyhow::Result<Vec<Row>> {
        let targets = targets(port);
        let mut arguments = vec!["probe", "tcp", "--timeout", TIMEOUT];
        arguments.extend(targets.iter().map(String::as_str));
        seen(&self.program, &arguments, outcome)?;
        let success = outcome == "connected";
        self.exporter.ask(&targets, success)?;
        let (mut ours, mut peers) = (Vec::new(), Vec::new());
        let before = self.exporter.cpu()?;
        for _ in 0..RUNS {
            between()?;
            ours.push(cost(self.program.command(&arguments))?);
            between()?;
            peers.push(self.exporter.ask(&targets, success)?);
        }
        let cpu = (self.exporter.cpu()? - before) / u32::try_from(RUNS)?;
        let walls = Samples::milliseconds(ours.iter().map(|cost| cost.wall));
        Ok(vec![
            Row::ours("`prumo probe tcp`", walls, limit).with_cpu(median(ours.iter().map(|cost| cost.cpu))),
            Row::peer("prometheus-blackbox-exporter", Samples::milliseconds(peers)).with_cpu(cpu),
        ])
    }
}

/// Each target is seen as it is.
fn seen(program: &Program, arguments: &[&str], outcome: &str) -> anyhow::Result<()> {
    let mut arguments = arguments.to_vec();
    arguments.extend(["--format", "json"]);
    let said = program.run(&arguments)?;
    let facts: Value = serde_json::from_str(&said.stdout).with_context(|| said.stderr.clone())?;
    let facts = facts.get("facts").and_then(Value::as_array).context("no facts")?;
    let is =
        |fact: &&Value| fact.pointer("/seen/attempts/0/outcome/is").and_then(Value::as_str) == Some(outcome);
    let count = facts.iter().filter(is).count();
    if count != usize::from(TARGETS) {
        bail!("{count} of {TARGETS} targets were seen as {outcome}: {}", said.stdout);
    }
    Ok(())
}
