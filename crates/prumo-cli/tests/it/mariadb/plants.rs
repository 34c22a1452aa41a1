//! What can be wrong in a MariaDB, how it is made to be so, and the one line for it.

use prumo_harness::Case;

use crate::corpus::plant::Chain::Database;
use crate::corpus::plant::{Plant, plant};

/// A plant with a name: several causes fall on one code here.
pub(crate) struct Named {
    pub(crate) name: &'static str,
    pub(crate) plant: Plant,
}

/// Codes against which there are no words to type.
pub(super) const PROSE_ALONE: &[&str] = &[
    "database-not-found",
    "driver-cannot",
    "database-secret-missing",
    "environments-mixed-up",
    "too-many-connections",
    "table-not-found",
    "column-not-found",
    "column-too-narrow",
    "table-empty",
    "read-too-slow",
    "read-failed",
    "table-in-another-schema",
];

const fn named(name: &'static str, line: [&'static str; 5], make: fn(&mut Case)) -> Named {
    Named { name, plant: plant(line, Database, make) }
}

const REFUSED: [&str; 5] = ["database-login-refused", "login", "1.3", "dba", "fail"];
const UNUSABLE: [&str; 5] = ["database-account-unusable", "login", "1.3", "dba", "fail"];
const WRITES: [&str; 5] = ["user-can-write", "excess", "1.3", "dba", "fail"];
const CREATES: [&str; 5] = ["user-can-create", "excess", "1.3", "dba", "fail"];
const RULES: [&str; 5] = ["user-is-administrator", "excess", "1.3", "dba", "fail"];
const SECRET: [&str; 5] = ["secret-table-readable", "excess", "1.3", "dba", "warn"];
const UNREADABLE: [&str; 5] = ["table-not-readable", "minimum", "1.4", "dba", "fail"];
const SHUT_OUT: [&str; 5] = ["database-not-allowed", "database", "1.3", "dba", "fail"];

