//! Narrows a plan to what a selection needs, so that a question about one stage does not call the other's servers.

use prumo_model::judge::Selection;
use prumo_model::plan::Plan;
use prumo_model::step::Step;

/// The plan without what no chosen step waits for.
pub(crate) fn narrowed(mut plan: Plan, selection: &Selection) -> Plan {
    plan.environments.retain(|environment| selection.has_environment(&environment.name));
    let chosen = |stages: &[u8]| {
        Step::ALL.iter().any(|step| stages.contains(&step.stage()) && selection.has_step(*step))
    };
    for environment in &mut plan.environments {
        if !chosen(&[1, 3]) {
            environment.database = None;
        }
        if let Some(database) = &mut environment.database {
            // The network's own steps need no login: they can be looked at from the CRM without a secret.
            let inside = [Step::CreateDatabaseUser, Step::TestDatabase, Step::Rehearse];
            database.port_only = !inside.iter().any(|step| selection.has_step(*step));
        }
        if !chosen(&[2, 3]) {
            // Step 1.2 wants the ports of the web services, and nothing behind them.
            for server in &mut environment.servers {
                server.services.clear();
            }
        }
        if !chosen(&[2, 3]) && !selection.has_step(Step::ReleaseAddresses) {
            environment.servers.clear();
        }
    }
    plan
}
