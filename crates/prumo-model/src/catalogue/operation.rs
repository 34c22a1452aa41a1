//! An operation that an integration calls: what is sent, what is expected, and what its answer's numbers mean.

use std::collections::{BTreeMap, BTreeSet};

use super::{Certainty, Effect};
use crate::gate::Gate;
use crate::project::Erp;
use crate::target::OperationName;
use crate::word::words;

words! {
    /// Which meaning `tipoRetorno` has (domain: not uniform).
    OutcomeFamily {
        /// `ger.sid`: no `tipoRetorno`; `erroExecucao` decides.
        Login = "login",
        /// `mfi.cre.titulos`: 1 success, 2 business error.
        Titles = "titles",
        /// `cad.*`: 1 success, -1 business error, 0 with `erroExecucao`.
        Register = "register",
        /// Orders sent: 1 for the whole; `tipRet` (2 refused) and `retorno` of each row decide.
        Orders = "orders",
        /// Simulations: 0 for the whole; rows as in `orders`.
        Simulation = "simulation",
    }
}

/// What is sent in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendValue {
    /// `$company`.
    Company,
    /// `$branch`.
    Branch,
    /// `$system-code`.
    SystemCode,
    /// `$rehearsal.customer`.
    Customer,
    /// `$rehearsal.product`.
    Product,
    /// A fixed text.
    Text(String),
    /// A fixed whole number.
    Number(i64),
}

impl SendValue {
    /// Whether it is sample data of the project.
    #[must_use]
    pub const fn is_sample(&self) -> bool {
        matches!(self, Self::Customer | Self::Product)
    }
}

impl std::fmt::Display for SendValue {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Company => out.write_str("$company"),
            Self::Branch => out.write_str("$branch"),
            Self::SystemCode => out.write_str("$system-code"),
            Self::Customer => out.write_str("$rehearsal.customer"),
            Self::Product => out.write_str("$rehearsal.product"),
            Self::Text(text) => write!(out, "{text:?}"),
            Self::Number(number) => number.fmt(out),
        }
    }
}

/// An operation that is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Service and operation without version suffix.
    pub name: OperationName,
    /// Version suffixes that serve, best first; `""` is the base operation.
    pub versions: Vec<String>,
    /// What a call does.
    pub effect: Effect,
    /// The gates after *answer* that it meets.
    pub gates: BTreeSet<Gate>,
    /// Which meaning `tipoRetorno` has.
    pub outcome: OutcomeFamily,
    /// How sure the operation and its gates are.
    pub basis: Certainty,
    /// What is sent, by dotted path below `parameters`.
    pub send: BTreeMap<String, SendValue>,
    /// Further fields that a call sends, whose values are not Prumo's to know: that they are published is judged.
    pub uses: Vec<String>,
    /// Fields that an answer with data fills, by dotted path below `result`.
    pub expect: Vec<String>,
    /// The ERPs that it counts for; see [`Catalogue::for_erp`](super::Catalogue::for_erp).
    pub erps: Vec<Erp>,
}

impl Operation {
    /// Whether it may be called in every check: only where it is shown to have no effect.
    #[must_use]
    pub fn may_be_called(&self) -> bool {
        self.effect == Effect::None
    }

    /// Whether it may be called where a person names it: its effect is said to be none, and what it takes is known.
    #[must_use]
    pub fn may_be_named(&self) -> bool {
        self.effect == Effect::Unproven && !self.send.is_empty()
    }

    /// What of the project's sample data its call needs.
    pub fn samples(&self) -> impl Iterator<Item = &SendValue> {
        self.send.values().filter(|value| value.is_sample())
    }

    /// Every field that a call sends, as a dotted path below `parameters`.
    pub fn sent(&self) -> impl Iterator<Item = &String> {
        self.send.keys().chain(&self.uses)
    }
}
