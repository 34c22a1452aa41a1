//! `Planted`: the faults that are no state of the registry, and the question whether one bites a call.
//! It deliberately does not know what a fault does.

use super::{Fault, FaultCode};
use crate::services::Service;
use std::collections::BTreeSet;

/// Company and branch of a call, as far as it names them.
pub(crate) type Named = (Option<u16>, Option<u16>);

/// Faults in the order in which they were planted, each once.
#[derive(Debug, Default)]
pub(crate) struct Planted(Vec<Fault>);

impl Planted {
    /// Adds one that is not there yet.
    pub(crate) fn add(&mut self, fault: Fault) {
        if !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    /// Takes the same one away; whether it was there.
    pub(crate) fn remove(&mut self, fault: &Fault) -> bool {
        let before = self.0.len();
        self.0.retain(|planted| planted != fault);
        self.0.len() < before
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    /// The first of this code that bites a call of the service, or of an address where there is none.
    pub(crate) fn biting(&self, code: FaultCode, service: Option<&Service>, named: Named) -> Option<&Fault> {
        self.all_biting(code, service, named).next()
    }

    /// The fields that are not published to a call.
    pub(crate) fn hidden(&self, service: &Service, named: Named) -> BTreeSet<String> {
        let faults = self.all_biting(FaultCode::FieldNotPublished, Some(service), named);
        faults.filter_map(|fault| fault.value.clone()).collect()
    }

    /// Whether an operation of the service is not published. A fault that names none means the service's first.
    pub(crate) fn conceal(&self, service: &Service, operation: &str) -> bool {
        let first = service.operations.first().map(|operation| operation.name);
        self.all_biting(FaultCode::OperationNotPublished, Some(service), (None, None))
            .any(|fault| fault.value.as_deref().or(first) == Some(operation))
    }

    fn all_biting<'a>(
        &'a self,
        code: FaultCode,
        service: Option<&Service>,
        (company, branch): Named,
    ) -> impl Iterator<Item = &'a Fault> {
        self.0.iter().filter(move |fault| {
            let scope = &fault.scope;
            fault.code == code
                && service.map_or(scope.service.is_none(), |service| scope.covers_service(service.name))
                && scope.covers_place(company, branch)
        })
    }
}
