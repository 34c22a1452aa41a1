//! What the report prints against a code cures it: every SQL, ERP screen, line of a file is executed to the letter on a
//! fresh case, and the code is gone. A firewall is no part of the stage: what is printed for it is compared.

mod certificates;
mod names;
mod printed;

use prumo_harness::{Case, Scene, act, findings};
use serde_json::Value;

use crate::corpus::line::lines;
use crate::corpus::plant::Plant;
use crate::corpus::{self, sharing};
use printed::{are_as_agreed, is_opening};

/// Codes that no alternative cures here: the fault stays planted in the ERP whatever the project says.
const STAYS_PLANTED: &[&str] = &["erp-refused-data"];

/// Codes whose cure would make the check dial an address off this machine.
const OFF_THE_MACHINE: &[&str] = &["address-denied"];

/// The actions against a code in a report; it must be there.
fn against<'r>(report: &'r Value, code: &str) -> Result<Vec<&'r Value>, String> {
    let found = findings(report).into_iter().find(|finding| finding["code"] == code);
    let finding = found.ok_or_else(|| format!("the check does not show {code}, but {:?}", lines(report)))?;
    Ok(finding["remedy"]["actions"].as_array().into_iter().flatten().collect())
}

/// Whether an action is a step that this stage can execute.
fn is_step(action: &Value) -> bool {
    action["alternative"] == false && !is_opening(action)
}

fn check(scene: &Scene) -> Result<Value, String> {
    scene.check(&[]).map(|(_, report)| report).map_err(|error| format!("{error:#}"))
}

fn set(case: Case) -> Result<Scene, String> {
    case.set().map_err(|error| format!("{error:#}"))
}

/// Executes actions, after which the code must be gone.
fn cures(scene: &Scene, code: &str, actions: &[&Value]) -> Result<(), String> {
    for action in actions {
        act(action, scene.places()).map_err(|error| format!("{action}: {error:#}"))?;
    }
    match against(&check(scene)?, code) {
        Ok(_) => Err(format!("{code} is still there after {actions:?}")),
        Err(_) => Ok(()),
    }
}

/// Runs what is printed to undo SQL, after which something must be shut again.
fn undoes(scene: &Scene, actions: &[&Value]) -> Result<(), String> {
    for action in actions.iter().filter(|action| action["kind"] == "sql") {
        let statements = action["undo"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let script = statements.collect::<Vec<_>>().join("\n");
        let database = action["database"].as_str().unwrap_or_default();
        scene.server.run_sql(database, &script, &[]).map_err(|error| format!("{script}: {error:#}"))?;
        if lines(&check(scene)?).is_empty() {
            return Err(format!("everything is still open after {script}"));
        }
    }
    Ok(())
}

/// Plants, executes the steps that are printed, and what undoes them; `rename` may change the names first.
fn steps_cure(plants: &[Plant], rename: fn(&mut Case)) {
    let stage = sharing::stage();
    sharing::run(
        plants,
        |plant| format!("{} ({:?})", plant.code(), plant.chain),
        |plant| {
            let mut case = stage.case();
            rename(&mut case);
            (plant.plant)(&mut case);
            let scene = set(case)?;
            let report = check(&scene)?;
            let actions = against(&report, plant.code())?;
            are_as_agreed(plant.code(), &actions, &scene)?;
            let steps: Vec<&Value> = actions.into_iter().filter(|action| is_step(action)).collect();
            if steps.is_empty() || OFF_THE_MACHINE.contains(&plant.code()) {
                return Ok(());
            }
            cures(&scene, plant.code(), &steps)?;
            undoes(&scene, &steps)
        },
    );
}

#[test]
fn each_step_that_is_printed_cures_its_code_and_can_be_undone() {
    let plants: Vec<Plant> = corpus::all().collect();
    steps_cure(&plants, |_| {});
}

#[test]
fn each_alternative_cures_by_itself() {
    let stage = sharing::stage();
    let plants: Vec<Plant> = corpus::all().filter(|plant| printed::has_alternative(plant.code())).collect();
    sharing::run(
        &plants,
        |plant| format!("{} ({:?})", plant.code(), plant.chain),
        |plant| {
            let planted = || {
                let mut case = stage.case();
                (plant.plant)(&mut case);
                set(case)
            };
            let mut scene = planted()?;
            let report = check(&scene)?;
            let actions = against(&report, plant.code())?;
            let alternatives: Vec<_> =
                actions.into_iter().filter(|action| action["alternative"] == true).collect();
            if alternatives.is_empty() {
                return Err("no alternative is printed".to_owned());
            }
            for (number, alternative) in alternatives.into_iter().enumerate() {
                if number > 0 {
                    scene = planted()?;
                }
                if !STAYS_PLANTED.contains(&plant.code()) {
                    cures(&scene, plant.code(), &[alternative])?;
                }
            }
            Ok(())
        },
    );
}
