//! The fault corpus: every code is provoked against the real PostgreSQL, the stand-in or a port of our own, and the
//! report must give exactly the one line for it, at the right gate and step, to the right owner.
//!
//! What needs a network of its own is provoked in `world.rs`. Not provoked:
//! - `server-too-old`, `rights-not-visible`: no server that can be installed here does so; scripted ones in the probes' tests do.

pub(crate) mod line;
pub(crate) mod plant;
pub(crate) mod sharing;

pub(crate) mod certificates;
mod coverage;
pub(crate) mod database;
mod network;
mod notes;
mod pairs;
mod services;
mod united;

use line::compare;
use plant::Plant;

/// The spine's codes, one plant each. `connection-not-encrypted` stands in every plain case and is no plant.
pub(crate) fn spine() -> impl Iterator<Item = Plant> {
    [network::SPINE, database::SPINE, services::SPINE].into_iter().flatten().copied()
}

/// Every plant.
pub(crate) fn all() -> impl Iterator<Item = Plant> {
    let further = [network::FURTHER, database::FURTHER, services::FURTHER].into_iter().flatten();
    spine().chain(further.copied())
}

#[test]
fn each_cause_is_one_line() {
    let plants: Vec<Plant> = all().chain(services::UNTOLD.iter().copied()).collect();
    let stage = sharing::stage();
    sharing::run(
        &plants,
        |plant| format!("{} ({:?})", plant.code(), plant.chain),
        |plant| {
            let mut case = stage.case();
            (plant.plant)(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            compare(&scene, plant.exit_code(), &[plant.shows])?;
            scene.project.set("project.hosting", "\"provider\"").map_err(|error| error.to_string())?;
            compare(&scene, plant.exit_code(), &[plant.shows.at_a_provider()])?;
            Ok(())
        },
    );
}
