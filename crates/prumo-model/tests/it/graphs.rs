//! What waits for what, whole: the gating graphs of the embedded catalogue's projects, from one vantage and from two.
//! Compared with `graphs.txt`.

use std::fmt::Write as _;

use prumo_model::graph::{Graph, Ground, NodeId, Vantages};
use prumo_model::plan::Plan;
use prumo_model::project::Project;
use prumo_model::vantage::Vantage;

use crate::embedded_catalogue::embedded;
use crate::golden;
use crate::plans::PROJECTS;
use crate::stage::{PROJECT, changed};

fn name(id: &NodeId) -> String {
    format!("{} {} ({})", id.gate, id.target, id.vantage)
}

fn tell(text: &mut String, graph: &Graph) {
    for (at, node) in graph.nodes.iter().enumerate() {
        let needs: Vec<String> = node.needs.iter().map(|at| format!("{at}")).collect();
        let _ = write!(text, "{at} {} {:?} {} {}", name(&node.id), node.side, node.step, node.rests_on.basis);
        if let Some(reason) = node.rests_on.reason {
            let _ = write!(text, " ({reason})");
        }
        let _ = writeln!(text, " needs {}", needs.join(" "));
    }
}

#[test]
fn every_graph_is_as_expected() {
    let catalogue = embedded();
    let mut text = String::new();
    for (project, changes) in PROJECTS {
        let read = Project::read(&changed(PROJECT, changes), &catalogue).unwrap();
        for vantage in [Vantage::Crm, Vantage::Inside] {
            let plan = Plan::of(&read, &catalogue, vantage);
            let seen = [Vantage::Crm, Vantage::Inside, Vantage::Outside].to_vec();
            let vantages = Vantages { seen, ..Vantages::only(vantage) };
            let _ = writeln!(text, "## {project}, from {vantage}");
            for (environment, plan) in read.environments.iter().zip(&plan.environments) {
                let ground =
                    Ground { project: &read, catalogue: &catalogue, environment, plan, vantages: &vantages };
                tell(&mut text, &Graph::of(ground));
            }
        }
    }
    golden::compare("graphs.txt", &text);
}
