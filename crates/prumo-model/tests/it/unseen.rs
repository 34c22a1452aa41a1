//! What the judgement is where a look brought nothing: every kind of look, for every reason. Compared with `unseen.txt`:
//! the findings, and the checks that differ from the healthy stage's and do not merely wait for another.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;

use prumo_model::fact::{DatabaseAnswer, FactKey, NotLooked, NotProven, Seen};
use prumo_model::judge::{CheckResult, Judged};
use prumo_model::verdict::Verdict;

use crate::golden;
use crate::stage::Stage;

/// Every reason for which a look can have brought nothing.
pub(crate) fn reasons() -> Vec<NotLooked> {
    let answer = DatabaseAnswer { code: "57014".to_owned(), routine: None };
    let of_calls = NotProven::ALL.iter().map(|reason| NotLooked::CallNotProven(*reason));
    let mut reasons = vec![
        NotLooked::TimedOut(Duration::from_secs(5)),
        NotLooked::RunOver,
        NotLooked::Cancelled,
        NotLooked::BudgetSpent,
        NotLooked::Dropped,
        NotLooked::ServerRefused(answer),
        NotLooked::SecretMissing("PRUMO_ERP".to_owned()),
        NotLooked::Waiting,
        NotLooked::NoDriver,
        NotLooked::TooMuch,
        NotLooked::RightsNotVisible,
        NotLooked::Protocol("a length of -1".to_owned()),
    ];
    reasons.extend(of_calls);
    reasons
}

/// A check in a line.
fn line(check: &CheckResult) -> String {
    let basis = check.basis.map(|basis| format!(", {basis}")).unwrap_or_default();
    let reason = check.reason.as_deref().map(|reason| format!(", {reason}")).unwrap_or_default();
    format!("{} {}: {}{basis}{reason}", check.id.gate, check.id.target, check.verdict)
}

fn lines(judged: &Judged) -> BTreeSet<String> {
    judged.checks().filter(|check| check.verdict != Verdict::Blocked).map(line).collect()
}

fn tell(text: &mut String, stage: &Stage, healthy: &BTreeSet<String>) {
    let judged = stage.judged();
    for found in judged.lines() {
        let arguments = found.finding.arguments.iter();
        let arguments: Vec<String> = arguments.map(|(name, value)| format!("{name} = {value:?}")).collect();
        let _ = writeln!(text, "    {} of the {}: {}", found.finding.code, found.owner, arguments.join(", "));
    }
    for line in lines(&judged).difference(healthy) {
        let _ = writeln!(text, "    {line}");
    }
}

#[test]
fn every_look_that_brought_nothing_is_judged_as_expected() {
    let stage = Stage::simulated();
    let healthy = lines(&stage.judged());
    let keys: Vec<FactKey> = stage.facts.iter().map(|(key, _)| key.clone()).collect();
    let mut text = String::new();
    for key in keys {
        let _ = writeln!(text, "{} of {}", key.kind.as_str(), key.target);
        // Reasons that are judged alike stand together.
        let mut judged: Vec<(Vec<&str>, String)> = Vec::new();
        for reason in reasons() {
            let mut stage = stage.clone();
            stage.see(key.target.clone(), key.kind, Seen::Nothing(reason.clone()));
            let mut told = String::new();
            tell(&mut told, &stage, &healthy);
            let told = told
                .replace(&format!(", {}\n", reason.reason()), ", (the reason)\n")
                .replace(&format!("{:?}", reason.reason()), "(the reason)");
            match judged.iter_mut().find(|(_, known)| *known == told) {
                Some((reasons, _)) => reasons.push(reason.reason()),
                None => judged.push((vec![reason.reason()], told)),
            }
        }
        for (reasons, told) in judged {
            let _ = write!(text, "  {}\n{told}", reasons.join(", "));
        }
    }
    golden::compare("unseen.txt", &text);
}
