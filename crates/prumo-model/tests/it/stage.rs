//! A stage to judge: project, catalogue, facts and everything else that a judgement depends on, healthy until a test
//! changes it. It looks at nothing: the facts are invented.

pub(crate) mod healthy;

use jiff::Timestamp;
use prumo_model::catalogue::Catalogue;
use prumo_model::code::Code;
use prumo_model::fact::{Fact, FactKey, FactKind, Facts, Seen};
use prumo_model::host::Endpoint;
use prumo_model::judge::{Attestation, CheckResult, Inputs, Judged, Selection, StepResult, judge};
use prumo_model::outcome::{Acceptance, Strictness, exit_code};
use prumo_model::plan::Plan;
use prumo_model::project::Project;
use prumo_model::step::Step;
use prumo_model::target::{Branch, OperationName, Target};
use prumo_model::vantage::{Vantage, VantageBasis};

pub(crate) const PROJECT: &str = include_str!("stage/project.toml");
pub(crate) const CATALOGUE: &str = include_str!("stage/catalogue.toml");

/// The same with an order that is simulated.
pub(crate) const SIMULATING: &str =
    concat!(include_str!("stage/catalogue.toml"), include_str!("stage/simulation.toml"));

/// What a project needs for it: a product, and one branch, since one order is simulated.
pub(crate) const SIMULATED: &[(&str, &str)] =
    &[("customer = 1001", "customer = 1001\nproduct = \"ABC-1\""), ("branches = [1, 2]", "branches = [1]")];

/// The environment of the project.
pub(crate) const HOMOLOGATION: &str = "homologation";

/// A stage.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) project: Project,
    pub(crate) catalogue: Catalogue,
    pub(crate) facts: Facts,
    pub(crate) vantage: Vantage,
    pub(crate) vantage_basis: VantageBasis,
    pub(crate) attestations: Vec<Attestation>,
    pub(crate) selection: Selection,
    pub(crate) now: Timestamp,
}

impl Stage {
    /// Everything open, seen from the CRM.
    pub(crate) fn healthy() -> Self {
        Self::of(PROJECT, CATALOGUE, Vantage::Crm)
    }

    /// Healthy facts for a project with changes in its text: what stands there, and what instead.
    pub(crate) fn with(changes: &[(&str, &str)]) -> Self {
        Self::of(&changed(PROJECT, changes), CATALOGUE, Vantage::Crm)
    }

    /// Healthy facts for a project and a catalogue, seen from a vantage.
    pub(crate) fn of(project: &str, catalogue: &str, vantage: Vantage) -> Self {
        let catalogue = Catalogue::read(&[("accounts.toml", catalogue)]).expect("a sound catalogue");
        let project = Project::read(project, &catalogue).expect("a sound project");
        let mut stage = Self {
            project,
            catalogue,
            facts: Facts::new(),
            vantage,
            vantage_basis: VantageBasis::Proven,
            attestations: Vec::new(),
            selection: Selection::default(),
            now: time("2026-11-24T12:00:00Z"),
        };
        stage.look_from(vantage);
        stage
    }

    /// Everything open, with an order that was simulated.
    pub(crate) fn simulated() -> Self {
        Self::of(&changed(PROJECT, SIMULATED), SIMULATING, Vantage::Crm)
    }

    /// Adds the healthy facts of a look from a vantage.
    pub(crate) fn look_from(&mut self, vantage: Vantage) {
        for environment in Plan::of(&self.project, &self.catalogue, vantage).environments {
            self.facts.merge(healthy::facts(&environment));
        }
    }

    /// A later look from the stage's own vantage.
    pub(crate) fn see(&mut self, target: Target, kind: FactKind, seen: Seen) {
        self.see_from(self.vantage, target, kind, seen);
    }

    /// A later look from a vantage.
    pub(crate) fn see_from(&mut self, vantage: Vantage, target: Target, kind: FactKind, seen: Seen) {
        let key = FactKey { environment: HOMOLOGATION.to_owned(), target, vantage, kind };
        let known = self.facts.get(&key).cloned().unwrap_or_else(|| healthy::fact(seen.clone()));
        self.facts.insert(key, Fact { seen, ..known });
    }

    /// Changes a fact that is there.
    pub(crate) fn alter(&mut self, target: Target, kind: FactKind, change: impl FnOnce(&mut Fact)) {
        let key = FactKey { environment: HOMOLOGATION.to_owned(), target, vantage: self.vantage, kind };
        let mut fact = self.facts.get(&key).expect("the fact to change").clone();
        change(&mut fact);
        self.facts.insert(key, fact);
    }

