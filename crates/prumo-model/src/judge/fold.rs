//! Folds the graph: each node is judged once those that it needs are open, else it is blocked by the root of its chain.

use std::collections::{BTreeMap, BTreeSet};

use super::{CheckResult, Inputs};
use crate::argument::Arguments;
use crate::checks::{self, Context, Judgement};
use crate::code::{Code, Weight};
use crate::fact::FactKey;
use crate::fact::brief;
use crate::finding::Finding;
use crate::graph::{Graph, Ground, Node, NodeId};
use crate::verdict::{Basis, Verdict};

pub(super) fn fold(inputs: &Inputs<'_>, ground: Ground<'_>, graph: &Graph) -> Vec<CheckResult> {
    let mut results: Vec<CheckResult> = Vec::with_capacity(graph.nodes.len());
    for node in &graph.nodes {
        let result = match blocked_by(node, &results) {
            Some(cause) => blocked(node, cause),
            None => judged(inputs, ground, node),
        };
        results.push(attested(inputs, result));
    }
    settle_roots(&mut results);
    settle_holds(&mut results);
    let mut results: Vec<CheckResult> = results.into_iter().map(|result| attested(inputs, result)).collect();
    choose(inputs, graph, &mut results);
    results
}

/// The root of the chain that blocks a node. What is held by the node itself does not hold it.
fn blocked_by(node: &Node, results: &[CheckResult]) -> Option<NodeId> {
    let needed = node.needs.iter().filter_map(|index| results.get(*index));
    let shut = needed.filter(|result| !result.verdict.opens());
    let causes = shut.map(|result| result.blocked_by.clone().unwrap_or_else(|| result.id.clone()));
    causes.into_iter().find(|cause| *cause != node.id)
}

fn empty(node: &Node, verdict: Verdict) -> CheckResult {
    CheckResult {
        id: node.id.clone(),
        side: node.side,
        step: node.step,
        verdict,
        basis: None,
        confirmed: Vec::new(),
        reason: None,
        findings: Vec::new(),
        notes: Vec::new(),
        blocked_by: None,
        chosen: false,
        when: None,
        brief: Vec::new(),
    }
}

fn blocked(node: &Node, cause: NodeId) -> CheckResult {
    CheckResult { blocked_by: Some(cause), ..empty(node, Verdict::Blocked) }
}

fn judged(inputs: &Inputs<'_>, ground: Ground<'_>, node: &Node) -> CheckResult {
    let context = Context {
        ground,
        facts: inputs.facts,
        node,
        now: inputs.now,
        vantage_basis: inputs.vantage_basis,
        ended: inputs.ended,
    };
    let Some(check) = checks::of(node.id.gate) else { return empty(node, Verdict::Unknown) };
    let mut result = result_of(node, check.judge(&context));
    for kind in check.needs() {
        let key = FactKey {
            environment: ground.environment.name.clone(),
            target: node.id.target.clone(),
            vantage: node.id.vantage,
            kind: *kind,
        };
        if let Some(fact) = inputs.facts.get(&key) {
            result.when = result.when.max(Some(fact.when));
            result.brief.extend(brief::of(fact));
        }
    }
    result
}

fn result_of(node: &Node, judgement: Judgement) -> CheckResult {
    match judgement {
        Judgement::Open { basis, reason, notes } => {
            let word = &node.rests_on;
            let weaker = basis.weaker(word.basis);
            let reason = reason.or(word.reason.filter(|_| weaker != basis));
            let (notes, findings): (Vec<_>, Vec<_>) =
                notes.into_iter().partition(|finding| finding.weight() == Weight::Note);
            let verdict = findings.iter().map(Finding::weight).max().map_or(Verdict::Pass, Weight::verdict);
            CheckResult {
                basis: Some(weaker),
                confirmed: word.confirmed.clone(),
                reason: reason.map(str::to_owned),
                findings,
                notes,
                ..empty(node, verdict)
            }
        }
        Judgement::Found(found) => {
            let (notes, findings): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|finding| finding.weight() == Weight::Note);
            let heaviest = findings.iter().map(Finding::weight).max();
            let verdict = heaviest.map_or(Verdict::Unknown, Weight::verdict);
            CheckResult { findings, notes, ..empty(node, verdict) }
        }
        Judgement::HeldBy(cause) => blocked(node, cause),
        Judgement::NotApplicable(reason) => {
            CheckResult { reason: Some(reason.to_owned()), ..empty(node, Verdict::NotApplicable) }
        }
    }
}

