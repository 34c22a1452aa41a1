//! A project of reach `internet` within a namespace: a database that the CRM dials by name, and what the program says.

use std::net::{IpAddr, TcpListener};

use serde_json::Value;

use super::resolver::{Reply, Resolver};
use super::space;
use crate::corpus::line;
use crate::rogue::stage::Stage;

/// The name that the CRM dials.
pub(super) const NAME: &str = "banco.example.com.br";
/// The CRM's address.
pub(super) const CRM: &str = "18.228.227.211";
/// The port of the database.
pub(super) const PORT: u16 = 5432;

/// The name leads to these addresses.
pub(super) fn leads_to(addresses: &'static [&'static str]) -> impl Fn(usize, &str) -> Reply + Send + 'static {
    move |_, name| match name {
        NAME => Reply::Addresses(addresses.iter().map(|address| address.parse().unwrap()).collect()),
        _ => Reply::NoSuchName,
    }
}

/// Somebody who takes connections at an address of this namespace.
pub(super) fn open(address: &str) -> TcpListener {
    let address: IpAddr = address.parse().unwrap();
    TcpListener::bind((address, PORT)).unwrap()
}

/// A project within the namespace.
pub(super) struct World {
    pub(super) stage: Stage,
    pub(super) resolver: Resolver,
}

/// What the program said.
pub(super) struct Said {
    pub(super) code: i32,
    pub(super) report: Value,
}

impl World {
    /// A project whose names a name server of our own answers.
    pub(super) fn new(rule: impl Fn(usize, &str) -> Reply + Send + 'static) -> Self {
        let stage = Stage::of_database(PORT, "required");
        stage.project.set("project.reach", "\"internet\"").unwrap();
        stage.project.set("project.crm-addresses", &format!("[\"{CRM}\"]")).unwrap();
        stage.project.set("environment.h.database.host", &format!("\"{NAME}\"")).unwrap();
        stage.project.set("limits.name-seconds", "5").unwrap();
        stage.project.set("limits.tcp-seconds", "2").unwrap();
        stage.project.set("limits.run-seconds", "30").unwrap();
        space::resolve_by(stage.folder.path(), "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
        Self { stage, resolver: Resolver::start(rule) }
    }

    /// Checks name, address and port of the database.
    pub(super) fn check(&self, more: &[&str]) -> Said {
        let arguments = ["check", "--format", "json", "--step", "1.1", "--step", "1.2"];
        let run = self.stage.run(&[&arguments, more].concat());
        let report = serde_json::from_str(&run.stdout).expect(&run.stderr);
        Said { code: run.code, report }
    }
}

impl World {
    /// Looks at name, address and port of the database; the file of the facts.
    pub(super) fn look(&self, more: &[&str], file: &str) -> String {
        let path = self.stage.folder.path().join(file).display().to_string();
        let arguments = ["look", "--step", "1.1", "--step", "1.2", "--output", &path];
        let run = self.stage.run(&[&arguments, more].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        path
    }

    /// Judges files of facts.
    pub(super) fn judge(&self, files: &[&str]) -> Said {
        let arguments = ["judge", "--format", "json", "--step", "1.1", "--step", "1.2"];
        let run = self.stage.run(&[&arguments, files].concat());
        let report = serde_json::from_str(&run.stdout).expect(&run.stderr);
        Said { code: run.code, report }
    }
}

impl Said {
    /// The codes of the findings.
    pub(super) fn codes(&self) -> Vec<&str> {
        line::every_line(&self.report).into_iter().map(|line| line.code).collect()
    }

    /// The codes of the notes.
    pub(super) fn notes(&self) -> Vec<&str> {
        line::notes(&self.report)
    }

    /// A text of the report's arguments, wherever it stands.
    pub(super) fn says(&self, text: &str) -> bool {
        self.report.to_string().contains(text)
    }
}
