//! `--env`, `--stage` and `--step`: what is judged, and that a shut gate which it needs counts all the same.

use prumo_model::code::Code;
use prumo_model::gate::Gate;
use prumo_model::judge::Selection;
use prumo_model::outcome::exit;
use prumo_model::step::Step;
use prumo_model::verdict::Verdict;

use crate::faults;
use crate::stage::Stage;

fn only(steps: &[Step]) -> Selection {
    Selection { steps: steps.iter().copied().collect(), ..Selection::default() }
}

fn stages(numbers: &[u8]) -> Selection {
    Selection { stages: numbers.iter().copied().collect(), ..Selection::default() }
}

fn choosing(code: Code, selection: Selection) -> Stage {
    Stage { selection, ..faults::of(code).stage() }
}

#[test]
fn only_the_chosen_steps_are_shown() {
    let stage = Stage { selection: only(&[Step::TestDatabase]), ..Stage::healthy() };
    let steps: Vec<Step> = stage.judged().environments[0].steps.iter().map(|step| step.step).collect();
    assert_eq!(steps, [Step::TestDatabase]);
    assert!(stage.judged().checks().all(|check| check.step == Step::TestDatabase));
    let stage = Stage { selection: stages(&[2]), ..Stage::healthy() };
    assert_eq!(stage.judged().environments[0].steps.len(), 5);
    assert!(stage.judged().checks().all(|check| check.step.stage() == 2));
    assert_eq!(stage.exit(), exit::OPEN);
}

#[test]
fn a_fault_elsewhere_does_not_count() {
    for (code, selection) in [
        (Code::UserCanWrite, only(&[Step::TestDatabase])),
        (Code::PathsDiffer, stages(&[1, 2])),
        (Code::ErpLoginRefused, stages(&[1])),
        (Code::TableNotReadable, stages(&[2])),
    ] {
        let stage = choosing(code, selection);
        assert_eq!((stage.codes(), stage.exit()), (vec![], exit::OPEN), "{code}");
    }
}

#[test]
fn a_shut_gate_that_the_choice_needs_is_shown_and_counts() {
    for (code, selection, gate) in [
        (Code::PortRefused, only(&[Step::TestDatabase]), Gate::Reach),
        (Code::DatabaseLoginRefused, only(&[Step::TestDatabase]), Gate::Login),
        (Code::ErpLoginRefused, only(&[Step::ReleaseServices]), Gate::ErpLogin),
        (Code::NameNotFound, stages(&[3]), Gate::Name),
        (Code::SystemCodeUnknown, stages(&[3]), Gate::SystemCode),
    ] {
        let stage = choosing(code, selection);
        assert_eq!((stage.codes(), stage.exit()), (vec![code], exit::FAILS), "{code}");
        let shown = stage.checks(|check| check.id.gate == gate && check.verdict == Verdict::Fail);
        assert_eq!(shown.len(), 1, "{code}");
    }
}

#[test]
fn an_open_gate_that_the_choice_needs_stays_out_of_sight() {
    let stage = choosing(Code::CertificateExpiresSoon, only(&[Step::CreateDatabaseUser]));
    assert_eq!(stage.codes(), [], "a warning of another step is that step's matter");
    assert!(stage.judged().checks().all(|check| check.step == Step::CreateDatabaseUser));
}

#[test]
fn an_environment_is_chosen_by_name() {
    let mut stage = faults::of(Code::UserSharedByEnvironments).stage();
    stage.selection.environments.insert("producao".to_owned());
    let names: Vec<String> = stage.judged().environments.into_iter().map(|known| known.name).collect();
    assert_eq!(names, ["producao"]);
    stage.selection.environments = ["nenhum".to_owned()].into();
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "nothing chosen is nothing proven");
}

#[test]
fn order_of_acceptance_looks_at_steps_that_were_not_chosen() {
    let stage = choosing(Code::UserCanWrite, only(&[Step::TestDatabase]));
    assert_eq!(stage.step(Step::TestDatabase).state, prumo_model::judge::StepState::Holds);
}

#[test]
fn a_choice_that_leaves_something_out_is_not_everything() {
    assert!(Selection::default().is_everything());
    assert!(!only(&[Step::TestDatabase]).is_everything());
    assert!(!stages(&[1]).is_everything());
    let environments = ["homologation".to_owned()].into();
    assert!(!Selection { environments, ..Selection::default() }.is_everything());
}
