//! How often a particle may stand, and how nested particles multiply; numbers beyond 32 bits count as unbounded.

use crate::xml::Element;

/// `minOccurs` and `maxOccurs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Occurs {
    pub(super) min: u32,
    pub(super) max: Option<u32>,
}

impl Occurs {
    pub(super) const ONCE: Self = Self { min: 1, max: Some(1) };

    /// What a particle says of itself; nonsense is read as the default of 1.
    pub(super) fn of(particle: &Element<'_>) -> Self {
        let number = |text: &str| text.trim().parse::<u32>().ok();
        let min = particle.attribute("minOccurs").and_then(number).unwrap_or(1);
        let max = match particle.attribute("maxOccurs").map(str::trim) {
            None => Some(1),
            Some("unbounded") => None,
            // Digits that do not fit are a large number.
            Some(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => number(text),
            Some(_) => Some(1),
        };
        Self { min, max }
    }

    /// Of a particle inside another.
    pub(super) fn within(self, outer: Self) -> Self {
        let max = match (self.max, outer.max) {
            (Some(0), _) | (_, Some(0)) => Some(0),
            (Some(a), Some(b)) => a.checked_mul(b),
            _ => None,
        };
        Self { min: self.min.saturating_mul(outer.min), max }
    }

    /// Of an alternative in a choice: it need not stand at all.
    pub(super) fn optional(self) -> Self {
        Self { min: 0, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_particles_multiply() {
        let set = Occurs { min: 0, max: None };
        assert_eq!(Occurs::ONCE.within(set), set);
        let pair = Occurs { min: 2, max: Some(2) };
        assert_eq!(pair.within(pair), Occurs { min: 4, max: Some(4) });
        let forbidden = Occurs { min: 0, max: Some(0) };
        assert_eq!(forbidden.within(set), forbidden);
        let huge = Occurs { min: u32::MAX, max: Some(u32::MAX) };
        assert_eq!(huge.within(huge), Occurs { min: u32::MAX, max: None });
    }
}
