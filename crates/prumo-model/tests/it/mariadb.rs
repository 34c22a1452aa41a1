//! A project on MariaDB: what its numbers mean, what its user is not shown, and what is printed for its administrator.

use prumo_model::action::Action;
use prumo_model::code::Code;
use prumo_model::engine::{Engine, Refusal};
use prumo_model::fact::{DatabaseAnswer, Extent, FactKind, LoginFact, MinimumFact, Seen};
use prumo_model::graph::Ground;
use prumo_model::plan::Plan;
use prumo_model::remedy::Remedy;
use prumo_model::target::Target;

use crate::stage::Stage;

fn stage() -> Stage {
    Stage::with(&[("engine = \"postgresql\"", "engine = \"mariadb\"")])
}

fn target(stage: &Stage) -> Target {
    let plan = Plan::of(&stage.project, &stage.catalogue, stage.vantage);
    plan.environments[0].database.as_ref().unwrap().target.clone()
}

fn answer(code: &str) -> DatabaseAnswer {
    DatabaseAnswer { code: code.to_owned(), routine: None }
}

fn minimum(stage: &mut Stage, change: fn(&mut MinimumFact)) {
    let target = target(stage);
    stage.alter(target, FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => change(minimum),
        _ => unreachable!("the healthy look brings a minimum"),
    });
}

/// The statements, and what undoes them, against each line in turn.
fn sql(stage: &Stage) -> Vec<(Vec<String>, Vec<String>)> {
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
    let actions = result.lines.iter().flat_map(|line| Remedy { ground, facts: &stage.facts, line }.actions());
    actions
        .filter_map(|remedial| match remedial.action {
            Action::Sql(sql) => Some((sql.statements, sql.undo)),
            _ => None,
        })
        .collect()
}

#[test]
fn a_healthy_mariadb_is_open() {
    assert_eq!((stage().codes(), stage().exit()), (Vec::new(), 0));
}

#[test]
fn each_number_has_its_code() {
    for (number, code) in [
        ("1045", Code::DatabaseLoginRefused),
        ("1698", Code::DatabaseLoginRefused),
        ("4151", Code::DatabaseAccountUnusable),
        ("3118", Code::DatabaseAccountUnusable),
        ("1820", Code::DatabaseAccountUnusable),
        ("1862", Code::DatabaseAccountUnusable),
        ("1130", Code::DatabaseHostNotAllowed),
        ("1129", Code::DatabaseHostNotAllowed),
        ("1040", Code::TooManyConnections),
        ("1203", Code::TooManyConnections),
        ("1226", Code::TooManyConnections),
        ("1049", Code::DatabaseNotFound),
        ("1044", Code::DatabaseNotAllowed),
        ("1193", Code::ServerTooOld),
        ("28P01", Code::NotLooked),
        ("9999", Code::NotLooked),
    ] {
        let mut stage = stage();
        let target = target(&stage);
        stage.see(target, FactKind::Login, Seen::Login(LoginFact::Refused(answer(number))));
        assert_eq!(stage.codes(), [code], "{number}");
    }
    assert_eq!(Engine::Oracle.refusal(&answer("1045")), Refusal::Account, "a number is each engine's own");
    assert_eq!(Engine::SqlServer.refusal(&answer("1045")), Refusal::Other);
}

#[test]
fn a_table_that_is_not_shown_is_not_readable_and_granted_under_its_own_name() {
    let mut stage = stage();
    minimum(&mut stage, |fact| {
        fact.tables[1].found = None;
        fact.tables[1].hidden = true;
    });
    assert_eq!(stage.codes(), [Code::TableNotReadable]);
    let to = "`crm_leitura`@`18.228.227.211`";
    let grant = format!("GRANT SELECT ON `sapiens_hml`.`E085CLI` TO {to};");
    let revoke = format!("REVOKE SELECT ON `sapiens_hml`.`E085CLI` FROM {to};");
    assert_eq!(sql(&stage), [(vec![grant], vec![revoke])]);

    minimum(&mut stage, |fact| fact.tables[1].elsewhere = vec!["outro".to_owned()]);
    assert_eq!(stage.codes(), [Code::TableInAnotherSchema], "where it is seen says more");
    minimum(&mut stage, |fact| {
        fact.tables[1].elsewhere = Vec::new();
        fact.tables[1].hidden = false;
    });
    assert_eq!(stage.codes(), [Code::TableNotFound], "a right on it shows that it is missing");
}

