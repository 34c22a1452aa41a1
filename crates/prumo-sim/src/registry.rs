//! `Registry`: what the ERP's administrator keeps on screens: users, integrated systems, information types and the
//! configuration of web services. It deliberately holds no business data (that is the `World`) and no licence: what the
//! ERP says without one is not known.

mod configuration;
mod user;

pub(crate) use configuration::{Configuration, Exported};
pub use user::Password;
pub(crate) use user::{User, UserState};

use crate::{
    fault::{Fault, FaultCode, Scope},
    services,
    world::World,
};
use std::collections::{BTreeMap, BTreeSet};

/// Company and branch.
pub(crate) type Place = (u16, u16);

/// An integrated system of screen F000SIS, in Situação A.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct System {
    /// Descrição.
    pub(crate) description: String,
    /// Tipo, a number of the screen's list; 99 is "Outros".
    pub(crate) kind: String,
}

/// Who and what the installation starts with, and what a screen falls back on where a person leaves a field out.
#[derive(Debug, Clone)]
pub(crate) struct Seed {
    pub(crate) user: String,
    pub(crate) password: Password,
    pub(crate) system_code: String,
}

/// The administrator's data.
#[derive(Debug, Clone)]
pub(crate) struct Registry {
    /// By login.
    pub(crate) users: BTreeMap<String, User>,
    /// By sigla.
    pub(crate) systems: BTreeMap<String, System>,
    /// Active information types: sigla, place, number.
    pub(crate) information: BTreeSet<(String, Place, u16)>,
    /// What F000CWS released.
    pub(crate) configurations: Vec<Configuration>,
    pub(crate) seed: Seed,
    places: Vec<Place>,
}

impl Registry {
    /// One active user and one system with everything released in every branch.
    pub(crate) fn seeded(seed: Seed, world: &World) -> Self {
        let places = world
            .companies
            .iter()
            .flat_map(|company| company.branches.iter().map(move |branch| (company.code, branch.code)));
        let mut registry = Self {
            users: BTreeMap::new(),
            systems: BTreeMap::new(),
            information: BTreeSet::new(),
            configurations: Vec::new(),
            seed,
            places: places.collect(),
        };
        registry.restore_user();
        registry.restore_system();
        registry.restore_information(&Scope::default());
        registry.restore_configurations(|_, _| true);
        registry
    }

    /// Makes a state-like fault true; other faults are not the registry's and change nothing.
    pub(crate) fn plant(&mut self, fault: &Fault) {
        let scope = &fault.scope;
        let covered = |place: Place| scope.covers_place(Some(place.0), Some(place.1));
        match fault.code {
            FaultCode::ErpLoginRefused => drop(self.users.remove(&self.seed.user)),
            FaultCode::ErpPasswordUnusable => {
                let state = match fault.value.as_deref() {
                    Some("wrong") => UserState::PasswordChanged,
                    Some("disabled") => UserState::Disabled,
                    _ => UserState::Expired,
                };
                if let Some(user) = self.users.get_mut(&self.seed.user) {
                    user.state = state;
                }
            }
            FaultCode::SystemCodeUnknown => drop(self.systems.remove(&self.seed.system_code)),
            FaultCode::InformationTypeInactive => {
                let meant = information_types(scope);
                self.information.retain(|(_, place, number)| !(covered(*place) && meant.contains(number)));
            }
            FaultCode::ServiceNotConfigured => {
                self.configurations.retain(|c| !(covered(c.place) && scope.covers_service(&c.service)));
            }
            FaultCode::FieldNotExported => {
                let meant = |c: &&mut Configuration| covered(c.place) && scope.covers_service(&c.service);
                for configuration in self.configurations.iter_mut().filter(meant) {
                    configuration.unmark(fault.value.as_deref());
                }
            }
            FaultCode::RowsFiltered => {
                let meant = |c: &&mut Configuration| covered(c.place) && scope.covers_service(&c.service);
                self.configurations.iter_mut().filter(meant).for_each(|c| c.hides_sample = true);
            }
            _ => {}
        }
    }

    /// Puts back what [`Self::plant`] of the same fault took away, as it was at the start.
    pub(crate) fn lift(&mut self, fault: &Fault) {
        let scope = &fault.scope;
        let covered = |place: Place| scope.covers_place(Some(place.0), Some(place.1));
        match fault.code {
            FaultCode::ErpLoginRefused | FaultCode::ErpPasswordUnusable => self.restore_user(),
            FaultCode::SystemCodeUnknown => self.restore_system(),
            FaultCode::InformationTypeInactive => self.restore_information(scope),
            FaultCode::ServiceNotConfigured | FaultCode::FieldNotExported | FaultCode::RowsFiltered => {
                self.restore_configurations(|place, service| covered(place) && scope.covers_service(service));
            }
            _ => {}
        }
    }

    fn restore_user(&mut self) {
        let user = User { password: self.seed.password.clone(), state: UserState::Active };
        self.users.insert(self.seed.user.clone(), user);
    }

    fn restore_system(&mut self) {
        let system = System { description: "CRM".to_owned(), kind: "99".to_owned() };
        self.systems.insert(self.seed.system_code.clone(), system);
    }

    fn restore_information(&mut self, scope: &Scope) {
        let covered = |place: &&Place| scope.covers_place(Some(place.0), Some(place.1));
        for place in self.places.iter().filter(covered) {
            for number in information_types(scope) {
                self.information.insert((self.seed.system_code.clone(), *place, number));
            }
        }
    }

    fn restore_configurations(&mut self, covered: impl Fn(Place, &str) -> bool) {
        for place in self.places.clone() {
            for service in services::ALL {
                if service.information_type.is_none() || !covered(place, service.name) {
                    continue;
                }
                for operation in service.operations {
                    self.configure(Configuration {
                        place,
                        system: self.seed.system_code.clone(),
                        service: service.name.to_owned(),
                        operation: operation.name.to_owned(),
                        exported: Exported::All,
                        hides_sample: false,
                    });
                }
            }
        }
    }
}

/// Those of the services that are meant.
fn information_types(scope: &Scope) -> BTreeSet<u16> {
    let meant = services::ALL.iter().filter(|service| scope.covers_service(service.name));
    meant.filter_map(|service| service.information_type).collect()
}
