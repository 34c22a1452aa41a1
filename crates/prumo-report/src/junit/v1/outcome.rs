//! What becomes of a verdict in a JUnit file: the same rule as the exit code's, check by check.
//! Which words are said with it is the case's matter.

use prumo_model::outcome::{Acceptance, Strictness};
use prumo_model::verdict::{Basis, Verdict};

/// How a case is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Open and proven, or as good as that by a person's choice.
    Passed,
    /// Shut, or to be mended where warnings count.
    Failure { kind: String, message: String, text: String },
    /// Not proven.
    Error { kind: String, message: String, text: String },
    /// Nothing is said of it, and the reason is.
    Skipped { message: String },
}

/// The element that a case gets; none where it passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    None,
    Failure,
    Error,
    Skipped,
}

/// The element of a verdict. `held_by_an_open_one` is said of a blocked check whose cause is not shown as shut.
pub(super) fn element(
    verdict: Verdict,
    basis: Option<Basis>,
    held_by_an_open_one: bool,
    strictness: &Strictness,
) -> Element {
    let unless = |acceptance, accepted| {
        if strictness.accept.contains(&acceptance) { accepted } else { Element::Error }
    };
    match (verdict, basis) {
        (Verdict::Fail, _) => Element::Failure,
        (Verdict::Warn, _) if strictness.strict => Element::Failure,
        (Verdict::Unknown, _) => Element::Error,
        (Verdict::Blocked, _) if held_by_an_open_one => Element::Error,
        (Verdict::Skipped, _) => unless(Acceptance::Waived, Element::Skipped),
        (Verdict::Pass, Some(Basis::Attested)) => unless(Acceptance::Attested, Element::None),
        (Verdict::Pass, Some(Basis::Inferred)) => unless(Acceptance::Inferred, Element::None),
        // A cause that is shown is red itself.
        (Verdict::Blocked | Verdict::NotApplicable, _) => Element::Skipped,
        (Verdict::Pass | Verdict::Warn, _) => Element::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strictness(accept: &[Acceptance], strict: bool) -> Strictness {
        Strictness { accept: accept.iter().copied().collect(), strict }
    }

    #[test]
    fn only_a_proven_pass_and_a_warning_pass_by_themselves() {
        let plain = strictness(&[], false);
        for verdict in Verdict::ALL {
            for basis in [None, Some(Basis::Proven), Some(Basis::Attested), Some(Basis::Inferred)] {
                for held in [false, true] {
                    let passes = element(*verdict, basis, held, &plain) == Element::None;
                    let proven = matches!(basis, None | Some(Basis::Proven));
                    let may = *verdict == Verdict::Warn || (*verdict == Verdict::Pass && proven);
                    assert_eq!(passes, may, "{verdict} {basis:?} {held}");
                }
            }
        }
    }

    #[test]
    fn what_a_person_accepts_is_no_error_any_more_and_what_is_strict_fails() {
        let all = strictness(Acceptance::ALL, true);
        assert_eq!(element(Verdict::Pass, Some(Basis::Attested), false, &all), Element::None);
        assert_eq!(element(Verdict::Pass, Some(Basis::Inferred), false, &all), Element::None);
        assert_eq!(element(Verdict::Skipped, None, false, &all), Element::Skipped);
        assert_eq!(element(Verdict::Warn, Some(Basis::Proven), false, &all), Element::Failure);
        assert_eq!(element(Verdict::Unknown, None, false, &all), Element::Error);
        assert_eq!(element(Verdict::Blocked, None, true, &all), Element::Error);
        assert_eq!(element(Verdict::Blocked, None, false, &all), Element::Skipped);
    }
}
