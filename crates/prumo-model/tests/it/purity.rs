//! Judging is a pure function: the same arguments give the same judgement, and the time is one of them.

use prumo_model::code::Code;
use prumo_model::fact::{FactKind, Seen};
use prumo_model::outcome::exit;
use prumo_model::verdict::Verdict;

use crate::faults;
use crate::stage::healthy::established;
use crate::stage::{Stage, database_port, time};

#[test]
fn the_same_arguments_give_the_same_judgement() {
    for fault in faults::all() {
        let stage = fault.stage();
        assert_eq!(stage.judged(), stage.judged(), "{}", fault.code);
        assert_eq!(stage.judged(), fault.stage().judged(), "{}", fault.code);
    }
}

#[test]
fn the_order_in_which_facts_came_does_not_matter() {
    let stage = faults::of(Code::SystemCodeUnknown).stage();
    let mut backwards = Stage { facts: prumo_model::fact::Facts::new(), ..stage.clone() };
    let facts: Vec<_> = stage.facts.iter().collect();
    for (key, fact) in facts.into_iter().rev() {
        backwards.facts.insert(key.clone(), fact.clone());
    }
    assert_eq!(stage.judged(), backwards.judged());
}

#[test]
fn a_certificate_ends_soon_by_the_time_that_is_given() {
    let judged_on = |now: &str| {
        let mut stage = Stage { now: time(now), ..Stage::healthy() };
        stage.see(
            database_port(),
            FactKind::Tls,
            Seen::Tls(established("banco.example.com.br", prumo_model::fact::Trust::Pinned)),
        );
        let judged = stage.judged();
        let days = |line: &prumo_model::judge::Line| line.finding.arguments.get("days").cloned();
        let found: Vec<_> = judged.lines().map(|line| (line.finding.code, days(line))).collect();
        (found, stage.exit())
    };
    // It ends on 2027-12-31; the limit is 30 days.
    assert_eq!(judged_on("2027-12-01T00:00:00Z"), (vec![], exit::OPEN));
    let (found, code) = judged_on("2027-12-01T00:00:01Z");
    assert_eq!(code, exit::OPEN);
    let soon = (Code::CertificateExpiresSoon, Some(prumo_model::argument::Argument::Number(29)));
    assert_eq!(found, [soon.clone(), soon], "each port shows its own certificate");
}

#[test]
fn a_limit_counts_from_above_it() {
    for (took, verdict) in [(10_000, Verdict::Pass), (10_001, Verdict::Warn)] {
        let mut stage = Stage::healthy();
        let millis = std::time::Duration::from_millis(took);
        stage.alter(crate::stage::call(1), FactKind::Call, |fact| fact.took = millis);
        let answers = stage.checks(|check| {
            check.id.gate == prumo_model::gate::Gate::Answer && check.id.target != crate::stage::login()
        });
        assert_eq!(answers[0].verdict, verdict, "{took} ms");
        stage.alter(crate::stage::database(), FactKind::Read, |fact| match &mut fact.seen {
            Seen::Read(read) => read.tables[0].took = millis,
            _ => unreachable!("a read"),
        });
        let reads = stage.checks(|check| check.id.gate == prumo_model::gate::Gate::Read);
        assert_eq!(reads[0].verdict, verdict, "{took} ms");
    }
}

#[test]
fn the_first_call_of_an_erp_is_not_judged_by_time() {
    let mut stage = Stage::healthy();
    stage.alter(crate::stage::login(), FactKind::Call, |fact| {
        fact.took = std::time::Duration::from_secs(30);
        if let Seen::Call(call) = &mut fact.seen {
            call.warm_up = true;
        }
    });
    assert_eq!((stage.codes(), stage.exit()), (vec![], exit::OPEN));
}
