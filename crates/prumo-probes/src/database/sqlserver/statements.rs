//! Every statement that we send to a SQL Server is one that only reads: parsed by a parser that others wrote. What it does
//! not parse can't be told and fails.

use sqlparser::ast::{Query, SetExpr, Statement, visit_relations};
use sqlparser::dialect::MsSqlDialect;
use sqlparser::parser::Parser;

use super::spelling::{SqlServer, literal, rows};
use super::{excess, login, minimum};
use crate::database::spelling::Spelling;

const NAMES: [&str; 3] = ["E070EMP", "d'Oeste", "a]b"];

fn statements() -> Vec<String> {
    let names = || rows(NAMES.into_iter());
    let forbidden =
        format!("({}, NULL), ({}, {})", literal("R999USU"), literal("E099USU"), literal("SenUsu"));
    let mut values = Vec::new();
    let among = SqlServer.is_among("[SitPed]", vec!["1".to_owned()], false, &mut values);
    let from = format!("{} WHERE {among} ORDER BY [NumPed] DESC", SqlServer.qualified("dbo", "E120PED"));
    vec![
        login::SELF.to_owned(),
        minimum::STATEMENT.replace("{tables}", &names()).replace("{columns}", &names()),
        excess::POWERS.to_owned(),
        excess::SCHEMAS.to_owned(),
        excess::CHANGES.replace("{most}", excess::MOST_COUNTED),
        excess::SECRETS.replace("{forbidden}", &forbidden),
        excess::BEYOND.replace("{tables}", &names()),
        excess::PUBLIC.to_owned(),
        SqlServer.bounded("[NumPed]", &from, 501),
    ]
}

fn query(statement: &str) -> Query {
    let parsed = Parser::parse_sql(&MsSqlDialect {}, statement);
    let parsed = parsed.unwrap_or_else(|error| panic!("{error}\n{statement}"));
    match parsed.as_slice() {
        [Statement::Query(query)] => (**query).clone(),
        other => panic!("{other:?}"),
    }
}

/// A SELECT can make a table (INTO); it and what changes data must stand nowhere.
fn only_reads(set: &SetExpr) -> bool {
    match set {
        SetExpr::Select(select) => select.into.is_none(),
        SetExpr::Query(query) => only_reads(&query.body),
        SetExpr::SetOperation { left, right, .. } => only_reads(left) && only_reads(right),
        SetExpr::Values(_) => true,
        _ => false,
    }
}

#[test]
fn they_only_read() {
    for statement in statements() {
        assert!(only_reads(&query(&statement).body), "{statement}");
    }
    assert!(!only_reads(&query("SELECT * INTO t FROM sys.objects").body));
}

#[test]
fn those_about_rights_read_the_server_s_own_catalogue_alone() {
    let statements = statements();
    let (_, about_rights) = statements.split_last().unwrap();
    for statement in about_rights {
        let mut strangers = Vec::new();
        let _ = visit_relations(&query(statement), |name| {
            let name = name.to_string();
            if !name.starts_with("sys.") {
                strangers.push(name);
            }
            std::ops::ControlFlow::<()>::Continue(())
        });
        assert_eq!(strangers, Vec::<String>::new(), "{statement}");
    }
}
