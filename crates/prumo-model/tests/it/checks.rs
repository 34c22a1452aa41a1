//! What every check says of itself: its gate, the facts that it reads and the codes that it may give.

use std::fmt::Write as _;

use prumo_model::checks::CHECKS;

use crate::golden;

#[test]
fn every_check_says_what_it_needs_and_may_find() {
    let mut text = String::new();
    for check in CHECKS {
        let needs: Vec<&str> = check.needs().iter().map(|kind| kind.as_str()).collect();
        let codes: Vec<&str> = check.codes().iter().map(|code| code.as_str()).collect();
        let _ =
            writeln!(text, "{}\n  needs {}\n  finds {}", check.gate(), needs.join(", "), codes.join(", "));
    }
    golden::compare("checks.txt", &text);
}
