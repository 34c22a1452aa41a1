//! What AFL++ says of its own work, from its `fuzzer_stats`.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

/// Counts of one target, over all its runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Statistics {
    pub(super) executions: u64,
    /// Inputs that reached something new.
    pub(super) found: u64,
    pub(super) crashes: u64,
    pub(super) hangs: u64,
}

impl Statistics {
    /// Reads those of a target's folder; a target that never ran has none.
    pub(super) fn read(out: &Path) -> anyhow::Result<Self> {
        let path = out.join("default/fuzzer_stats");
        if !path.exists() {
            return Ok(Self::default());
        }
        Self::parse(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let number = |wanted: &str| -> anyhow::Result<u64> {
            let mut lines = text.lines().filter_map(|line| line.split_once(':'));
            let found = lines.find(|(name, _)| name.trim() == wanted);
            let (_, value) = found.with_context(|| format!("no {wanted}"))?;
            value.trim().parse().with_context(|| format!("{wanted} is no number"))
        };
        Ok(Self {
            executions: number("execs_done")?,
            found: number("corpus_found")?,
            crashes: number("saved_crashes")?,
            hangs: number("saved_hangs")?,
        })
    }

    /// What came since.
    pub(super) fn since(self, before: &Self) -> Self {
        Self {
            executions: self.executions.saturating_sub(before.executions),
            found: self.found.saturating_sub(before.found),
            crashes: self.crashes.saturating_sub(before.crashes),
            hangs: self.hangs.saturating_sub(before.hangs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said() {
        let text = "run_time          : 60\nexecs_done        : 102\ncorpus_found : 7\nsaved_crashes : 0\nsaved_hangs : 1\n";
        let wanted = Statistics { executions: 102, found: 7, crashes: 0, hangs: 1 };
        assert_eq!(Statistics::parse(text).unwrap(), wanted);
        assert_eq!(wanted.since(&Statistics { executions: 2, ..wanted }).executions, 100);
        assert_eq!(Statistics::parse("execs_done : 1").unwrap_err().to_string(), "no corpus_found");
    }
}
