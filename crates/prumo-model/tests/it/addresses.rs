//! Several addresses of one name: what is shut beside what is open is told, and rests on what the look rests on.

use std::time::Duration;

use prumo_model::code::Code;
use prumo_model::fact::{Attempt, Connect, FactKind, Seen};
use prumo_model::outcome::exit;
use prumo_model::vantage::VantageBasis;

use crate::stage::healthy::reach;
use crate::stage::{PROJECT, Stage, database_port};

/// A stage whose database answers at its one address and does this at the others.
fn beside(project: &[(&str, &str)], others: &[(&str, Connect)]) -> Stage {
    let mut stage = Stage::with(project);
    let mut fact = reach(Connect::Connected);
    fact.attempts.extend(others.iter().map(|(address, outcome)| Attempt {
        address: address.parse().expect("an address"),
        outcome: *outcome,
        took: Duration::from_millis(9),
        own: None,
    }));
    stage.see(database_port(), FactKind::Reach, Seen::Reach(fact));
    stage
}

fn notes(stage: &Stage) -> Vec<Code> {
    stage.judged().checks().flat_map(|check| check.notes.iter().map(|note| note.code)).collect()
}

#[test]
fn one_bad_backend_of_three_is_named_whatever_it_does() {
    for outcome in
        [Connect::Silent, Connect::Refused, Connect::Dropped, Connect::Unreachable, Connect::Failed(5)]
    {
        let stage = beside(&[], &[("200.160.2.4", outcome), ("200.160.2.5", Connect::Connected)]);
        let line = stage.judged().environments.remove(0).lines.remove(0);
        assert_eq!(line.finding.code, Code::SomeAddressesShut, "{outcome:?}");
        let list = |name| line.finding.arguments.get(name).cloned();
        assert_eq!(list("addresses"), Some(["200.160.2.4".to_owned()].into_iter().collect()));
        let open = ["200.160.2.3", "200.160.2.5"].map(str::to_owned);
        assert_eq!(list("open"), Some(open.into_iter().collect()));
        assert_eq!(stage.exit(), exit::OPEN);
    }
}

#[test]
fn a_family_that_the_crm_has_no_address_in_is_a_note_and_one_that_it_has_is_a_warning() {
    let dead = [("2001:12ff::3", Connect::Silent)];
    let stage = beside(&[], &dead);
    assert_eq!((stage.codes(), notes(&stage)), (vec![], vec![Code::AddressFamilyShut]));
    let own = "crm-addresses = [\"18.228.227.211\"]";
    assert!(PROJECT.contains(own), "the project that the next line changes");
    let both = "crm-addresses = [\"18.228.227.211\", \"2001:12ff::9\"]";
    let stage = beside(&[(own, both)], &dead);
    assert_eq!((stage.codes(), notes(&stage)), (vec![Code::SomeAddressesShut], vec![]));
}

#[test]
fn an_address_that_our_own_policy_leaves_out_is_not_called_shut() {
    let stage = beside(&[], &[("10.0.0.5", Connect::Denied)]);
    assert_eq!((stage.codes(), notes(&stage)), (vec![], vec![]));
}

#[test]
fn the_warning_does_not_hide_that_the_vantage_is_a_person_s_word() {
    let mut stage = beside(&[], &[("200.160.2.4", Connect::Silent)]);
    stage.vantage_basis = VantageBasis::Attested;
    assert_eq!(stage.codes(), [Code::SomeAddressesShut]);
    assert_eq!((stage.exit(), stage.exit_accepting_all()), (exit::NOT_PROVEN, exit::OPEN));
}
