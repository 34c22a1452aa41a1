//! A whole look at a real PostgreSQL, and the ways in which a login is refused.

use prumo_model::canonical::Form;
use prumo_model::catalogue::{Certainty, Column, ComparedField, Table};
use prumo_model::fact::{FactKind, LoginFact, NotLooked, ReadOutcome, Seen, TlsFact, Trust};
use prumo_model::plan::{DatabaseLook, Filled, RowCondition, RowsLook};
use prumo_model::project::TlsRule;
use prumo_model::target::{Branch, Target};
use prumo_probes::look_at_database;

use crate::cluster::{Cluster, Database};
use crate::scene::{Scene, database_look, secret};

/// A table of the catalogue.
pub(crate) fn table(name: &str, columns: &[&str]) -> Table {
    let column = |name: &&str| Column {
        name: (*name).to_owned(),
        dictionary_type: "number(9)".to_owned(),
        basis: Certainty::Confirmed,
    };
    Table {
        name: name.to_owned(),
        least_rows: 0,
        key: Vec::new(),
        columns: columns.iter().map(column).collect(),
        basis: Certainty::Confirmed,
        erps: Vec::new(),
    }
}

/// A look at a test's database as its reader.
pub(crate) fn look_of(database: &Database, tables: Vec<Table>) -> DatabaseLook {
    let mut look = database_look(database.cluster.port, TlsRule::Required);
    look.access.user = database.user.clone();
    look.name = database.name.clone();
    look.tables = tables;
    look
}

/// Looks with the right password and trusted roots.
pub(crate) async fn look_at(database: &Database, look: &DatabaseLook) -> Scene {
    let scene = Scene::trusting(&database.cluster.authority_pem);
    scene.look(async |looking| look_at_database(&looking, look, Some(&secret(&look.access))).await).await;
    scene
}

const TITLES: &str = "
    CREATE TABLE e301tcr (codemp numeric(4), numtit varchar(15), sittit char(2), vctpro timestamp, vlrabe numeric(15,2),
                          codtpt varchar(3));
    CREATE TABLE e002tpt (codtpt varchar(3), recsom char(1));
    INSERT INTO e002tpt VALUES ('DP', 'D'), ('CR', 'C');
    INSERT INTO e301tcr VALUES
        (1, '100', 'AB', '2026-11-24', 350.20, 'DP'), (1, '101 ', 'AB', '1900-12-31', 10, 'DP'),
        (1, '102', 'CE', '2026-11-24', 1, 'DP'), (1, '103', 'AB', '2026-11-24', 0, 'DP'),
        (2, '104', 'AB', '2026-11-24', 5, 'DP'), (1, '105', 'AB', '2026-11-24', 7, 'CR');
    GRANT SELECT ON e301tcr, e002tpt TO $reader;";

fn titles_rows() -> RowsLook {
    let field = |name: &str, form, key| ComparedField {
        field: name.to_owned(),
        column: name.to_owned(),
        form,
        key,
        optional: false,
    };
    RowsLook {
        target: Target::Rows("financial-view/titles".to_owned(), Branch { company: 1, branch: 1 }),
        table: "E301TCR".to_owned(),
        conditions: vec![
            RowCondition::Equal("CodEmp".to_owned(), Filled::Number(1)),
            RowCondition::Above("VlrAbe".to_owned(), 0),
            RowCondition::NotIn("SitTit".to_owned(), vec!["AE".to_owned(), "CE".to_owned()]),
            RowCondition::FoundIn {
                column: "CodTpt".to_owned(),
                table: "E002TPT".to_owned(),
                key: "CodTpt".to_owned(),
                asked: "RecSom".to_owned(),
                values: vec!["D".to_owned(), "O".to_owned()],
            },
        ],
        fields: vec![
            field("NumTit", Form::Text, true),
            field("VctPro", Form::Date, false),
            field("VlrAbe", Form::Number, false),
        ],
        most: 500,
        latest_first: false,
    }
}

fn titles_look(database: &Database) -> DatabaseLook {
    let titles = table("E301TCR", &["CodEmp", "NumTit", "SitTit", "VctPro", "VlrAbe", "CodTpt"]);
    let mut look = look_of(database, vec![titles, table("E002TPT", &["CodTpt", "RecSom"])]);
    look.rows = vec![titles_rows()];
    look
}

