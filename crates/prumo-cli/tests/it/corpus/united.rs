//! What one action cures is one line, which lists everything that it is about.

use prumo_harness::{Case, findings};
use serde_json::{Value, json};

use super::line::lines;
use super::sharing;

/// A code, what makes it true in several places, the argument that lists them, and the list.
struct United {
    code: &'static str,
    plant: fn(&mut Case),
    argument: &'static str,
    list: &'static [&'static str],
}

const UNITED: &[United] = &[
    United {
        code: "table-not-found",
        plant: |case| case.sql("DROP TABLE {schema}.e028cpg, {schema}.e066fpg, {schema}.e001tns CASCADE;"),
        argument: "tables",
        list: &["E001TNS", "E028CPG", "E066FPG"],
    },
    United {
        code: "table-not-readable",
        plant: |case| case.sql("REVOKE SELECT ON {schema}.e090rep, {schema}.e066fpg FROM {user};"),
        argument: "tables",
        list: &["E066FPG", "E090REP"],
    },
    United {
        code: "service-not-configured",
        plant: |case| case.fault("service-not-configured:co.cad.clientes"),
        argument: "branches",
        list: &["1/1", "1/2"],
    },
    United {
        code: "system-code-unknown",
        plant: |case| case.fault("system-code-unknown"),
        argument: "branches",
        list: &["1/1", "1/2"],
    },
    United {
        code: "service-not-deployed",
        plant: |case| case.fault("service-not-deployed"),
        argument: "services",
        list: &[
            "com.senior.g5.co.cad.clientes",
            "com.senior.g5.co.ger.cad.clientes",
            "com.senior.g5.co.ger.sid",
            "com.senior.g5.co.mcm.ven.pedidos",
            "com.senior.g5.co.mfi.cre.titulos",
        ],
    },
];

#[test]
fn one_cause_lists_everything_that_it_is_about() {
    let stage = sharing::stage();
    sharing::run(
        UNITED,
        |united| united.code.to_owned(),
        |united| {
            let mut case = stage.case();
            (united.plant)(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            let (_, report) = scene.check(&[]).map_err(|error| format!("{error:#}"))?;
            let found = findings(&report).into_iter().filter(|finding| finding["code"] == united.code);
            let lists: Vec<&Value> = found.map(|finding| &finding["arguments"][united.argument]).collect();
            if lists == [&json!(united.list)] && lines(&report).len() == 1 {
                Ok(())
            } else {
                Err(format!("{lists:?} in {:?}", lines(&report)))
            }
        },
    );
}
