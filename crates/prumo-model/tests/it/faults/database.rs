//! Faults of a database: greeting, login, database, minimum, excess, read.

use std::time::Duration;

use prumo_model::code::Code;
use prumo_model::fact::{
    DatabaseAnswer, ExcessFact, Extent, FactKind, FoundTable, GreetingFact, LoginFact, MinimumFact,
    NotLooked, ObjectRights, ReadFact, ReadOutcome, Seen,
};
use prumo_model::gate::Gate;
use prumo_model::owner::Owner;
use prumo_model::step::Step;

use super::{Fault, nothing};
use crate::stage::{Stage, database, time};

const GREETING: (Gate, Step, Owner) = (Gate::Greeting, Step::TestDatabase, Owner::Consultant);
const LOGIN: (Gate, Step, Owner) = (Gate::Login, Step::CreateDatabaseUser, Owner::Dba);
const SECRET: (Gate, Step, Owner) = (Gate::Login, Step::CreateDatabaseUser, Owner::Consultant);
const DATABASE: (Gate, Step, Owner) = (Gate::Database, Step::CreateDatabaseUser, Owner::Dba);
const MINIMUM: (Gate, Step, Owner) = (Gate::Minimum, Step::TestDatabase, Owner::Dba);
const EXCESS: (Gate, Step, Owner) = (Gate::Excess, Step::CreateDatabaseUser, Owner::Dba);
const READ: (Gate, Step, Owner) = (Gate::Read, Step::TestDatabase, Owner::Dba);

/// A second environment on the same server.
const SECOND: &str = r#"[environment.producao]
kind = "production"
no-web-services = "ainda não"

[environment.producao.database]
engine = "postgresql"
host = "banco.example.com.br"
name = "DATABASE"
user = "crm_leitura"
password = { env = "PRUMO_PRODUCAO" }

[environment.homologation]
kind"#;

fn answer(code: &str, routine: Option<&str>) -> DatabaseAnswer {
    DatabaseAnswer { code: code.to_owned(), routine: routine.map(str::to_owned) }
}

fn refused(stage: &mut Stage, code: &str, routine: Option<&str>) {
    let seen = Seen::Login(LoginFact::Refused(answer(code, routine)));
    stage.see(database(), FactKind::Login, seen);
}

fn redirected(stage: &mut Stage, to: &str, denied: bool) {
    let seen = GreetingFact::Redirects { to: to.to_owned(), denied };
    stage.see(database(), FactKind::Greeting, Seen::Greeting(seen));
}

fn accepted_by(stage: &mut Stage, method: &str) {
    accepted(stage, method, None);
}

fn accepted(stage: &mut Stage, method: &str, until: Option<&str>) {
    let accepted = LoginFact::Accepted {
        version: "15.18".to_owned(),
        method: method.to_owned(),
        source: None,
        host: None,
        account_until: until.map(time),
    };
    stage.see(database(), FactKind::Login, Seen::Login(accepted));
}

fn minimum(stage: &mut Stage, change: fn(&mut MinimumFact)) {
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => change(minimum),
        _ => unreachable!("the healthy look brings a minimum"),
    });
}

/// The second table, with two columns.
fn table(fact: &mut MinimumFact) -> &mut FoundTable {
    fact.tables[1].found.as_mut().expect("a healthy table")
}

fn excess(stage: &mut Stage, fact: ExcessFact) {
    stage.see(database(), FactKind::Excess, Seen::Excess(fact));
}

fn names(name: &str) -> Vec<String> {
    vec![name.to_owned()]
}

fn rights(object: &str) -> Vec<ObjectRights> {
    vec![ObjectRights { object: object.to_owned(), rights: names("INSERT") }]
}

fn read(stage: &mut Stage, change: fn(&mut ReadFact)) {
    stage.alter(database(), FactKind::Read, |fact| match &mut fact.seen {
        Seen::Read(read) => change(read),
        _ => unreachable!("the healthy look brings a read"),
    });
}

