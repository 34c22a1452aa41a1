//! The ERP's answer in its own terms: return type, messages, which sets came and which of their fields hold
//! anything. Values of rows are not kept.

use std::collections::BTreeSet;

use prumo_model::catalogue::OutcomeFamily;
use prumo_model::fact::{Answered, CharsetFact, SetFact};
use prumo_model::plan::OperationLook;
use prumo_soap::{Charset, Deviation, Struct, Value};

use super::echo::Echo;
use crate::untrusted;

/// Errors and deviations that are kept of one answer.
const MOST: usize = 20;

/// Filled fields that are gone through; the largest real set has some hundreds in each row.
const MOST_NAMES: usize = 1_000_000;

/// How an answer becomes a fact.
pub(super) struct Answering<'a> {
    pub(super) look: &'a OperationLook,
    pub(super) echo: &'a Echo<'a>,
}

impl Answering<'_> {
    /// The fact of an answer; `result` is the part of that name, where it came.
    pub(super) fn fact(
        &self,
        result: Option<&Struct>,
        charset: &Charset,
        deviations: &[Deviation],
    ) -> Answered {
        let field = |name: &str| result.and_then(|result| result.get(name)).map(written);
        let text = |name: &str| field(name).and_then(|text| self.kept(&text));
        let deviations = deviations.iter().take(MOST).map(|deviation| {
            let path = self.echo.text(&deviation.path, untrusted::TEXT);
            format!("{path}: {}", deviation.kind.word())
        });
        Answered {
            elements: result.map_or(0, |result| u32::try_from(result.iter().count()).unwrap_or(u32::MAX)),
            return_type: field("tipoRetorno").and_then(|text| text.trim().parse().ok()),
            message: text("mensagemRetorno"),
            execution_error: text("erroExecucao"),
            errors: result.map(|result| self.errors(result)).unwrap_or_default(),
            refused: result.and_then(|result| self.refused(result)),
            sets: result.map(|result| self.sets(result)).unwrap_or_default(),
            deviations: deviations.collect(),
            charset: Some(self.charset(charset)),
        }
    }

    fn errors(&self, result: &Struct) -> Vec<String> {
        let told = rows(result, "erros").into_iter().filter_map(|row| row.get("mensagemErro")).map(written);
        told.filter_map(|text| self.kept(&text)).take(MOST).collect()
    }

    /// What the first row of an order says that was refused, or a row within it.
    fn refused(&self, result: &Struct) -> Option<String> {
        if !matches!(self.look.outcome, OutcomeFamily::Orders | OutcomeFamily::Simulation) {
            return None;
        }
        let rows = self.expected_sets().into_iter().flat_map(|set| rows(result, set));
        rows.into_iter().find_map(refusal).map(|text| self.echo.text(&text, untrusted::TEXT))
    }

    /// The sets that expected fields stand in; the empty path is the answer itself.
    fn expected_sets(&self) -> BTreeSet<&str> {
        let paths = self.look.expects.iter();
        paths.map(|path| path.rsplit_once('.').map_or("", |(set, _)| set)).collect()
    }

    fn sets(&self, result: &Struct) -> Vec<SetFact> {
        let set = |path: &str| match path {
            "" => self.answer_itself(result),
            _ => self.set(result, path),
        };
        self.expected_sets().into_iter().map(set).collect()
    }

    /// The answer itself as a row of those fields that are expected of it. On failure numbers are 0 rather than nil, so
    /// that a 0 is no sign of data here.
    fn answer_itself(&self, result: &Struct) -> SetFact {
        let filled: BTreeSet<String> = said(result, self.look).cloned().collect();
        SetFact { path: String::new(), rows: u32::from(!filled.is_empty()), filled }
    }

    fn set(&self, result: &Struct, path: &str) -> SetFact {
        let mut rows = rows(result, path);
        rows.retain(|row| row.iter().any(|(_, value)| is_filled(value)));
        let filled = rows.iter().flat_map(|row| row.iter()).filter(|(_, value)| is_filled(value));
        let names: BTreeSet<&str> = filled.map(|(name, _)| name).take(MOST_NAMES).collect();
        SetFact {
            path: path.to_owned(),
            rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            filled: names.into_iter().map(|name| self.echo.text(name, untrusted::TEXT)).collect(),
        }
    }

    fn charset(&self, charset: &Charset) -> CharsetFact {
        let declared =
            charset.header.as_deref().or(charset.prolog.as_deref()).or(charset.bom).unwrap_or_default();
        CharsetFact {
            declared: self.echo.text(declared, untrusted::FIRST),
            used: charset.used.to_owned(),
            mismatch: charset.mismatch,
        }
    }

    fn kept(&self, text: &str) -> Option<String> {
        let text = self.echo.text(text, untrusted::TEXT);
        (!text.is_empty()).then_some(text)
    }
}

/// The expected fields of the answer itself that hold anything.
fn said<'l>(result: &'l Struct, look: &'l OperationLook) -> impl Iterator<Item = &'l String> {
    let says = |name: &&String| result.get(name).is_some_and(|value| is_filled(value) && !is_zero(value));
    look.expects.iter().filter(|path| !path.contains('.')).filter(says)
}

/// Whether the answer itself holds anything of what is expected of it.
pub(super) fn says_anything(result: &Struct, look: &OperationLook) -> bool {
    said(result, look).next().is_some()
}

/// What a row says that was refused: `tipRet` 2, or a `retorno` that is not OK, there or in a row within it (domain: E12).
fn refusal(row: &Struct) -> Option<String> {
    let text = |name: &str| row.get(name).map(written).unwrap_or_default().trim().to_owned();
    let (returned, message) = (text("retorno"), text("msgRet"));
    if text("tipRet") == "2" || !(returned.is_empty() || returned == "OK") {
        let said = [returned, message].into_iter().find(|said| !said.is_empty() && said != "OK");
        return Some(said.unwrap_or_else(|| "tipRet 2".to_owned()));
    }
    row.iter().flat_map(|(_, value)| structs(value)).find_map(refusal)
}

/// The rows of a set below `result`, those of a set inside a set for all of its rows; the empty path is the answer itself.
pub(super) fn rows<'r>(result: &'r Struct, path: &str) -> Vec<&'r Struct> {
    let mut around = vec![result];
    for name in path.split('.').filter(|name| !name.is_empty()) {
        around = around.into_iter().filter_map(|row| row.get(name)).flat_map(structs).collect();
    }
    around
}

/// A value as its path writes it; empty for nil, sets and structs.
pub(super) fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(number) => number.to_string(),
        Value::Double(number) => number.to_string(),
        Value::Nil | Value::Secret(_) | Value::Struct(_) | Value::Set(_) => String::new(),
    }
}

fn structs(value: &Value) -> Vec<&Struct> {
    match value {
        Value::Struct(row) => vec![row],
        Value::Set(rows) => rows.iter().filter_map(Value::as_struct).collect(),
        _ => Vec::new(),
    }
}

fn is_zero(value: &Value) -> bool {
    match value {
        Value::Int(number) => *number == 0,
        Value::Double(number) => *number == 0.0,
        _ => false,
    }
}

fn is_filled(value: &Value) -> bool {
    match value {
        Value::Nil => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::Int(_) | Value::Double(_) | Value::Secret(_) => true,
        Value::Struct(fields) => fields.iter().any(|(_, value)| is_filled(value)),
        Value::Set(rows) => rows.iter().any(is_filled),
    }
}
