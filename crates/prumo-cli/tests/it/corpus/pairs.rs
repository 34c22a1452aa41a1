//! Every pair of plants of which neither waits for the other gives exactly the two lines, and every triple three;
//! where one waits, it is quiet.
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

/// How many triples are drawn of all that there are, about.
const TRIPLES: usize = 80;

/// Codes that are judged from the rows of an answer: where none come, nothing can be said.
const FROM_ROWS: &[&str] = &["field-not-exported", "paths-differ"];

/// Codes that the text of a call's one answer tells, by a catalogue of one's own. Which of several reasons an ERP
/// gives first no source says; the stand-in gives its own first.
const BY_TEXT: &[&str] = &["licence-missing", "service-not-in-installation", "erp-right-missing"];

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

/// Whether one call would have to give both as its one answer, in an order that nobody knows.
fn compete(first: &Plant, second: &Plant) -> bool {
    let called = |plant: &Plant| place(plant.shows.gate) >= place("answer");
    let by_text = |plant: &Plant| BY_TEXT.contains(&plant.code());
    first.chain == second.chain && called(first) && called(second) && (by_text(first) || by_text(second))
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

/// Plants all, and compares exit code and lines.
fn together(stage: &Arc<Stage>, plants: &[Plant], exit_code: i32, lines: &[Line<'_>]) -> Result<(), String> {
    let mut case = stage.case();
    // Where two change one line of the project, the first one, which decides, comes last.
    plants.iter().rev().for_each(|plant| (plant.plant)(&mut case));
    let scene = case.set().map_err(|error| format!("{error:#}"))?;
    compare(&scene, exit_code, lines).map(drop)
}

fn name(plants: &[Plant]) -> String {
    plants.iter().map(Plant::code).collect::<Vec<_>>().join(" + ")
}

/// Plants all, each of which must give its line.
fn each_its_line(stage: &Arc<Stage>, plants: &[Plant]) -> Result<(), String> {
    let codes = plants.iter().map(Plant::exit_code);
    // Whatever fails decides; else whatever is not known.
    let exit_code = if codes.clone().any(|code| code == 1) { 1 } else { codes.max().unwrap_or(0) };
    let lines: Vec<Line<'_>> = plants.iter().map(|plant| plant.shows).collect();
    together(stage, plants, exit_code, &lines)
}

/// Whether both are seen, together.
fn apart(first: &Plant, second: &Plant) -> bool {
    first.code() < second.code() && !hides(first, second) && !hides(second, first)
}

#[test]
fn two_causes_are_two_lines() {
    let pairs: Vec<_> = pairs()
        .into_iter()
        .filter(|(first, second)| apart(first, second))
        .map(|(first, second)| [first, second])
        .collect();
    println!("{} pairs of {} codes give two lines", pairs.len(), spine().count());
    let stage = sharing::stage();
    sharing::run(&pairs, |pair| name(pair), |pair| each_its_line(&stage, pair));
}

#[test]
fn three_causes_are_three_lines() {
    let plants: Vec<Plant> = spine().collect();
    let of_all = |first: &Plant| {
        let pairs = plants.iter().filter(|second| apart(first, second));
        let triples = pairs.flat_map(|second| {
            let thirds = plants.iter().filter(|third| apart(first, third) && apart(second, third));
            thirds.map(|third| [*first, *second, *third])
        });
        triples.collect::<Vec<_>>()
    };
    let all: Vec<[Plant; 3]> = plants.iter().flat_map(of_all).collect();
    // A sample of them, drawn evenly and always the same: the step has no factor in common with their number.
    let step = (0..).map(|more| all.len() / TRIPLES + more).find(|step| step % 2 == 1 && step % 3 != 0);
    let drawn: Vec<[Plant; 3]> = all.iter().step_by(step.unwrap_or(1)).copied().collect();
    println!("{} of {} triples give three lines", drawn.len(), all.len());
    assert!(drawn.len() >= TRIPLES / 2, "too few triples are drawn: {}", drawn.len());
    let stage = sharing::stage();
    sharing::run(&drawn, |triple| name(triple), |triple| each_its_line(&stage, triple));
}

#[test]
fn what_waits_is_quiet() {
    let quiet = |(first, second): &(Plant, Plant)| {
        // A sample that nobody finds shows at the services too, where no database says what they should have.
        waits(first, second)
            && !starves(second, first)
            && !compete(first, second)
            && second.chain != Chain::Sample
    };
    let pairs: Vec<_> = pairs().into_iter().filter(quiet).map(|(first, second)| [first, second]).collect();
    println!("{} pairs of {} codes give the first line alone", pairs.len(), spine().count());
    let stage = sharing::stage();
    sharing::run(
        &pairs,
        |pair| name(pair),
        |pair| together(&stage, pair, pair[0].exit_code(), &[pair[0].shows]),
    );
}
