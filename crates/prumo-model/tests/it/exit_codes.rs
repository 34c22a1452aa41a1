//! The verdict of the whole and the exit code, row by row: verdict and basis against `--accept` and
//! `--strict`. How a verdict comes about is not asked here.

use prumo_model::gate::Gate;
use prumo_model::graph::{NodeId, Vantages};
use prumo_model::host::Host;
use prumo_model::judge::{CheckResult, EnvironmentResult, Judged};
use prumo_model::outcome::{Acceptance, Strictness, Whole, exit_code, whole};
use prumo_model::project::EnvironmentKind;
use prumo_model::step::{Side, Step};
use prumo_model::target::Target;
use prumo_model::vantage::Vantage;
use prumo_model::verdict::{Basis, Verdict};

fn id(name: &str) -> NodeId {
    let target = Target::Host(Host::parse(name).unwrap());
    NodeId { gate: Gate::Name, target, vantage: Vantage::Crm }
}

/// A check of a host `one`, `two`, …; `because` names what blocks it.
fn check(name: &str, verdict: Verdict, basis: Option<Basis>, because: Option<&str>) -> CheckResult {
    CheckResult {
        id: id(name),
        side: Side::Database,
        step: Step::OpenDatabase,
        verdict,
        basis,
        confirmed: Vec::new(),
        reason: None,
        findings: Vec::new(),
        notes: Vec::new(),
        blocked_by: because.map(id),
        chosen: true,
        when: None,
        brief: Vec::new(),
    }
}

fn of(verdict: Verdict) -> CheckResult {
    check("one", verdict, None, None)
}

fn pass(basis: Basis) -> CheckResult {
    check("two", Verdict::Pass, Some(basis), None)
}

fn judged(checks: Vec<CheckResult>) -> Judged {
    let environment = EnvironmentResult {
        name: "homologation".to_owned(),
        kind: EnvironmentKind::Homologation,
        vantages: Vantages::only(Vantage::Crm),
        checks,
        lines: Vec::new(),
        steps: Vec::new(),
    };
    Judged { environments: vec![environment] }
}

fn code(checks: &[CheckResult], accept: &[Acceptance], strict: bool) -> u8 {
    let strictness = Strictness { accept: accept.iter().copied().collect(), strict };
    exit_code(&judged(checks.to_vec()), &strictness)
}

const ALL: &[Acceptance] = Acceptance::ALL;

#[test]
fn each_verdict_alone() {
    for (check, lenient, strict, accepting_all, verdict) in [
        (pass(Basis::Proven), 0, 0, 0, Whole::Pass),
        (pass(Basis::Attested), 3, 3, 0, Whole::Pass),
        (pass(Basis::Inferred), 3, 3, 0, Whole::Pass),
        (of(Verdict::Warn), 0, 1, 0, Whole::Warn),
        (of(Verdict::Fail), 1, 1, 1, Whole::Fail),
        (of(Verdict::Unknown), 3, 3, 3, Whole::Unknown),
        (of(Verdict::Skipped), 3, 3, 0, Whole::WithWaivers),
        (of(Verdict::NotApplicable), 0, 0, 0, Whole::Pass),
    ] {
        let checks = [check];
        let codes = (code(&checks, &[], false), code(&checks, &[], true), code(&checks, ALL, false));
        assert_eq!(codes, (lenient, strict, accepting_all), "{:?}", checks[0]);
        assert_eq!(whole(&judged(checks.to_vec())), verdict, "{:?}", checks[0]);
    }
}

#[test]
fn each_acceptance_accepts_its_own_and_nothing_else() {
    let weak = [
        (Acceptance::Attested, pass(Basis::Attested)),
        (Acceptance::Inferred, pass(Basis::Inferred)),
        (Acceptance::Waived, of(Verdict::Skipped)),
    ];
    for accepted in Acceptance::ALL {
        for (acceptance, check) in &weak {
            let expected = if acceptance == accepted { 0 } else { 3 };
            assert_eq!(
                code(std::slice::from_ref(check), &[*accepted], false),
                expected,
                "{acceptance}, {accepted}"
            );
        }
    }
    let all: Vec<CheckResult> = weak.iter().map(|(_, check)| check.clone()).collect();
    assert_eq!(code(&all, &[Acceptance::Attested, Acceptance::Inferred], false), 3);
    assert_eq!(code(&all, ALL, false), 0);
}

#[test]
fn the_worst_decides() {
    let (fail, warn, unknown) = (of(Verdict::Fail), of(Verdict::Warn), of(Verdict::Unknown));
    let proven = pass(Basis::Proven);
    assert_eq!(code(&[proven.clone(), fail.clone(), unknown.clone()], ALL, false), 1);
    assert_eq!(code(&[unknown.clone(), warn.clone()], ALL, false), 3);
    assert_eq!(code(&[unknown.clone(), warn.clone()], ALL, true), 1);
    assert_eq!(code(&[proven.clone(), warn.clone()], &[], false), 0);
    assert_eq!(code(&[pass(Basis::Inferred), warn.clone()], &[], false), 3);
    let order = [fail, unknown, of(Verdict::Skipped), warn, proven];
    let wholes: Vec<Whole> = (0..order.len()).map(|from| whole(&judged(order[from..].to_vec()))).collect();
    assert_eq!(wholes, Whole::ALL);
}

#[test]
fn what_is_blocked_counts_under_its_cause() {
    let blocked = check("two", Verdict::Blocked, None, Some("one"));
    assert_eq!(code(&[of(Verdict::Fail), blocked.clone()], ALL, false), 1);
    assert_eq!(code(&[of(Verdict::Unknown), blocked.clone()], ALL, false), 3);
    // Held by one that is open itself, or by nothing that is shown, it could not be told.
    for open in [Verdict::Warn, Verdict::Pass, Verdict::NotApplicable, Verdict::Skipped] {
        assert_eq!(code(&[of(open), blocked.clone()], ALL, false), 3, "{open}");
    }
    assert_eq!(code(std::slice::from_ref(&blocked), ALL, false), 3);
    assert_eq!(whole(&judged(vec![of(Verdict::Warn), blocked.clone()])), Whole::Unknown);
    assert_eq!(whole(&judged(vec![of(Verdict::Fail), blocked])), Whole::Fail);
}

#[test]
fn what_was_not_chosen_does_not_count_and_nothing_at_all_is_no_pass() {
    let hidden = CheckResult { chosen: false, ..of(Verdict::Fail) };
    assert_eq!(code(&[pass(Basis::Proven), hidden.clone()], &[], false), 0);
    assert_eq!(code(std::slice::from_ref(&hidden), ALL, false), 3);
    assert_eq!(code(&[], ALL, false), 3);
    assert_eq!(whole(&judged(vec![hidden])), Whole::Unknown);
    assert_eq!(whole(&Judged { environments: Vec::new() }), Whole::Unknown);
}
