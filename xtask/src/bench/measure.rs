//! What a measure came to: rows of samples, ours first, held to their limits and set beside their peers.
//! It measures nothing and draws nothing.

use std::time::Duration;

/// Samples of every row that is not a single run.
pub(super) const RUNS: usize = 11;

/// A measure.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    /// Its heading.
    pub(super) title: &'static str,
    /// How it was taken, and what that leaves out.
    pub(super) how: String,
    /// Its rows; the first is ours, and peers are set beside it.
    pub(super) rows: Vec<Row>,
}

impl Measure {
    /// The rows that are beyond their limit.
    pub(super) fn missed(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.holds() == Some(false))
    }
}

/// One thing that was measured.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// What it is.
    pub(super) what: String,
    /// What came out.
    pub(super) samples: Samples,
    /// User and system time of a run, the median, where the process could be asked.
    pub(super) cpu: Option<Duration>,
    /// What the median must not pass.
    pub(super) limit: Option<Limit>,
}

impl Row {
    /// A row without a limit.
    pub(super) fn peer(what: impl Into<String>, samples: Samples) -> Self {
        Self { what: what.into(), samples, cpu: None, limit: None }
    }

    /// A row of ours, held to a limit.
    pub(super) fn ours(what: impl Into<String>, samples: Samples, limit: Limit) -> Self {
        Self { what: what.into(), samples, cpu: None, limit: Some(limit) }
    }

    /// With the time on the processor.
    pub(super) fn with_cpu(mut self, cpu: Duration) -> Self {
        self.cpu = Some(cpu);
        self
    }

    /// Whether the median is within the limit; nothing where there is none.
    pub(super) fn holds(&self) -> Option<bool> {
        let median = self.samples.median();
        self.limit.map(|limit| match limit {
            Limit::Below(most) => median < most,
            Limit::AtMost(most) => median <= most,
        })
    }
}

/// A limit, in the unit of the samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Limit {
    /// Less than this.
    Below(f64),
    /// This or less.
    AtMost(f64),
}

/// What samples are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// Seconds.
    Seconds,
    /// Millions of bytes.
    Megabytes,
}

impl Unit {
    /// Its sign.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::Megabytes => "MB",
        }
    }
}

/// Samples of one row, sorted; there is at least one.
#[derive(Debug, Clone)]
pub(super) struct Samples {
    values: Vec<f64>,
    /// What they are counted in.
    pub(super) unit: Unit,
}

impl Samples {
    /// Samples in milliseconds.
    pub(super) fn milliseconds(times: impl IntoIterator<Item = Duration>) -> Self {
        Self::of(times.into_iter().map(|time| time.as_secs_f64() * 1000.0), Unit::Milliseconds)
    }

    /// Samples in seconds.
    pub(super) fn seconds(times: impl IntoIterator<Item = Duration>) -> Self {
        Self::of(times.into_iter().map(|time| time.as_secs_f64()), Unit::Seconds)
    }

    /// Values in a unit.
    pub(super) fn of(values: impl IntoIterator<Item = f64>, unit: Unit) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        Self { values, unit }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.values.len()
    }

    /// The one in the middle; of two the greater. Without samples it is not a number, which is within no limit.
    pub(super) fn median(&self) -> f64 {
        self.values.get(self.values.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// The smallest.
    pub(super) fn least(&self) -> f64 {
        self.values.first().copied().unwrap_or(f64::NAN)
    }

    /// The greatest.
    pub(super) fn most(&self) -> f64 {
        self.values.last().copied().unwrap_or(f64::NAN)
    }
}

/// The duration in the middle.
pub(super) fn median(times: impl IntoIterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.into_iter().collect();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_one_in_the_middle_whatever_the_order() {
        let samples = Samples::of([9.0, 1.0, 5.0], Unit::Seconds);
        assert_eq!((samples.least(), samples.median(), samples.most()), (1.0, 5.0, 9.0));
        assert_eq!(median([9, 1, 5].map(Duration::from_secs)), Duration::from_secs(5));
    }

    #[test]
    fn a_limit_is_held_by_the_median_alone() {
        let row = |limit| Row::ours("x", Samples::of([1.0, 5.0, 90.0], Unit::Seconds), limit);
        assert_eq!(row(Limit::AtMost(5.0)).holds(), Some(true));
        assert_eq!(row(Limit::Below(5.0)).holds(), Some(false));
        assert_eq!(row(Limit::Below(6.0)).holds(), Some(true));
    }

    #[test]
    fn no_samples_hold_no_limit() {
        assert_eq!(Row::ours("x", Samples::of([], Unit::Seconds), Limit::Below(1.0)).holds(), Some(false));
    }
}
