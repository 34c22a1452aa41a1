//! What an answer of the ERP means: which gate it stopped at. The ERP gives texts and no codes, so this is the one place
//! where texts are classified, by the substrings of its known messages; a text that is not known is said to be so.

use super::{Context, Judgement};
use crate::argument::Arguments;
use crate::catalogue::{AnswerText, OutcomeFamily};
use crate::code::Code;
use crate::fact::{Answered, CallOutcome, FactKind, Seen};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::plan::OperationLook;
use crate::target::{Branch, OperationName, Target};

/// Known messages, the longer before the shorter that it begins with (domain: E4 is the beginning of E5).
const MESSAGES: &[(&str, Code)] = &[
    ("Credenciais inválidas/desabilitadas/expiradas", Code::ErpPasswordUnusable),
    ("Credenciais inválidas", Code::ErpLoginRefused),
    ("Web service não está parametrizado", Code::ServiceNotConfigured),
    ("Integração do tipo de informação", Code::InformationTypeInactive),
    ("Sigla de sistema não cadastrada", Code::SystemCodeUnknown),
    ("Sistema integrado não informado", Code::SystemCodeMissing),
    ("Código da empresa não cadastrado", Code::CompanyUnknown),
    ("Código da filial não cadastrado", Code::BranchUnknown),
    ("Código da filial não informado", Code::ErpRefusedData),
    ("Valores de parâmetros obrigatórios não foram informados", Code::ErpRefusedData),
    ("É necessário informar", Code::ErpRefusedData),
    ("A data deve estar no formato", Code::ErpRefusedData),
    ("Divisão por zero", Code::ErpRuntimeError),
    ("Read Stream Error", Code::ErpRuntimeError),
];

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The ERP did what it was asked to; so many rows came.
    Fine(u32),
    /// It stopped, at the gate of this code, with this text.
    Stopped(Code, String),
}

/// The texts that are known: ours, and after them those that the catalogue's files name.
#[derive(Debug, Default)]
pub(super) struct Known<'c>(Vec<&'c AnswerText>);

impl<'c> Known<'c> {
    /// Those of a catalogue, whichever entries the project uses.
    pub(super) fn of(context: &Context<'c>) -> Self {
        Self(context.ground.catalogue.entries.values().flat_map(|entry| &entry.answers).collect())
    }

    /// What a text means.
    fn code(&self, text: &str) -> Option<Code> {
        let ours = MESSAGES.iter().map(|(part, code)| (*part, *code));
        let theirs = self.0.iter().map(|known| (known.contains.as_str(), known.code));
        ours.chain(theirs).find(|(part, _)| text.contains(part)).map(|(_, code)| code)
    }

    fn stopped(&self, text: &str) -> Meaning {
        Meaning::Stopped(self.code(text).unwrap_or(Code::ErpAnswerUnknown), text.to_owned())
    }
}

/// What an answer means for an operation.
pub(super) fn meaning(outcome: &CallOutcome, family: OutcomeFamily, known: &Known<'_>) -> Option<Meaning> {
    match outcome {
        CallOutcome::Answered(answered) => Some(answer(answered, family, known)),
        CallOutcome::Fault { code, text } => Some(known.stopped(&format!("{code}: {text}"))),
        _ => None,
    }
}

fn answer(answered: &Answered, family: OutcomeFamily, known: &Known<'_>) -> Meaning {
    if let Some(text) = answered.execution_error.as_deref().or(answered.errors.first().map(String::as_str)) {
        return known.stopped(text);
    }
    if let Some(text) = answered.refused.as_deref() {
        // The row itself says that it was refused, whatever the whole says and whether its text is known or not.
        return match known.stopped(text) {
            Meaning::Stopped(Code::ErpAnswerUnknown, text) => Meaning::Stopped(Code::ErpRefusedData, text),
            told => told,
        };
    }
    let rows = answered.sets.iter().map(|set| set.rows).max().unwrap_or(0);
    let message = answered.message.clone().unwrap_or_default();
    match (family, answered.return_type) {
        (OutcomeFamily::Login, _) | (_, None) if rows > 0 || family == OutcomeFamily::Login => {
            Meaning::Fine(rows)
        }
        (OutcomeFamily::Titles | OutcomeFamily::Register | OutcomeFamily::Orders, Some(1)) => {
            Meaning::Fine(rows)
        }
        (OutcomeFamily::Simulation, Some(0)) => Meaning::Fine(rows),
        // A known text says more than a number; without one the number is shown beside whatever was said.
        _ if known.code(&message).is_some() => known.stopped(&message),
        (_, number) => {
            let number = number.map_or_else(|| "-".to_owned(), |number| number.to_string());
            Meaning::Stopped(
                Code::ErpAnswerUnknown,
                format!("tipoRetorno {number} {message}").trim().to_owned(),
            )
        }
    }
}

