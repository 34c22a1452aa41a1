//! One fault per code of the table, with the gate, step and owner that it must have: a statement of its own,
//! apart from the code's table. Each changes the facts of a healthy stage, or its project.

mod database;
mod network;
mod services;

use prumo_model::code::Code;
use prumo_model::fact::{FactKind, NotLooked, Seen};
use prumo_model::gate::Gate;
use prumo_model::owner::Owner;
use prumo_model::step::Step;
use prumo_model::target::Target;

use crate::stage::{CATALOGUE, PROJECT, SIMULATED, SIMULATING, Stage, changed};

/// A fault.
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) gate: Gate,
    pub(crate) step: Step,
    pub(crate) owner: Owner,
    changes: &'static [(&'static str, &'static str)],
    catalogue: &'static str,
    shut: fn(&mut Stage),
}

impl Fault {
    const fn new(code: Code, place: (Gate, Step, Owner), shut: fn(&mut Stage)) -> Self {
        Self { code, gate: place.0, step: place.1, owner: place.2, changes: &[], catalogue: CATALOGUE, shut }
    }

    /// The same under a project that differs.
    const fn where_project(self, changes: &'static [(&'static str, &'static str)]) -> Self {
        Self { changes, ..self }
    }

    /// The same where an order was simulated.
    const fn where_simulated(self) -> Self {
        Self { changes: SIMULATED, catalogue: SIMULATING, ..self }
    }

    /// Whether the fault is one of facts alone, so that others can stand beside it.
    pub(crate) fn is_of_the_healthy_project(&self) -> bool {
        self.changes.is_empty() && self.catalogue == CATALOGUE
    }

    /// Adds the fault to a stage.
    pub(crate) fn shut(&self, stage: &mut Stage) {
        (self.shut)(stage);
    }

    /// A stage with this fault and no other, seen from the CRM.
    pub(crate) fn stage(&self) -> Stage {
        self.stage_where(&[])
    }

    /// The same with further changes of the project.
    pub(crate) fn stage_where(&self, more: &[(&str, &str)]) -> Stage {
        let project = changed(&changed(PROJECT, self.changes), more);
        let mut stage = Stage::of(&project, self.catalogue, prumo_model::vantage::Vantage::Crm);
        (self.shut)(&mut stage);
        stage
    }
}

/// Every fault.
pub(crate) fn all() -> impl Iterator<Item = &'static Fault> {
    network::FAULTS.iter().chain(database::FAULTS).chain(services::FAULTS)
}

/// The fault of a code.
pub(crate) fn of(code: Code) -> &'static Fault {
    all().find(|fault| fault.code == code).expect("a fault of the code")
}

/// A look that brought nothing.
fn nothing(stage: &mut Stage, target: Target, kind: FactKind, reason: NotLooked) {
    stage.see(target, kind, Seen::Nothing(reason));
}
