//! Projects on SQL Server and Oracle: what their numbers mean, and what is printed for their administrators.

use prumo_model::action::{Action, Remedial};
use prumo_model::code::Code;
use prumo_model::engine::{Bar, Engine};
use prumo_model::fact::{DatabaseAnswer, Extent, FactKind, LoginFact, MinimumFact, Seen};
use prumo_model::gate::Gate;
use prumo_model::graph::Ground;
use prumo_model::plan::Plan;
use prumo_model::remedy::Remedy;
use prumo_model::target::Target;
use prumo_model::verdict::Verdict;

use crate::stage::Stage;

fn stage(engine: &str) -> Stage {
    Stage::with(&[("engine = \"postgresql\"", &format!("engine = \"{engine}\""))])
}

fn target(stage: &Stage) -> Target {
    let plan = Plan::of(&stage.project, &stage.catalogue, stage.vantage);
    plan.environments[0].database.as_ref().unwrap().target.clone()
}

/// The stage after a login that was refused with this code.
fn refused(engine: &str, code: &str) -> Stage {
    let mut stage = stage(engine);
    let target = target(&stage);
    let answer = DatabaseAnswer { code: code.to_owned(), routine: None };
    stage.see(target, FactKind::Login, Seen::Login(LoginFact::Refused(answer)));
    stage
}

fn minimum(stage: &mut Stage, change: fn(&mut MinimumFact)) {
    let target = target(stage);
    stage.alter(target, FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => change(minimum),
        _ => unreachable!("the healthy look brings a minimum"),
    });
}

fn actions(stage: &Stage) -> Vec<Remedial> {
    let judged = stage.judged();
    let result = &judged.environments[0];
    let plan = Plan::of(&stage.project, &stage.catalogue, stage.vantage);
    let ground = Ground {
        project: &stage.project,
        catalogue: &stage.catalogue,
        environment: &stage.project.environments[0],
        plan: &plan.environments[0],
        vantages: &result.vantages,
    };
    result.lines.iter().flat_map(|line| Remedy { ground, facts: &stage.facts, line }.actions()).collect()
}

/// The only script against a stage's lines: statements, what undoes them, and whether it interrupts anybody.
fn sql(stage: &Stage) -> (Vec<String>, Vec<String>, bool) {
    let mut scripts: Vec<_> = actions(stage)
        .into_iter()
        .filter_map(|remedial| match remedial.action {
            Action::Sql(sql) => Some((sql.statements, sql.undo, remedial.interrupts)),
            _ => None,
        })
        .collect();
    assert_eq!(scripts.len(), 1, "{scripts:?}");
    scripts.remove(0)
}

#[test]
fn a_healthy_database_of_either_engine_is_open() {
    for engine in ["sqlserver", "oracle"] {
        assert_eq!((stage(engine).codes(), stage(engine).exit()), (Vec::new(), 0), "{engine}");
    }
}

#[test]
fn each_number_has_its_code() {
    for (engine, number, code) in [
        ("sqlserver", "18456", Code::DatabaseLoginRefused),
        ("sqlserver", "18486", Code::DatabaseAccountUnusable),
        ("sqlserver", "40615", Code::DatabaseHostNotAllowed),
        ("sqlserver", "10928", Code::TooManyConnections),
        ("sqlserver", "40613", Code::DatabaseNotAvailable),
        ("sqlserver", "911", Code::DatabaseNotFound),
        ("sqlserver", "4060", Code::DatabaseNotAllowed),
        ("sqlserver", "916", Code::DatabaseNotAllowed),
        ("sqlserver", "50000", Code::NotLooked),
        ("oracle", "1017", Code::DatabaseLoginRefused),
        ("oracle", "ORA-28000", Code::DatabaseAccountUnusable),
        ("oracle", "ORA-01045", Code::DatabaseAccountUnusable),
        ("oracle", "12506", Code::DatabaseHostNotAllowed),
        ("oracle", "12516", Code::TooManyConnections),
        ("oracle", "12528", Code::DatabaseNotAvailable),
        ("oracle", "12514", Code::DatabaseNotFound),
        ("oracle", "28040", Code::DriverCannot),
        ("oracle", "3113", Code::NotLooked),
    ] {
        assert_eq!(refused(engine, number).codes(), [code], "{engine} {number}");
    }
}

