//! Arguments that choose what is looked at and how it is judged.

use clap::{Args, ValueEnum};
use prumo_model::judge::{Attestation, Selection};
use prumo_model::outcome::{Acceptance, Strictness};
use prumo_model::step::Step;
use prumo_model::vantage::Vantage;

/// What is looked at, and from where.
#[derive(Args, Debug, Clone)]
pub(crate) struct Choosing {
    /// Only this environment; may be repeated
    #[arg(long = "env", value_name = "NAME")]
    pub(crate) environments: Vec<String>,
    /// Only this stage (1, 2 or 3) and what it needs; may be repeated
    #[arg(long = "stage", value_name = "N", value_parser = clap::value_parser!(u8).range(1..=3))]
    pub(crate) stages: Vec<u8>,
    /// Only this step (1.1 to 3.1) and what it needs; may be repeated
    #[arg(long = "step", value_name = "STEP", value_parser = step)]
    pub(crate) steps: Vec<Step>,
    /// Also make this call of the catalogue, whose effect is not proven to be none (orders-send/SimularPedidos): once, in
    /// homologation only, and after proof that it can't reach production; may be repeated
    #[arg(long = "call", value_name = "ENTRY/OPERATION")]
    pub(crate) calls: Vec<String>,
    /// Where this machine looks from: crm, inside or outside; by default it finds out
    #[arg(long, value_name = "VANTAGE", value_parser = vantage)]
    pub(crate) vantage: Option<Vantage>,
}

/// How facts are judged.
#[derive(Args, Debug, Clone)]
pub(crate) struct Judging {
    /// A person's word on a step that could not be told, e.g. --attest 1.2="Ana, rede: liberado em 24/11"; may be repeated
    #[arg(long, value_name = "STEP=TEXT", value_parser = attestation)]
    pub(crate) attest: Vec<Attestation>,
    /// Passes that are good enough for exit code 0: attested, inferred, waived
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    pub(crate) accept: Vec<Accept>,
    /// Warnings count as failures
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accept {
    /// A person's word
    Attested,
    /// The catalogue's unconfirmed word
    Inferred,
    /// Steps set aside
    Waived,
}

impl Choosing {
    pub(crate) fn selection(&self) -> Selection {
        selection(&self.environments, &self.stages, &self.steps)
    }
}

/// A selection of environments, stages and steps.
pub(crate) fn selection(environments: &[String], stages: &[u8], steps: &[Step]) -> Selection {
    Selection {
        environments: environments.iter().cloned().collect(),
        stages: stages.iter().copied().collect(),
        steps: steps.iter().copied().collect(),
    }
}

impl Judging {
    pub(crate) fn strictness(&self) -> Strictness {
        let accept = self.accept.iter().map(|accept| match accept {
            Accept::Attested => Acceptance::Attested,
            Accept::Inferred => Acceptance::Inferred,
            Accept::Waived => Acceptance::Waived,
        });
        Strictness { accept: accept.collect(), strict: self.strict }
    }
}

pub(super) fn step(text: &str) -> Result<Step, String> {
    Step::parse(text).ok_or_else(|| format!("the steps are {}", Step::spellings().join(", ")))
}

fn vantage(text: &str) -> Result<Vantage, String> {
    Vantage::parse(text).ok_or_else(|| format!("the vantages are {}", Vantage::spellings().join(", ")))
}

fn attestation(text: &str) -> Result<Attestation, String> {
    let (named, words) = text.split_once('=').ok_or("write STEP=TEXT, e.g. 1.2=\"Ana, rede: liberado\"")?;
    if words.trim().is_empty() {
        return Err("an attestation says who saw what: the text is empty".to_owned());
    }
    Ok(Attestation { step: step(named.trim())?, text: words.trim().to_owned() })
}
