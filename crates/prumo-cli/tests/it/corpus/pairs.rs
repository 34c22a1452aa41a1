//! Every pair of plants of which neither waits for the other gives exactly the two lines; where one waits, it is quiet.
//! Which plant hides which is derived from where they stand on the gating graph, which is written down here
//! once more, apart from Prumo's own.

use std::sync::Arc;

use prumo_harness::Stage;

use super::line::{Line, compare};
use super::plant::{Chain, Plant};
use super::{sharing, spine};

/// The gates in the order in which traffic meets them.
const ORDER: &[&str] = &[
    "name",
    "address",
    "reach",
    "greeting",
    "tls",
    "login",
    "database",
    "minimum",
    "application-server",
    "deployed",
    "contract",
    "answer",
    "erp-login",
    "licence",
    "system-code",
    "information-type",
    "configuration",
    "company",
    "user-right",
    "business",
    "rehearsal",
];

/// Gates that do not wait for one another and tell everything that is wrong at once.
const ALL_AT_ONCE: &[&str] = &["minimum", "excess", "read"];

/// Codes that are judged from the rows of an answer: where none come, nothing can be said.
const FROM_ROWS: &[&str] = &["field-not-exported", "paths-differ"];

fn place(gate: &str) -> Option<usize> {
    let gate = if ALL_AT_ONCE.contains(&gate) { "minimum" } else { gate };
    ORDER.iter().position(|known| *known == gate)
}

/// Whether one target has one outcome, which is either the one or the other.
fn excludes(first: &Plant, second: &Plant) -> bool {
    let gate = first.shows.gate;
    first.chain == second.chain && gate == second.shows.gate && !ALL_AT_ONCE.contains(&gate)
}

/// Whether the second is judged from rows that the first keeps from coming.
fn starves(first: &Plant, second: &Plant) -> bool {
    let stops_the_call = place(first.shows.gate) >= place("deployed") || first.chain == Chain::Sample;
    FROM_ROWS.contains(&second.code()) && stops_the_call && answers(first.chain, second)
}

/// Whether the second waits for the first.
fn waits(first: &Plant, second: &Plant) -> bool {
    first.shows.verdict != "warn" && leads(first, second)
}

/// Whether the second is not seen where the first is.
fn hides(first: &Plant, second: &Plant) -> bool {
    excludes(first, second) || starves(first, second) || waits(first, second)
}

/// Whether a chain decides about the rows that a code is judged from.
fn answers(chain: Chain, from_rows: &Plant) -> bool {
    match from_rows.chain {
        Chain::Rehearsal => matches!(chain, Chain::Titles | Chain::Sample),
        own => chain == own || chain == Chain::Sample,
    }
}

/// Whether the gates of the second wait for those of the first.
fn leads(first: &Plant, second: &Plant) -> bool {
    use Chain::{Aside, Customers, Database, Login, Rehearsal, Sample, Services, Titles};
    let earlier = place(first.shows.gate) < place(second.shows.gate);
    match (first.chain, second.chain) {
        (Aside, _) | (_, Aside) => false,
        // The sample is read where the database can be entered; what is wrong with single tables does not matter.
        (Database, Sample | Rehearsal) => !ALL_AT_ONCE.contains(&first.shows.gate),
        (Services, Login | Customers | Titles | Rehearsal) | (Login | Titles | Sample, Rehearsal) => true,
        // Descriptions are open to everybody; calls wait for the login.
        (Login, Customers | Titles) => place(second.shows.gate) >= place("answer"),
        (own, other) => own == other && earlier,
    }
}

/// Every pair of the spine's plants, both ways round.
fn pairs() -> Vec<(Plant, Plant)> {
    let plants: Vec<Plant> = spine().collect();
    let with_others = |(at, first): (usize, &Plant)| {
        let others = plants.iter().enumerate().filter(move |(other, _)| *other != at);
        others.map(|(_, second)| (*first, *second)).collect::<Vec<_>>()
    };
    plants.iter().enumerate().flat_map(with_others).collect()
}

/// Plants both, and compares exit code and lines.
fn both(
    stage: &Arc<Stage>,
    (first, second): &(Plant, Plant),
    exit_code: i32,
    lines: &[Line<'_>],
) -> Result<(), String> {
    let mut case = stage.case();
    // Where both change one line of the project, the one that decides comes last.
    (second.plant)(&mut case);
    (first.plant)(&mut case);
    let scene = case.set().map_err(|error| format!("{error:#}"))?;
    compare(&scene, exit_code, lines).map(drop)
}

fn name((first, second): &(Plant, Plant)) -> String {
    format!("{} + {}", first.code(), second.code())
}

#[test]
fn two_causes_are_two_lines() {
    let seen_both = |(first, second): &(Plant, Plant)| {
        first.code() < second.code() && !hides(first, second) && !hides(second, first)
    };
    let pairs: Vec<_> = pairs().into_iter().filter(seen_both).collect();
    println!("{} pairs of {} codes give two lines", pairs.len(), spine().count());
    let stage = sharing::stage();
    sharing::run(&pairs, name, |pair| {
        let codes = [pair.0.exit_code(), pair.1.exit_code()];
        // Whatever fails decides; else whatever is not known.
        let exit_code = if codes.contains(&1) { 1 } else { codes[0].max(codes[1]) };
        both(&stage, pair, exit_code, &[pair.0.shows, pair.1.shows])
    });
}

#[test]
fn what_waits_is_quiet() {
    let quiet = |(first, second): &(Plant, Plant)| {
        // A sample that nobody finds shows at the services too, where no database says what they should have.
        waits(first, second) && !starves(second, first) && second.chain != Chain::Sample
    };
    let pairs: Vec<_> = pairs().into_iter().filter(quiet).collect();
    println!("{} pairs of {} codes give the first line alone", pairs.len(), spine().count());
    let stage = sharing::stage();
    sharing::run(&pairs, name, |pair| both(&stage, pair, pair.0.exit_code(), &[pair.0.shows]));
}