#[test]
fn a_service_that_the_listener_does_not_know_proves_no_login() {
    let stage = refused("oracle", "12514");
    let login = stage.checks(|check| check.id.gate == Gate::Login);
    assert!(login.iter().any(|check| check.verdict == Verdict::NotApplicable), "{login:?}");
    assert_eq!(stage.exit(), 1);
    let told_after = refused("sqlserver", "911").checks(|check| check.id.gate == Gate::Login);
    assert!(told_after.iter().any(|check| check.verdict == Verdict::Pass), "{told_after:?}");
}

#[test]
fn what_keeps_an_account_out_is_told_by_its_number() {
    for (engine, answer, bar) in [
        (Engine::SqlServer, "18470", Bar::Off),
        (Engine::SqlServer, "18486", Bar::Locked),
        (Engine::SqlServer, "18487", Bar::PasswordEnded),
        (Engine::SqlServer, "18488", Bar::PasswordEnded),
        (Engine::SqlServer, "28001", Bar::Off),
        (Engine::Oracle, "28000", Bar::Locked),
        (Engine::Oracle, "ORA-28001", Bar::PasswordEnded),
        (Engine::Oracle, "1045", Bar::NoRight),
        (Engine::Oracle, "ORA-01045", Bar::NoRight),
        (Engine::Oracle, "1820", Bar::Off),
        (Engine::MariaDb, "1820", Bar::PasswordEnded),
        (Engine::MariaDb, "1862", Bar::PasswordEnded),
        (Engine::MariaDb, "4151", Bar::Off),
        (Engine::PostgreSql, "28000", Bar::Off),
    ] {
        assert_eq!(engine.bar(answer), bar, "{engine} {answer}");
    }
}

#[test]
fn an_account_is_let_in_again_by_what_its_number_says() {
    let (statements, undo, interrupts) = sql(&refused("sqlserver", "18470"));
    assert_eq!(statements, ["USE [sapiens_hml];", "ALTER LOGIN [crm_leitura] ENABLE;"]);
    assert_eq!((undo, interrupts), (vec!["ALTER LOGIN [crm_leitura] DISABLE;".to_owned()], false));
    let (statements, undo, interrupts) = sql(&refused("sqlserver", "18486"));
    assert!(statements[1].contains("N'ALTER LOGIN [crm_leitura] WITH PASSWORD = '"), "{statements:?}");
    assert!(statements[1].contains("N' UNLOCK'") && undo.is_empty() && interrupts, "{statements:?}");
    let (statements, _, interrupts) = sql(&refused("sqlserver", "18488"));
    assert!(!statements[1].contains("UNLOCK") && interrupts, "{statements:?}");

    let (statements, undo, interrupts) = sql(&refused("oracle", "28000"));
    assert_eq!(statements, ["SET DEFINE OFF", "ALTER USER \"CRM_LEITURA\" ACCOUNT UNLOCK;"]);
    assert_eq!(undo, ["SET DEFINE OFF", "ALTER USER \"CRM_LEITURA\" ACCOUNT LOCK;"]);
    assert!(!interrupts);
    let (statements, _, interrupts) = sql(&refused("oracle", "28001"));
    assert!(statements.iter().any(|line| line.starts_with("ALTER USER \"CRM_LEITURA\" IDENTIFIED BY")));
    assert!(interrupts);
    assert_eq!(sql(&refused("oracle", "1045")).0[1], "GRANT CREATE SESSION TO \"CRM_LEITURA\";");
}

