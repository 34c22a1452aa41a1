//! `prumo probe`: looks at single targets, many at once, and shows the raw facts. It judges nothing.

pub(super) mod database;
mod showing;
pub(super) mod soap;
mod tcp;

use std::sync::Mutex;

use prumo_model::digest::DigestKey;
use prumo_model::fact::{Fact, FactKey, Facts};
use prumo_model::facts_file::FactsFile;
use prumo_model::limits::Limits;
use prumo_model::vantage::{Vantage, VantageBasis};
use prumo_probes::{Authorities, Dialler, Looking, Witness};

use super::program;
use crate::arguments::{Format, Probe, ProbeWhat};
use crate::edge::{output, world};

/// The environment that raw facts are filed under.
const ENVIRONMENT: &str = "probe";

/// Looks and shows; gives the exit code.
pub(crate) fn run(arguments: &Probe) -> anyhow::Result<u8> {
    let (facts, format) = match &arguments.what {
        ProbeWhat::Tcp(arguments) => (tcp::look(arguments)?, arguments.format),
        ProbeWhat::Database(arguments) => (database::look(arguments)?, arguments.format),
        ProbeWhat::Soap(arguments) => (soap::look(arguments)?, arguments.format),
    };
    let text = match format {
        Format::Text => showing::text(&facts),
        Format::Json => {
            let file = FactsFile {
                program: program(),
                written: world::now(),
                project: String::new(),
                catalogue: String::new(),
                inputs: Vec::new(),
                vantages: vec![(Vantage::Inside, VantageBasis::Assumed)],
                facts,
            };
            file.to_json() + "\n"
        }
    };
    output::write(None, &text)?;
    Ok(0)
}

/// Runs looks on a runtime of their own.
fn block_on<T>(looks: impl Future<Output = T>) -> anyhow::Result<T> {
    let runtime = world::runtime()?;
    let result = runtime.block_on(looks);
    runtime.shutdown_background();
    Ok(result)
}

/// Keeps the facts.
#[derive(Default)]
struct Keeping(Mutex<Facts>);

impl Keeping {
    fn facts(self) -> Facts {
        self.0.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Witness for Keeping {
    fn starts(&self, _: &FactKey) {}

    fn saw(&self, key: FactKey, fact: Fact) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key, fact);
    }
}

/// What looks without a project are given.
struct Equipment {
    keeping: Keeping,
    limits: Limits,
    authorities: Authorities,
    dialler: Dialler,
    digest_key: DigestKey,
}

impl Equipment {
    fn new() -> anyhow::Result<Self> {
        Ok(Self {
            keeping: Keeping::default(),
            limits: Limits::default(),
            authorities: Authorities::default(),
            dialler: Dialler::new(),
            digest_key: world::digest_key()?,
        })
    }

    fn looking(&self) -> Looking<'_> {
        Looking {
            limits: &self.limits,
            vantage: Vantage::Inside,
            clock: &world::now,
            witness: &self.keeping,
            digest_key: &self.digest_key,
            authorities: &self.authorities,
            dialler: &self.dialler,
        }
    }
}

/// A target as it may be shown: what stands before an `@` could be a password.
fn without_user(target: &str) -> String {
    target.rsplit_once('@').map_or_else(|| target.to_owned(), |(_, rest)| format!("***@{rest}"))
}