/// Every plant.
pub(crate) const PLANTS: &[Named] = &[
    named("wrong password", REFUSED, |case| case.sql("ALTER USER {user} IDENTIFIED BY 'outra';")),
    named("locked account", UNUSABLE, |case| case.sql("ALTER USER {user} ACCOUNT LOCK;")),
    named("ended password", UNUSABLE, |case| case.sql("ALTER USER {user} PASSWORD EXPIRE;")),
    named("no connection left", ["too-many-connections", "login", "1.3", "dba", "fail"], |case| {
        case.sql("ALTER USER {user} WITH MAX_USER_CONNECTIONS -1;");
    }),
    named(
        "a way to ask for the password that gives it away",
        ["driver-cannot", "login", "1.3", "dba", "unknown"],
        |case| {
            case.sql("ALTER USER {user} IDENTIFIED VIA pam;");
        },
    ),
    named("no password here", ["database-secret-missing", "login", "1.3", "consultant", "unknown"], |case| {
        case.variable("PRUMO_EXEMPLO_HML_DB", None);
    }),
    named(
        "no such database, and a user that sees all",
        ["database-not-found", "database", "1.3", "dba", "fail"],
        |case| {
            case.sql("GRANT SELECT ON *.* TO {user};");
            case.line("database.name", "\"nao_existe\"");
        },
    ),
    named("a database that the user has no right in", SHUT_OUT, |case| {
        case.grants = None;
        case.sql("CREATE USER {user} IDENTIFIED BY 'senha-do-banco-7f3a';");
    }),
    named(
        "one database for two environments",
        ["environments-mixed-up", "database", "1.3", "dba", "fail"],
        |case| {
            case.append(&production());
            case.argument(&["--env", "homologation"]);
        },
    ),
    named("a table that is missing", ["table-not-found", "minimum", "1.4", "dba", "fail"], |case| {
        case.sql("SET foreign_key_checks = 0; DROP TABLE {schema}.E028CPG;");
    }),
    named(
        "a table in another database",
        ["table-in-another-schema", "minimum", "1.4", "dba", "fail"],
        |case| {
            case.sql(
            "CREATE DATABASE {group}; CREATE TABLE {group}.E028CPG LIKE {schema}.E028CPG; \
             SET foreign_key_checks = 0; DROP TABLE {schema}.E028CPG; GRANT SELECT ON {group}.E028CPG TO {user};",
        );
        },
    ),
    named("a table without a right", UNREADABLE, |case| {
        case.sql("REVOKE SELECT ON {schema}.E066FPG FROM {user};");
    }),
    named("a table with another right only", UNREADABLE, |case| {
        // Seeing a view's text is no right to read it.
        case.sql(
            "REVOKE SELECT ON {schema}.E066FPG FROM {user}; GRANT SHOW VIEW ON {schema}.E066FPG TO {user};",
        );
    }),
    named("a column that is missing", ["column-not-found", "minimum", "1.4", "dba", "fail"], |case| {
        case.sql("ALTER TABLE {schema}.E001TNS DROP COLUMN RecDec;");
    }),
    named("a column without a right", ["column-not-readable", "minimum", "1.4", "dba", "fail"], |case| {
        case.sql(
            "REVOKE SELECT ON {schema}.E028CPG FROM {user}; \
             GRANT SELECT (CodEmp, CodCpg) ON {schema}.E028CPG TO {user};",
        );
    }),
    named("a column that is too narrow", ["column-too-narrow", "minimum", "1.4", "dba", "warn"], |case| {
        case.sql("ALTER TABLE {schema}.E028CPG MODIFY DesCpg varchar(20);");
    }),
    named("a right to write", WRITES, |case| {
        case.sql("GRANT INSERT, UPDATE ON {schema}.E085CLI TO {user};");
    }),
    named("a right to write one column", WRITES, |case| {
        case.sql("GRANT UPDATE (NomCli) ON {schema}.E085CLI TO {user};");
    }),
    named("a right to lock tables", WRITES, |case| case.sql("GRANT LOCK TABLES ON {schema}.* TO {user};")),
    named("a right to run procedures", WRITES, |case| {
        case.sql(
            "CREATE PROCEDURE {schema}.apaga() DELETE FROM {schema}.E120PED; \
             GRANT EXECUTE ON PROCEDURE {schema}.apaga TO {user};",
        );
    }),
    named("a right to write through a role that is off", WRITES, |case| {
        case.sql(
            "CREATE ROLE {group}; GRANT DELETE ON {schema}.E120PED TO {group}; GRANT {group} TO {user};",
        );
    }),
    named("a right to write through a role that is on", WRITES, |case| {
        case.sql(
            "CREATE ROLE {group}; GRANT DELETE ON {schema}.E120PED TO {group}; GRANT {group} TO {user}; \
             SET DEFAULT ROLE {group} FOR {user};",
        );
    }),
    named("a right to create", CREATES, |case| case.sql("GRANT CREATE ON {schema}.* TO {user};")),
    named("a right to create temporary tables", CREATES, |case| {
        case.sql("GRANT CREATE TEMPORARY TABLES ON {schema}.* TO {user};");
    }),
    named("a right over the server", RULES, |case| case.sql("GRANT PROCESS, FILE ON *.* TO {user};")),
    named("all rights", RULES, |case| case.sql("GRANT ALL PRIVILEGES ON *.* TO {user} WITH GRANT OPTION;")),
    named("rights that may be handed on", RULES, |case| {
        case.sql("GRANT SELECT ON {schema}.E085CLI TO {user} WITH GRANT OPTION;");
    }),
    named("being somebody else", RULES, |case| case.sql("GRANT PROXY ON root@localhost TO {user};")),
    named("a table with passwords", SECRET, |case| case.sql("GRANT SELECT ON {schema}.R960PAR TO {user};")),
    named("a table with passwords, through a role that is off", SECRET, |case| {
        case.sql(
            "CREATE ROLE {group}; GRANT SELECT ON {schema}.R960PAR TO {group}; GRANT {group} TO {user};",
        );
    }),
    named("the server's own accounts", SECRET, |case| {
        case.sql("GRANT SELECT ON mysql.global_priv TO {user};")
    }),
    named("an empty table", ["table-empty", "read", "1.4", "dba", "warn"], |case| {
        case.sql("SET foreign_key_checks = 0; DELETE FROM {schema}.E070EMP;");
    }),
    named("a slow table", ["read-too-slow", "read", "1.4", "dba", "warn"], |case| {
        case.line("limits.slow-read-seconds", "1");
        case.sql(&view_of("E028CPG", "SLEEP(1.3) = 0"));
    }),
    named("a table that can't be read", ["read-failed", "read", "1.4", "dba", "fail"], |case| {
        case.sql(&view_of("E028CPG", "CodEmp = (SELECT 1 UNION SELECT 2)"));
    }),
];

/// A second environment on the same server, with the same database.
fn production() -> String {
    r#"
[environment.production]
kind = "production"
no-web-services = "ainda não"
[environment.production.database]
engine = "mariadb"
host = "127.0.0.1"
port = {port}
name = {database}
user = {user}
password = { env = "PRUMO_EXEMPLO_HML_DB" }
tls = "plain-accepted"
"#
    .to_owned()
}

/// Puts a view with this condition in a table's place; one row, so that the condition is asked once.
fn view_of(table: &str, condition: &str) -> String {
    format!(
        "SET foreign_key_checks = 0; RENAME TABLE {{schema}}.{table} TO {{schema}}.{table}_T; \
         DELETE FROM {{schema}}.{table}_T; \
         INSERT INTO {{schema}}.{table}_T (CodEmp, CodCpg, DesCpg) VALUES (9, '9', ' '); \
         CREATE VIEW {{schema}}.{table} AS SELECT * FROM {{schema}}.{table}_T WHERE {condition};"
    )
}
