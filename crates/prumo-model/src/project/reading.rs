//! Reads `prumo.toml`, version 1: every problem at once, each with its place.
//! It does not read the file: the text is an argument.

use std::net::IpAddr;

use super::connecting::secret;
use super::{
    CRM_ADDRESSES, Environment, EnvironmentKind, Erp, Part, Project, Reach, Rehearsal, confirmed, database,
    limits, services,
};
use crate::argument::Arguments;
use crate::catalogue::Catalogue;
use crate::diagnostic::{DiagnosticKind, Diagnostics};
use crate::limits::Limits;
use crate::owner::Hosting;
use crate::toml_reader::{Placed, TableReader, nearest, read_document};

const VERSION: i64 = 1;

pub(super) fn read(text: &str, catalogue: &Catalogue) -> Result<Project, Diagnostics> {
    let (project, found) = read_document(text, |root| read_root(root, catalogue));
    match project {
        Some(mut project) if found.iter().all(|diagnostic| diagnostic.is_notice()) => {
            project.notices = found;
            Ok(project)
        }
        _ => Err(Diagnostics(found)),
    }
}

fn read_root(root: &mut TableReader<'_>, catalogue: &Catalogue) -> Option<Project> {
    match root.integer("version") {
        Some(version) if version.value != VERSION => {
            let arguments = Arguments::new().with("found", version.value).with("known", VERSION);
            root.report(DiagnosticKind::NewerVersion, version.place, "version", arguments);
        }
        Some(_) => {}
        None if root.has("version") => {}
        None => root.missing("version"),
    }
    let project = root.table("project");
    if project.is_none() && !root.has("project") {
        root.missing("project");
    }
    let head = project.and_then(|project| read_head(project, catalogue));
    let environments = root.named_tables("environment");
    if environments.is_empty() && root.value("environment").is_none_or(|value| value.get_ref().is_table()) {
        let place = root.key_place("environment");
        root.report(DiagnosticKind::MissingKey, place, "environment.homologation", Arguments::new());
    }
    let wanted = environments.len();
    let environments: Vec<Environment> =
        environments.into_iter().filter_map(|(name, table)| read_environment(name, table)).collect();
    let confirmed =
        root.tables("confirmed").into_iter().filter_map(|t| confirmed::read(t, catalogue)).collect();
    let limits = root.table("limits").map(limits::read).unwrap_or_default();
    if environments.len() != wanted {
        return None;
    }
    Some(Project { environments, confirmed, limits, ..head? })
}

fn read_head(mut reader: TableReader<'_>, catalogue: &Catalogue) -> Option<Project> {
    let name = reader.required_text("name");
    let erp = reader.word("erp", Erp::parse, &Erp::spellings());
    let hosting = reader.word("hosting", Hosting::parse, &Hosting::spellings());
    let integrations = references(&mut reader, "integrations", catalogue);
    reader.want_elements("integrations");
    let crm_addresses = read_addresses(&mut reader);
    let further = reader.has("further-services").then(|| read_further(&mut reader));
    let digest_key = secret(&mut reader, "digest-key");
    let reach = reader.word("reach", Reach::parse, &Reach::spellings()).unwrap_or(Reach::Internet);
    reader.finish();
    Some(Project {
        name: name?.value,
        erp: erp.unwrap_or(Erp::Full),
        hosting: hosting.unwrap_or(Hosting::Own),
        integrations,
        crm_addresses,
        further_services: further,
        digest_key,
        reach,
        environments: Vec::new(),
        confirmed: Vec::new(),
        limits: Limits::default(),
        notices: Vec::new(),
    })
}

fn references(reader: &mut TableReader<'_>, key: &'static str, catalogue: &Catalogue) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in reader.texts(key) {
        let known = catalogue.entries.get(&name.value).is_some_and(|entry| entry.integration);
        if found.contains(&name.value) {
            let arguments = Arguments::new().with("name", name.value);
            reader.report(DiagnosticKind::Twice, name.place, key, arguments);
        } else if known {
            found.push(name.value);
        } else {
            let near = nearest(&name.value, catalogue.integrations()).unwrap_or_default();
            let arguments = Arguments::new().with("name", name.value.as_str()).with("near", near);
            reader.report(DiagnosticKind::UnknownReference, name.place, key, arguments);
        }
    }
    found
}

fn read_addresses(reader: &mut TableReader<'_>) -> Vec<IpAddr> {
    let given = reader.has("crm-addresses");
    if given {
        reader.want_elements("crm-addresses");
    }
    let mut addresses = Vec::new();
    for text in reader.texts("crm-addresses") {
        match text.value.parse() {
            Ok(address) => addresses.push(address),
            Err(_) => reader.bad_value("crm-addresses", text.place, "address"),
        }
    }
    if !given {
        addresses.extend(CRM_ADDRESSES.iter().filter_map(|text| text.parse::<IpAddr>().ok()));
    }
    addresses
}

/// Further services wait for a later capability; naming one is accepted and said.
fn read_further(reader: &mut TableReader<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for name in reader.texts("further-services") {
        let arguments = Arguments::new().with("name", name.value.as_str());
        reader.report(DiagnosticKind::WaitsForLater, name.place, "further-services", arguments);
        found.push(name.value);
    }
    found
}

fn read_environment(name: Placed<String>, mut reader: TableReader<'_>) -> Option<Environment> {
    let kind = reader.word("kind", EnvironmentKind::parse, &EnvironmentKind::spellings());
    if !reader.has("kind") {
        reader.missing("kind");
    }
    let database = part(&mut reader, "database", "no-database", database::read);
    let services = part(&mut reader, "web-services", "no-web-services", services::read);
    let rehearsal = reader.table("rehearsal").map(read_rehearsal).unwrap_or_default();
    reader.finish();
    Some(Environment { name: name.value, kind: kind?, database: database?, services: services?, rehearsal })
}

/// A part that is there, or the reason why it is not.
fn part<T>(
    reader: &mut TableReader<'_>,
    key: &'static str,
    reason_key: &'static str,
    read: impl FnOnce(TableReader<'_>) -> Option<T>,
) -> Option<Part<T>> {
    let reason = if reader.has(reason_key) { reader.required_text(reason_key) } else { None };
    match (reader.table(key), reason) {
        (Some(_), Some(reason)) => {
            let arguments = Arguments::new().with("other", reader.path_of(key));
            reader.report(DiagnosticKind::Conflict, reason.place, reason_key, arguments);
            None
        }
        (Some(table), None) => read(table).map(Part::Applies),
        (None, Some(reason)) => Some(Part::NotApplicable(reason.value)),
        (None, None) => {
            if !reader.has(key) && !reader.has(reason_key) {
                reader.missing(key);
            }
            None
        }
    }
}

fn read_rehearsal(mut reader: TableReader<'_>) -> Rehearsal {
    let customer = reader.integer_in("customer", "customer", |code| (1..=999_999_999).contains(&code));
    let product = reader.text("product").map(|text| text.value);
    reader.finish();
    Rehearsal { customer, product }
}
