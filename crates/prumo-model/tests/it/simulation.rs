//! An order that is simulated: only where a person named it, judged by what it left behind, never by its answer alone.

use prumo_model::code::Code;
use prumo_model::fact::{CallFact, CallOutcome, FactKind, NotLooked, NotProven, Seen};
use prumo_model::outcome::exit;
use prumo_model::project::EnvironmentKind;
use prumo_model::verdict::{Basis, Verdict};

use crate::stage::{PROJECT, SIMULATED, SIMULATING, Stage, changed, simulation, watched};

/// The verdict, basis and reason of the rehearsal.
fn rehearsal(stage: &Stage) -> (Verdict, Option<Basis>, Option<String>) {
    let checks =
        stage.checks(|check| check.id.target.kind() == "integration" && check.step.as_str() == "3.1");
    let check = checks.first().expect("a rehearsal");
    (check.verdict, check.basis, check.reason.clone())
}

fn changed_tables(stage: &Stage) -> Vec<String> {
    let judged = stage.judged();
    let lines = judged.lines().filter(|line| line.finding.code == Code::SimulationChangedData);
    lines
        .flat_map(|line| line.finding.arguments.list("tables").map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn a_simulation_that_leaves_everything_as_it_was_is_proven() {
    let stage = Stage::simulated();
    assert_eq!((stage.codes(), stage.exit()), (vec![], exit::OPEN));
    assert_eq!(rehearsal(&stage), (Verdict::Pass, Some(Basis::Proven), None));
}

#[test]
fn without_a_simulation_the_rehearsal_is_inferred_and_says_so() {
    let mut stage = Stage::simulated();
    stage.keep(|key| key.target != simulation() && key.target != watched());
    assert_eq!(rehearsal(&stage), (Verdict::Pass, Some(Basis::Inferred), Some("not-simulated".to_owned())));
    let calls = stage.checks(|check| check.id.target == simulation());
    assert!(!calls.is_empty() && calls.iter().all(|check| check.reason.as_deref() == Some("not-exercised")));
    assert_eq!((stage.exit(), stage.exit_accepting_all()), (exit::NOT_PROVEN, exit::OPEN));
}

#[test]
fn what_came_went_or_is_no_longer_the_same_is_counted_by_table() {
    for (change, told) in
        [("key", "E085CLI +1 -1"), ("field", "E085CLI ~1"), ("new", "E085CLI +1"), ("gone", "E085CLI -1")]
    {
        let mut stage = Stage::simulated();
        stage.alter(watched(), FactKind::RowsAfter, |fact| {
            let Seen::Rows(rows) = &mut fact.seen else { unreachable!("rows") };
            match change {
                "key" => rows.rows[0].key = "another".to_owned(),
                "field" => drop(rows.rows[0].fields.insert("NomCli".to_owned(), "another".to_owned())),
                "new" => {
                    let row =
                        prumo_model::fact::RowDigest { key: "another".to_owned(), ..rows.rows[0].clone() };
                    rows.rows.push(row);
                }
                _ => rows.rows.clear(),
            }
        });
        assert_eq!(changed_tables(&stage), [told], "{change}");
        assert_eq!(stage.exit_accepting_all(), exit::FAILS, "{change}");
    }
}

#[test]
fn a_new_row_that_pushes_an_old_one_out_of_the_limit_is_one_row() {
    let mut stage = Stage::simulated();
    for kind in [FactKind::RowsBefore, FactKind::RowsAfter] {
        stage.alter(watched(), kind, |fact| {
            let Seen::Rows(rows) = &mut fact.seen else { unreachable!("rows") };
            rows.more = true;
            if kind == FactKind::RowsAfter {
                rows.rows[0].key = "another".to_owned();
            }
        });
    }
    assert_eq!(changed_tables(&stage), ["E085CLI +1"]);
}

#[test]
fn looks_under_two_keys_prove_nothing() {
    let mut stage = Stage::simulated();
    stage.alter(watched(), FactKind::RowsAfter, |fact| {
        let Seen::Rows(rows) = &mut fact.seen else { unreachable!("rows") };
        rows.digest_key = "another".to_owned();
    });
    assert_eq!((stage.codes(), stage.exit_accepting_all()), (vec![Code::NotLooked], exit::NOT_PROVEN));
}

#[test]
fn a_call_that_was_not_made_for_want_of_proof_is_unknown_with_its_reason() {
    for reason in NotProven::ALL {
        let mut stage = Stage::simulated();
        stage.see(simulation(), FactKind::Call, Seen::Nothing(NotLooked::CallNotProven(*reason)));
        assert_eq!((stage.codes(), stage.exit_accepting_all()), (vec![Code::NotLooked], exit::NOT_PROVEN));
        let judged = stage.judged();
        let line = judged.lines().next().expect("a line");
        assert_eq!(line.finding.arguments.text("reason"), Some(reason.as_str()));
    }
}

#[test]
fn an_answer_without_the_order_is_no_success() {
    let mut stage = Stage::simulated();
    stage.alter(simulation(), FactKind::Call, |fact| match &mut fact.seen {
        Seen::Call(CallFact { outcome: CallOutcome::Answered(answered), .. }) => answered.sets.clear(),
        _ => unreachable!("an answer"),
    });
    assert_eq!(
        (stage.codes(), stage.exit_accepting_all()),
        (vec![Code::AnswerWithoutData], exit::NOT_PROVEN)
    );
}

#[test]
fn production_has_no_call_that_could_be_named() {
    let text = changed(&changed(PROJECT, SIMULATED), &[("kind = \"homologation\"", "kind = \"production\"")]);
    let stage = Stage::of(&text, SIMULATING, prumo_model::vantage::Vantage::Crm);
    assert_eq!(stage.project.environments[0].kind, EnvironmentKind::Production);
    assert!(stage.facts.iter().all(|(key, _)| key.target != simulation() || key.kind != FactKind::Call));
    assert_eq!(rehearsal(&stage), (Verdict::Pass, Some(Basis::Inferred), Some("not-simulated".to_owned())));
}
