//! One file in which every kind of target and every variant of every fact stands at least once, as it might come from
//! a real look; the golden file `every-variant.json` is how version 1 spells it.

mod connections;
mod databases;
mod services;

use std::time::Duration;

use super::super::FactsFile;
use crate::fact::{Fact, FactKey, FactKind, Facts, NotLooked, NotProven, Seen};
use crate::host::{Endpoint, Host};
use crate::inputs::Inputs;
use crate::step::Side;
use crate::target::Target;
use crate::vantage::{Vantage, VantageBasis};

/// A look at a target.
type Look = (Target, FactKind, Seen);

/// The file.
pub(super) fn file() -> FactsFile {
    FactsFile {
        program: "prumo 0.1.0".to_owned(),
        written: "2026-11-24T13:05:00.25Z".parse().unwrap(),
        project: "Metalúrgica \"São João\"".to_owned(),
        catalogue: "1".to_owned(),
        inputs: Side::ALL
            .iter()
            .map(|side| Inputs {
                environment: "homologation".to_owned(),
                side: *side,
                digest: "00112233445566778899aabbccddeeff".to_owned(),
            })
            .collect(),
        vantages: vec![
            (Vantage::Crm, VantageBasis::Proven),
            (Vantage::Inside, VantageBasis::Assumed),
            (Vantage::Outside, VantageBasis::Attested),
        ],
        facts: facts(),
    }
}

/// The looks of [`file`], spread over the vantages so that each stands there.
fn facts() -> Facts {
    let looks = [connections::looks(), databases::looks(), services::looks(), not_looked()].concat();
    let mut facts = Facts::new();
    for (number, (target, kind, seen)) in looks.into_iter().enumerate() {
        let vantage = Vantage::ALL[number % Vantage::ALL.len()];
        let key = FactKey { environment: "homologation".to_owned(), target, vantage, kind };
        let took = Duration::from_micros(1_500);
        facts.insert(key, Fact { when: "2026-11-24T13:04:05Z".parse().unwrap(), took, seen });
    }
    facts
}

fn not_looked() -> Vec<Look> {
    let refused = crate::fact::DatabaseAnswer { code: "57P03".to_owned(), routine: None };
    [
        NotLooked::TimedOut(Duration::from_secs(5)),
        NotLooked::RunOver,
        NotLooked::Cancelled,
        NotLooked::BudgetSpent,
        NotLooked::Dropped,
        NotLooked::ServerRefused(refused),
        NotLooked::SecretMissing("env PRUMO_EXEMPLO_HML_DB".to_owned()),
        NotLooked::Waiting,
        NotLooked::NoDriver,
        NotLooked::TooMuch,
        NotLooked::RightsNotVisible,
        NotLooked::Protocol("a message of length 0".to_owned()),
    ]
    .into_iter()
    .chain(NotProven::ALL.iter().map(|reason| NotLooked::CallNotProven(*reason)))
    .zip(9000..)
    .map(|(reason, port)| {
        (
            Target::Server(endpoint(&format!("erp.example.com.br:{port}"))),
            FactKind::Http,
            Seen::Nothing(reason),
        )
    })
    .chain([(
        Target::Integration("accounts".to_owned()),
        FactKind::ServiceRows,
        Seen::Nothing(NotLooked::Waiting),
    )])
    .collect()
}

/// `host:port`, read.
fn endpoint(text: &str) -> Endpoint {
    Endpoint::parse(text).unwrap()
}

/// A host, read.
fn host(text: &str) -> Host {
    Host::parse(text).unwrap()
}

/// Owned texts.
fn texts<T: FromIterator<String>>(texts: &[&str]) -> T {
    texts.iter().map(ToString::to_string).collect()
}
