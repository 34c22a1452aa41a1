//! Every form of every firewall, whole, over the networks that change what is typed.

use std::fmt::Write as _;

use prumo_model::firewall::{Dialect, Firewall, Line};
use prumo_model::plan::Plan;
use prumo_model::vantage::Vantage;

use crate::golden;
use crate::stage::Stage;

const DATABASE: &str = "host = \"banco.example.com.br\"";
const FROM: &str = "crm-addresses = [\"18.228.227.211\"]";
const SERVICES: &str = "companies = [{ company = 1, branches = [1, 2] }]";

/// Changes of the project's text.
type Changes = &'static [(&'static str, &'static str)];

/// The networks: what each is, and its changes.
const NETWORKS: &[(&str, Changes)] = &[
    ("names, inner addresses unknown", &[]),
    (
        "two addresses, behind translation, with a service elsewhere",
        &[
            (FROM, "crm-addresses = [\"18.228.227.211\", \"18.228.227.212\"]"),
            (DATABASE, "host = \"203.0.113.10\"\nlook-at = { inside = \"10.0.0.5:5433\" }"),
            (
                SERVICES,
                "companies = [{ company = 1, branches = [1, 2] }]\n\
                 look-at = { inside = \"10.0.0.6:8080\" }\n\
                 [environment.homologation.web-services.services.\"com.example.port\"]\nport = 8282\n\
                 [environment.homologation.web-services.services.\"com.example.host\"]\n\
                 host = \"outro.example.com.br\"\n",
            ),
        ],
    ),
    (
        "a private network",
        &[("reach = \"internet\"", "reach = \"private\""), (DATABASE, "host = \"10.0.0.5\"")],
    ),
    (
        "both families",
        &[
            (FROM, "crm-addresses = [\"18.228.227.211\", \"2001:db8::7\"]"),
            (DATABASE, "host = \"2001:db8::10\"\nlook-at = { inside = \"[fd00::5]:5432\" }"),
        ],
    ),
    (
        "a project whose name a shell would read",
        &[("\"Metalúrgica Exemplo\"", "\"Tião & Filhos \\\"O Prumo\\\" $(x)\"")],
    ),
];

fn line(line: &Line) -> String {
    match line {
        Line::Words(words) => format!("    {words}\n"),
        other => format!("  {other:?}\n"),
    }
}

#[test]
fn every_form_is_as_expected() {
    let mut text = String::new();
    for (network, changes) in NETWORKS {
        let stage = Stage::with(changes);
        let plan = Plan::of(&stage.project, &stage.catalogue, Vantage::Inside);
        for (environment, plan) in stage.project.environments.iter().zip(&plan.environments) {
            let firewall = Firewall::of(&stage.project, environment, plan).unwrap();
            let _ = writeln!(text, "## {network}: {}", environment.name);
            firewall.openings.iter().for_each(|opening| text.push_str(&format!("  {opening:?}\n")));
            for dialect in Dialect::ALL {
                let form = firewall.form(*dialect);
                let _ = writeln!(text, "# {}", dialect.title());
                text.extend(form.lines.iter().map(line));
                text.push_str("# undo\n");
                text.extend(form.undo.iter().map(line));
            }
        }
    }
    golden::compare("forms.txt", &text);
}
