//! The machine report and its published schema (docs/reference/run-v1.schema.json) are one language: real reports are
//! valid, whatever is not in the schema is not, and every enumeration is the program's own vocabulary.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jsonschema::Validator;
use prumo_harness::{Options, Scene, USER, free_port};
use prumo_model::code::{Code, Kind};
use prumo_model::engine::Engine;
use prumo_model::event::Ended;
use prumo_model::gate::Gate;
use prumo_model::judge::StepState;
use prumo_model::outcome::Whole;
use prumo_model::owner::Owner;
use prumo_model::project::EnvironmentKind;
use prumo_model::step::Step;
use prumo_model::vantage::{Vantage, VantageBasis};
use prumo_model::verdict::{Basis, Verdict};
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../../../../docs/reference/run-v1.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).unwrap()
}

fn scene(options: &Options) -> Scene {
    Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), &[], options).unwrap()
}

/// Real reports: healthy, with notes, failing on both sides, blocked, and each kind of action.
fn reports() -> Vec<(&'static str, Value)> {
    let mut reports = Vec::new();
    let stage = scene(&Options::default());
    let mut look = |name, stage: &Scene| reports.push((name, stage.check(&["--lang", "en"]).unwrap().1));
    look("healthy", &stage);
    stage
        .sql(&format!(
            "REVOKE SELECT ON sapiens.e301tcr FROM {USER}; GRANT UPDATE ON sapiens.e085cli TO {USER};
             CREATE TABLE sapiens.outra (n int); GRANT SELECT ON sapiens.outra TO {USER};"
        ))
        .unwrap();
    for fault in ["system-code-unknown", "service-not-configured:co.cad.clientes"] {
        stage.stand_in.plant(fault).unwrap();
        look("database and services fail", &stage);
        stage.stand_in.lift(fault).unwrap();
    }
    stage.stand_in.plant("erp-password-unusable").unwrap();
    stage.project.set("project.further-services", "[\"com.example.later\"]").unwrap();
    look("the ERP's login fails", &stage);
    stage.project.set("environment.homologation.database.user", "\"crm\\u202Eleitura\"").unwrap();
    stage.project.set("environment.homologation.rehearsal.customer", "999999").unwrap();
    look("a hostile name", &stage);
    let port = free_port().unwrap().to_string();
    stage.project.set("environment.homologation.database.port", &port).unwrap();
    look("the port is shut", &stage);
    stage.project.set("project.hosting", "\"provider\"").unwrap();
    look("the port is shut at a provider", &stage);
    let rules = "host all geral all scram-sha-256\nhost all all all reject\n".to_owned();
    look("the server's own rules", &scene(&Options { host_rules: Some(rules), ..Options::default() }));
    reports
}

/// The words under a key, wherever it stands.
fn words<'v>(value: &'v Value, key: &str, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key).and_then(Value::as_str));
            fields.values().for_each(|field| words(field, key, found));
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, key, found)),
        _ => {}
    }
}

/// Pointers to every object of a report.
fn objects(value: &Value, here: &str, found: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            found.push(here.to_owned());
            fields.iter().map(|(name, field)| (name.clone(), field)).collect()
        }
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    for (name, field) in below {
        objects(field, &format!("{here}/{name}"), found);
    }
}

