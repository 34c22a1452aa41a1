//! Rights on a real PostgreSQL: what is needed, and what is more than that.

use std::time::Instant;

use prumo_model::catalogue::{Forbidden, Table};
use prumo_model::fact::{ExcessFact, Extent, FactKind, MinimumFact, ObjectRights, Seen};
use prumo_model::plan::DatabaseLook;

use crate::cluster::{Cluster, Database};
use crate::database::{look_at, look_of, table};

async fn minimum(database: &Database, look: &DatabaseLook) -> MinimumFact {
    match look_at(database, look).await.seen(FactKind::Minimum) {
        Seen::Minimum(fact) => fact,
        other => panic!("{other:?}"),
    }
}

async fn excess(database: &Database, look: &DatabaseLook) -> ExcessFact {
    match look_at(database, look).await.seen(FactKind::Excess) {
        Seen::Excess(fact) => fact,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn each_table_is_told_as_the_crm_would_find_it() {
    let database = Cluster::shared().database().await;
    database
        .run(
            "CREATE TABLE e001tns (codtns text, destns numeric(5,2)); GRANT SELECT ON e001tns TO $reader;
             CREATE TABLE e002tpt (codtpt text); GRANT SELECT (codtpt) ON e002tpt TO $reader;
             CREATE TABLE e070emp (codemp int);
             CREATE TABLE \"E085CLI\" (\"CodCli\" int); GRANT SELECT ON \"E085CLI\" TO $reader;
             CREATE SCHEMA legado; CREATE TABLE legado.e090rep (codrep int); GRANT SELECT ON legado.e090rep TO $reader;
             CREATE TABLE e301tcr (numtit text); ALTER TABLE e301tcr ENABLE ROW LEVEL SECURITY;
             GRANT SELECT ON e301tcr TO $reader",
        )
        .await;
    let tables = [
        table("E001TNS", &["CodTns", "DesTns", "LisMod"]),
        table("E002TPT", &["CodTpt"]),
        table("E070EMP", &["CodEmp"]),
        table("E085CLI", &["CodCli"]),
        table("E090REP", &["CodRep"]),
        table("E301TCR", &["NumTit"]),
        table("E999XXX", &["Nada"]),
    ];
    let fact = minimum(&database, &look_of(&database, tables.to_vec())).await;
    assert_eq!(fact.statements, 1);

    let [transactions, kinds, companies, customers, representatives, titles, nothing] =
        fact.tables.as_slice()
    else {
        panic!()
    };
    let found = transactions.found.as_ref().unwrap();
    assert_eq!((found.schema.as_str(), found.readable, found.by_plain_name), ("public", Extent::Whole, true));
    let columns: Vec<_> =
        found.columns.iter().map(|c| (c.name.as_str(), c.found.as_deref(), c.readable)).collect();
    let expected =
        [("CodTns", Some("text"), true), ("DesTns", Some("numeric(5,2)"), true), ("LisMod", None, false)];
    assert_eq!(columns, expected);
    let found = kinds.found.as_ref().unwrap();
    assert_eq!((found.readable, found.columns[0].readable), (Extent::Columns, true));
    let found = companies.found.as_ref().unwrap();
    assert_eq!((found.readable, found.columns[0].readable), (Extent::Nothing, false));
    let found = customers.found.as_ref().unwrap();
    assert_eq!((found.name.as_str(), found.by_plain_name, found.readable), ("E085CLI", false, Extent::Whole));
    assert_eq!(
        (representatives.found.as_ref(), representatives.elsewhere.as_slice()),
        (None, ["legado".to_owned()].as_slice())
    );
    assert!(titles.found.as_ref().unwrap().rows_filtered);
    assert_eq!((nothing.found.as_ref(), nothing.elsewhere.len()), (None, 0));
}

#[tokio::test]
async fn a_schema_without_usage_hides_its_tables_and_a_role_opens_them() {
    let database = Cluster::shared().database().await;
    database
        .run(
            "CREATE SCHEMA \"Sapiens\"; CREATE SCHEMA sapiens;
             CREATE TABLE sapiens.e085cli (codcli int); GRANT SELECT ON sapiens.e085cli TO $reader;
             ALTER USER $reader SET search_path = public, sapiens",
        )
        .await;
    let mut look = look_of(&database, vec![table("E085CLI", &["CodCli"])]);
    for schema in [None, Some("SAPIENS".to_owned())] {
        look.schema = schema;
        let fact = minimum(&database, &look).await;
        let found = fact.tables[0].found.as_ref().unwrap();
        assert_eq!((found.schema.as_str(), found.readable), ("sapiens", Extent::Nothing), "USAGE is missing");
    }
    database.run("CREATE ROLE $reader_role; GRANT USAGE ON SCHEMA sapiens TO $reader_role; GRANT $reader_role TO $reader").await;
    let fact = minimum(&database, &look).await;
    assert_eq!(fact.tables[0].found.as_ref().unwrap().readable, Extent::Whole);
}

#[tokio::test]
async fn a_reader_who_only_reads_has_no_excess() {
    let database = Cluster::shared().database().await;
    database.run("CREATE TABLE e085cli (codcli int, sencli text); GRANT SELECT ON e085cli TO $reader").await;
    let fact = excess(&database, &look_of(&database, vec![table("E085CLI", &["CodCli"])])).await;
    assert_eq!(fact, ExcessFact { statements: 3, ..ExcessFact::default() }, "PUBLIC's defaults give nothing");
}

#[tokio::test]
async fn every_way_to_change_something_is_found() {
    let database = Cluster::shared().database().await;
    database
        .run(
            "CREATE TABLE a_own (n int); GRANT INSERT, SELECT ON a_own TO $reader;
             CREATE TABLE b_column (n int, m int); GRANT UPDATE (m) ON b_column TO $reader;
             CREATE TABLE c_role (n int);
             CREATE ROLE $reader_w NOINHERIT; GRANT DELETE, TRUNCATE ON c_role TO $reader_w; GRANT $reader_w TO $reader;
             ALTER USER $reader NOINHERIT;
             CREATE TABLE d_owner (n int); ALTER TABLE d_owner OWNER TO $reader; REVOKE ALL ON d_owner FROM $reader;
             CREATE SEQUENCE e_sequence; GRANT USAGE ON SEQUENCE e_sequence TO $reader;
             CREATE TABLE f_public (n int); GRANT UPDATE ON f_public TO PUBLIC;
             CREATE SCHEMA g_schema; GRANT CREATE ON SCHEMA g_schema TO $reader;
             CREATE SCHEMA h_schema; GRANT CREATE ON SCHEMA h_schema TO PUBLIC;
             GRANT CREATE ON DATABASE $database TO $reader",
        )
        .await;
    let fact = excess(&database, &look_of(&database, Vec::new())).await;
    let rights = |object: &str, rights: &[&str]| ObjectRights {
        object: object.to_owned(),
        rights: rights.iter().map(|right| (*right).to_owned()).collect(),
    };
    assert_eq!(
        fact.writes,
        [
            rights("public.a_own", &["INSERT"]),
            rights("public.b_column", &["UPDATE"]),
            rights("public.c_role", &["DELETE", "TRUNCATE"]),
            rights("public.d_owner", &["OWNER"]),
            rights("public.e_sequence", &["USAGE"]),
        ]
    );
    assert_eq!(fact.writes_in_all, 5);
    assert_eq!(
        fact.through_public,
        [rights("public.f_public", &["UPDATE"]), rights("schema h_schema", &["CREATE"])]
    );
    assert_eq!(fact.creates, [format!("database {}", database.name), "schema g_schema".to_owned()]);
    assert_eq!(fact.powers, Vec::<String>::new());
}

#[tokio::test]
async fn powers_are_found_through_roles_and_a_superuser_is_one_thing() {
    let database = Cluster::shared().database().await;
    database
        .run(
            "CREATE TABLE e085cli (n int); CREATE ROLE $reader_dba CREATEROLE NOINHERIT; GRANT $reader_dba TO $reader;
             GRANT pg_write_all_data, pg_read_all_data TO $reader; ALTER USER $reader CREATEDB",
        )
        .await;
    let look = look_of(&database, Vec::new());
    let fact = excess(&database, &look).await;
    let through_role = format!("CREATEROLE ({}_dba)", database.user);
    assert_eq!(fact.powers, ["CREATEDB".to_owned(), through_role, "pg_write_all_data".to_owned()]);
    assert_eq!(fact.readable_beyond, 1);
    database.run("ALTER USER $reader SUPERUSER").await;
    let fact = excess(&database, &look).await;
    assert_eq!(fact.powers, ["CREATEDB", "SUPERUSER"]);
    assert_eq!((fact.writes.len(), fact.statements), (0, 3));
}

#[tokio::test]
async fn what_is_secret_is_told_and_the_rest_counted() {
    let database = Cluster::shared().database().await;
    database
        .run(
            "CREATE SCHEMA outro; GRANT USAGE ON SCHEMA outro TO $reader;
             CREATE TABLE outro.r960par (usu text); GRANT SELECT (usu) ON outro.r960par TO $reader;
             CREATE TABLE e090rep (codrep int, senrep text); GRANT SELECT ON e090rep TO $reader;
             CREATE TABLE e085cli (codcli int, sencli text); GRANT SELECT (codcli) ON e085cli TO $reader;
             CREATE TABLE beyond1 (n int); CREATE VIEW beyond2 AS SELECT 1 AS n; CREATE TABLE beyond3 (n int, m int);
             GRANT SELECT ON beyond1, beyond2 TO $reader; GRANT SELECT (m) ON beyond3 TO $reader; CREATE TABLE shut (n int)",
        )
        .await;
    let forbidden = |table: &str, columns: &[&str]| Forbidden {
        table: table.to_owned(),
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        erps: Vec::new(),
    };
    let mut look = look_of(&database, vec![table("E090REP", &["CodRep"]), table("E085CLI", &["CodCli"])]);
    look.forbidden =
        vec![forbidden("R960PAR", &[]), forbidden("E090REP", &["SenRep"]), forbidden("E085CLI", &["SenCli"])];
    let fact = excess(&database, &look).await;
    assert_eq!(fact.secret_tables, ["R960PAR"]);
    assert_eq!(fact.secret_columns, ["E090REP.SenRep"]);
    assert_eq!(fact.readable_beyond, 3);
    assert_eq!(fact.through_public, []);

    database
        .run("REVOKE SELECT (usu) ON outro.r960par FROM $reader; GRANT SELECT ON outro.r960par TO PUBLIC")
        .await;
    let fact = excess(&database, &look).await;
    assert_eq!(fact.secret_tables, ["R960PAR"], "whoever opened it, it is open");
    let everybody = ObjectRights { object: "R960PAR".to_owned(), rights: vec!["SELECT".to_owned()] };
    assert_eq!(fact.through_public, [everybody], "a new user would read it too");
    database.run("GRANT SELECT ON outro.r960par TO $reader").await;
    assert_eq!(excess(&database, &look).await.through_public, [], "it has a right of its own besides");
}

/// Minimum and excess over an open connection, whose times are the facts' own.
#[tokio::test]
async fn five_hundred_tables_take_the_statements_of_one() {
    let database = Cluster::shared().database().await;
    let columns: Vec<String> = (0..10).map(|at| format!("col{at}")).collect();
    let typed = columns.iter().map(|name| format!("{name} int")).collect::<Vec<_>>().join(", ");
    database
        .run(&format!(
            "DO $$ BEGIN FOR n IN 1..500 LOOP
                 EXECUTE 'CREATE TABLE wide' || n || ' ({typed})';
                 EXECUTE 'GRANT SELECT ON wide' || n || ' TO $reader';
             END LOOP; END $$"
        ))
        .await;
    let names: Vec<&str> = columns.iter().map(String::as_str).collect();
    let tables: Vec<Table> = (1..=500).map(|n| table(&format!("WIDE{n}"), &names)).collect();
    let look = look_of(&database, tables);
    let mut best = f64::MAX;
    for _ in 0..5 {
        let since = Instant::now();
        let scene = look_at(&database, &look).await;
        let parts = (scene.took(FactKind::Minimum), scene.took(FactKind::Excess));
        let took = parts.0 + parts.1;
        let Seen::Minimum(fact) = scene.seen(FactKind::Minimum) else { panic!() };
        assert!(
            fact.tables.iter().all(|table| table.found.as_ref().is_some_and(|f| f.readable == Extent::Whole))
        );
        let Seen::Excess(fact) = scene.seen(FactKind::Excess) else { panic!() };
        assert_eq!((fact.statements, fact.readable_beyond), (3, 0));
        best = best.min(took.as_secs_f64() * 1000.0);
        println!("minimum and excess of 500 tables: {parts:?}; the whole look {:?}", since.elapsed());
    }
    // Debug builds and shared machines are slower; a statement per table would take hundreds.
    assert!(best < 150.0, "{best} ms");
}
