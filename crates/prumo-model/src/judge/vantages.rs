//! From where each side is judged when facts of several vantages are there. What the CRM saw comes first: what is shut to it
//! is shut, whoever else gets in. What it could not see is taken from where it was seen.

use std::collections::BTreeSet;

use super::{CheckResult, Inputs};
use crate::code::Code;
use crate::fact::FactKind;
use crate::gate::Gate;
use crate::graph::Vantages;
use crate::inputs::side_of;
use crate::step::Side;
use crate::vantage::Vantage;
use crate::verdict::Verdict;

/// Which vantages brought facts of an environment.
pub(super) struct Seen {
    any: BTreeSet<Vantage>,
    /// Those that looked further than at ports, with how many facts, by side.
    further: Vec<(Side, Vantage, usize)>,
}

impl Seen {
    pub(super) fn of(inputs: &Inputs<'_>, environment: &str) -> Self {
        let mut seen = Self { any: BTreeSet::new(), further: Vec::new() };
        for (key, _) in inputs.facts.iter().filter(|(key, _)| key.environment == environment) {
            seen.any.insert(key.vantage);
            let Some(side) = side_of(&key.target).filter(|_| key.kind != FactKind::Reach) else { continue };
            match seen.further.iter_mut().find(|known| (known.0, known.1) == (side, key.vantage)) {
                Some((_, _, count)) => *count += 1,
                None => seen.further.push((side, key.vantage, 1)),
            }
        }
        seen
    }

    /// The vantages that judge: the CRM's where it looked further than at ports, else the one that saw most.
    pub(super) fn first(&self, own: Vantage) -> Vantages {
        let of = |side: Side| {
            let further = self.further.iter().filter(|known| known.0 == side);
            let best = further.max_by_key(|(_, vantage, count)| (*vantage == Vantage::Crm, *count));
            best.map_or_else(|| self.port_vantage(own), |(_, vantage, _)| *vantage)
        };
        Vantages {
            database: of(Side::Database),
            services: of(Side::Services),
            seen: self.any.iter().copied().collect(),
        }
    }

    /// The further vantages, each for both sides, that can fill in what those did not see.
    pub(super) fn others(&self, first: &Vantages) -> Vec<Vantages> {
        let vantages: BTreeSet<Vantage> = self.further.iter().map(|(_, vantage, _)| *vantage).collect();
        let other =
            vantages.into_iter().filter(|vantage| (*vantage, *vantage) != (first.database, first.services));
        other
            .map(|vantage| Vantages { database: vantage, services: vantage, seen: first.seen.clone() })
            .collect()
    }

    /// Where nothing beyond ports was seen: this machine's vantage if it looked, else the first that did.
    fn port_vantage(&self, own: Vantage) -> Vantage {
        if self.any.contains(&own) { own } else { self.any.first().copied().unwrap_or(own) }
    }
}

/// Takes from another vantage the verdicts on what could not be seen. What was judged stays as it is.
pub(super) fn fill_in(checks: &mut [CheckResult], others: &[CheckResult]) {
    let unseen: Vec<bool> = checks.iter().map(|check| is_unseen(check, checks)).collect();
    for (check, unseen) in checks.iter_mut().zip(unseen) {
        let judged = |other: &&CheckResult| {
            (other.id.gate, &other.id.target) == (check.id.gate, &check.id.target)
                && other.id.vantage != check.id.vantage
                && !matches!(other.verdict, Verdict::Unknown | Verdict::Blocked)
        };
        if let Some(other) = others.iter().find(judged).filter(|_| unseen) {
            *check = other.clone();
        }
    }
}

/// Whether nothing was seen of a gate that is the same from everywhere, or it waits for one of which nothing was seen.
fn is_unseen(check: &CheckResult, checks: &[CheckResult]) -> bool {
    let nothing = |check: &CheckResult| {
        let codes = [Code::NotLooked, Code::DatabaseSecretMissing, Code::ErpSecretMissing];
        check.verdict == Verdict::Unknown && check.findings.iter().all(|found| codes.contains(&found.code))
    };
    if check.id.gate == Gate::Reach {
        // Whoever else gets in, the CRM's own path is not proven by it.
        return false;
    }
    let cause = check.blocked_by.as_ref().and_then(|cause| checks.iter().find(|other| other.id == *cause));
    nothing(check) || (check.verdict == Verdict::Blocked && cause.is_some_and(nothing))
}
