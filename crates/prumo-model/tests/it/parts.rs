//! Projects that are not whole: no database, no web services, two environments, items that nobody has confirmed yet,
//! integrations that wait for a later Prumo.

use prumo_model::code::Code;
use prumo_model::engine::Engine;
use prumo_model::event::Ended;
use prumo_model::fact::{CallFact, CallOutcome, FactKind, Seen};
use prumo_model::gate::Gate;
use prumo_model::judge::StepState;
use prumo_model::outcome::exit;
use prumo_model::step::{Side, Step};
use prumo_model::vantage::Vantage;
use prumo_model::verdict::{Basis, Verdict};

use crate::faults;
use crate::stage::{CATALOGUE, PROJECT, Stage, call, changed};

/// The project without the lines from one table's head to the next one's, and with a reason instead.
fn without(part: &str, reason: &str) -> String {
    let start = PROJECT.find(&format!("[environment.homologation.{part}]")).expect("the part");
    let end = PROJECT[start + 1..].find("\n[").map_or(PROJECT.len(), |at| start + 1 + at + 1);
    let text = format!("{}{}", &PROJECT[..start], &PROJECT[end..]);
    changed(
        &text,
        &[("kind = \"homologation\"", &format!("kind = \"homologation\"\nno-{part} = \"{reason}\""))],
    )
}

#[test]
fn without_a_database_stage_1_does_not_apply_and_the_ports_of_services_are_tested_in_2_5() {
    let stage = Stage::of(&without("database", "o provedor não dá acesso"), CATALOGUE, Vantage::Crm);
    for step in [Step::OpenDatabase, Step::ReleaseAddresses, Step::CreateDatabaseUser, Step::TestDatabase] {
        let result = stage.step(step);
        assert_eq!(result.state, StepState::NotApplicable, "{step}");
        assert_eq!(result.reason.as_deref(), Some("o provedor não dá acesso"), "{step}");
    }
    let ports = stage.checks(|check| check.id.gate == Gate::Reach);
    assert!(!ports.is_empty() && ports.iter().all(|check| check.step == Step::TestServices));
    assert_eq!(stage.codes(), []);
    let rehearsals = stage.checks(|check| check.id.gate == Gate::Rehearsal);
    assert!(rehearsals.iter().all(|check| check.verdict == Verdict::NotApplicable), "{rehearsals:?}");
    assert_eq!(stage.exit(), exit::OPEN);
}

#[test]
fn without_a_database_an_empty_answer_is_still_no_pass() {
    let mut stage = Stage::of(&without("database", "o provedor não dá acesso"), CATALOGUE, Vantage::Crm);
    stage.alter(call(2), FactKind::Call, |fact| match &mut fact.seen {
        Seen::Call(CallFact { outcome: CallOutcome::Answered(answered), .. }) => answered.sets[0].rows = 0,
        _ => unreachable!("an answer"),
    });
    assert_eq!(
        (stage.codes(), stage.exit_accepting_all()),
        (vec![Code::AnswerWithoutData], exit::NOT_PROVEN)
    );
}

#[test]
fn without_web_services_stages_2_and_3_do_not_apply() {
    let stage = Stage::of(&without("web-services", "só por SQL"), CATALOGUE, Vantage::Crm);
    for step in [Step::CreateErpUser, Step::ReleaseServices, Step::TestServices, Step::Rehearse] {
        let result = stage.step(step);
        let expected = (StepState::NotApplicable, Some("só por SQL"));
        assert_eq!((result.state, result.reason.as_deref()), expected, "{step}");
    }
    assert_eq!((stage.codes(), stage.exit()), (vec![], exit::OPEN));
    assert!(
        stage
            .judged()
            .checks()
            .all(|check| check.side == Side::Database || check.verdict == Verdict::NotApplicable)
    );
}

#[test]
fn one_database_for_two_environments_fails_in_both_and_one_user_is_a_note() {
    let stage = faults::of(Code::EnvironmentsMixedUp).stage();
    let judged = stage.judged();
    let codes: Vec<(&str, Code)> =
        judged.lines().map(|line| (line.environment.as_str(), line.finding.code)).collect();
    assert_eq!(codes, [("homologation", Code::EnvironmentsMixedUp), ("producao", Code::EnvironmentsMixedUp)]);
    let names: Vec<&str> = judged.environments[0].lines[0].finding.arguments.list("environments").collect();
    assert_eq!(names, ["homologation", "producao"]);

    let stage = faults::of(Code::UserSharedByEnvironments).stage();
    let noted = stage.checks(|check| !check.notes.is_empty());
    assert_eq!(noted.len(), 2);
    assert!(noted.iter().all(|check| check.verdict == Verdict::Pass));
}

