//! Where the steps stand: order binds acceptance, never looking; a person's word turns what is unknown in its step.

use prumo_model::code::Code;
use prumo_model::fact::{FactKind, NotLooked, Seen};
use prumo_model::judge::{Attestation, StepState};
use prumo_model::outcome::exit;
use prumo_model::step::Step;
use prumo_model::verdict::{Basis, Verdict};

use crate::faults;
use crate::stage::{Stage, database};

use StepState::{Accepted, Blocked, Fails, Holds, NotApplicable, Unknown};

/// Where the ten steps stand, in order.
fn states(stage: &Stage) -> Vec<StepState> {
    stage.judged().environments.remove(0).steps.into_iter().map(|step| step.state).collect()
}

fn attest(stage: &mut Stage, step: Step) {
    stage.attestations.push(Attestation { step, text: "Ana, rede: liberado em 24/11".to_owned() });
}

#[test]
fn everything_open_is_accepted_and_what_does_not_apply_is_passed_over() {
    let expected = [
        Accepted,
        Accepted,
        Accepted,
        Accepted,
        Accepted,
        Accepted,
        Accepted,
        NotApplicable,
        Accepted,
        Accepted,
    ];
    assert_eq!(states(&Stage::healthy()), expected);
    assert_eq!(
        Stage::healthy().step(Step::ReleaseFurtherServices).reason.as_deref(),
        Some("no-further-services")
    );
}

#[test]
fn after_a_step_that_is_not_accepted_the_open_ones_hold() {
    for (code, expected) in [
        // A right too many waits for nobody and blocks nobody.
        (
            Code::UserCanWrite,
            [Accepted, Accepted, Fails, Holds, Holds, Holds, Holds, NotApplicable, Holds, Holds],
        ),
        (
            Code::FurtherServicesUnknown,
            [Accepted, Accepted, Accepted, Accepted, Accepted, Accepted, Accepted, Unknown, Holds, Holds],
        ),
        // A warning is open.
        (
            Code::TableEmpty,
            [
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                NotApplicable,
                Accepted,
                Accepted,
            ],
        ),
        (
            Code::PathsDiffer,
            [
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                Accepted,
                NotApplicable,
                Accepted,
                Fails,
            ],
        ),
    ] {
        assert_eq!(states(&faults::of(code).stage()), expected, "{code}");
    }
}

#[test]
fn a_step_that_waits_for_a_gate_of_another_is_blocked() {
    let stage = faults::of(Code::PortRefused).stage();
    let expected = [Accepted, Fails, Blocked, Blocked, Holds, Holds, Holds, NotApplicable, Holds, Blocked];
    assert_eq!(states(&stage), expected);
    let stage = faults::of(Code::ErpLoginRefused).stage();
    assert_eq!(states(&stage)[4..7], [Fails, Blocked, Blocked]);
}

#[test]
fn a_step_says_that_it_warns_and_what_its_weakest_pass_rests_on() {
    let step = faults::of(Code::TableEmpty).stage().step(Step::TestDatabase);
    assert_eq!((step.warns, step.basis), (true, Some(Basis::Proven)));
    assert!(!Stage::healthy().step(Step::TestDatabase).warns);
}

#[test]
fn a_word_turns_the_unknown_of_its_step_into_an_attested_pass() {
    let mut stage = Stage::healthy();
    stage.see(database(), FactKind::Excess, Seen::Nothing(NotLooked::RunOver));
    assert_eq!(stage.step(Step::CreateDatabaseUser).state, Unknown);
    attest(&mut stage, Step::TestDatabase);
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "a word on another step is no word on this");
    attest(&mut stage, Step::CreateDatabaseUser);
    let step = stage.step(Step::CreateDatabaseUser);
    assert_eq!((step.state, step.basis), (Accepted, Some(Basis::Attested)));
    let turned = stage.checks(|check| check.basis == Some(Basis::Attested));
    assert_eq!(turned.len(), 1, "proven passes of the step stay proven");
    assert_eq!(turned[0].reason.as_deref(), Some("Ana, rede: liberado em 24/11"));
    assert_eq!((stage.exit(), stage.exit_accepting_all()), (exit::NOT_PROVEN, exit::OPEN));
}

#[test]
fn a_word_turns_no_failure_no_warning_and_nothing_blocked() {
    for fault in faults::all() {
        let before = fault.stage();
        let mut after = before.clone();
        Step::ALL.iter().for_each(|step| attest(&mut after, *step));
        let hard = |stage: &Stage, verdict: Verdict| stage.checks(|check| check.verdict == verdict);
        for verdict in [Verdict::Fail, Verdict::Warn] {
            assert_eq!(hard(&before, verdict), hard(&after, verdict), "{}", fault.code);
        }
        if !hard(&before, Verdict::Fail).is_empty() {
            assert_eq!(hard(&before, Verdict::Blocked), hard(&after, Verdict::Blocked), "{}", fault.code);
            assert_eq!(after.exit_accepting_all(), exit::FAILS, "{}", fault.code);
        }
        assert_eq!(hard(&after, Verdict::Unknown), [], "{}", fault.code);
    }
}

#[test]
fn a_word_opens_the_gate_for_what_waits_for_it() {
    let mut stage = faults::of(Code::ErpLoginNotProven).stage();
    assert_eq!(stage.step(Step::ReleaseServices).state, Blocked);
    attest(&mut stage, Step::CreateErpUser);
    assert_eq!(stage.step(Step::ReleaseServices).state, Accepted);
}
