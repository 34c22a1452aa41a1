//! `Decimal`: a fixed-point number as the ERP keeps it, and its two spellings on the wire.
//! It deliberately has no arithmetic beyond what the sample data needs.

use std::fmt;

/// A number of `units` of 10^-`scale`: `Decimal::money(35_020)` is 350.20.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// The number without its point.
    pub units: i64,
    /// How many decimal places the field has in the ERP's dictionary.
    pub scale: u8,
}

impl Decimal {
    /// Money and percentages with two places, in hundredths.
    #[must_use]
    pub const fn money(hundredths: i64) -> Self {
        Self { units: hundredths, scale: 2 }
    }

    /// A number with as many places as its field has.
    #[must_use]
    pub const fn scaled(units: i64, scale: u8) -> Self {
        Self { units, scale }
    }

    /// As a field declared xs:double carries it: a point, and no more zeros than needed (`350.2`, `1200.0`).
    #[must_use]
    pub fn point(self) -> String {
        let full = self.spelled('.');
        if self.scale == 0 {
            return full + ".0";
        }
        let short = full.trim_end_matches('0');
        if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
    }

    /// As a field declared xs:string carries it: a comma and every decimal place (`350,20`).
    #[must_use]
    pub fn comma(self) -> String {
        self.spelled(',')
    }

    fn spelled(self, separator: char) -> String {
        if self.scale == 0 {
            return self.units.to_string();
        }
        let sign = if self.units < 0 { "-" } else { "" };
        let divisor = 10_u64.pow(u32::from(self.scale));
        let units = self.units.unsigned_abs();
        let (whole, rest) = (units / divisor, units % divisor);
        format!("{sign}{whole}{separator}{rest:0width$}", width = usize::from(self.scale))
    }
}

/// As SQL writes it: a point and every decimal place.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.spelled('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_string_field_takes_the_comma_and_all_places() {
        assert_eq!(Decimal::money(35_020).comma(), "350,20");
        assert_eq!(Decimal::scaled(25_000, 4).comma(), "2,5000");
        assert_eq!(Decimal::money(-5).comma(), "-0,05");
    }

    #[test]
    fn a_double_field_takes_the_point() {
        assert_eq!(Decimal::money(35_020).point(), "350.2");
        assert_eq!(Decimal::money(120_000).point(), "1200.0");
        assert_eq!(Decimal::scaled(3, 0).point(), "3.0");
        assert_eq!(Decimal::money(-5).to_string(), "-0.05");
    }
}
