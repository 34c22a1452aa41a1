//! One cause, one line: what one action cures is united, what needs two actions is not, and what waits is quiet.

use prumo_model::code::Code;
use prumo_model::fact::{Answered, CallFact, CallOutcome, ExcessFact, Extent, FactKind, NotLooked, Seen};
use prumo_model::gate::Gate;
use prumo_model::judge::Line;
use prumo_model::step::Step;
use prumo_model::target::Target;
use prumo_model::verdict::Verdict;

use crate::faults;
use crate::stage::{Stage, call, database, login, rows};

fn lines(stage: &Stage) -> Vec<Line> {
    stage.judged().environments.remove(0).lines
}

fn list(line: &Line, name: &str) -> Vec<String> {
    line.finding.arguments.list(name).map(str::to_owned).collect()
}

/// The ERP stops the call of a branch with this text.
fn stops(stage: &mut Stage, branch: u32, text: &str) {
    let answered = Answered { elements: 1, execution_error: Some(text.to_owned()), ..Answered::default() };
    let outcome = CallOutcome::Answered(answered);
    stage.see(call(branch), FactKind::Call, Seen::Call(CallFact { outcome, warm_up: false }));
    stage.keep(|key| (&key.target, key.kind) != (&rows(branch), FactKind::ServiceRows));
}

#[test]
fn all_missing_tables_are_one_line() {
    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => minimum.tables.iter_mut().for_each(|table| table.found = None),
        _ => unreachable!("a minimum"),
    });
    let lines = lines(&stage);
    let found = lines.iter().find(|line| line.finding.code == Code::TableNotFound).unwrap();
    assert_eq!(list(found, "tables"), ["E070EMP", "E085CLI"]);
}

#[test]
fn two_branches_with_one_cause_are_one_line_that_names_both() {
    let mut stage = Stage::healthy();
    stops(&mut stage, 1, "Sigla de sistema não cadastrada");
    stops(&mut stage, 2, "Sigla de sistema não cadastrada");
    let lines = lines(&stage);
    assert_eq!(lines.len(), 1);
    assert_eq!(list(&lines[0], "branches"), ["1/1", "1/2"]);
    let found_by: Vec<&Target> = lines[0].found_by.iter().map(|id| &id.target).collect();
    assert_eq!(found_by, [&call(1), &call(2)]);
}

#[test]
fn two_causes_are_two_lines_numbered_in_the_order_of_the_graph() {
    let mut stage = Stage::healthy();
    stops(&mut stage, 1, "Integração do tipo de informação \"Cliente\" inativa");
    stops(&mut stage, 2, "Integração do tipo de informação \"Filial\" inativa");
    let lines = lines(&stage);
    let ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids, ["f1", "f2"]);
    let types: Vec<_> = lines.iter().filter_map(|line| line.finding.arguments.text("type")).collect();
    assert_eq!(types, ["Cliente", "Filial"]);
}

#[test]
fn one_reason_at_two_gates_is_two_lines() {
    let mut stage = Stage::healthy();
    for kind in [FactKind::Excess, FactKind::Read] {
        stage.see(database(), kind, Seen::Nothing(NotLooked::RunOver));
    }
    let gates: Vec<(Code, Gate)> = lines(&stage).iter().map(|line| (line.finding.code, line.gate)).collect();
    assert_eq!(gates, [(Code::NotLooked, Gate::Excess), (Code::NotLooked, Gate::Read)]);
}

#[test]
fn several_findings_of_one_check_are_several_lines() {
    let mut stage = Stage::healthy();
    let names = |name: &str| vec![name.to_owned()];
    let excess = ExcessFact { powers: names("SUPERUSER"), creates: names("public"), ..ExcessFact::default() };
    stage.see(database(), FactKind::Excess, Seen::Excess(excess));
    let lines = lines(&stage);
    let codes: Vec<Code> = lines.iter().map(|line| line.finding.code).collect();
    assert_eq!(codes, [Code::UserIsAdministrator, Code::UserCanCreate]);
    assert_eq!(lines[0].found_by, lines[1].found_by);
}

#[test]
fn a_list_that_the_look_cut_says_how_many_more_there_are() {
    let line = &lines(&faults::of(Code::UserCanWrite).stage())[0];
    assert_eq!(list(line, "objects"), ["+6", "sapiens.e085cli (INSERT)"]);
}

