//! Runs a process to its end and says what it cost. What it says itself goes nowhere: whoever measures has seen before
//! that it does its work.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use wait4::Wait4 as _;

use super::quiet::Patience;

/// What a process cost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cost {
    /// From before it was started until it was gone.
    pub(super) wall: Duration,
    /// User and system time, of itself and of the processes that it waited for.
    pub(super) cpu: Duration,
    /// The most memory that it held, in bytes. Linux counts what the starting process held too, if that is more.
    pub(super) peak: u64,
}

/// Runs a command that must succeed.
pub(super) fn cost(mut command: Command) -> anyhow::Result<Cost> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let child = command.spawn().with_context(|| format!("can't start {command:?}"))?;
    let used = child.wait4()?;
    let wall = start.elapsed();
    if !used.status.success() {
        bail!("{command:?} ended with {}", used.status);
    }
    Ok(Cost { wall, cpu: used.rusage.utime + used.rusage.stime, peak: used.rusage.maxrss })
}

/// Runs commands one after the other, each at a quiet moment: one to warm up, which is not counted, then as many as
/// `times`.
pub(super) fn costs(
    times: usize,
    patience: &Patience,
    command: impl Fn() -> Command,
) -> anyhow::Result<Vec<Cost>> {
    cost(command())?;
    let one = |_| {
        patience.wait();
        cost(command())
    };
    (0..times).map(one).collect()
}
