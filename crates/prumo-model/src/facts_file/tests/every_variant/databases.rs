//! Looks at databases.

use std::time::Duration;

use super::{Look, endpoint, texts};
use crate::engine::Engine;
use crate::fact::{
    ColumnFact, DatabaseAnswer, ExcessFact, Extent, FactKind, FoundTable, LoginFact, MinimumFact,
    ObjectRights, ReadFact, ReadOutcome, Seen, TableFact, TableRead,
};
use crate::target::Target;

pub(super) fn looks() -> Vec<Look> {
    let mut looks = logins();
    looks.push((database(Engine::PostgreSql, "sapiens"), FactKind::Minimum, Seen::Minimum(minimum())));
    looks.push((database(Engine::PostgreSql, "sapiens"), FactKind::Excess, Seen::Excess(excess())));
    looks.push((database(Engine::PostgreSql, "sapiens"), FactKind::Read, Seen::Read(read())));
    looks
}

fn database(engine: Engine, name: &str) -> Target {
    let port = engine.default_port().unwrap();
    Target::Database {
        engine,
        endpoint: endpoint(&format!("erp.example.com.br:{port}")),
        name: name.to_owned(),
    }
}

fn refused(code: &str, routine: Option<&str>) -> DatabaseAnswer {
    DatabaseAnswer { code: code.to_owned(), routine: routine.map(ToOwned::to_owned) }
}

fn logins() -> Vec<Look> {
    let accepted = |source: Option<&str>| LoginFact::Accepted {
        version: "15.18".to_owned(),
        method: "scram-sha-256".to_owned(),
        source: source.map(|source| source.parse().unwrap()),
        host: source.map(|_| "10.0.%".to_owned()),
        account_until: source.map(|_| "2027-01-31T00:00:00Z".parse().unwrap()),
    };
    [
        (Engine::PostgreSql, "sapiens", accepted(Some("::ffff:10.0.0.9"))),
        (Engine::PostgreSql, "sapiens_hml", accepted(None)),
        (Engine::SqlServer, "sapiens", LoginFact::Refused(refused("18456", None))),
        (Engine::PostgreSql, "outro", LoginFact::Refused(refused("28P01", Some("auth_failed")))),
        (Engine::MariaDb, "sapiens", LoginFact::MethodRefused("cleartext".to_owned())),
        (Engine::Oracle, "XEPDB1", LoginFact::Dropped),
    ]
    .map(|(engine, name, fact)| (database(engine, name), FactKind::Login, Seen::Login(fact)))
    .to_vec()
}

fn minimum() -> MinimumFact {
    let found = |readable| FoundTable {
        schema: "sapiens".to_owned(),
        name: "e085cli".to_owned(),
        by_plain_name: true,
        readable,
        rows_filtered: false,
        columns: vec![
            ColumnFact {
                name: "CodCli".to_owned(),
                found_name: Some("codcli".to_owned()),
                found: Some("numeric(9,0)".to_owned()),
                readable: true,
            },
            ColumnFact { name: "NomCli".to_owned(), found_name: None, found: None, readable: false },
        ],
        hides_columns: readable == Extent::Columns,
    };
    let table = |name: &str, found: Option<FoundTable>| TableFact {
        name: name.to_owned(),
        hidden: found.is_none(),
        found,
        elsewhere: Vec::new(),
    };
    MinimumFact {
        tables: vec![
            table("E085CLI", Some(found(Extent::Whole))),
            table("E120PED", Some(found(Extent::Columns))),
            table("E301TCR", Some(found(Extent::Nothing))),
            TableFact {
                name: "E140NFV".to_owned(),
                found: None,
                elsewhere: texts(&["dbo", "cópia"]),
                hidden: false,
            },
            table("E140IPV", None),
        ],
        statements: 2,
    }
}

fn excess() -> ExcessFact {
    let rights =
        |object: &str| ObjectRights { object: object.to_owned(), rights: texts(&["INSERT", "UPDATE"]) };
    ExcessFact {
        powers: texts(&["pg_write_all_data"]),
        writes: vec![rights("sapiens.e120ped")],
        writes_in_all: 1,
        creates: texts(&["public"]),
        through_public: vec![rights("public.notas")],
        secret_tables: texts(&["R960PAR"]),
        secret_columns: texts(&["R910USU.SenUsu"]),
        readable_beyond: 412,
        statements: 5,
    }
}

fn read() -> ReadFact {
    let tables = [
        ("E085CLI", ReadOutcome::Rows(1)),
        ("E120PED", ReadOutcome::Refused(refused("42501", Some("aclcheck_error")))),
        ("E301TCR", ReadOutcome::TimedOut),
    ]
    .map(|(name, outcome)| TableRead { name: name.to_owned(), outcome, took: Duration::from_micros(87) });
    ReadFact { tables: tables.to_vec() }
}
