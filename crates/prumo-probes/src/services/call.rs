//! One call of an operation: the envelope, the exchange, the facts. It decides nothing about further calls but says
//! what they hang on.

use bytes::Bytes;
use hyper::Method;
use prumo_model::catalogue::OutcomeFamily;
use prumo_model::fact::{CallFact, CallOutcome, FactKind, NotLooked, Seen};
use prumo_model::plan::{CallLook, EnvironmentPlan, Filled, OperationLook};
use prumo_soap::{Envelope, Operation, Struct, Value};
use zeroize::Zeroizing;

use super::answered;
use super::echo::Echo;
use super::outcome::{self, Read};
use super::site::Site;
use crate::digests::Digests;
use crate::http::Question;
use crate::looking::Looking;

/// What the ERP says of a user or password that it does not take (domain: error shapes E4, E5).
const CREDENTIALS_REFUSED: &str = "Credenciais inválidas";

/// A call to make.
pub(super) struct Call<'a> {
    pub(super) look: &'a CallLook,
    pub(super) callable: &'a OperationLook,
    pub(super) path: &'a str,
    pub(super) operation: &'a Operation,
    pub(super) login: bool,
}

/// What further calls hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Called {
    /// Answered without an error.
    Accepted,
    /// The ERP refuses user or password.
    CredentialsRefused,
    /// Nothing came within the limit.
    Hangs,
    /// Anything else.
    Otherwise,
}

impl Call<'_> {
    /// Makes the call and tells the facts.
    pub(super) async fn make(
        &self,
        looking: &Looking<'_>,
        site: &mut Site<'_>,
        plan: &EnvironmentPlan,
        password: &str,
    ) -> Called {
        let look = looking.begin(&plan.name, self.look.target.clone(), FactKind::Call);
        let Ok(envelope) = self.envelope(&site.server.access.user, password, plan.encryption) else {
            look.saw(Seen::Nothing(NotLooked::Protocol("envelope".to_owned())));
            return Called::Otherwise;
        };
        let limits = looking.limits;
        let asked = site.ask(&question(self.path, &envelope), limits.call, limits.answer_bytes).await;
        let reading = outcome::Reading {
            operation: self.operation,
            look: self.callable,
            limits,
            echo: &Echo::of(password),
        };
        let Read { outcome, result } = reading.read(asked);
        let called = self.called(&outcome);
        look.saw(Seen::Call(CallFact { outcome, warm_up: self.login }));
        if let (Called::Accepted, Some(result)) = (called, &result) {
            self.rows(looking, plan, result);
        }
        called
    }

    /// The request. Fields that the service does not publish are left out: that they are missing is told by the look
    /// at the description.
    fn envelope(
        &self,
        user: &str,
        password: &str,
        encryption: i64,
    ) -> Result<Envelope, prumo_soap::EnvelopeError> {
        let mut values = Struct::new();
        values.set("user", user).set("password", Value::secret(password)).set("encryption", encryption);
        values.set("parameters", Struct::new());
        for (path, filled) in &self.look.values {
            let path = format!("parameters.{path}");
            if self.operation.input_field(&path).is_some() {
                let value = match filled {
                    Filled::Number(number) => Value::Int(*number),
                    Filled::Text(text) => Value::Text(text.clone()),
                };
                // A path that is published can be set.
                let _ = values.set_path(&path, value);
            }
        }
        self.operation.envelope(&values)
    }

    fn called(&self, outcome: &CallOutcome) -> Called {
        // What `tipoRetorno` says of a business error differs between families (domain: meaning of tipoRetorno).
        let refusal = match self.callable.outcome {
            OutcomeFamily::Titles => Some(2),
            OutcomeFamily::Register => Some(-1),
            OutcomeFamily::Login | OutcomeFamily::Simulation | OutcomeFamily::Orders => None,
        };
        match outcome {
            CallOutcome::Hangs(_) => Called::Hangs,
            CallOutcome::Answered(answer) => match &answer.execution_error {
                Some(text) if text.contains(CREDENTIALS_REFUSED) => Called::CredentialsRefused,
                Some(_) => Called::Otherwise,
                None if refusal.is_some() && answer.return_type == refusal => Called::Otherwise,
                None if answer.elements > 0 && answer.errors.is_empty() => Called::Accepted,
                None => Called::Otherwise,
            },
            _ => Called::Otherwise,
        }
    }

    /// Tells the rows of the comparisons that this answer holds.
    fn rows(&self, looking: &Looking<'_>, plan: &EnvironmentPlan, result: &Struct) {
        for wanted in &self.look.rows {
            let look = looking.begin(&plan.name, wanted.target.clone(), FactKind::ServiceRows);
            let mut digests = Digests::new(looking.digest_key, &wanted.fields, wanted.most);
            for row in rows_of(result, &wanted.set, self.callable) {
                let written = |at: usize| {
                    let value = wanted.fields.get(at).and_then(|field| row.get_path(&field.field));
                    value.map(answered::written).unwrap_or_default()
                };
                digests.add(written);
            }
            look.saw(Seen::Rows(digests.fact()));
        }
    }
}

/// The rows of a set; the answer itself is one where it says anything of what is expected.
fn rows_of<'r>(result: &'r Struct, set: &str, look: &OperationLook) -> Vec<&'r Struct> {
    if set.is_empty() && !answered::says_anything(result, look) {
        return Vec::new();
    }
    answered::rows(result, set)
}

fn question(path: &str, envelope: &Envelope) -> Question {
    let soap = (envelope.content_type().to_owned(), envelope.soap_action().to_owned());
    // The bytes hold the password: the buffer is wiped when the question is dropped.
    let body = Bytes::from_owner(Zeroizing::new(envelope.bytes().to_vec()));
    Question { method: Method::POST, path: path.to_owned(), soap: Some(soap), body }
}
