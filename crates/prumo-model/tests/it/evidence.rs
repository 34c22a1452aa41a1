//! No evidence is never a pass: taking facts away may turn a verdict into one that says less, never into a green one.

use std::collections::BTreeSet;

use proptest::prelude::*;
use prumo_model::code::{Code, Weight};
use prumo_model::fact::{Answered, CallFact, CallOutcome, FactKey, FactKind, Facts, RowsFact, Seen};
use prumo_model::gate::Gate;
use prumo_model::judge::CheckResult;
use prumo_model::outcome::exit;
use prumo_model::target::Target;
use prumo_model::verdict::Verdict;

use crate::faults;
use crate::stage::{Stage, call, customers, database, login, rows, server};
use crate::unseen;

fn keys(stage: &Stage) -> Vec<FactKey> {
    stage.facts.iter().map(|(key, _)| key.clone()).collect()
}

#[test]
fn no_facts_at_all_are_not_green() {
    let stage = Stage { facts: Facts::new(), ..Stage::healthy() };
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
}

#[test]
fn without_a_kind_of_fact_nothing_is_green() {
    let kinds: BTreeSet<FactKind> = keys(&Stage::healthy()).iter().map(|key| key.kind).collect();
    let simulated: BTreeSet<FactKind> = keys(&Stage::simulated()).iter().map(|key| key.kind).collect();
    assert_eq!(simulated, FactKind::ALL.iter().copied().collect(), "the healthy look brings every kind");
    for kind in [FactKind::RowsBefore, FactKind::RowsAfter] {
        let mut stage = Stage::simulated();
        stage.keep(|key| key.kind != kind);
        assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "without {kind}");
    }
    for kind in kinds {
        let mut stage = Stage::healthy();
        stage.keep(|key| key.kind != kind);
        assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "without {kind}");
    }
}

#[test]
fn without_any_single_fact_nothing_is_green() {
    for missing in keys(&Stage::healthy()) {
        let mut stage = Stage::healthy();
        stage.keep(|key| *key != missing);
        assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "without {missing:?}");
    }
}

#[test]
fn what_is_judged_from_a_call_does_not_pass_where_it_was_not_made() {
    for branch in [1, 2] {
        let judged_from_it = |check: &CheckResult| {
            let all_calls =
                check.id.gate == Gate::Answer && check.id.target == Target::Operation(customers());
            all_calls || check.id.target == call(branch)
        };
        let healthy = Stage::healthy().checks(judged_from_it);
        assert!(healthy.len() > 5 && healthy.iter().all(|check| check.verdict == Verdict::Pass));
        let mut stage = Stage::healthy();
        stage.keep(|key| key.target != call(branch));
        for check in stage.checks(judged_from_it) {
            assert_ne!(check.verdict, Verdict::Pass, "{} without the call of {branch}", check.id.gate);
        }
    }
}

#[test]
fn a_look_that_brought_nothing_is_not_green_whatever_the_reason() {
    for key in keys(&Stage::healthy()) {
        for reason in unseen::reasons() {
            let mut stage = Stage::healthy();
            stage.see(key.target.clone(), key.kind, Seen::Nothing(reason.clone()));
            assert_ne!(stage.exit_accepting_all(), exit::OPEN, "{key:?}: {reason:?}");
        }
    }
}

#[test]
fn less_than_was_asked_for_is_no_pass() {
    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => drop(minimum.tables.pop()),
        _ => unreachable!("a minimum"),
    });
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "a table that nobody looked at");

    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => drop(minimum.tables[1].found.as_mut().unwrap().columns.pop()),
        _ => unreachable!("a minimum"),
    });
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "a column that nobody looked at");

    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Read, |fact| match &mut fact.seen {
        Seen::Read(read) => drop(read.tables.pop()),
        _ => unreachable!("a read"),
    });
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "a table that nobody read");

    let mut stage = Stage::healthy();
    for kind in [FactKind::DatabaseRows, FactKind::ServiceRows] {
        for branch in [1, 2] {
            let none = RowsFact { digest_key: "one key".to_owned(), ..RowsFact::default() };
            stage.see(rows(branch), kind, Seen::Rows(none));
        }
    }
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "two empty sides that agree");
}

#[test]
fn an_answer_that_says_nothing_at_all_proves_no_login() {
    let mut stage = Stage::healthy();
    let outcome = CallOutcome::Answered(Answered::default());
    stage.see(login(), FactKind::Call, Seen::Call(CallFact { outcome, warm_up: false }));
    assert_eq!(
        (stage.codes(), stage.exit_accepting_all()),
        (vec![Code::ErpLoginNotProven], exit::NOT_PROVEN)
    );
}

#[test]
fn a_fact_of_another_kind_under_a_key_is_no_evidence() {
    for key in keys(&Stage::healthy()) {
        let mut stage = Stage::healthy();
        let other = if key.kind == FactKind::Excess {
            Seen::Read(Default::default())
        } else {
            Seen::Excess(Default::default())
        };
        stage.see(key.target.clone(), key.kind, other);
        assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "{key:?}");
    }
}

#[test]
fn facts_of_another_environment_prove_nothing_here() {
    let healthy = Stage::healthy();
    let mut stage = Stage { facts: Facts::new(), ..healthy.clone() };
    for (key, fact) in healthy.facts.iter() {
        let key = FactKey { environment: "producao".to_owned(), ..key.clone() };
        stage.facts.insert(key, fact.clone());
    }
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
}

#[test]
fn one_empty_answer_does_not_hide_behind_another_s_rows() {
    let mut stage = Stage::healthy();
    stage.keep(|key| key.target != call(2));
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
    stage.keep(|key| key.target != server());
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
}

proptest! {
    // A failing input is printed; no file is written beside the sources.
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn taking_facts_away_makes_nothing_green(
        fault in 0..faults::all().count(),
        kept in proptest::collection::vec(any::<bool>(), 64),
    ) {
        let fault = faults::all().nth(fault).expect("a fault");
        prop_assume!(matches!(fault.code.row().weight, Weight::Fail | Weight::Unknown));
        let mut stage = fault.stage();
        let all = keys(&stage);
        let place = |key: &FactKey| all.iter().position(|known| known == key).expect("a known key");
        stage.keep(|key| kept.get(place(key)).copied().unwrap_or(true));
        prop_assert_ne!(stage.exit_accepting_all(), exit::OPEN, "{} with fewer facts", fault.code);
    }

    #[test]
    fn no_subset_of_the_healthy_facts_is_green_but_the_whole(
        kept in proptest::collection::vec(prop::bool::weighted(0.9), 64),
    ) {
        let mut stage = Stage::healthy();
        let all = keys(&stage);
        let place = |key: &FactKey| all.iter().position(|known| known == key).expect("a known key");
        stage.keep(|key| kept.get(place(key)).copied().unwrap_or(true));
        let whole = stage.facts.len() == all.len();
        prop_assert_eq!(stage.exit_accepting_all() == exit::OPEN, whole);
    }
}
