//! `Abrangencia`: the ERP's expression for a choice of codes: `1001`, `1001-1005`, `1001,1003-1005`.
//! It deliberately knows no exclusions or wildcards: their form is not known.

use std::ops::RangeInclusive;

/// Codes that a query asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Abrangencia(Vec<RangeInclusive<u32>>);

impl Abrangencia {
    /// Nothing where any part is no code or range.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let range = |part: &str| {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            Some(from.trim().parse().ok()?..=to.trim().parse().ok()?)
        };
        text.split(',').map(range).collect::<Option<_>>().map(Self)
    }

    pub(super) fn holds(&self, code: u32) -> bool {
        self.0.iter().any(|range| range.contains(&code))
    }
}

#[cfg(test)]
mod tests {
    use super::Abrangencia;

    #[test]
    fn lists_and_ranges() {
        let chosen = |text| {
            let abrangencia = Abrangencia::parse(text).unwrap();
            (1..10).filter(|code| abrangencia.holds(*code)).collect::<Vec<u32>>()
        };
        assert_eq!(chosen("3"), [3]);
        assert_eq!(chosen("2-4, 8"), [2, 3, 4, 8]);
        for wrong in ["", "a", "1,", "1-", "-2", "1-2-3"] {
            assert_eq!(Abrangencia::parse(wrong), None, "{wrong}");
        }
    }
}