#[test]
fn a_host_is_let_in_by_the_server_s_rule_where_there_is_a_statement_for_it() {
    let (statements, undo, interrupts) = sql(&refused("sqlserver", "40615"));
    let rule = "EXECUTE sp_set_firewall_rule N'crm 18.228.227.211', N'18.228.227.211', N'18.228.227.211';";
    assert_eq!(statements, [rule]);
    assert_eq!(undo, ["EXECUTE sp_delete_firewall_rule N'crm 18.228.227.211';"]);
    assert!(!interrupts);
    assert_eq!(actions(&refused("oracle", "12506")), [], "that is a line of the listener's file");
}

#[test]
fn a_login_without_a_user_gets_one_with_what_is_needed() {
    let (statements, undo, _) = sql(&refused("sqlserver", "4060"));
    assert_eq!(statements[..2], ["USE [sapiens_hml];", "CREATE USER [crm_leitura] FOR LOGIN [crm_leitura];"]);
    assert!(statements.len() > 2 && statements[2..].iter().all(|line| line.starts_with("GRANT SELECT ON ")));
    assert_eq!(undo, ["USE [sapiens_hml];", "DROP USER [crm_leitura];"]);
}

#[test]
fn a_table_that_is_not_shown_is_expected_where_the_others_were_found() {
    for (engine, grant, alone) in [
        (
            "sqlserver",
            "GRANT SELECT ON [sapiens].[E085CLI] TO [crm_leitura];",
            "GRANT SELECT ON [dbo].[E085CLI] TO [crm_leitura];",
        ),
        (
            "oracle",
            "GRANT READ ON \"sapiens\".\"E085CLI\" TO \"CRM_LEITURA\";",
            "GRANT READ ON \"SAPIENS\".\"E085CLI\" TO \"CRM_LEITURA\";",
        ),
    ] {
        let mut stage = stage(engine);
        minimum(&mut stage, |fact| {
            fact.tables[1].found = None;
            fact.tables[1].hidden = true;
        });
        assert_eq!(stage.codes(), [Code::TableNotReadable]);
        assert_eq!(sql(&stage).0.last().unwrap(), grant);
        minimum(&mut stage, |fact| {
            fact.tables.iter_mut().for_each(|table| {
                table.found = None;
                table.hidden = true;
            });
        });
        assert!(sql(&stage).0.iter().any(|line| line == alone), "{:?}", sql(&stage).0);
    }
}

#[test]
fn names_lead_to_another_schema_by_synonyms_where_there_are_such() {
    let elsewhere = |engine: &str| {
        let mut stage = stage(engine);
        minimum(&mut stage, |fact| {
            fact.tables[1].found = None;
            fact.tables[1].elsewhere = vec!["SAPIENS".to_owned()];
        });
        assert_eq!(stage.codes(), [Code::TableInAnotherSchema]);
        stage
    };
    let (statements, undo, _) = sql(&elsewhere("oracle"));
    let synonym = "CREATE SYNONYM \"CRM_LEITURA\".\"E085CLI\" FOR \"SAPIENS\".\"E085CLI\";";
    assert_eq!(statements, ["SET DEFINE OFF", synonym]);
    assert_eq!(undo, ["SET DEFINE OFF", "DROP SYNONYM \"CRM_LEITURA\".\"E085CLI\";"]);
    let alternatives = actions(&elsewhere("oracle"));
    assert!(alternatives.len() == 2 && alternatives.iter().all(|remedial| remedial.alternative));
    assert_eq!(actions(&elsewhere("sqlserver")).len(), 1, "the schema in the project");
}

#[test]
fn a_column_s_right_is_granted_where_there_is_one() {
    let mut stage = stage("sqlserver");
    minimum(&mut stage, |fact| {
        let table = fact.tables[1].found.as_mut().unwrap();
        table.readable = Extent::Columns;
        table.columns[1].readable = false;
    });
    assert_eq!(stage.codes(), [Code::ColumnNotReadable]);
    let grant = "GRANT SELECT ([nomcli]) ON [sapiens].[e085cli] TO [crm_leitura];";
    assert_eq!(sql(&stage).0, ["USE [sapiens_hml];", grant]);
}
