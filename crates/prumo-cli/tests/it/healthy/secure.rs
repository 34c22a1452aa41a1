//! Encryption on both sides, with an authority that the project names: then there is no finding at all.

use prumo_harness::findings;

use crate::corpus::certificates::secure;
use crate::corpus::line::compare;

#[test]
fn encrypted_on_both_sides_is_green_without_a_word() {
    let secure = secure();
    let scene = secure.case().set().unwrap();
    let report = compare(&scene, 0, &[]).unwrap();
    assert!(findings(&report).is_empty(), "{report:#}");
}
