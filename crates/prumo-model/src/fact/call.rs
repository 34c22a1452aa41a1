//! Facts about a call of an operation. Texts of the ERP are kept (cut), values of rows are not.

use std::collections::BTreeSet;
use std::time::Duration;

/// A set of an answer: how many rows, and which fields of them hold anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetFact {
    /// The set's path below `result`.
    pub path: String,
    /// How many rows came that hold anything: a row of nothing but empty fields is none.
    pub rows: u32,
    /// Fields that are neither absent, nil nor empty in at least one row.
    pub filled: BTreeSet<String>,
}

/// How an answer's characters were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharsetFact {
    /// What header or prolog declare.
    pub declared: String,
    /// What the bytes were read as.
    pub used: String,
    /// Whether these disagree.
    pub mismatch: bool,
}

/// An answer of the ERP in its own terms (domain: response).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answered {
    /// How many elements stand in `result`, empty or not: none is no answer of the operation.
    pub elements: u32,
    /// `tipoRetorno`.
    pub return_type: Option<i64>,
    /// `mensagemRetorno`, cut to 300 characters.
    pub message: Option<String>,
    /// `erroExecucao` where it is not empty, cut to 300 characters.
    pub execution_error: Option<String>,
    /// Every `mensagemErro` of `erros`, each cut to 300 characters, at most 20.
    pub errors: Vec<String>,
    /// What the first refused row of an order says (`tipRet` 2 or a `retorno` that is not OK), cut to 300 characters.
    pub refused: Option<String>,
    /// The sets that the catalogue expects.
    pub sets: Vec<SetFact>,
    /// Places where the answer leaves its contract, at most 20.
    pub deviations: Vec<String>,
    /// How its characters were read.
    pub charset: Option<CharsetFact>,
}

/// What became of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallOutcome {
    /// The ERP answered.
    Answered(Answered),
    /// A SOAP fault; code and text, cut.
    Fault {
        /// `faultcode`.
        code: String,
        /// `faultstring`, cut to 300 characters.
        text: String,
    },
    /// Nothing came within the limit.
    Hangs(Duration),
    /// The connection ended before the answer did.
    Cut,
    /// More bytes than the limit.
    TooLarge(u64),
    /// Something else than SOAP.
    NotSoap {
        /// HTTP status.
        status: u16,
        /// Its first characters, printable, at most 60.
        seen: String,
    },
    /// The answer is no XML that we accept: a stable word, and behind a space where and what, in the engine's words.
    Unreadable(String),
}

/// A call of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallFact {
    /// What became of it.
    pub outcome: CallOutcome,
    /// Whether it was the run's first call, which starts the ERP's instance and is not judged by time.
    pub warm_up: bool,
}
