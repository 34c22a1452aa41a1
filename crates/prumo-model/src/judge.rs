//! Judging: folds the graph with the checks, unites findings of one cause, and says where each step stands.
//! Pure: facts, project, attestations and the time are arguments; the same arguments give the same result.

mod fold;
mod lines;
mod steps;
mod vantages;

pub use lines::Line;
pub use steps::{StepResult, StepState};

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::catalogue::Catalogue;
use crate::fact::Facts;
use crate::finding::Finding;
use crate::graph::{Graph, Ground, NodeId, Vantages};
use crate::plan::{EnvironmentPlan, Plan};
use crate::project::{Confirmed, Environment, EnvironmentKind, Project};
use crate::step::{Side, Step};
use crate::vantage::{Vantage, VantageBasis};
use crate::verdict::{Basis, Verdict};

/// A person's word on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// The step.
    pub step: Step,
    /// What the person says; kept with the run.
    pub text: String,
}

/// What is judged: everything, or what was chosen and what that needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Environments by name; empty means all.
    pub environments: BTreeSet<String>,
    /// Stages; empty means all.
    pub stages: BTreeSet<u8>,
    /// Steps; empty means all.
    pub steps: BTreeSet<Step>,
}

impl Selection {
    /// Whether an environment is chosen.
    #[must_use]
    pub fn has_environment(&self, name: &str) -> bool {
        self.environments.is_empty() || self.environments.contains(name)
    }

    /// Whether nothing was left out.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.environments.is_empty() && self.stages.is_empty() && self.steps.is_empty()
    }

    /// Whether a step is chosen.
    #[must_use]
    pub fn has_step(&self, step: Step) -> bool {
        (self.stages.is_empty() && self.steps.is_empty())
            || self.stages.contains(&step.stage())
            || self.steps.contains(&step)
    }
}

/// Everything that a judgement depends on.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'i> {
    /// The project.
    pub project: &'i Project,
    /// The catalogue.
    pub catalogue: &'i Catalogue,
    /// The facts, of one look or of several.
    pub facts: &'i Facts,
    /// Where this machine looks from.
    pub vantage: Vantage,
    /// Whether the vantage `crm` is proven.
    pub vantage_basis: VantageBasis,
    /// People's words on steps.
    pub attestations: &'i [Attestation],
    /// What is judged.
    pub selection: &'i Selection,
    /// The time of the judgement.
    pub now: Timestamp,
    /// Why facts may be missing, as a stable word: `not-looked-at`, `run-over`, `cancelled`.
    pub ended: &'i str,
}

/// What became of one check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckResult {
    /// Gate, target and vantage.
    pub id: NodeId,
    /// The side of the integration.
    pub side: Side,
    /// The step that it counts for.
    pub step: Step,
    /// The verdict.
    pub verdict: Verdict,
    /// What a pass rests on.
    pub basis: Option<Basis>,
    /// The project's confirmations of what a pass rests on.
    pub confirmed: Vec<Confirmed>,
    /// Why a pass is no better, or why the gate does not apply, as a stable word.
    pub reason: Option<String>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What stands beside a pass.
    pub notes: Vec<Finding>,
    /// The gate that blocks it, at the root of the chain.
    pub blocked_by: Option<NodeId>,
    /// Whether it is shown: chosen, or needed by what was chosen and not open.
    pub chosen: bool,
    /// When the latest of its facts was seen.
    pub when: Option<Timestamp>,
    /// Its facts in brief: stable words and values.
    pub brief: Vec<(&'static str, String)>,
}

/// What became of an environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvironmentResult {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: EnvironmentKind,
    /// From where it was judged.
    pub vantages: Vantages,
    /// Every check, in the order of the graph.
    pub checks: Vec<CheckResult>,
    /// Findings, one line per cause.
    pub lines: Vec<Line>,
    /// Where the chosen steps stand.
    pub steps: Vec<StepResult>,
}

/// What became of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The chosen environments.
    pub environments: Vec<EnvironmentResult>,
}

impl Judged {
    /// Every shown check.
    pub fn checks(&self) -> impl Iterator<Item = &CheckResult> {
        self.environments.iter().flat_map(|environment| &environment.checks).filter(|check| check.chosen)
    }

    /// Every line.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.environments.iter().flat_map(|environment| &environment.lines)
    }
}

/// Judges.
#[must_use]
pub fn judge(inputs: &Inputs<'_>) -> Judged {
    let plan = Plan::of(inputs.project, inputs.catalogue, inputs.vantage);
    let chosen = inputs.project.environments.iter().zip(&plan.environments);
    let chosen = chosen.filter(|(environment, _)| inputs.selection.has_environment(&environment.name));
    let environments = chosen.map(|(environment, plan)| {
        let seen = vantages::Seen::of(inputs, &environment.name);
        let vantages = seen.first(inputs.vantage);
        let mut checks = folded(inputs, environment, plan, &vantages);
        for others in seen.others(&vantages) {
            vantages::fill_in(&mut checks, &folded(inputs, environment, plan, &others));
        }
        let lines = lines::unite(inputs.project, &environment.name, &checks);
        let steps = steps::stand(inputs, environment, &checks);
        EnvironmentResult {
            name: environment.name.clone(),
            kind: environment.kind,
            vantages: vantages.clone(),
            checks,
            lines,
            steps,
        }
    });
    Judged { environments: environments.collect() }
}

/// The checks of an environment as they are judged from some vantages.
fn folded(
    inputs: &Inputs<'_>,
    environment: &Environment,
    plan: &EnvironmentPlan,
    vantages: &Vantages,
) -> Vec<CheckResult> {
    let ground = Ground { project: inputs.project, catalogue: inputs.catalogue, environment, plan, vantages };
    fold::fold(inputs, ground, &Graph::of(ground))
}
