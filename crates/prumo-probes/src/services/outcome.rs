//! What became of a call, from what came back over HTTP. What the ERP's words mean is judged elsewhere.

use prumo_model::fact::CallOutcome;
use prumo_model::limits::Limits;
use prumo_model::plan::OperationLook;
use prumo_soap::{Answer, AnswerBody, AnswerError, Operation, Struct, Value};

use super::answered::Answering;
use super::echo::Echo;
use super::unread;
use crate::http::{Failure, Reply};
use crate::untrusted;

/// As much of an answer that is no SOAP as its first characters can come from.
const LOOKED_AT: usize = 8 * 1024;

/// The outcome of a call with the values of its answer, where it has any.
pub(super) struct Read {
    pub(super) outcome: CallOutcome,
    pub(super) result: Option<Struct>,
}

impl Read {
    fn without(outcome: CallOutcome) -> Self {
        Self { outcome, result: None }
    }
}

/// What an answer is read by.
pub(super) struct Reading<'r> {
    pub(super) operation: &'r Operation,
    pub(super) look: &'r OperationLook,
    pub(super) limits: &'r Limits,
    /// The password that the call was made with, to be taken out of what the server says.
    pub(super) echo: &'r Echo<'r>,
}

impl Reading<'_> {
    /// Reads what came back of a call.
    pub(super) fn read(&self, asked: Result<Reply, Failure>) -> Read {
        let Reply { status, content_type, body, .. } = match asked {
            Ok(reply) => reply,
            Err(failure) => return Read::without(self.failed(failure)),
        };
        let bytes = match body {
            Ok(bytes) => bytes,
            Err(failure) => return Read::without(self.failed(failure)),
        };
        // A redirect is not followed, whatever its body says.
        if (300..400).contains(&status) {
            return Read::without(self.not_soap(status, &bytes));
        }
        let bounds =
            prumo_soap::Limits { max_bytes: self.limits.answer_bytes, ..prumo_soap::Limits::default() };
        match self.operation.decode(&bytes, content_type.as_deref(), &bounds) {
            // A result counts with success alone; a fault comes with 500 (SOAP 1.1, 6.2).
            Ok(Answer { body: AnswerBody::Result(_), .. }) if status != 200 => {
                Read::without(self.not_soap(status, &bytes))
            }
            Ok(answer) => self.of_answer(answer),
            Err(error) => Read::without(self.unread(&error, status, &bytes)),
        }
    }

    fn failed(&self, failure: Failure) -> CallOutcome {
        match failure {
            Failure::TimedOut(limit) => CallOutcome::Hangs(limit),
            Failure::TooLarge(bytes) => CallOutcome::TooLarge(u64::try_from(bytes).unwrap_or(u64::MAX)),
            // No status came: 0 stands for it.
            Failure::NotHttp(seen) => {
                CallOutcome::NotSoap { status: 0, seen: self.echo.text(&seen, untrusted::FIRST) }
            }
            Failure::Cut | Failure::NotConnected | Failure::Unwritable => CallOutcome::Cut,
        }
    }

    fn of_answer(&self, answer: Answer) -> Read {
        let Answer { body, charset, deviations } = answer;
        match body {
            AnswerBody::Fault(fault) => Read::without(CallOutcome::Fault {
                code: self.echo.text(&fault.code, untrusted::FIRST),
                text: self.echo.text(&fault.string, untrusted::TEXT),
            }),
            AnswerBody::Result(values) => {
                let result = values.get("result").and_then(Value::as_struct).cloned();
                let fact = Answering { look: self.look, echo: self.echo }.fact(
                    result.as_ref(),
                    &charset,
                    &deviations,
                );
                Read { outcome: CallOutcome::Answered(fact), result }
            }
        }
    }

    /// An answer that can't be read: markup that is not ours to read, or something else than SOAP.
    fn unread(&self, error: &AnswerError, status: u16, bytes: &[u8]) -> CallOutcome {
        match error {
            AnswerError::TooLarge { limit } => {
                CallOutcome::TooLarge(u64::try_from(*limit).unwrap_or(u64::MAX))
            }
            AnswerError::NotSoap { .. } | AnswerError::SoapVersion { .. } => self.not_soap(status, bytes),
            AnswerError::NotXml { .. } if status != 200 || !is_markup(bytes) => self.not_soap(status, bytes),
            _ => CallOutcome::Unreadable(self.echo.text(&unread::answer(error), untrusted::TEXT)),
        }
    }

    fn not_soap(&self, status: u16, bytes: &[u8]) -> CallOutcome {
        let start = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
        let seen = self.echo.text(&String::from_utf8_lossy(start), untrusted::FIRST);
        CallOutcome::NotSoap { status, seen }
    }
}

fn is_markup(bytes: &[u8]) -> bool {
    let mut bare = bytes.iter().skip_while(|byte| byte.is_ascii_whitespace() || !byte.is_ascii());
    bare.next() == Some(&b'<')
}
