//! One cause, one line: findings of one code that one action cures are united, with everything that they are about.

use super::CheckResult;
use crate::code::Weight;
use crate::finding::Finding;
use crate::gate::Gate;
use crate::graph::NodeId;
use crate::owner::Owner;
use crate::project::Project;
use crate::step::{Side, Step};

/// A line of the report: one cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name within the environment: `f1`, `f2`, … in the order of the report.
    pub id: String,
    /// The environment.
    pub environment: String,
    /// The gate.
    pub gate: Gate,
    /// The step of the first check that found it.
    pub step: Step,
    /// The side of the first check that found it.
    pub side: Side,
    /// Who must act, hosting considered.
    pub owner: Owner,
    /// Code and arguments, lists united.
    pub finding: Finding,
    /// The checks that found it, the first first.
    pub found_by: Vec<NodeId>,
}

impl Line {
    /// How much it weighs.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.finding.weight()
    }
}

pub(super) fn unite(project: &Project, environment: &str, checks: &[CheckResult]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for check in checks.iter().filter(|check| check.chosen) {
        for finding in &check.findings {
            let same = |line: &&mut Line| line.gate == check.id.gate && line.finding.same_cause(finding);
            if let Some(line) = lines.iter_mut().find(same) {
                line.finding.arguments.unite(&finding.arguments);
                line.found_by.push(check.id.clone());
                continue;
            }
            lines.push(Line {
                id: String::new(),
                environment: environment.to_owned(),
                gate: check.id.gate,
                step: check.step,
                side: check.side,
                owner: finding.code.row().owner(check.side).under(project.hosting),
                finding: finding.clone(),
                found_by: vec![check.id.clone()],
            });
        }
    }
    // What is shut comes before what is only worth mending, each in the order of the checklist.
    lines.sort_by_key(|line| (std::cmp::Reverse(line.weight()), line.step));
    for (number, line) in lines.iter_mut().enumerate() {
        line.id = format!("f{}", number + 1);
    }
    lines
}