#[tokio::test]
async fn a_whole_look_gives_every_fact_in_order_and_only_reads() {
    let database = Cluster::shared().database().await;
    database.run(TITLES).await;
    let scene = look_at(&database, &titles_look(&database)).await;

    use FactKind::{DatabaseRows, Excess, Greeting, Login, Minimum, Name, Reach, Read, Tls};
    assert_eq!(scene.kinds(), [Name, Reach, Greeting, Tls, Login, Minimum, Excess, Read, DatabaseRows]);
    let Seen::Tls(TlsFact::Established { trust, chain, .. }) = scene.seen(Tls) else { panic!() };
    assert_eq!((trust, chain[0].names.as_slice()), (Trust::Verified, ["localhost".to_owned()].as_slice()));
    let Seen::Login(LoginFact::Accepted { version, method, source, .. }) = scene.seen(Login) else {
        panic!()
    };
    assert!(version.starts_with("15."), "{version}");
    assert_eq!((method.as_str(), source), ("scram-sha-256", "127.0.0.1".parse().ok()));
    let Seen::Read(read) = scene.seen(Read) else { panic!() };
    assert_eq!(
        read.tables.iter().map(|table| &table.outcome).collect::<Vec<_>>(),
        [&ReadOutcome::Rows(1); 2]
    );
    let Seen::Rows(rows) = scene.seen(DatabaseRows) else { panic!() };
    assert_eq!(rows.rows.len(), 2, "company 1, open, not CE, no credit");
    assert!(!rows.more);
    assert!(rows.rows.iter().any(|row| !row.fields.contains_key("VctPro")), "the empty date is left out");
    assert_only_selects(&database);
}

/// What the server wrote down of the reader's statements.
fn assert_only_selects(database: &Database) {
    let log = database.cluster.log();
    let prefix = format!("{}@{}:LOG:  ", database.user, database.name);
    let statements: Vec<&str> = log
        .lines()
        .filter_map(|line| line.strip_prefix(&prefix))
        .filter_map(|line| line.strip_prefix("execute <unnamed>: ").or(line.strip_prefix("statement: ")))
        .collect();
    assert!(statements.len() > 6, "{statements:?}");
    for statement in statements {
        assert!(statement.starts_with("SELECT "), "{statement}");
    }
}

#[tokio::test]
async fn rows_beyond_the_limit_are_only_told_and_unreadable_columns_give_no_rows() {
    let database = Cluster::shared().database().await;
    database.run(TITLES).await;
    let mut look = titles_look(&database);
    look.rows[0].most = 1;
    let Seen::Rows(rows) = look_at(&database, &look).await.seen(FactKind::DatabaseRows) else { panic!() };
    assert_eq!((rows.rows.len(), rows.more), (1, true));

    database
        .run("REVOKE SELECT ON e301tcr FROM $reader; GRANT SELECT (numtit, vlrabe) ON e301tcr TO $reader")
        .await;
    let scene = look_at(&database, &look).await;
    assert!(scene.all(FactKind::DatabaseRows).is_empty());
    let Seen::Read(read) = scene.seen(FactKind::Read) else { panic!() };
    assert_eq!(read.tables[0].outcome, ReadOutcome::Rows(1), "the columns that may be read are read");
}