#[test]
fn what_the_catalogue_only_infers_is_inferred_until_somebody_confirms_it() {
    let operation = "outcome = \"register\"\nbasis = \"confirmed\"";
    let inferred = changed(CATALOGUE, &[(operation, "outcome = \"register\"\nbasis = \"inferred\"")]);
    let stage = Stage::of(PROJECT, &inferred, Vantage::Crm);
    let weak = stage.checks(|check| check.basis == Some(Basis::Inferred));
    assert!(!weak.is_empty() && weak.iter().all(|check| check.id.gate >= Gate::Licence));
    assert!(weak.iter().all(|check| check.reason.as_deref() == Some("catalogue")));
    assert_eq!((stage.exit(), stage.exit_accepting_all()), (exit::NOT_PROVEN, exit::OPEN));

    let confirmed = "\n[[confirmed]]\nitem = \"accounts/ConsultarGeral\"\nby = \"Ana\"\non = 2026-11-24\n";
    let stage = Stage::of(&format!("{PROJECT}{confirmed}"), &inferred, Vantage::Crm);
    assert_eq!(stage.checks(|check| check.basis == Some(Basis::Inferred)), []);
    let attested = stage.checks(|check| check.basis == Some(Basis::Attested));
    assert_eq!(attested.len(), weak.len());
    for check in attested {
        let words: Vec<(&str, &str)> =
            check.confirmed.iter().map(|one| (one.by.as_str(), one.on.as_str())).collect();
        assert_eq!((check.reason.as_deref(), words), (Some("confirmed"), vec![("Ana", "2026-11-24")]));
    }
}

#[test]
fn an_inferred_table_weakens_the_minimum_and_nothing_else() {
    let inferred = changed(
        CATALOGUE,
        &[("type = \"number(4)\", basis = \"confirmed\"", "type = \"number(4)\", basis = \"inferred\"")],
    );
    let stage = Stage::of(PROJECT, &inferred, Vantage::Crm);
    let weak = stage.checks(|check| check.basis == Some(Basis::Inferred));
    assert_eq!(weak.iter().map(|check| check.id.gate).collect::<Vec<_>>(), [Gate::Minimum]);
}

#[test]
fn a_confirmation_makes_no_failure_better() {
    let confirmed = "\n[[confirmed]]\nitem = \"accounts/E085CLI\"\nby = \"Ana\"\non = 2026-11-24\n";
    let stage = faults::of(Code::TableNotReadable)
        .stage_where(&[("customer = 1001\n", &format!("customer = 1001\n{confirmed}"))]);
    assert_eq!((stage.codes(), stage.exit_accepting_all()), (vec![Code::TableNotReadable], exit::FAILS));
}

#[test]
fn a_service_that_waits_for_a_later_prumo_is_never_green() {
    let stage = Stage::with(&[(
        "further-services = []",
        "further-services = [\"com.senior.g5.co.mcm.ven.pedidos\"]",
    )]);
    assert_eq!(stage.project.notices.len(), 1);
    assert_eq!(stage.codes(), [Code::NotLooked]);
    let line = stage.judged().environments[0].lines[0].clone();
    assert_eq!(line.finding.arguments.text("reason"), Some("later"));
    assert_eq!(stage.exit_accepting_all(), exit::NOT_PROVEN);
}

#[test]
fn an_encryption_that_waits_for_a_later_prumo_is_never_green() {
    let stage = Stage::with(&[("encryption = 0", "encryption = 2")]);
    assert_eq!((stage.project.notices.len(), stage.exit_accepting_all()), (1, exit::NOT_PROVEN));
}

#[test]
fn an_operation_with_an_effect_is_not_called_and_its_pass_says_so() {
    let effect = (
        "operation = \"ConsultarGeral\"\neffect = \"none\"",
        "operation = \"ConsultarGeral\"\neffect = \"marks\"",
    );
    let stage = Stage::of(PROJECT, &changed(CATALOGUE, &[effect]), Vantage::Crm);
    let called = |check: &prumo_model::judge::CheckResult| {
        check.id.target.kind() == "call"
            || (check.id.gate == Gate::Answer && check.id.target != crate::stage::login())
    };
    let checks = stage.checks(called);
    assert!(!checks.is_empty());
    for check in checks {
        let expected = (Verdict::Pass, Some(Basis::Inferred), Some("not-exercised"));
        assert_eq!((check.verdict, check.basis, check.reason.as_deref()), expected, "{:?}", check.id);
    }
    assert_ne!(stage.exit(), exit::OPEN);
}

#[test]
fn what_a_run_missed_is_named_after_how_it_ended() {
    let missing = [Ended::Whole, Ended::RunOver, Ended::Cancelled].map(Ended::missing);
    assert_eq!(missing, ["not-looked-at", "run-over", "cancelled"]);
}

#[test]
fn engines_without_a_driver_are_not_looked_at() {
    let looked_at = Engine::ALL.iter().filter(|engine| engine.can_be_looked_at());
    assert_eq!(
        looked_at.copied().collect::<Vec<_>>(),
        [Engine::SqlServer, Engine::PostgreSql, Engine::MariaDb]
    );
}