#[test]
fn what_is_blocked_names_the_root_of_its_chain() {
    let stage = faults::of(Code::PortRefused).stage();
    let blocked = stage.checks(|check| check.verdict == Verdict::Blocked);
    let roots: Vec<Gate> = blocked.iter().map(|check| check.blocked_by.as_ref().unwrap().gate).collect();
    assert!(!roots.is_empty() && roots.iter().all(|gate| *gate == Gate::Reach), "{roots:?}");
    let gates: Vec<Gate> = blocked.iter().map(|check| check.id.gate).collect();
    for gate in
        [Gate::Greeting, Gate::Tls, Gate::Login, Gate::Database, Gate::Minimum, Gate::Excess, Gate::Read]
    {
        assert!(gates.contains(&gate), "{gate}");
    }
    assert_eq!(gates.iter().filter(|gate| **gate == Gate::Tls).count(), 1, "the services' TLS is another");
}

#[test]
fn minimum_excess_and_read_do_not_wait_for_one_another() {
    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => minimum.tables[0].found.as_mut().unwrap().readable = Extent::Nothing,
        _ => unreachable!("a minimum"),
    });
    stage.alter(database(), FactKind::Read, |fact| match &mut fact.seen {
        Seen::Read(read) => drop(read.tables.remove(0)),
        _ => unreachable!("a read"),
    });
    assert_eq!(stage.codes(), [Code::TableNotReadable]);
    let others = stage.checks(|check| matches!(check.id.gate, Gate::Excess | Gate::Read));
    assert!(others.iter().all(|check| check.verdict == Verdict::Pass));
}

#[test]
fn a_table_without_a_readable_column_is_the_minimum_s_matter_alone() {
    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => {
            let found = minimum.tables[1].found.as_mut().unwrap();
            found.readable = Extent::Columns;
            found.columns.iter_mut().for_each(|column| column.readable = false);
        }
        _ => unreachable!("a minimum"),
    });
    stage.alter(database(), FactKind::Read, |fact| match &mut fact.seen {
        Seen::Read(read) => drop(read.tables.remove(1)),
        _ => unreachable!("a read"),
    });
    assert_eq!(stage.codes(), [Code::ColumnNotReadable]);
    assert_eq!(list(&lines(&stage)[0], "columns"), ["E085CLI.CodCli", "E085CLI.NomCli"]);
}

#[test]
fn a_refused_login_holds_every_call_and_leaves_what_needs_no_login() {
    let stage = faults::of(Code::ErpPasswordUnusable).stage();
    let held = stage.checks(|check| check.verdict == Verdict::Blocked);
    let by_login = |check: &&prumo_model::judge::CheckResult| {
        check
            .blocked_by
            .as_ref()
            .is_some_and(|cause| (cause.gate, &cause.target) == (Gate::ErpLogin, &login()))
    };
    assert!(!held.is_empty() && held.iter().filter(by_login).count() == held.len());
    let contract = stage.checks(|check| check.id.gate == Gate::Contract);
    assert!(contract.iter().all(|check| check.verdict == Verdict::Pass), "a description needs no login");
}

#[test]
fn what_an_erp_says_later_proves_the_earlier_gates_by_inference() {
    let mut stage = Stage::healthy();
    stops(&mut stage, 1, "Web service não está parametrizado");
    let gate = |gate: Gate| {
        let mut found = stage.checks(|check| check.id.gate == gate && check.id.target == call(1));
        let check = found.remove(0);
        (check.verdict, check.reason)
    };
    for earlier in [Gate::Licence, Gate::SystemCode, Gate::InformationType] {
        assert_eq!(gate(earlier), (Verdict::Pass, Some("stopped-later".to_owned())), "{earlier}");
    }
    assert_eq!(gate(Gate::Configuration).0, Verdict::Fail);
    for later in [Gate::Company, Gate::UserRight, Gate::Business] {
        assert_eq!(gate(later).0, Verdict::Blocked, "{later}");
    }
    let healthy_branch = stage.checks(|check| check.id.target == call(2));
    assert!(
        healthy_branch.iter().all(|check| check.verdict == Verdict::Pass),
        "the other branch is judged by itself"
    );
}

#[test]
fn a_text_that_nobody_knows_is_shown_once_and_leaves_every_gate_of_that_call_open_to_doubt() {
    let mut stage = Stage::healthy();
    stops(&mut stage, 1, "Algo novo.");
    assert_eq!(stage.codes(), [Code::ErpAnswerUnknown]);
    let line = &lines(&stage)[0];
    assert_eq!((line.finding.arguments.text("text"), line.step), (Some("Algo novo."), Step::Rehearse));
    let passes = stage.checks(|check| check.id.target == call(1) && check.verdict.opens());
    assert_eq!(passes, []);
}
