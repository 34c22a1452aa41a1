//! Every code from facts alone: at its gate, in its step, with its owner, as the only finding, and weighed as its row says.

use std::collections::BTreeSet;

use prumo_model::checks::CHECKS;
use prumo_model::code::{Code, Weight};
use prumo_model::outcome::{Acceptance, Strictness, exit, exit_code};
use prumo_model::owner::Owner;
use prumo_model::verdict::Verdict;

use crate::faults::{self, Fault};
use crate::stage::Stage;

#[test]
fn the_healthy_stage_has_no_finding_no_note_and_exit_code_0() {
    let stage = Stage::healthy();
    assert_eq!(stage.codes(), []);
    assert!(stage.judged().checks().all(|check| check.notes.is_empty()));
    assert_eq!(stage.exit(), exit::OPEN);
}

#[test]
fn every_code_has_a_fault() {
    let covered: BTreeSet<Code> = faults::all().map(|fault| fault.code).collect();
    assert_eq!(covered, Code::ALL.iter().copied().collect());
}

#[test]
fn every_fault_is_one_line_with_its_gate_step_and_owner() {
    for fault in faults::all().filter(|fault| fault.code.row().weight != Weight::Note) {
        let judged = fault.stage().judged();
        let environment = &judged.environments[0];
        let codes: Vec<Code> = environment.lines.iter().map(|line| line.finding.code).collect();
        assert_eq!(codes, [fault.code], "{}", fault.code);
        let line = &environment.lines[0];
        let found = (line.gate, line.step, line.owner);
        assert_eq!(found, (fault.gate, fault.step, fault.owner), "{}", fault.code);
        assert!(line.finding.fits_table(), "{}: {:?}", fault.code, line.finding.arguments);
        assert_eq!(line.id, "f1");
    }
}

#[test]
fn a_note_stands_beside_a_pass_and_never_counts() {
    let notes = faults::all().filter(|fault| fault.code.row().weight == Weight::Note);
    let mut seen = 0;
    for fault in notes {
        let stage = fault.stage();
        let noted = stage.checks(|check| check.notes.iter().any(|note| note.code == fault.code));
        assert_eq!(stage.judged().environments[0].lines, [], "{}", fault.code);
        assert!(!noted.is_empty(), "{}", fault.code);
        for check in &noted {
            assert_eq!((check.verdict, check.id.gate), (Verdict::Pass, fault.gate), "{}", fault.code);
            assert!(check.notes.iter().all(|note| note.fits_table()), "{}", fault.code);
        }
        let strict = Strictness { strict: true, ..Strictness::default() };
        let strict = Strictness { accept: Acceptance::ALL.iter().copied().collect(), ..strict };
        assert_eq!(exit_code(&stage.judged(), &strict), exit::OPEN, "{}", fault.code);
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn a_code_weighs_as_its_row_says() {
    for fault in faults::all() {
        let (lenient, strict) = (Strictness::default(), Strictness { strict: true, ..Strictness::default() });
        let exits = |stage: &Stage| {
            let judged = stage.judged();
            (exit_code(&judged, &lenient), exit_code(&judged, &strict))
        };
        // Attested and inferred passes beside the fault are another test's matter.
        let stage = fault.stage();
        match fault.code.row().weight {
            Weight::Fail => assert_eq!(exits(&stage), (exit::FAILS, exit::FAILS), "{}", fault.code),
            Weight::Unknown => {
                assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN, "{}", fault.code);
            }
            Weight::Warn => {
                // The rows of a branch whose data the ERP refused could not be compared: that is unknown.
                let compared = fault.code != Code::ErpRefusedData;
                let expected = if compared { exit::OPEN } else { exit::NOT_PROVEN };
                assert_eq!(stage.exit_accepting_all(), expected, "{}", fault.code);
                assert_eq!(exits(&stage).1, exit::FAILS, "{}", fault.code);
            }
            Weight::Note => {
                // Let in without a password: the login that the CRM will make is only inferred from it.
                let proven = fault.code != Code::PasswordNotAsked;
                let expected = if proven { exit::OPEN } else { exit::NOT_PROVEN };
                assert_eq!(exits(&stage), (expected, expected), "{}", fault.code);
            }
        }
    }
}

#[test]
fn a_check_gives_no_code_but_its_own() {
    for fault in faults::all() {
        let judged = fault.stage().judged();
        for check in judged.environments.iter().flat_map(|environment| &environment.checks) {
            let own = CHECKS.iter().find(|known| known.gate() == check.id.gate).expect("a check of the gate");
            for finding in check.findings.iter().chain(&check.notes) {
                let code = finding.code;
                assert!(code == Code::NotLooked || own.codes().contains(&code), "{code} from {}", own.gate());
                assert!(finding.fits_table(), "{code}: {:?}", finding.arguments);
            }
        }
    }
}

#[test]
fn with_a_provider_it_keeps_the_keys_of_network_and_database_and_of_nothing_else() {
    for fault in faults::all().filter(|fault| fault.code.row().weight != Weight::Note) {
        // These stages are built from the project's own text.
        if matches!(fault.code, Code::AddressDenied | Code::PathNotProven) {
            continue;
        }
        let stage = fault.stage_where(&[("hosting = \"own\"", "hosting = \"provider\"")]);
        let owner = stage.judged().environments[0].lines[0].owner;
        let expected = match fault.owner {
            Owner::Network | Owner::Dba => Owner::HostingProvider,
            stays => stays,
        };
        assert_eq!(owner, expected, "{}", fault.code);
    }
}

#[test]
fn each_fault_of_a_gate_blocks_what_waits_for_it_and_nothing_that_does_not() {
    let quiet = |fault: &Fault| {
        let stage = fault.stage();
        let blocked = stage.checks(|check| check.verdict == Verdict::Blocked);
        blocked.iter().all(|check| check.findings.is_empty() && check.blocked_by.is_some())
    };
    assert!(faults::all().all(quiet));
    let blocked = |code: Code| faults::of(code).stage().checks(|check| check.verdict == Verdict::Blocked);
    assert_eq!(blocked(Code::UserCanWrite), []);
    assert_eq!(blocked(Code::AddressNotPublic), []);
    assert_eq!(blocked(Code::TableEmpty), []);
    assert!(!blocked(Code::PortRefused).is_empty());
}