#[test]
fn real_reports_are_valid_and_use_every_kind_of_action() {
    let (validator, reports) = (validator(), reports());
    for (name, report) in &reports {
        let errors: Vec<String> = validator
            .iter_errors(report)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
    let mut seen = BTreeMap::new();
    for key in ["kind", "verdict", "blocked_by", "state"] {
        let found: &mut BTreeSet<&str> = seen.entry(key).or_default();
        reports.iter().for_each(|(_, report)| words(report, key, found));
    }
    let actions = kinds("/$defs/action/oneOf");
    let missing: Vec<_> = actions.iter().filter(|kind| !seen["kind"].contains(kind.as_str())).collect();
    assert!(missing.is_empty(), "no report has the action {missing:?}");
    for verdict in ["pass", "warn", "fail", "unknown", "blocked", "not-applicable"] {
        assert!(seen["verdict"].contains(verdict), "no report has the verdict {verdict}");
    }
    let has =
        |key: &str| reports.iter().any(|(_, report)| report.to_string().contains(&format!("\"{key}\":[{{")));
    assert!(has("notes") && has("findings"), "no report has a note, or a finding");
    let united = |(_, report): &(_, Value)| report.to_string().contains("\"counted_under\":[\"f");
    assert!(reports.iter().any(united), "no report counts a check under another's finding");

    let (_, report) = &reports[1];
    let mut pointers = Vec::new();
    objects(report, "", &mut pointers);
    for pointer in &pointers {
        let mut changed = report.clone();
        changed.pointer_mut(pointer).unwrap()["surprise"] = json!([7]);
        assert!(!validator.is_valid(&changed), "a key that nobody knows is accepted at {pointer:?}");
    }
    assert!(pointers.len() > 100, "the report was not walked");
}

/// The words of an enumeration of the schema.
fn enumeration(pointer: &str) -> Vec<String> {
    let schema = schema();
    let words = schema.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("{pointer}"));
    words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect()
}

/// The constants under `kind` of an alternative of the schema.
fn kinds(pointer: &str) -> Vec<String> {
    let schema = schema();
    let alternatives = schema.pointer(pointer).and_then(Value::as_array).unwrap();
    let kind = |one: &Value| one["properties"]["kind"]["const"].as_str().unwrap().to_owned();
    alternatives.iter().map(kind).collect()
}

#[test]
fn every_enumeration_is_the_program_s_vocabulary() {
    let finding = [Verdict::Warn, Verdict::Unknown, Verdict::Fail].map(Verdict::as_str).to_vec();
    let languages = prumo_report::texts::Language::ALL.iter().map(|language| language.as_str()).collect();
    for (pointer, vocabulary) in [
        ("/properties/language/enum", languages),
        ("/properties/verdict/enum", Whole::spellings()),
        ("/$defs/engine/enum", Engine::spellings()),
        ("/$defs/vantage/enum", Vantage::spellings()),
        ("/$defs/basis/enum", Basis::spellings()),
        ("/$defs/gate/enum", Gate::spellings()),
        ("/$defs/step/enum", Step::spellings()),
        ("/$defs/code/enum", Code::spellings()),
        ("/$defs/run/properties/vantages/items/properties/basis/enum", VantageBasis::spellings()),
        ("/$defs/run/properties/ended/enum", Ended::spellings()),
        ("/$defs/environment/properties/kind/enum", EnvironmentKind::spellings()),
        ("/$defs/step-result/properties/state/enum", StepState::spellings()),
        ("/$defs/check/properties/verdict/enum", Verdict::spellings()),
        ("/$defs/finding/properties/verdict/enum", finding),
        ("/$defs/finding/properties/owner/properties/id/enum", Owner::spellings()),
    ] {
        assert_eq!(enumeration(pointer), vocabulary, "{pointer}");
    }
}

#[test]
fn every_caution_is_one_that_the_locales_know() {
    let lines = include_str!("../../../../../locales/en/words.ftl").lines();
    let lines = lines.chain(include_str!("../../../../../locales/en/terminal.ftl").lines());
    let named = lines.filter_map(|line| line.strip_prefix("caution-")?.split(' ').next());
    let known: BTreeSet<String> = named.map(str::to_owned).collect();
    assert_eq!(enumeration("/$defs/caution/enum").into_iter().collect::<BTreeSet<_>>(), known);
}

#[test]
fn every_argument_of_every_code_is_typed_as_its_row_says() {
    let schema = schema();
    let mut named = BTreeMap::new();
    for (name, kind) in Code::ALL.iter().flat_map(|code| code.row().arguments) {
        let wanted = match kind {
            Kind::Text => json!({"type": "string"}),
            Kind::Number => json!({"type": "integer"}),
            Kind::List => json!({"$ref": "#/$defs/names"}),
        };
        assert_eq!(schema["$defs"]["arguments"]["properties"][name], wanted, "{name}");
        named.insert(*name, wanted);
    }
    assert_eq!(schema["$defs"]["arguments"]["properties"], json!(named), "an argument of no code");
}