    /// Keeps the facts whose key a test wants.
    pub(crate) fn keep(&mut self, wanted: impl Fn(&FactKey) -> bool) {
        let mut kept = Facts::new();
        for (key, fact) in self.facts.iter().filter(|(key, _)| wanted(key)) {
            kept.insert(key.clone(), fact.clone());
        }
        self.facts = kept;
    }

    /// Judges it.
    pub(crate) fn judged(&self) -> Judged {
        judge(&Inputs {
            project: &self.project,
            catalogue: &self.catalogue,
            facts: &self.facts,
            vantage: self.vantage,
            vantage_basis: self.vantage_basis,
            attestations: &self.attestations,
            selection: &self.selection,
            now: self.now,
            ended: "not-looked-at",
        })
    }

    /// Its exit code where nothing weaker than proof is accepted.
    pub(crate) fn exit(&self) -> u8 {
        exit_code(&self.judged(), &Strictness::default())
    }

    /// Its exit code where everything that can be accepted is.
    pub(crate) fn exit_accepting_all(&self) -> u8 {
        let accept = Acceptance::ALL.iter().copied().collect();
        exit_code(&self.judged(), &Strictness { accept, strict: false })
    }

    /// The codes of its lines, in order.
    pub(crate) fn codes(&self) -> Vec<Code> {
        self.judged().lines().map(|line| line.finding.code).collect()
    }

    /// Where a step of its first environment stands.
    pub(crate) fn step(&self, step: Step) -> StepResult {
        let steps = self.judged().environments.remove(0).steps;
        steps.into_iter().find(|known| known.step == step).expect("a chosen step")
    }

    /// The checks that a test asks for.
    pub(crate) fn checks(&self, wanted: impl Fn(&CheckResult) -> bool) -> Vec<CheckResult> {
        self.judged().checks().filter(|check| wanted(check)).cloned().collect()
    }
}

/// A text with changes, each of which must have something to change.
pub(crate) fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old:?} is not in the text");
        text.replace(old, new)
    })
}

/// A time.
pub(crate) fn time(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

/// The database's port.
pub(crate) fn database_port() -> Target {
    Target::Port(endpoint("banco.example.com.br:5432"))
}

/// The port of the web services.
pub(crate) fn services_port() -> Target {
    Target::Port(endpoint("erp.example.com.br:8181"))
}

/// A host and a port.
pub(crate) fn endpoint(text: &str) -> Endpoint {
    Endpoint::parse(text).expect("an endpoint")
}

/// The database.
pub(crate) fn database() -> Target {
    let (engine, endpoint) = (prumo_model::engine::Engine::PostgreSql, endpoint("banco.example.com.br:5432"));
    Target::Database { engine, endpoint, name: "sapiens_hml".to_owned() }
}

/// The application server.
pub(crate) fn server() -> Target {
    Target::Server(endpoint("erp.example.com.br:8181"))
}

/// The operation that proves the login.
pub(crate) fn login() -> Target {
    Target::Operation(OperationName {
        service: "com.senior.g5.co.ger.sid".to_owned(),
        operation: "Executar".to_owned(),
    })
}

/// The operation that asks for customers.
pub(crate) fn customers() -> OperationName {
    OperationName {
        service: "com.senior.g5.co.cad.clientes".to_owned(),
        operation: "ConsultarGeral".to_owned(),
    }
}

/// A call of it for a branch of company 1.
pub(crate) fn call(branch: u32) -> Target {
    Target::Call(customers(), Branch { company: 1, branch })
}

/// The simulated order, in company 1, branch 1.
pub(crate) fn simulation() -> Target {
    let (service, operation) = ("com.senior.g5.co.mcm.ven.pedidos".to_owned(), "SimularPedidos".to_owned());
    Target::Call(OperationName { service, operation }, Branch { company: 1, branch: 1 })
}

/// The rows that it must leave alone.
pub(crate) fn watched() -> Target {
    Target::Rows("accounts/SimularPedidos/E085CLI".to_owned(), Branch { company: 1, branch: 1 })
}

/// The rows of the comparison for a branch of company 1.
pub(crate) fn rows(branch: u32) -> Target {
    Target::Rows("accounts/customer".to_owned(), Branch { company: 1, branch })
}