/// Judges one of the ERP's own gates for a call: all of them read the same answer.
pub(super) fn judge(context: &Context<'_>, gate: Gate) -> Result<u32, Judgement> {
    let call = Call::of(context).ok_or_else(|| context.not_looked(context.ended))?;
    let target = &context.node.id.target;
    let fact = context.fact_of(target, FactKind::Call);
    if !call.look.calls.iter().any(|known| known.target == *target) && fact.is_none() {
        // The operation has an effect and was not called.
        return Err(Judgement::inferred("not-exercised"));
    }
    let outcome = match fact.map(|fact| &fact.seen) {
        Some(Seen::Call(fact)) => &fact.outcome,
        Some(Seen::Nothing(reason)) => return Err(context.not_looked_because(reason)),
        _ => return Err(context.not_looked(context.ended)),
    };
    match meaning(outcome, call.look.outcome, &Known::of(context)) {
        Some(Meaning::Fine(rows)) => Ok(rows),
        Some(Meaning::Stopped(code, text)) => Err(call.stopped(context, gate, code, &text)),
        None => Err(context.not_looked(context.ended)),
    }
}

/// The call that a node is about.
struct Call<'c> {
    look: &'c OperationLook,
    name: &'c OperationName,
    branch: Branch,
}

impl<'c> Call<'c> {
    fn of(context: &Context<'c>) -> Option<Self> {
        let Target::Call(name, branch) = &context.node.id.target else { return None };
        let (_, look) = context.ground.plan.operation(name)?;
        Some(Self { look, name, branch: *branch })
    }

    /// The judgement of a gate when the ERP stopped at the gate of a code.
    fn stopped(&self, context: &Context<'_>, gate: Gate, code: Code, text: &str) -> Judgement {
        let business =
            || context.other(Gate::Business, context.node.id.target.clone(), context.node.id.vantage);
        let at = code.row().gate.unwrap_or(Gate::Business);
        let met = at == Gate::Business || self.meets(context, at);
        if !met || code == Code::ErpAnswerUnknown {
            return if gate == Gate::Business {
                self.found(context, Code::ErpAnswerUnknown, text)
            } else {
                Judgement::HeldBy(business())
            };
        }
        if at == Gate::ErpLogin {
            // The login's own operation let the user in and this one does not: shown where all calls meet.
            return if gate == Gate::Business {
                self.found(context, Code::ErpAnswerUnknown, text)
            } else {
                Judgement::HeldBy(business())
            };
        }
        match gate.cmp(&at) {
            // The ERP came past this gate before it stopped, if it asks in the order that is known.
            // That says nothing of the user's right: no text for a missing one is known.
            std::cmp::Ordering::Less if gate == Gate::UserRight => Judgement::HeldBy(business()),
            std::cmp::Ordering::Less => Judgement::inferred("stopped-later"),
            std::cmp::Ordering::Equal => self.found(context, code, text),
            std::cmp::Ordering::Greater => context.not_looked(context.ended),
        }
    }

    /// Whether the catalogue says that the operation meets a gate.
    fn meets(&self, context: &Context<'_>, gate: Gate) -> bool {
        let operations = context.ground.entries().into_iter().flat_map(|entry| &entry.operations);
        operations.into_iter().any(|known| known.name == *self.name && known.gates.contains(&gate))
    }