#[tokio::test]
async fn the_session_can_not_write_and_its_statements_end() {
    let database = Cluster::shared().database().await;
    database
        .run("CREATE TABLE base (n int); INSERT INTO base VALUES (1);
              CREATE FUNCTION slow() RETURNS int LANGUAGE sql AS 'SELECT 1 FROM pg_sleep(30)';
              CREATE FUNCTION writes() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO base VALUES (2) RETURNING n';
              CREATE VIEW e001tns AS SELECT slow() AS codtns FROM base;
              CREATE VIEW e002tpt AS SELECT writes() AS codtpt FROM base;
              GRANT SELECT ON e001tns, e002tpt TO $reader")
        .await;
    let look = look_of(&database, vec![table("E001TNS", &["CodTns"]), table("E002TPT", &["CodTpt"])]);
    let mut scene = Scene::trusting(&database.cluster.authority_pem);
    scene.limits.login = std::time::Duration::from_millis(700);
    scene.look(async |looking| look_at_database(&looking, &look, Some(&secret(&look.access))).await).await;
    let Seen::Read(read) = scene.seen(FactKind::Read) else { panic!("{:?}", scene.seen(FactKind::Read)) };
    assert_eq!(read.tables[0].outcome, ReadOutcome::TimedOut);
    let ReadOutcome::Refused(answer) = &read.tables[1].outcome else { panic!() };
    assert_eq!(answer.code, "25006", "read_only_sql_transaction");
}

async fn login_of(database: &Database, change: impl FnOnce(&mut DatabaseLook)) -> (Scene, Seen) {
    let mut look = look_of(database, Vec::new());
    change(&mut look);
    let scene = look_at(database, &look).await;
    let seen = scene.seen(FactKind::Login);
    (scene, seen)
}

fn refused(seen: &Seen) -> String {
    let Seen::Login(LoginFact::Refused(answer)) = seen else { panic!("{seen:?}") };
    answer.to_string()
}

#[tokio::test]
async fn a_refused_login_is_told_by_its_codes() {
    let database = Cluster::shared().database().await;
    let (scene, seen) = login_of(&database, |look| look.name = "nowhere".to_owned()).await;
    assert_eq!(refused(&seen), "3D000 (InitPostgres)");
    assert_eq!(scene.kinds().last(), Some(&FactKind::Login), "nothing is looked at after a shut login");
    let (_, seen) = login_of(&database, |look| look.access.user = "nobody_known".to_owned()).await;
    assert_eq!(refused(&seen), "28P01 (auth_failed)");
    let (_, seen) = login_of(&database, |look| look.access.user = "shut_out".to_owned()).await;
    assert_eq!(refused(&seen), "28000 (ClientAuthentication)");
    database.run("ALTER USER $reader NOLOGIN").await;
    let (_, seen) = login_of(&database, |_| {}).await;
    assert_eq!(refused(&seen), "28000 (InitializeSessionUserId)");
    database.run("ALTER USER $reader LOGIN CONNECTION LIMIT 0").await;
    let (_, seen) = login_of(&database, |_| {}).await;
    assert_eq!(refused(&seen), "53300 (InitializeSessionUserId)");
}

#[tokio::test]
async fn cleartext_goes_over_verified_tls_alone() {
    let database = Cluster::shared().database().await;
    database.run("DO $$ BEGIN CREATE USER clear_text PASSWORD 's3ntinela-Senha!'; EXCEPTION WHEN duplicate_object THEN END $$").await;
    let (_, seen) = login_of(&database, |look| look.access.user = "clear_text".to_owned()).await;
    let Seen::Login(LoginFact::Accepted { method, .. }) = seen else { panic!("{seen:?}") };
    assert_eq!(method, "cleartext");

    let mut look = look_of(&database, Vec::new());
    look.access.user = "clear_text".to_owned();
    look.access.tls = TlsRule::PlainAccepted;
    look.access.ca = None;
    let scene = look_at(&database, &look).await;
    let Seen::Tls(TlsFact::Established { trust, .. }) = scene.seen(FactKind::Tls) else { panic!() };
    assert_eq!(trust, Trust::Untrusted);
    assert_eq!(scene.seen(FactKind::Login), Seen::Login(LoginFact::MethodRefused("cleartext".to_owned())));
}

#[tokio::test]
async fn a_password_that_is_missing_or_bound_elsewhere_is_not_sent() {
    let database = Cluster::shared().database().await;
    let look = look_of(&database, Vec::new());
    let mut elsewhere = look.access.clone();
    elsewhere.environment = "production".to_owned();
    for secret in [None, Some(secret(&elsewhere))] {
        let scene = Scene::trusting(&database.cluster.authority_pem);
        scene.look(async |looking| look_at_database(&looking, &look, secret.as_ref()).await).await;
        let missing = NotLooked::SecretMissing(look.access.password.to_string());
        assert_eq!(scene.seen(FactKind::Login), Seen::Nothing(missing));
        assert_eq!(scene.kinds().last(), Some(&FactKind::Login));
    }
}