pub(super) const FAULTS: &[Fault] = &[
    Fault::new(Code::NotLooked, GREETING, |stage| {
        nothing(stage, database(), FactKind::Greeting, NotLooked::RunOver);
    }),
    Fault::new(Code::NotThisEngine, GREETING, |stage| {
        let other = GreetingFact::Other { engine: None, seen: "SSH-2.0-OpenSSH".to_owned() };
        stage.see(database(), FactKind::Greeting, Seen::Greeting(other));
    }),
    Fault::new(Code::ServerTooOld, GREETING, |stage| refused(stage, "42704", None)),
    Fault::new(Code::ListenerRedirects, GREETING, |stage| redirected(stage, "10.0.0.7:1521", false)),
    Fault::new(Code::ListenerRedirectDenied, GREETING, |stage| redirected(stage, "169.254.1.1:1521", true)),
    Fault::new(Code::DatabaseLoginRefused, LOGIN, |stage| refused(stage, "28P01", None)),
    Fault::new(Code::DatabaseAccountUnusable, LOGIN, |stage| {
        refused(stage, "28000", Some("InitializeSessionUserId"));
    }),
    Fault::new(Code::DatabaseHostNotAllowed, LOGIN, |stage| {
        refused(stage, "28000", Some("ClientAuthentication"));
    }),
    Fault::new(Code::DatabasePasswordExpiresSoon, LOGIN, |stage| {
        accepted(stage, "scram-sha-256", Some("2026-12-04T12:00:00Z"));
    }),
    Fault::new(Code::TooManyConnections, LOGIN, |stage| refused(stage, "53300", None)),
    Fault::new(Code::DatabaseNotAvailable, LOGIN, |stage| refused(stage, "57P03", None)),
    Fault::new(Code::DriverCannot, LOGIN, |stage| {
        let refused = LoginFact::MethodRefused("cleartext".to_owned());
        stage.see(database(), FactKind::Login, Seen::Login(refused));
    }),
    Fault::new(Code::DatabaseSecretMissing, SECRET, |stage| {
        let missing = NotLooked::SecretMissing("PRUMO_BANCO".to_owned());
        nothing(stage, database(), FactKind::Login, missing);
    }),
    Fault::new(Code::PasswordNotAsked, LOGIN, |stage| accepted_by(stage, "none")),
    Fault::new(Code::DatabaseNotFound, DATABASE, |stage| refused(stage, "3D000", None)),
    Fault::new(Code::DatabaseNotAllowed, DATABASE, |stage| refused(stage, "42501", None)),
    Fault::new(Code::EnvironmentsMixedUp, DATABASE, |_| {})
        .where_project(&[("[environment.homologation]\nkind", SECOND), ("DATABASE", "sapiens_hml")]),
    Fault::new(Code::UserSharedByEnvironments, DATABASE, |_| {})
        .where_project(&[("[environment.homologation]\nkind", SECOND), ("DATABASE", "sapiens")]),
    Fault::new(Code::TableNotFound, MINIMUM, |stage| minimum(stage, |fact| fact.tables[1].found = None)),
    Fault::new(Code::TableInAnotherSchema, MINIMUM, |stage| {
        minimum(stage, |fact| {
            fact.tables[1].found = None;
            fact.tables[1].elsewhere = names("sapiens");
        });
    }),
    Fault::new(Code::TableNotReadable, MINIMUM, |stage| {
        minimum(stage, |fact| {
            table(fact).readable = Extent::Nothing;
            table(fact).columns.iter_mut().for_each(|column| column.readable = false);
        });
    }),
    Fault::new(Code::ColumnNotFound, MINIMUM, |stage| {
        minimum(stage, |fact| table(fact).columns[1].found = None);
    }),
    Fault::new(Code::ColumnNotReadable, MINIMUM, |stage| {
        minimum(stage, |fact| {
            table(fact).readable = Extent::Columns;
            table(fact).columns[1].readable = false;
        });
    }),
    Fault::new(Code::ColumnTooNarrow, MINIMUM, |stage| {
        minimum(stage, |fact| table(fact).columns[1].found = Some("character varying(3)".to_owned()));
    }),
    Fault::new(Code::RightsNotVisible, MINIMUM, |stage| {
        nothing(stage, database(), FactKind::Minimum, NotLooked::RightsNotVisible);
    }),
    Fault::new(Code::NamesInOtherCase, MINIMUM, |stage| {
        minimum(stage, |fact| table(fact).by_plain_name = false);
    }),
    Fault::new(Code::UserCanWrite, EXCESS, |stage| {
        excess(
            stage,
            ExcessFact { writes: rights("sapiens.e085cli"), writes_in_all: 7, ..ExcessFact::default() },
        );
    }),
    Fault::new(Code::UserCanCreate, EXCESS, |stage| {
        excess(stage, ExcessFact { creates: names("sapiens"), ..ExcessFact::default() });
    }),
    Fault::new(Code::UserIsAdministrator, EXCESS, |stage| {
        excess(stage, ExcessFact { powers: names("SUPERUSER"), ..ExcessFact::default() });
    }),
    Fault::new(Code::SecretTableReadable, EXCESS, |stage| {
        excess(stage, ExcessFact { secret_tables: names("R999USU"), ..ExcessFact::default() });
    }),
    Fault::new(Code::SecretColumnReadable, EXCESS, |stage| {
        excess(stage, ExcessFact { secret_columns: names("E085CLI.SenCli"), ..ExcessFact::default() });
    }),
    Fault::new(Code::ReadsMoreThanNeeded, EXCESS, |stage| {
        excess(stage, ExcessFact { readable_beyond: 1, ..ExcessFact::default() });
    }),
    Fault::new(Code::RightsThroughPublic, EXCESS, |stage| {
        excess(stage, ExcessFact { through_public: rights("public.nota"), ..ExcessFact::default() });
    }),
    Fault::new(Code::TableEmpty, READ, |stage| {
        read(stage, |fact| fact.tables[1].outcome = ReadOutcome::Rows(0));
    }),
    Fault::new(Code::RowsFiltered, READ, |stage| minimum(stage, |fact| table(fact).rows_filtered = true)),
    Fault::new(Code::ReadTooSlow, READ, |stage| {
        read(stage, |fact| fact.tables[1].took = Duration::from_millis(10_001));
    }),
    Fault::new(Code::ReadFailed, READ, |stage| {
        read(stage, |fact| fact.tables[1].outcome = ReadOutcome::TimedOut);
    }),
];
