//! A certificate that nobody vouches for can be accepted by the fingerprint that is printed, and then says no more.

use super::{against, check, cures, set};
use crate::corpus::certificates::{plants, secure};

#[test]
fn the_certificate_that_was_shown_can_be_accepted() {
    let secure = secure();
    let mut accepted = 0;
    for plant in plants().iter().filter(|plant| plant.code() != "certificate-name-mismatch") {
        let mut case = secure.case();
        (plant.plant)(&mut case);
        let scene = set(case).unwrap();
        let report = check(&scene).unwrap();
        let actions = against(&report, plant.code()).unwrap();
        assert!(actions.iter().all(|action| action["alternative"] == true), "{actions:?}");
        cures(&scene, plant.code(), &actions).unwrap();
        accepted += actions.len();
    }
    assert_eq!(accepted, 3);
}
