//! MariaDB installations that differ and are all well: none gives a finding.

use std::path::Path;

use prumo_harness::{Authority, Case, Names, Options, Program, Stage, Tables};

use crate::corpus::line::{compare, every_line, notes};
use crate::corpus::sharing::run;

const PRUMO: &str = env!("CARGO_BIN_EXE_prumo");

type Variant = (&'static str, fn(&mut Case));

const TABLES: &[&str] = &[
    "E070EMP", "E070FIL", "E085CLI", "E090REP", "E085HCL", "E301TCR", "E301MCR", "E001TNS", "E002TPT",
    "E028CPG", "E066FPG", "E075PRO", "E075DER", "E120PED", "E120IPD", "E140NFV", "E140IPV",
];

const PASSWORD: &str = "senha-do-banco-7f3a";

const VARIANTS: &[Variant] = &[
    ("as prumo grants makes it", |_| {}),
    ("column grants only", |case| case.grants.as_mut().unwrap().push("--columns".to_owned())),
    ("rights through a role that is on", |case| {
        new_user(case);
        case.sql("CREATE ROLE {group}; GRANT {group} TO {user}; SET DEFAULT ROLE {group} FOR {user};");
        TABLES
            .iter()
            .for_each(|table| case.sql(&format!("GRANT SELECT ON {{schema}}.{table} TO {{group}};")));
    }),
    ("rights on the whole database, which holds no secret table", |case| {
        new_user(case);
        case.sql("DROP TABLE {schema}.R960PAR; GRANT SELECT, SHOW VIEW ON {schema}.* TO {user};");
    }),
    ("rights by a pattern", |case| {
        new_user(case);
        let pattern = case.names.database.replacen("caso", "cas_", 1);
        case.sql(&format!("DROP TABLE {{schema}}.R960PAR; GRANT SELECT ON `{pattern}`.* TO {{user}};"));
    }),
    ("views in the tables' place", |case| {
        new_user(case);
        for table in TABLES {
            case.sql(&format!(
                "RENAME TABLE {{schema}}.{table} TO {{schema}}.{table}_T; \
                 CREATE VIEW {{schema}}.{table} AS SELECT * FROM {{schema}}.{table}_T; \
                 GRANT SELECT ON {{schema}}.{table} TO {{user}};"
            ));
        }
    }),
    ("tables in another database, named in the project", |case| {
        case.sql("CREATE DATABASE {group};");
        for table in TABLES {
            case.sql(&format!(
                "RENAME TABLE {{schema}}.{table} TO {{group}}.{table}; GRANT SELECT ON {{group}}.{table} TO {{user}};"
            ));
        }
        let schema = format!("\"grupo {}\"", case.names.user);
        case.line("database.schema", &schema);
    }),
    ("an account that asks for an ed25519 signature", |case| {
        case.sql(&format!("ALTER USER {{user}} IDENTIFIED VIA ed25519 USING PASSWORD('{PASSWORD}');"));
    }),
    ("an account for every host", |case| {
        case.sql("RENAME USER {user} TO `leitor de todos`@`%`;");
        case.line("database.user", "\"leitor de todos\"");
    }),
    ("accents, spaces and quotes in names", |case| {
        case.names = Names {
            database: "são `joão`; hml".to_owned(),
            user: "leitor d'ávila `crm` \\".to_owned(),
            schema: String::new(),
        };
        case.tables = Tables::Printed;
    }),
    ("IPv6", |case| {
        case.line("database.host", "\"::1\"");
        case.sql("RENAME USER {user} TO `leitor de seis`@`::1`;");
        case.line("database.user", "\"leitor de seis\"");
    }),
    ("hosting = provider", |case| case.line("project.hosting", "\"provider\"")),
];

fn new_user(case: &mut Case) {
    case.grants = None;
    case.sql(&format!("CREATE USER {{user}} IDENTIFIED BY '{PASSWORD}';"));
}

#[test]
fn what_is_well_is_green() {
    let stage = super::stage();
    run(
        VARIANTS,
        |(name, _)| (*name).to_owned(),
        |(_, make)| {
            let mut case = stage.case();
            make(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            compare(&scene, 0, &[]).map(drop)
        },
    );
}

#[test]
fn over_tls_nothing_is_left_to_say() {
    let authority = Authority::new().unwrap();
    let signed = authority.sign(&["127.0.0.1"], 2035).unwrap();
    let options = Options {
        tls: Some((signed.certificate, signed.key)),
        settings: vec!["require-secure-transport=ON".to_owned()],
        ..Options::default()
    };
    let stage = Stage::start_mariadb(Path::new(PRUMO), &options).unwrap();
    let mut case = stage.case();
    case.file("raiz.pem", &authority.pem());
    case.line("database.tls", "\"required\"");
    case.line("database.ca", "\"raiz.pem\"");
    case.sql("ALTER USER {user} REQUIRE SSL;");
    let scene = case.set().unwrap();
    let (code, report) = scene.check(&["--accept", "attested,inferred"]).unwrap();
    let of_database: Vec<_> = every_line(&report).into_iter().filter(|line| line.owner == "dba").collect();
    assert_eq!((code, of_database), (0, Vec::new()));
}

/// The notes of a case on a server of its own.
fn noted(settings: &[&str], change: impl FnOnce(&mut Case)) -> Vec<String> {
    let options = Options {
        settings: settings.iter().map(|setting| (*setting).to_owned()).collect(),
        ..Options::default()
    };
    let stage = Stage::start_mariadb(Path::new(PRUMO), &options).unwrap();
    let mut case = stage.case();
    change(&mut case);
    let scene = case.set().unwrap();
    let report = compare(&scene, 0, &[]).unwrap();
    notes(&report).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_name_in_other_case_is_said_where_case_counts_and_not_where_it_does_not() {
    let note = "names-in-other-case".to_owned();
    let told = noted(&[], |case| {
        case.sql(
            "RENAME TABLE {schema}.E028CPG TO {schema}.e028cpg; \
             GRANT SELECT ON {schema}.e028cpg TO {user};",
        );
    });
    assert!(told.contains(&note));
    let told = noted(&["lower-case-table-names=1"], |case| {
        // There a name can't be changed to other letters, since it is kept in small ones.
        let printed = Program::at(PRUMO).succeed(&[
            "sim",
            "sql",
            "--engine",
            "mariadb",
            "--schema",
            &case.names.database,
        ]);
        let script: Vec<String> = printed
            .unwrap()
            .stdout
            .lines()
            .filter(|line| !line.starts_with("RENAME "))
            .map(str::to_owned)
            .collect();
        case.tables = Tables::Script(script.join("\n"));
    });
    assert!(!told.contains(&note), "{told:?}");
}
