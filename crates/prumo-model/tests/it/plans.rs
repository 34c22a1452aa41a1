//! What the embedded catalogue gives to look at, whole: for both ERPs, with all integrations, from two vantages.

use std::fmt::Write as _;

use prumo_model::catalogue::ComparedField;
use prumo_model::plan::{AnswerRows, CallLook, DatabaseLook, EnvironmentPlan, Plan, RowsLook, ServerLook};
use prumo_model::project::Project;
use prumo_model::vantage::Vantage;

use crate::embedded_catalogue::embedded;
use crate::golden;
use crate::stage::{PROJECT, changed};

pub(crate) type Changes = &'static [(&'static str, &'static str)];

const ALL: (&str, &str) = (
    "integrations = [\"accounts\"]",
    "integrations = [\"accounts\", \"financial-view\", \"orders-send\", \"orders-receive\"]",
);

/// The projects: what each is, and its changes.
pub(crate) const PROJECTS: &[(&str, Changes)] = &[
    ("all integrations of the full ERP", &[ALL, ("customer = 1001", "customer = 1001\nproduct = \"ABC-1\"")]),
    (
        "one branch, whose order can be simulated",
        &[
            ALL,
            ("customer = 1001", "customer = 1001\nproduct = \"ABC-1\""),
            ("branches = [1, 2]", "branches = [1]"),
        ],
    ),
    ("all integrations of GO UP", &[ALL, ("hosting = \"own\"", "hosting = \"own\"\nerp = \"go-up\"")]),
    (
        "behind translation",
        &[
            (
                "host = \"banco.example.com.br\"",
                "host = \"banco.example.com.br\"\nlook-at = { inside = \"10.0.0.5:5433\" }",
            ),
            ("branches = [1, 2] }]", "branches = [1, 2] }]\nlook-at = { inside = \"10.0.0.6:8080\" }"),
        ],
    ),
    ("no sample", &[ALL, ("customer = 1001\n", "")]),
];

fn fields(fields: &[ComparedField]) -> String {
    let one = |field: &ComparedField| {
        let ComparedField { field, column, form, key, optional } = field;
        let marks = [(*key, " key"), (*optional, " optional")];
        let marks: String = marks.iter().filter(|(has, _)| *has).map(|(_, mark)| *mark).collect();
        format!("{field} = {column} {form:?}{marks}")
    };
    fields.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn rows(text: &mut String, rows: &RowsLook) {
    let _ = writeln!(
        text,
        "    rows {} of {}, {} at most, latest first {}",
        rows.target, rows.table, rows.most, rows.latest_first
    );
    rows.conditions.iter().for_each(|condition| *text += &format!("      where {condition:?}\n"));
    let _ = writeln!(text, "      {}", fields(&rows.fields));
}

fn database(text: &mut String, look: &DatabaseLook) {
    let _ = writeln!(text, "  database {:?} {} {} {:?}", look.access, look.target, look.name, look.schema);
    let _ = writeln!(text, "    {}, port only {}, rows only {}", look.engine, look.port_only, look.rows_only);
    for table in &look.tables {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("{} {}", column.name, column.dictionary_type))
            .collect();
        let (name, least) = (&table.name, table.least_rows);
        let _ = writeln!(text, "    {name} by {:?}, {least} rows: {}", table.key, columns.join(", "));
    }
    look.forbidden.iter().for_each(|forbidden| *text += &format!("    {forbidden:?}\n"));
    look.rows.iter().for_each(|look| rows(text, look));
}

fn call(text: &mut String, call: &CallLook) {
    let _ = writeln!(text, "      call {} of {:?} with {:?}", call.target, call.branch, call.values);
    for AnswerRows { target, set, fields, most } in &call.rows {
        let _ = writeln!(text, "        {target} from {set}, {most} at most");
        let _ = writeln!(text, "          {}", self::fields(fields));
    }
}

fn server(text: &mut String, look: &ServerLook) {
    let _ = writeln!(text, "  server {:?} https {} {}", look.access, look.https, look.path);
    for service in &look.services {
        let _ = writeln!(text, "    {} at {}", service.service, service.path);
        for operation in &service.operations {
            let _ = writeln!(
                text,
                "    {} {} {:?} login {} {:?}\n      sends {:?}\n      expects {:?}",
                operation.name,
                operation.item,
                operation.versions,
                operation.login,
                operation.outcome,
                operation.sends,
                operation.expects
            );
            operation.calls.iter().for_each(|one| call(text, one));
            if let Some(named) = &operation.named {
                text.push_str("      where it is named:\n");
                call(text, &named.call);
                named.watched.iter().for_each(|look| rows(text, look));
            }
        }
    }
}

fn environment(text: &mut String, plan: &EnvironmentPlan) {
    let _ = writeln!(text, "{} ({}), encryption {}", plan.name, plan.kind, plan.encryption);
    plan.database.iter().for_each(|look| database(text, look));
    plan.servers.iter().for_each(|look| server(text, look));
    for port in plan
        .database
        .iter()
        .map(|look| &look.access.endpoint)
        .chain(plan.servers.iter().map(|look| &look.access.endpoint))
    {
        let _ = writeln!(text, "  {port} is dialled elsewhere {}", plan.dials_elsewhere(port));
    }
    let login = plan.login().map(|operation| operation.name.to_string());
    let _ = writeln!(text, "  login {login:?}");
}

#[test]
fn every_plan_is_as_expected() {
    let catalogue = embedded();
    let mut text = String::new();
    for (project, changes) in PROJECTS {
        let read = Project::read(&changed(PROJECT, changes), &catalogue).unwrap();
        for vantage in [Vantage::Crm, Vantage::Inside] {
            let _ = writeln!(text, "## {project}, from {vantage}");
            Plan::of(&read, &catalogue, vantage)
                .environments
                .iter()
                .for_each(|plan| environment(&mut text, plan));
        }
    }
    golden::compare("plans.txt", &text);
}
