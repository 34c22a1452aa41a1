//! Plants in the database: login, database, rights and rows.

use prumo_harness::{ASKED_IN_CLEAR, NOT_LET_IN};

use super::plant::Chain::Database;
use super::plant::{Plant, plant};

/// Those of the spine's codes. Each touches a table of its own, so that any two can be wrong at once.
pub(crate) const SPINE: &[Plant] = &[
    plant(["database-login-refused", "login", "1.3", "dba", "fail"], Database, |case| {
        case.variable("PRUMO_EXEMPLO_HML_DB", Some("outra-senha"));
    }),
    plant(["database-not-found", "database", "1.3", "dba", "fail"], Database, |case| {
        case.line("database.name", "\"nao_existe\"");
    }),
    plant(["table-not-found", "minimum", "1.4", "dba", "fail"], Database, |case| {
        case.sql("DROP TABLE {schema}.e028cpg CASCADE;");
    }),
    plant(["table-not-readable", "minimum", "1.4", "dba", "fail"], Database, |case| {
        case.sql("REVOKE SELECT ON {schema}.e066fpg FROM {user};");
    }),
    plant(["column-not-found", "minimum", "1.4", "dba", "fail"], Database, |case| {
        case.sql("ALTER TABLE {schema}.e001tns DROP COLUMN recdec;");
    }),
    plant(["user-can-write", "excess", "1.3", "dba", "fail"], Database, |case| {
        case.sql("GRANT INSERT, UPDATE ON {schema}.e085cli TO {user};");
    }),
    plant(["user-is-administrator", "excess", "1.3", "dba", "fail"], Database, |case| {
        case.sql("ALTER ROLE {user} CREATEROLE;");
    }),
    plant(["secret-table-readable", "excess", "1.3", "dba", "warn"], Database, |case| {
        case.sql("GRANT SELECT ON {schema}.r960par TO {user};");
    }),
    plant(["table-empty", "read", "1.4", "dba", "warn"], Database, |case| {
        // Other tables refer to it, which matters to nobody here.
        case.sql("SET session_replication_role = replica; DELETE FROM {schema}.e070emp;");
    }),
];

/// The other codes that a database gives.
pub(crate) const FURTHER: &[Plant] = &[
    plant(["database-account-unusable", "login", "1.3", "dba", "fail"], Database, |case| {
        case.sql("ALTER ROLE {user} NOLOGIN;");
    }),
    plant(["database-password-expires-soon", "login", "1.3", "dba", "warn"], Database, |case| {
        case.sql(
            "DO $$ BEGIN EXECUTE format('ALTER ROLE %s VALID UNTIL %L', $q${user}$q$, now() + interval '10 days'); END $$;",
        );
    }),
    plant(["column-too-narrow", "minimum", "1.4", "dba", "warn"], Database, |case| {
        case.sql("ALTER TABLE {schema}.e028cpg ALTER COLUMN descpg TYPE varchar(20);");
    }),
    plant(["database-host-not-allowed", "login", "1.3", "dba", "fail"], Database, |case| {
        case.sql(&format!("GRANT {NOT_LET_IN} TO {{user}};"));
    }),
    plant(["too-many-connections", "login", "1.3", "dba", "fail"], Database, |case| {
        case.sql("ALTER ROLE {user} CONNECTION LIMIT 0;");
    }),
    plant(["driver-cannot", "login", "1.3", "dba", "unknown"], Database, |case| {
        case.sql(&format!("GRANT {ASKED_IN_CLEAR} TO {{user}};"));
    }),
    plant(["database-secret-missing", "login", "1.3", "consultant", "unknown"], Database, |case| {
        case.variable("PRUMO_EXEMPLO_HML_DB", None);
    }),
    plant(["database-not-allowed", "database", "1.3", "dba", "fail"], Database, |case| {
        case.sql("REVOKE CONNECT ON DATABASE {database} FROM PUBLIC, {user};");
    }),
    plant(["environments-mixed-up", "database", "1.3", "dba", "fail"], Database, |case| {
        case.append(&production("{database}"));
        case.argument(&["--env", "homologation"]);
    }),
    plant(["table-in-another-schema", "minimum", "1.4", "dba", "fail"], Database, |case| {
        case.sql("ALTER ROLE {user} IN DATABASE {database} RESET search_path;");
    }),
    plant(["column-not-readable", "minimum", "1.4", "dba", "fail"], Database, |case| {
        case.sql("REVOKE SELECT ON {schema}.e028cpg FROM {user};");
        case.sql("GRANT SELECT (codemp, codcpg) ON {schema}.e028cpg TO {user};");
    }),
    plant(["user-can-create", "excess", "1.3", "dba", "fail"], Database, |case| {
        case.sql("GRANT CREATE ON SCHEMA {schema} TO {user};");
    }),
    // A role that is not inherited is one SET ROLE away.
    plant(["user-can-write", "excess", "1.3", "dba", "fail"], Database, |case| {
        case.sql(
            "CREATE ROLE {group}; GRANT DELETE ON {schema}.e120ped TO {group}; \
             ALTER ROLE {user} NOINHERIT; GRANT {group} TO {user};",
        );
    }),
    plant(["user-is-administrator", "excess", "1.3", "dba", "fail"], Database, |case| {
        case.sql("ALTER ROLE {user} SUPERUSER;");
    }),
    plant(["rows-filtered", "read", "1.4", "dba", "warn"], Database, |case| {
        case.sql("ALTER TABLE {schema}.e028cpg ENABLE ROW LEVEL SECURITY;");
    }),
    plant(["read-too-slow", "read", "1.4", "dba", "warn"], Database, |case| {
        case.line("limits.slow-read-seconds", "1");
        case.sql(&view_of("e028cpg", "pg_catalog.pg_sleep(1.3) IS NOT NULL"));
    }),
    plant(["read-failed", "read", "1.4", "dba", "fail"], Database, |case| {
        case.sql(&view_of("e028cpg", "1 / (codemp - codemp) = 0"));
    }),
];

/// A second environment on the same server, with the same user.
pub(super) fn production(database: &str) -> String {
    format!(
        r#"
[environment.production]
kind = "production"
no-web-services = "ainda não"
[environment.production.database]
engine = "postgresql"
host = "127.0.0.1"
port = {{port}}
name = {database}
user = {{user}}
password = {{ env = "PRUMO_EXEMPLO_HML_DB" }}
tls = "plain-accepted"
"#
    )
}

/// Puts a view with this condition in a table's place.
fn view_of(table: &str, condition: &str) -> String {
    format!(
        "ALTER TABLE {{schema}}.{table} RENAME TO {table}_t; \
         INSERT INTO {{schema}}.{table}_t (codemp, codcpg, descpg) VALUES (9, '9', ' ') ON CONFLICT DO NOTHING; \
         CREATE VIEW {{schema}}.{table} AS SELECT * FROM {{schema}}.{table}_t WHERE {condition}; \
         GRANT SELECT ON {{schema}}.{table} TO {{user}};"
    )
}
