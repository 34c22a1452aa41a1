//! Two things wrong at once give exactly their two lines, as long as neither waits for the other.

use std::collections::BTreeSet;

use super::plants::{Named, PLANTS};
use crate::corpus::line::compare;
use crate::corpus::sharing::run;

/// Plants that touch nothing of one another and wait for nothing: the rights of *excess*, and each a table of its own.
const APART: &[&str] = &[
    "a table that is missing",
    "a table without a right",
    "a column that is missing",
    "a right to write",
    "a right to create",
    "a right over the server",
    "a table with passwords",
    "an empty table",
];

fn apart() -> Vec<&'static Named> {
    PLANTS.iter().filter(|plant| APART.contains(&plant.name)).collect()
}

#[test]
fn two_causes_are_two_lines_and_three_are_three() {
    let plants = apart();
    assert_eq!(plants.len(), APART.len());
    let mut cases: Vec<Vec<&Named>> = Vec::new();
    for (at, first) in plants.iter().enumerate() {
        for (next, second) in plants.iter().enumerate().skip(at + 1) {
            cases.push(vec![first, second]);
            // One in three of the triples, always the same ones.
            cases.extend(
                plants
                    .iter()
                    .skip(next + 1)
                    .filter(|third| (at + next + third.name.len()) % 3 == 0)
                    .map(|third| vec![*first, *second, *third]),
            );
        }
    }
    println!("{} pairs and triples", cases.len());
    let stage = super::stage();
    run(
        &cases,
        |case| {
            case.iter()
                .map(|plant| plant.name)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
                .join(" + ")
        },
        |plants| {
            let mut case = stage.case();
            plants.iter().for_each(|plant| (plant.plant.plant)(&mut case));
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            let shows: Vec<_> = plants.iter().map(|plant| plant.plant.shows).collect();
            let code = plants.iter().map(|plant| plant.plant.exit_code()).max().unwrap_or(0);
            let fails = shows.iter().any(|line| line.verdict == "fail");
            compare(&scene, if fails { 1 } else { code }, &shows).map(drop)
        },
    );
}
