//! The state and the log as JSON. It deliberately shows no password and no customer.

use crate::{
    erp::State,
    journal::Entry,
    registry::{Exported, Registry},
};
use serde_json::{Value, json};

/// Every call, in the order of arrival.
pub(super) fn log(entries: &[Entry]) -> Value {
    let entry = |entry: &Entry| {
        json!({
            "time": entry.time, "from": entry.source.to_canonical(), "service": entry.service, "operation": entry.operation, "company": entry.company,
            "branch": entry.branch, "user": entry.user, "effect": entry.effect.name(),
        })
    };
    entries.iter().map(entry).collect()
}

/// What the administrator's screens would show, with the faults that are planted.
pub(super) fn state(state: &State) -> Value {
    let Registry { users, systems, information, configurations, .. } = &state.registry;
    let users = users.iter().map(|(login, user)| (login.clone(), user.state.name().into()));
    let systems = systems.iter().map(
        |(code, system)| json!({ "code": code, "description": system.description, "kind": system.kind }),
    );
    let information = information.iter().map(|(system, (company, branch), number)| {
        json!({ "system": system, "company": company, "branch": branch, "type": number })
    });
    let configurations = configurations.iter().map(|row| {
        json!({
            "company": row.place.0, "branch": row.place.1, "system": row.system, "service": row.service,
            "operation": row.operation, "exported": exported(&row.exported),
        })
    });
    json!({
        "users": users.collect::<serde_json::Map<_, _>>(),
        "systems": systems.collect::<Value>(),
        "information_types": information.collect::<Value>(),
        "configurations": configurations.collect::<Value>(),
        "faults": state.faults.iter().map(ToString::to_string).collect::<Value>(),
        "marked": state.marked.len(),
    })
}

fn exported(fields: &Exported) -> Value {
    match fields {
        Exported::All => "todos".into(),
        Exported::Only(fields) => fields.iter().map(String::as_str).collect(),
    }
}
