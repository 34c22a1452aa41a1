//! Which actions come with which code, and what is printed for firewalls: where they are opened from and to.

use prumo_harness::Scene;
use serde_json::{Value, json};

/// The kinds of action that are printed; for every other code prose is all there is.
const PRINTED: &[(&[&str], &[&str])] = &[
    (
        &["table-not-readable", "column-not-readable", "database-account-unusable", "database-not-allowed"],
        &["sql"],
    ),
    (
        &["user-can-write", "user-can-create", "user-is-administrator", "secret-table-readable"],
        &["sql", "project-line"],
    ),
    (&["database-host-not-allowed"], &["server-line"]),
    (&["erp-login-refused", "erp-password-unusable", "system-code-unknown"], &["erp-screen"]),
    (
        &["information-type-inactive", "service-not-configured", "field-not-exported", "export-not-proven"],
        &["erp-screen"],
    ),
    (&["further-services-unknown", "address-denied"], &["project-line"]),
    (&["port-refused", "port-silent", "path-not-proven", "call-hangs"], &["firewall-opening"]),
];

/// The same for what is another way, or a line that only a person can fill in.
const ALTERNATIVES: &[(&[&str], &[&str])] = &[
    (&["database-login-refused"], &["sql"]),
    (
        &[
            "table-in-another-schema",
            "system-code-missing",
            "sample-missing",
            "answer-without-data",
            "erp-refused-data",
        ],
        &["project-line"],
    ),
];

pub(super) fn is_opening(action: &Value) -> bool {
    action["kind"] == "firewall-opening"
}

pub(super) fn has_alternative(code: &str) -> bool {
    !kinds(ALTERNATIVES, code).is_empty()
}

fn kinds(table: &'static [(&[&str], &[&str])], code: &str) -> &'static [&'static str] {
    table.iter().find(|(codes, _)| codes.contains(&code)).map_or(&[], |(_, kinds)| kinds)
}

/// Whether actions are of the kinds that belong to the code, and openings lead from the CRM to a port of the project.
pub(super) fn are_as_agreed(code: &str, actions: &[&Value], scene: &Scene) -> Result<(), String> {
    for (table, alternative) in [(PRINTED, false), (ALTERNATIVES, true)] {
        let mut seen: Vec<&str> = actions
            .iter()
            .filter(|action| action["alternative"] == alternative)
            .filter_map(|action| action["kind"].as_str())
            .collect();
        seen.dedup();
        if seen != kinds(table, code) {
            return Err(format!("alternative {alternative}: {seen:?} is printed"));
        }
    }
    let project = scene.project.text().map_err(|error| error.to_string())?;
    let leads = |action: &&&Value| {
        let port = action["port"].to_string();
        let named =
            [format!("port = {port}"), format!(":{port}/")].iter().any(|named| project.contains(named));
        named && action["from"] == json!(["127.0.0.1"]) && action["host"] == "127.0.0.1"
    };
    match actions.iter().filter(|action| is_opening(action)).find(|action| !leads(action)) {
        Some(wrong) => Err(format!("an opening that leads elsewhere: {wrong}")),
        None => Ok(()),
    }
}
