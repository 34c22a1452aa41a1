//! The same corpus on a real MariaDB: each cause gives the one line, what is printed against it cures it and can be
//! undone, pairs of causes give both lines, what is well is green, and the server's own log holds nothing but reads.
//!
//! Not provoked here: `rows-filtered` (the engine has no row-level security), `table-in-another-schema` by a search path
//! (a schema is a database), `database-password-expires-soon` (a user is not shown when its password ends),
//! `server-too-old` and `rights-not-visible` (no server that can be installed does so: scripted ones do, in the probes).

mod grants;
mod harm;
mod healthy;
mod hosts;
mod pairs;
pub(crate) mod plants;

use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use prumo_harness::{Options, Stage, act};
use serde_json::Value;

use crate::corpus::line::{compare, lines};
use crate::corpus::plant::Plant;
use crate::corpus::sharing::run;
use plants::PLANTS;

static STAGE: Mutex<Weak<Stage>> = Mutex::new(Weak::new());

/// The server that these tests share; it ends with the last case that holds it.
fn stage() -> Arc<Stage> {
    let mut shared = STAGE.lock().unwrap();
    shared.upgrade().unwrap_or_else(|| {
        let program = Path::new(env!("CARGO_BIN_EXE_prumo"));
        let settings =
            vec!["plugin-load-add=auth_pam_v1".to_owned(), "plugin-load-add=auth_ed25519".to_owned()];
        let options = Options { settings, ..Options::default() };
        let stage = Stage::start_mariadb(program, &options).unwrap();
        *shared = Arc::downgrade(&stage);
        stage
    })
}

#[test]
fn each_cause_is_one_line_and_its_cure_cures() {
    let stage = stage();
    run(
        PLANTS,
        |plant| format!("{} ({:?})", plant.name, plant.plant.chain),
        |plants::Named { plant, .. }| {
            let mut case = stage.case();
            (plant.plant)(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            let report = compare(&scene, plant.exit_code(), &[plant.shows])?;
            let actions = against(&report, plant);
            let steps: Vec<&Value> = actions.into_iter().filter(|action| is_sql(action)).collect();
            if steps.is_empty() {
                return if plants::PROSE_ALONE.contains(&plant.code()) {
                    Ok(())
                } else {
                    Err(format!("nothing is printed against {}", plant.code()))
                };
            }
            for action in against(&report, plant) {
                act(action, scene.places()).map_err(|error| format!("{action}: {error:#}"))?;
            }
            compare(&scene, 0, &[])?;
            undone(&scene, &steps)
        },
    );
}

fn against<'r>(report: &'r Value, plant: &Plant) -> Vec<&'r Value> {
    let findings = prumo_harness::findings(report);
    let found = findings.into_iter().find(|finding| finding["code"] == plant.code());
    found.and_then(|finding| finding["remedy"]["actions"].as_array()).into_iter().flatten().collect()
}

fn is_sql(action: &Value) -> bool {
    action["kind"] == "sql"
}

/// Runs what is printed to undo, after which something is shut again.
fn undone(scene: &prumo_harness::Scene, steps: &[&Value]) -> Result<(), String> {
    for action in steps {
        let statements: Vec<&str> =
            action["undo"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if statements.is_empty() {
            continue;
        }
        let script = statements.join("\n");
        scene.server.administer(&script).map_err(|error| format!("{script}: {error:#}"))?;
        let (_, report) = scene.check(&[]).map_err(|error| format!("{error:#}"))?;
        if lines(&report).is_empty() {
            return Err(format!("everything is still open after {script}"));
        }
    }
    Ok(())
}
