//! Two faults at once. Where both are seen, both are told; where they hide one another, which is told, and what the checks
//! that wait are said to wait for, is compared with `pairs.txt`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use prumo_model::fact::FactKey;
use prumo_model::judge::Judged;
use prumo_model::verdict::Verdict;

use crate::faults::Fault;
use crate::stage::Stage;
use crate::{faults, golden};

/// What is told: each line, and each check that does not pass with what it waits for.
fn told(judged: &Judged) -> BTreeSet<String> {
    let lines = judged.lines().map(|line| {
        let arguments: Vec<String> =
            line.finding.arguments.iter().map(|(name, value)| format!("{name} = {value:?}")).collect();
        format!("line {} of the {}: {}", line.finding.code, line.owner, arguments.join(", "))
    });
    let checks = judged.checks().filter(|check| !check.verdict.opens()).map(|check| {
        let by = check.blocked_by.as_ref().map(|by| format!(" by {} {}", by.gate, by.target));
        let by = by.filter(|_| check.verdict == Verdict::Blocked).unwrap_or_default();
        format!("{} {} {}{by}", check.id.gate, check.id.target, check.verdict)
    });
    lines.chain(checks).collect()
}

/// How much is told otherwise than of each alone: the lines, and how many checks.
fn differences(together: &BTreeSet<String>, apart: &BTreeSet<String>) -> String {
    let is_line = |told: &&String| told.starts_with("line ");
    let more = together.difference(apart).filter(is_line).map(|line| format!("+ {}", &line[5..]));
    let code = |line: &str| line.split(' ').nth(1).unwrap_or_default().to_owned();
    let fewer = apart.difference(together).filter(is_line).map(|line| format!("- {}", code(line)));
    let checks = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).filter(|told| !is_line(told)).count()
    };
    let counts = format!("checks +{} -{}", checks(together, apart), checks(apart, together));
    more.chain(fewer).chain([counts]).collect::<Vec<_>>().join("; ")
}

/// A fault with what it changes of the healthy facts, and what is told of it alone.
struct Known {
    fault: &'static Fault,
    keys: BTreeSet<FactKey>,
    told: BTreeSet<String>,
}

/// The faults that can stand beside others.
fn known() -> Vec<Known> {
    let healthy = Stage::healthy().facts;
    let alone = faults::all().filter(|fault| fault.is_of_the_healthy_project());
    let known = alone.map(|fault| {
        let stage = fault.stage();
        let keys = stage.facts.iter().chain(healthy.iter()).map(|(key, _)| key);
        let keys = keys.filter(|key| stage.facts.get(key) != healthy.get(key)).cloned().collect();
        Known { fault, keys, told: told(&stage.judged()) }
    });
    known.collect()
}

#[test]
fn two_faults_give_both_lines_or_the_expected_one() {
    let known = known();
    assert!(known.len() > 50, "{} faults", known.len());
    let mut text = String::new();
    let mut united = 0;
    for (at, first) in known.iter().enumerate() {
        for second in known.iter().skip(at + 1).filter(|second| second.keys.is_disjoint(&first.keys)) {
            let mut stage = first.fault.stage();
            second.fault.shut(&mut stage);
            let apart: BTreeSet<String> = first.told.union(&second.told).cloned().collect();
            let together = told(&stage.judged());
            if together == apart {
                united += 1;
                continue;
            }
            let (first, second) = (first.fault.code, second.fault.code);
            let _ = writeln!(text, "{first} and {second}: {}", differences(&together, &apart));
        }
    }
    let _ = writeln!(text, "{united} other pairs are told as each fault alone");
    golden::compare("pairs.txt", &text);
}
