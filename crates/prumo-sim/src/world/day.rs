//! `Day`: a calendar date in the ERP's spelling, dd/MM/yyyy, and in SQL's.
//! It deliberately knows neither the clock nor time zones: the sample data stands still.

use std::fmt;

/// A calendar date. Ordered as time runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// What the ERP keeps where a date is empty (31/12/1900).
    pub const EMPTY: Self = Self { year: 1900, month: 12, day: 31 };

    /// A date that exists, or nothing.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            _ => return None,
        };
        (year >= 1900 && (1..=last).contains(&day)).then_some(Self { year, month, day })
    }

    /// The `day`-th of a month `months` after January of `year`; for the sample data, which keeps `day` below 29.
    pub(super) fn of(year: u16, months: u8, day: u8) -> Self {
        Self { year: year + u16::from(months / 12), month: months % 12 + 1, day }
    }

    /// Reads `dd/MM/yyyy`; ISO and everything else is refused, as the ERP does by name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('/');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (day.len(), month.len(), year.len()) != (2, 2, 4) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// `yyyy-MM-dd`, for SQL.
    #[must_use]
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// `dd/MM/yyyy`, as the services write it.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{:02}/{:04}", self.day, self.month, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_day_month_year_is_read() {
        assert_eq!(Day::parse("29/02/2024"), Day::new(2024, 2, 29));
        for wrong in ["2026-11-24", "1/2/2026", "31/04/2026", "29/02/2025", "24/11/2026/1", "", "aa/bb/cccc"]
        {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn months_run_over_the_year_end() {
        assert_eq!(Day::of(2026, 13, 5).to_string(), "05/02/2027");
        assert_eq!(Day::of(2026, 11, 5).iso(), "2026-12-05");
    }
}