#[test]
fn a_new_user_may_also_read_what_the_old_one_was_not_shown() {
    let mut stage = stage();
    minimum(&mut stage, |fact| {
        fact.tables[1].found = None;
        fact.tables[1].hidden = true;
    });
    let target = target(&stage);
    stage.alter(target, FactKind::Excess, |fact| match &mut fact.seen {
        Seen::Excess(excess) => excess.creates.push("sapiens_hml".to_owned()),
        _ => unreachable!("the healthy look brings an excess"),
    });
    let grants = |stage: &Stage| {
        let statements = sql(stage).into_iter().flat_map(|(statements, _)| statements);
        let of_new = statements.filter(|one| one.starts_with("GRANT") && one.contains("`crm_leitura_2`@"));
        of_new.map(|one| one.split_whitespace().nth(3).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(stage.codes(), [Code::UserCanCreate, Code::TableNotReadable]);
    assert_eq!(grants(&stage), ["`sapiens`.`e070emp`", "`sapiens_hml`.`E085CLI`"]);

    // What is known to be missing can't be granted.
    minimum(&mut stage, |fact| fact.tables[1].hidden = false);
    assert_eq!(grants(&stage), ["`sapiens`.`e070emp`"]);
}

#[test]
fn a_column_that_is_not_shown_is_not_readable_where_columns_are_granted() {
    let mut stage = stage();
    minimum(&mut stage, |fact| {
        let table = fact.tables[1].found.as_mut().unwrap();
        (table.readable, table.hides_columns) = (Extent::Columns, true);
        table.columns[1].found = None;
        table.columns[1].found_name = None;
        table.columns[1].readable = false;
    });
    assert_eq!(stage.codes(), [Code::ColumnNotReadable]);
    let statements = sql(&stage).remove(0).0;
    assert!(statements[0].starts_with("GRANT SELECT (`NomCli`) ON `sapiens`.`e085cli` TO"), "{statements:?}");
}

#[test]
fn an_account_is_unlocked_or_its_password_renewed_and_a_host_gets_an_account() {
    let printed = |number: &str| {
        let mut stage = stage();
        let target = target(&stage);
        stage.see(target, FactKind::Login, Seen::Login(LoginFact::Refused(answer(number))));
        sql(&stage).remove(0).0.join("\n")
    };
    assert_eq!(printed("4151"), "ALTER USER `crm_leitura`@`18.228.227.211` ACCOUNT UNLOCK;");
    assert!(printed("1862").contains("' PASSWORD EXPIRE NEVER');"), "{}", printed("1862"));
    assert!(printed("1045").starts_with("SET @prumo_sql = CONCAT('ALTER USER '"));
    let host = printed("1130");
    assert!(
        host.starts_with("SET @prumo_sql = CONCAT('CREATE USER '") && host.contains("`e085cli`"),
        "{host}"
    );
    let database = printed("1044");
    assert!(database.starts_with("GRANT SELECT ON `sapiens") && !database.contains("CREATE"), "{database}");
}

#[test]
fn rights_are_given_to_the_account_that_logged_in() {
    let mut stage = stage();
    let target = target(&stage);
    let accepted = LoginFact::Accepted {
        version: "10.11.19-MariaDB".to_owned(),
        method: "mysql_native_password".to_owned(),
        source: None,
        host: Some("10.0.%".to_owned()),
        account_until: None,
    };
    stage.see(target, FactKind::Login, Seen::Login(accepted));
    minimum(&mut stage, |fact| {
        let table = fact.tables[1].found.as_mut().unwrap();
        table.readable = Extent::Nothing;
        table.columns.iter_mut().for_each(|column| column.readable = false);
    });
    let statements = sql(&stage).remove(0).0;
    assert_eq!(statements, ["GRANT SELECT ON `sapiens`.`e085cli` TO `crm_leitura`@`10.0.%`;"]);
}
