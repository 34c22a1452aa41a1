//! A production beside a case's homologation: a database and an ERP of its own, where the sample customer has another name.
//! Without it nothing would prove that a call whose effect is unproven can't reach production.

use std::sync::Arc;

use prumo_harness::{Case, Program, StandIn};

/// The call that a person can ask for.
pub(crate) const CALL: [&str; 2] = ["--call", "orders-send/SimularPedidos"];

/// The tables that the four integrations read.
pub(crate) const TABLES: &[&str] = &[
    "e070emp", "e070fil", "e085cli", "e090rep", "e085hcl", "e301tcr", "e301mcr", "e001tns", "e002tpt",
    "e028cpg", "e066fpg", "e075pro", "e075der", "e120ped", "e120ipd", "e140nfv", "e140ipv",
];

/// What tells production from homologation: the services there are told to show it too.
const ANOTHER_NAME: &str = "UPDATE sapiens.e085cli SET nomcli = nomcli || ' (anterior)';";

/// Puts a production that is another installation beside a case.
pub(crate) fn beside(case: &mut Case) {
    another(case);
}

/// The same; gives its ERP.
pub(crate) fn another(case: &mut Case) -> Arc<StandIn> {
    beside_as(case, ANOTHER_NAME, &["paths-differ:co.cad.clientes"])
}

/// The same with what its database differs by, and the faults of its ERP.
pub(crate) fn beside_as(case: &mut Case, sql: &str, faults: &[&str]) -> Arc<StandIn> {
    let program = Program::at(env!("CARGO_BIN_EXE_prumo")).with("PRUMO_SIM_PASSWORD", "senha-do-erp-91c2");
    let erp = Arc::new(StandIn::start(&program, faults).unwrap());
    let database = format!("{}_prod", case.names.database);
    let grants: Vec<String> =
        TABLES.iter().map(|table| format!("GRANT SELECT ON sapiens.{table} TO {{user}};")).collect();
    case.sql(&format!(
        "\\connect postgres\nCREATE DATABASE {database} TEMPLATE modelo;\n\\connect {database}\n\
         ALTER ROLE {{user}} IN DATABASE {database} SET search_path = sapiens;\n\
         GRANT USAGE ON SCHEMA sapiens TO {{user}};\n{}\n{sql}",
        grants.join("\n")
    ));
    case.append(&text(&database, &erp.base_url));
    case.keep(Arc::clone(&erp));
    erp
}

fn text(database: &str, base_url: &str) -> String {
    format!(
        r#"
[environment.production]
kind = "production"

[environment.production.database]
engine = "postgresql"
host = "127.0.0.1"
port = {{port}}
name = "{database}"
user = {{user}}
password = {{ env = "PRUMO_EXEMPLO_HML_DB" }}
tls = "plain-accepted"

[environment.production.web-services]
base-url = "{base_url}"
tls = "plain-accepted"
user = "crm.integracao"
password = {{ env = "PRUMO_EXEMPLO_HML_WS" }}
system-code = "CRM"
companies = [{{ company = 1, branches = [1, 2] }}]

[environment.production.rehearsal]
customer = 1001
product = "ABC-1"
"#
    )
}
