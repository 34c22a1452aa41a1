//! `State`: everything of the installation that changes while it runs. It deliberately keeps no passwords but the
//! registry's and writes nothing down outside memory.

use crate::{
    config::Config,
    fault::{Fault, FaultCode, Named, Planted},
    journal::Entry,
    registry::{Place, Registry, Seed},
    reply::Pace,
    services::{Operation, Service},
    world::World,
};
use std::{collections::BTreeSet, time::Duration};

/// The running installation.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) world: World,
    pub(crate) registry: Registry,
    /// Faults that are no state of the registry.
    pub(crate) faults: Planted,
    pub(crate) log: Vec<Entry>,
    /// What an export marked.
    pub(crate) marked: BTreeSet<(Place, u32)>,
    /// Orders that were sent and taken; the database of this stand-in does not learn of them.
    pub(crate) taken: u32,
    pub(crate) warm: bool,
}

/// Between two drops: a description of three thousand bytes then takes a minute, though each byte comes soon.
const DROP: Duration = Duration::from_millis(20);

/// Why a fault could not be taken away.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not planted")]
pub(crate) struct NotPlanted(Fault);

impl State {
    pub(crate) fn new(config: Config) -> Self {
        let world = World::standard();
        let seed = Seed { user: config.user, password: config.password, system_code: config.system_code };
        let registry = Registry::seeded(seed, &world);
        let mut state = Self {
            world,
            registry,
            faults: Planted::default(),
            log: Vec::new(),
            marked: BTreeSet::new(),
            taken: 0,
            warm: false,
        };
        for fault in config.faults {
            state.plant(fault);
        }
        state
    }

    /// Makes a fault true: a change of the registry, which a screen undoes, or one that stays until it is taken away.
    pub(crate) fn plant(&mut self, fault: Fault) {
        if fault.code.is_state() {
            self.registry.plant(&fault);
        } else {
            self.faults.add(fault);
        }
    }

    /// Takes a fault away: the same one as was planted. Of the registry it restores what the fault covers.
    pub(crate) fn lift(&mut self, fault: Fault) -> Result<(), NotPlanted> {
        if fault.code.is_state() {
            self.registry.lift(&fault);
            return Ok(());
        }
        if self.faults.remove(&fault) { Ok(()) } else { Err(NotPlanted(fault)) }
    }

    /// How a description or an answer is sent.
    pub(crate) fn pace(&self, service: &Service, named: Named) -> Pace {
        if self.faults.biting(FaultCode::Cut, Some(service), named).is_some() {
            return Pace::Cut;
        }
        let drip = self.faults.biting(FaultCode::Drip, Some(service), named);
        drip.map_or(Pace::Whole, |fault| Pace::Drip(fault.pause().unwrap_or(DROP)))
    }

    /// The operations that are described and answered.
    pub(crate) fn published(&self, service: &'static Service) -> Vec<&'static Operation> {
        let shown = |operation: &&Operation| !self.faults.conceal(service, operation.name);
        service.operations.iter().filter(shown).collect()
    }
}
