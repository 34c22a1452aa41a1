//! The variants over plain connections.

use prumo_harness::{Case, Names, Program, StandIn, Tables};

use crate::production::{CALL, TABLES, beside};

/// An installation that is well.
pub(super) struct Variant {
    pub(super) name: &'static str,
    pub(super) make: fn(&mut Case),
}

pub(super) const VARIANTS: &[Variant] = &[
    Variant { name: "as the demo", make: |_| {} },
    Variant { name: "another owner's schema, named in the project", make: other_owner },
    Variant { name: "rights through a role", make: through_a_role },
    Variant { name: "views in the tables' place", make: views },
    Variant { name: "materialized view and partitioned table", make: other_kinds },
    Variant {
        name: "a further table that nobody asked for",
        make: |case| {
            case.sql(
                "CREATE TABLE {schema}.usu_tnotas (n int); GRANT SELECT ON {schema}.usu_tnotas TO {user};",
            );
        },
    },
    Variant { name: "names in upper case, in quotes", make: upper_case },
    Variant {
        name: "column grants only",
        make: |case| {
            case.grants.as_mut().unwrap().push("--columns".to_owned());
        },
    },
    Variant {
        name: "a search path of several schemas",
        make: |case| {
            case.sql(
                "ALTER ROLE {user} IN DATABASE {database} SET search_path = \"$user\", public, {schema};",
            );
        },
    },
    Variant {
        name: "a search path of the whole role",
        make: |case| {
            case.sql("ALTER ROLE {user} IN DATABASE {database} RESET search_path;");
            case.sql("ALTER ROLE {user} SET search_path = {schema};");
        },
    },
    Variant { name: "accents, spaces and quotes in names", make: odd_names },
    Variant {
        name: "IPv6 on both sides",
        make: |case| {
            case.line("database.host", "\"::1\"");
            case.listen = "[::1]:0".to_owned();
        },
    },
    Variant { name: "a name with two addresses", make: |case| case.line("database.host", "\"localhost\"") },
    Variant {
        name: "a slow first call",
        make: |case| {
            case.line("limits.slow-answer-seconds", "3");
            case.stand_in(&["--slow-first-call", "4000"]);
        },
    },
    Variant { name: "a service on a port of its own", make: two_ports },
    Variant {
        name: "several companies",
        make: |case| {
            case.line(
                "web-services.companies",
                "[{ company = 1, branches = [1, 2] }, { company = 2, branches = [1] }]",
            );
        },
    },
    Variant {
        name: "an inner host name in the descriptions",
        make: |case| {
            case.stand_in(&["--inner-host", "srv-erp-01.interno:8080"]);
        },
    },
    Variant { name: "hosting = provider", make: |case| case.line("project.hosting", "\"provider\"") },
    Variant {
        name: "no access to the database",
        make: |case| {
            case.without_table("environment.homologation.database");
            case.line("environment.homologation.no-database", "\"o provedor não abre o banco\"");
        },
    },
    Variant {
        name: "no web services yet",
        make: |case| {
            case.without_table("environment.homologation.web-services");
            case.without_table("environment.homologation.rehearsal");
            case.line("environment.homologation.no-web-services", "\"só o banco nesta fase\"");
        },
    },
    Variant { name: "a database in Latin-1", make: latin },
    Variant { name: "a simulated order, with a production beside it", make: simulated },
    Variant { name: "a production beside it, and nobody asks for a call", make: beside },
    Variant { name: "GO UP", make: |case| case.line("project.erp", "\"go-up\"") },
    Variant { name: "the full ERP, by name", make: |case| case.line("project.erp", "\"erp\"") },
    Variant { name: "accounts alone", make: |case| case.line("project.integrations", "[\"accounts\"]") },
    Variant {
        name: "financial view alone",
        make: |case| case.line("project.integrations", "[\"financial-view\"]"),
    },
    Variant {
        name: "orders sent alone",
        make: |case| case.line("project.integrations", "[\"orders-send\"]"),
    },
    Variant {
        name: "orders received alone",
        make: |case| case.line("project.integrations", "[\"orders-receive\"]"),
    },
    Variant {
        name: "older versions of an operation only",
        make: |case| {
            case.fault("operation-not-published=GravarPedidos_13:pedidos");
            case.fault("operation-not-published=GravarClientes_5:ger.cad.clientes");
        },
    },
    Variant {
        name: "a sample with an alphanumeric CNPJ",
        make: |case| case.line("rehearsal.customer", "1002"),
    },
    Variant {
        name: "a sample with a CNPJ that begins with zeros",
        make: |case| case.line("rehearsal.customer", "1003"),
    },
    Variant { name: "a sample with a CPF", make: |case| case.line("rehearsal.customer", "1004") },
    Variant {
        name: "a sample with a CPF that begins with zeros",
        make: |case| case.line("rehearsal.customer", "1015"),
    },
    Variant {
        name: "a sample product with an accent",
        make: |case| case.line("rehearsal.product", "\"ÇB-3\""),
    },
    Variant {
        name: "a field that the CRM does not need is not exported",
        make: |case| case.fault("field-not-exported=insEst:co.cad.clientes"),
    },
    Variant {
        name: "confirmed by a person",
        make: |case| {
            case.append(
                "\n[[confirmed]]\nitem = \"accounts/ConsultarGeral\"\nby = \"Ana\"\non = 2026-11-24\n",
            );
        },
    },
    Variant {
        name: "passwords in files",
        make: |case| {
            case.file("senha-do-banco", "senha-do-banco-7f3a\n");
            case.line("database.password", "{ file = \"senha-do-banco\" }");
            case.variable("PRUMO_EXEMPLO_HML_DB", None);
        },
    },
];