    fn found(&self, context: &Context<'_>, code: Code, text: &str) -> Judgement {
        let system = context.system_code();
        let operation = self.name.to_string();
        let branches = [self.branch.to_string()];
        let none = Arguments::new;
        let of_operation = || none().with("operation", operation.as_str());
        let arguments = match code {
            Code::SystemCodeUnknown => {
                none().with("system-code", system).with_list("operations", [operation.clone()])
            }
            Code::SystemCodeMissing => none().with_list("operations", [operation.clone()]),
            Code::InformationTypeInactive => none()
                .with("type", quoted(text))
                .with("system-code", system)
                .with_list("operations", [operation.clone()]),
            Code::ServiceNotConfigured => of_operation().with("system-code", system),
            Code::CompanyUnknown => {
                let companies = [self.branch.company.to_string()];
                let arguments = none().with_list("companies", companies).with_list("operations", [operation]);
                return Judgement::found(code, arguments);
            }
            Code::BranchUnknown => none().with_list("operations", [operation.clone()]),
            Code::LicenceMissing | Code::ServiceNotInInstallation => {
                none().with("text", text).with_list("operations", [operation.clone()])
            }
            Code::ErpRightMissing => {
                let user = context.ground.environment.services.applies().map_or("", |known| &known.user);
                none().with("user", user).with("text", text).with_list("operations", [operation.clone()])
            }
            _ => of_operation().with("text", text),
        };
        Judgement::Found(vec![Finding::new(code, arguments.with_list("branches", branches))])
    }
}

/// What stands between the first pair of double quotes.
fn quoted(text: &str) -> String {
    text.split('"').nth(1).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(error: &str) -> Meaning {
        let answered = Answered { execution_error: Some(error.to_owned()), ..Answered::default() };
        answer(&answered, OutcomeFamily::Register, &Known::default())
    }

    fn code_of(meaning: &Meaning) -> Code {
        match meaning {
            Meaning::Stopped(code, _) => *code,
            Meaning::Fine(_) => panic!("it stopped"),
        }
    }

    #[test]
    fn the_longer_message_is_matched_before_the_shorter() {
        let prefix = "Ocorreu um erro ao executar o serviço \" \": ";
        let unusable = with(&format!("{prefix}Credenciais inválidas/desabilitadas/expiradas."));
        assert_eq!(code_of(&unusable), Code::ErpPasswordUnusable);
        assert_eq!(code_of(&with(&format!("{prefix}Credenciais inválidas."))), Code::ErpLoginRefused);
    }

    #[test]
    fn an_unknown_text_is_unknown_and_kept() {
        let text = "Ocorreu um erro ao executar o serviço \" \": Algo novo.";
        assert_eq!(with(text), Meaning::Stopped(Code::ErpAnswerUnknown, text.to_owned()));
    }

    #[test]
    fn a_zero_is_no_success_where_one_is() {
        let zero = Answered { return_type: Some(0), ..Answered::default() };
        assert_eq!(code_of(&answer(&zero, OutcomeFamily::Titles, &Known::default())), Code::ErpAnswerUnknown);
        assert_eq!(answer(&zero, OutcomeFamily::Simulation, &Known::default()), Meaning::Fine(0));
    }

    #[test]
    fn a_refused_order_is_a_refusal_though_the_whole_succeeds() {
        let refused = |text: &str| Answered {
            return_type: Some(1),
            refused: Some(text.to_owned()),
            ..Answered::default()
        };
        let code = |text| code_of(&answer(&refused(text), OutcomeFamily::Orders, &Known::default()));
        assert_eq!(code("Produto não cadastrado"), Code::ErpRefusedData);
        assert_eq!(
            code("Código da empresa não cadastrado. Código de empresa informado: 9"),
            Code::CompanyUnknown
        );
        let fine = Answered { return_type: Some(1), ..Answered::default() };
        assert_eq!(answer(&fine, OutcomeFamily::Orders, &Known::default()), Meaning::Fine(0));
        let zero = Answered { return_type: Some(0), ..Answered::default() };
        assert_eq!(code_of(&answer(&zero, OutcomeFamily::Orders, &Known::default())), Code::ErpAnswerUnknown);
    }

    #[test]
    fn a_business_error_of_titles_is_a_refusal_with_its_text() {
        let message = Some("É necessário informar o código do cliente.".to_owned());
        let refused = Answered { return_type: Some(2), message, ..Answered::default() };
        assert_eq!(
            code_of(&answer(&refused, OutcomeFamily::Titles, &Known::default())),
            Code::ErpRefusedData
        );
    }
}
