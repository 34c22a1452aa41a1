//! docs/benchmarks.md from measures. It decides nothing.

use std::fmt::Write as _;
use std::time::Duration;

use super::measure::{Limit, Measure, Row, Samples};

/// How to read what follows, and how far to trust it.
const PREFACE: &str = "# Benchmarks

Written by `cargo xtask bench`, which fails where a limit is missed. Nothing here is edited by hand.

Each row gives the median, the least and the most of its runs, after one run that is not counted; the limit is \
held by the median. \"Processor\" is user and system time of a run (the median), which others on the machine disturb \
less than the wall time. \"Beside ours\" is a peer's median divided by ours, from the same minutes. The machines are \
shared: each run waits for a moment in which the processors idle, up to four minutes in a measure, and each measure \
says how busy they were. \
Compare rows of one page with one another, not with another page.
";

/// The page: measures, each with how busy the machine was.
pub(super) fn page(machine: &[(&'static str, String)], measures: &[(Measure, String)]) -> String {
    let mut page = format!("{PREFACE}\n| | |\n|---|---|\n");
    for (name, value) in machine {
        line(&mut page, format_args!("| {name} | {value} |"));
    }
    for (measure, busy) in measures {
        section(&mut page, measure, busy);
    }
    page
}

// Writing to a String cannot fail.
fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = writeln!(page, "{text}");
}

fn section(page: &mut String, measure: &Measure, busy: &str) {
    line(page, format_args!("\n## {}\n\n{}\n", measure.title, measure.how));
    line(page, format_args!("| what | runs | median | least | most | processor | limit | beside ours |"));
    line(page, format_args!("|---|--:|--:|--:|--:|--:|--:|--:|"));
    let ours = measure.rows.first();
    for row in &measure.rows {
        let cells = [
            row.what.clone(),
            row.samples.count().to_string(),
            amount(&row.samples, row.samples.median()),
            amount(&row.samples, row.samples.least()),
            amount(&row.samples, row.samples.most()),
            row.cpu.map_or_else(none, time),
            row.limit.map_or_else(none, |limit| self::limit(&row.samples, limit)),
            ours.filter(|_| row.limit.is_none()).map_or_else(none, |ours| beside(row, ours)),
        ];
        line(page, format_args!("| {} |", cells.join(" | ")));
    }
    line(page, format_args!("\n{} Machine: {busy}.", shows(measure)));
}

/// What the rows show, in a sentence each.
fn shows(measure: &Measure) -> String {
    let one = |row: &Row| {
        let limit = limit(&row.samples, row.limit?);
        let median = amount(&row.samples, row.samples.median());
        let (verdict, not) = if row.holds()? { ("Held", "") } else { ("**Missed**", " not") };
        Some(format!("{verdict}: {} is at {median},{not} within {limit}.", row.what))
    };
    measure.rows.iter().filter_map(one).collect::<Vec<_>>().join(" ")
}

fn none() -> String {
    "–".to_owned()
}

fn beside(row: &Row, ours: &Row) -> String {
    format!("{:.2} ×", row.samples.median() / ours.samples.median())
}

fn limit(samples: &Samples, limit: Limit) -> String {
    match limit {
        Limit::Below(most) => format!("< {most} {}", samples.unit.sign()),
        Limit::AtMost(most) => format!("≤ {most} {}", samples.unit.sign()),
    }
}

fn amount(samples: &Samples, value: f64) -> String {
    format!("{value:.*} {}", digits(value), samples.unit.sign())
}

fn time(time: Duration) -> String {
    let (value, sign) = match time.as_secs_f64() {
        seconds if seconds >= 10.0 => (seconds, "s"),
        seconds => (seconds * 1000.0, "ms"),
    };
    format!("{value:.*} {sign}", digits(value))
}

/// Three figures are as many as such times are worth.
fn digits(value: f64) -> usize {
    match value {
        value if value >= 100.0 => 0,
        value if value >= 10.0 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::measure::Unit;

    fn measure(median: f64) -> Measure {
        let samples = |value| Samples::of([value], Unit::Milliseconds);
        Measure {
            title: "A start",
            how: "Once.".to_owned(),
            rows: vec![
                Row::ours("ours", samples(median), Limit::Below(5.0)).with_cpu(Duration::from_micros(1500)),
                Row::peer("theirs", samples(8.0)),
            ],
        }
    }

    #[test]
    fn a_row_says_all_that_was_measured_and_a_peer_stands_beside_ours() {
        let page = page(&[("kernel", "Linux".to_owned())], &[(measure(4.0), "idle".to_owned())]);
        assert!(page.contains("| kernel | Linux |"), "{page}");
        assert!(page.contains("| ours | 1 | 4.00 ms | 4.00 ms | 4.00 ms | 1.50 ms | < 5 ms | – |"), "{page}");
        assert!(page.contains("| theirs | 1 | 8.00 ms | 8.00 ms | 8.00 ms | – | – | 2.00 × |"), "{page}");
        assert!(page.contains("Held: ours is at 4.00 ms, within < 5 ms. Machine: idle."), "{page}");
    }

    #[test]
    fn a_missed_limit_is_said() {
        assert!(shows(&measure(7.0)).starts_with("**Missed**: ours is at 7.00 ms, not within < 5 ms."));
    }
}