/// Its texts are other bytes than those of the answers, and mean the same.
fn latin(case: &mut Case) {
    let tables = Program::at(env!("CARGO_BIN_EXE_prumo")).succeed(&["sim", "sql"]).unwrap().stdout;
    let database = format!("{}_latin", case.names.database);
    let grants: String =
        TABLES.iter().map(|table| format!("GRANT SELECT ON sapiens.{table} TO {{user}};\n")).collect();
    case.sql(&format!(
        "\\connect postgres\nCREATE DATABASE {database} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;\n\
         \\connect {database}\n{tables}\nALTER ROLE {{user}} IN DATABASE {database} SET search_path = sapiens;\n\
         GRANT USAGE ON SCHEMA sapiens TO {{user}};\n{grants}"
    ));
    case.line("database.name", &format!("\"{database}\""));
}

fn simulated(case: &mut Case) {
    beside(case);
    case.argument(&CALL);
}

fn other_owner(case: &mut Case) {
    case.names.schema = "dono_erp".to_owned();
    case.tables = Tables::Printed;
    case.grants = Some(vec!["--schema".to_owned(), "dono_erp".to_owned()]);
    case.line("database.schema", "\"dono_erp\"");
    case.sql("CREATE ROLE {group}; ALTER SCHEMA {schema} OWNER TO {group};");
    for table in TABLES {
        case.sql(&format!("ALTER TABLE {{schema}}.{table} OWNER TO {{group}};"));
    }
    // Names lead nowhere by themselves.
    case.sql("ALTER ROLE {user} IN DATABASE {database} RESET search_path;");
}

/// The user by itself has nothing but the role.
fn through_a_role(case: &mut Case) {
    case.grants = None;
    new_user(case, "{schema}");
    case.sql("CREATE ROLE {group}; GRANT {group} TO {user}; GRANT USAGE ON SCHEMA {schema} TO {group};");
    for table in TABLES {
        case.sql(&format!("GRANT SELECT ON {{schema}}.{table} TO {{group}};"));
    }
}

/// The user has no right on the tables themselves.
fn views(case: &mut Case) {
    case.grants = None;
    new_user(case, "leitura");
    case.sql("CREATE SCHEMA leitura; GRANT USAGE ON SCHEMA leitura TO {user};");
    for table in TABLES {
        case.sql(&format!("CREATE VIEW leitura.{table} AS SELECT * FROM {{schema}}.{table};"));
        case.sql(&format!("GRANT SELECT ON leitura.{table} TO {{user}};"));
    }
}

fn new_user(case: &mut Case, search_path: &str) {
    case.sql("CREATE ROLE {user} LOGIN PASSWORD :'prumo_password'; GRANT CONNECT ON DATABASE {database} TO {user};");
    case.sql(&format!("ALTER ROLE {{user}} IN DATABASE {{database}} SET search_path = {search_path};"));
}

fn other_kinds(case: &mut Case) {
    case.sql(
        "ALTER TABLE {schema}.e002tpt RENAME TO e002tpt_t;
         CREATE MATERIALIZED VIEW {schema}.e002tpt AS SELECT * FROM {schema}.e002tpt_t;
         ALTER TABLE {schema}.e301mcr RENAME TO e301mcr_t;
         CREATE TABLE {schema}.e301mcr (LIKE {schema}.e301mcr_t) PARTITION BY LIST (codemp);
         CREATE TABLE {schema}.e301mcr_1 PARTITION OF {schema}.e301mcr DEFAULT;
         GRANT SELECT ON {schema}.e002tpt, {schema}.e301mcr TO {user};",
    );
}

/// Every table and column of the schema, as an installation that quotes all its names would have them.
fn upper_case(case: &mut Case) {
    case.sql(
        "DO $$ DECLARE r record; BEGIN
           FOR r IN SELECT attrelid::regclass AS of, attname AS name FROM pg_attribute
                    WHERE attrelid IN (SELECT oid FROM pg_class
                                       WHERE relnamespace = 'sapiens'::regnamespace AND relkind = 'r')
                      AND attnum > 0 AND NOT attisdropped LOOP
             EXECUTE format('ALTER TABLE %s RENAME COLUMN %I TO %I', r.of, r.name, upper(r.name));
           END LOOP;
           FOR r IN SELECT oid::regclass AS of, relname AS name FROM pg_class
                    WHERE relnamespace = 'sapiens'::regnamespace AND relkind = 'r' LOOP
             EXECUTE format('ALTER TABLE %s RENAME TO %I', r.of, upper(r.name));
           END LOOP; END $$;",
    );
}

fn odd_names(case: &mut Case) {
    case.names = Names {
        database: "são \"joão\"; hml".to_owned(),
        user: "leitor d'ávila \"crm\"".to_owned(),
        schema: "Produção Nº 1".to_owned(),
    };
    case.tables = Tables::Printed;
    case.grants = Some(vec!["--schema".to_owned(), case.names.schema.clone()]);
}

/// The titles are served elsewhere, and where the rest is they are not.
fn two_ports(case: &mut Case) {
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).with("PRUMO_SIM_PASSWORD", "senha-do-erp-91c2");
    let titles = StandIn::start(&program, &[]).unwrap();
    let port = titles.base_url.split([':', '/']).nth(4).unwrap().to_owned();
    case.append(&format!(
        "\n[environment.homologation.web-services.services.\"com.senior.g5.co.mfi.cre.titulos\"]\nport = {port}\n"
    ));
    case.fault("service-not-deployed:titulos");
    case.keep(titles);
}
