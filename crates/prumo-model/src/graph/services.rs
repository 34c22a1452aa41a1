//! The services' part of the graph: TLS → application server → deployed → contract → answer → ERP login → the ERP's own gates.

use std::collections::BTreeMap;

use super::Building;
use crate::catalogue::Operation;
use crate::gate::Gate;
use crate::plan::{OperationLook, ServerLook};
use crate::step::Side;
use crate::target::Target;

/// The ERP's gates that a call meets after the login, in their order.
const ERP_GATES: [Gate; 7] = [
    Gate::Licence,
    Gate::SystemCode,
    Gate::InformationType,
    Gate::Configuration,
    Gate::Company,
    Gate::UserRight,
    Gate::Business,
];

impl Building<'_> {
    /// Adds the services' nodes, the server with the login first; `samples` are the sample nodes by entry.
    pub(super) fn services(&mut self, samples: &BTreeMap<String, usize>) {
        let mut login = None;
        for server in &self.ground.plan.servers {
            let endpoint = server.access.endpoint.clone();
            let reach = self.reach(&endpoint, Side::Services);
            let tls = self.add(Gate::Tls, Target::Port(endpoint.clone()), Side::Services, &[reach]);
            let target = Target::Server(endpoint);
            let alive = self.add(Gate::ApplicationServer, target, Side::Services, &[tls]);
            login = login.or_else(|| self.login(server, alive));
        }
        for server in &self.ground.plan.servers {
            let target = Target::Server(server.access.endpoint.clone());
            let alive = self.add(Gate::ApplicationServer, target, Side::Services, &[]);
            for service in &server.services {
                let target = Target::Service(service.service.clone());
                let deployed = self.add(Gate::Deployed, target, Side::Services, &[alive]);
                for operation in service.operations.iter().filter(|operation| !operation.login) {
                    self.operation(operation, deployed, login, samples);
                }
            }
        }
    }

    /// The chain of the login's own operation, which needs no login before it.
    fn login(&mut self, server: &ServerLook, alive: usize) -> Option<usize> {
        let of_service = |service: &'_ crate::plan::ServiceLook| {
            let login = service.operations.iter().find(|operation| operation.login)?;
            Some((service.service.clone(), login.name.clone()))
        };
        let (service, name) = server.services.iter().find_map(of_service)?;
        let deployed = self.add(Gate::Deployed, Target::Service(service), Side::Services, &[alive]);
        let target = Target::Operation(name);
        let contract = self.add(Gate::Contract, target.clone(), Side::Services, &[deployed]);
        let answer = self.add(Gate::Answer, target.clone(), Side::Services, &[contract]);
        Some(self.add(Gate::ErpLogin, target, Side::Services, &[answer]))
    }

    fn operation(
        &mut self,
        look: &OperationLook,
        deployed: usize,
        login: Option<usize>,
        samples: &BTreeMap<String, usize>,
    ) {
        let Some((entry, operation)) = self.catalogued(look) else { return };
        let word = self.ground.word(&entry, &operation.name.operation, operation.basis);
        let target = Target::Operation(look.name.clone());
        let contract = self.add(Gate::Contract, target.clone(), Side::Services, &[deployed]);
        let mut needs: Vec<usize> = [contract].into_iter().chain(login).collect();
        if operation.may_be_called() && look.calls.is_empty() {
            needs.extend(samples.get(&entry));
        }
        let answer = self.add(Gate::Answer, target, Side::Services, &needs);
        for branch in self.branches() {
            let mut before = answer;
            for gate in ERP_GATES {
                if gate == Gate::Business || operation.gates.contains(&gate) {
                    let target = Target::Call(look.name.clone(), branch);
                    before = self.add(gate, target, Side::Services, &[before]);
                    self.rests_on(before, word.clone());
                }
            }
        }
    }

    /// The catalogue's own word on an operation, with the entry that says it.
    pub(super) fn catalogued(&self, look: &OperationLook) -> Option<(String, Operation)> {
        self.ground.entries().into_iter().find_map(|entry| {
            let operation = entry.operations.iter().find(|operation| operation.name == look.name)?;
            Some((entry.id.clone(), operation.clone()))
        })
    }

    /// Every company and branch of the environment.
    pub(super) fn branches(&self) -> Vec<crate::target::Branch> {
        let services = self.ground.environment.services.applies();
        services.map(|services| services.branches().collect()).unwrap_or_default()
    }
}