/// A person's word turns an unknown into a pass that says so; it changes nothing else.
fn attested(inputs: &Inputs<'_>, result: CheckResult) -> CheckResult {
    let word = inputs.attestations.iter().find(|attestation| attestation.step == result.step);
    match word {
        Some(attestation) if result.verdict == Verdict::Unknown => CheckResult {
            verdict: Verdict::Pass,
            basis: Some(Basis::Attested),
            reason: Some(attestation.text.clone()),
            findings: Vec::new(),
            ..result
        },
        _ => result,
    }
}

/// Names the root of each chain: what blocks a cause blocks what it blocks.
fn settle_roots(results: &mut [CheckResult]) {
    let causes: BTreeMap<NodeId, NodeId> =
        results.iter().filter_map(|result| Some((result.id.clone(), result.blocked_by.clone()?))).collect();
    for result in results.iter_mut() {
        for _ in 0..causes.len() {
            match result.blocked_by.as_ref().and_then(|cause| causes.get(cause)) {
                Some(root) if *root != result.id => result.blocked_by = Some(root.clone()),
                _ => break,
            }
        }
    }
}

/// A check may only be held by a node that shows something; held by anything else it is unknown.
fn settle_holds(results: &mut [CheckResult]) {
    let open = |result: &&CheckResult| {
        matches!(result.verdict, Verdict::Pass | Verdict::NotApplicable | Verdict::Skipped)
    };
    let shut: BTreeSet<NodeId> =
        results.iter().filter(|result| !open(result)).map(|result| result.id.clone()).collect();
    for result in results.iter_mut().filter(|result| result.verdict == Verdict::Blocked) {
        let shown =
            result.blocked_by.as_ref().is_some_and(|cause| shut.contains(cause) && *cause != result.id);
        if !shown {
            let arguments = Arguments::new()
                .with("reason", "no-evidence")
                .with_list("targets", [result.id.target.to_string()]);
            result.findings = vec![Finding::new(Code::NotLooked, arguments)];
            result.verdict = Verdict::Unknown;
            result.blocked_by = None;
        }
    }
}

/// Marks what is shown: the chosen steps, and what they wait for where that is not open.
fn choose(inputs: &Inputs<'_>, graph: &Graph, results: &mut [CheckResult]) {
    let mut needed = vec![false; results.len()];
    for (index, node) in graph.nodes.iter().enumerate().rev() {
        let chosen = inputs.selection.has_step(node.step);
        let open = results.get(index).is_some_and(|result| result.verdict.opens());
        let wanted = needed.get(index).copied().unwrap_or(false);
        if let Some(result) = results.get_mut(index) {
            result.chosen = chosen || (wanted && !open);
        }
        if chosen || wanted {
            for before in &node.needs {
                if let Some(mark) = needed.get_mut(*before) {
                    *mark = true;
                }
            }
        }
    }
    choose_causes(results);
}

/// What holds a chosen check is shown too.
fn choose_causes(results: &mut [CheckResult]) {
    let causes: Vec<NodeId> = results
        .iter()
        .filter(|result| result.chosen)
        .filter_map(|result| result.blocked_by.clone())
        .collect();
    for result in results.iter_mut().filter(|result| causes.contains(&result.id)) {
        result.chosen = true;
    }
}
