//! One fact with its key. Its `kind` says what `seen` looks like; where nothing was seen, `not-looked` says why and
//! stands in its place.

use super::super::FactsFileError;
use super::super::fields::{Fields, Object, Place};
use super::super::json::Json;
use super::record::{variants, word_lists};
use crate::fact::{Fact, FactKey, FactKind, NotLooked, NotProven, Seen};

word_lists! { FactKind, NotProven }

variants! { NotLooked {
    "timed-out" => TimedOut(limit = "limit-us"),
    "run-over" => RunOver,
    "cancelled" => Cancelled,
    "budget-spent" => BudgetSpent,
    "dropped" => Dropped,
    "server-refused" => ServerRefused[answer],
    "secret-missing" => SecretMissing(reference = "reference"),
    "waiting" => Waiting,
    "no-driver" => NoDriver,
    "too-much" => TooMuch,
    "rights-not-visible" => RightsNotVisible,
    "protocol" => Protocol(text = "text"),
    "call-not-proven" => CallNotProven(reason = "reason"),
} }

/// The fact as JSON. Its key's kind and what was seen belong together: the probes make no fact where they do not, and it
/// could not be read back.
pub(super) fn write(key: &FactKey, fact: &Fact) -> Json {
    let mut object = Object::default();
    object.put("environment", &key.environment);
    object.put("target", &key.target);
    object.put("vantage", &key.vantage);
    object.put("kind", &key.kind);
    object.put("when", &fact.when);
    object.put("took-us", &fact.took);
    match &fact.seen {
        Seen::Name(seen) => object.put("seen", seen),
        Seen::Reach(seen) => object.put("seen", seen),
        Seen::Tls(seen) => object.put("seen", seen),
        Seen::Greeting(seen) => object.put("seen", seen),
        Seen::Login(seen) => object.put("seen", seen),
        Seen::Minimum(seen) => object.put("seen", seen),
        Seen::Excess(seen) => object.put("seen", seen),
        Seen::Read(seen) => object.put("seen", seen),
        Seen::Http(seen) => object.put("seen", seen),
        Seen::Description(seen) => object.put("seen", seen),
        Seen::Call(seen) => object.put("seen", seen),
        Seen::Rows(seen) => object.put("seen", seen),
        Seen::Nothing(reason) => object.put("not-looked", reason),
    }
    object.into_json()
}

/// The fact that stands here.
pub(super) fn read(place: Place<'_>) -> Result<(FactKey, Fact), FactsFileError> {
    let mut fields = Fields::of(place)?;
    let key = FactKey {
        environment: fields.take("environment")?,
        target: fields.take("target")?,
        vantage: fields.take("vantage")?,
        kind: fields.take("kind")?,
    };
    let fact = Fact {
        when: fields.take("when")?,
        took: fields.take("took-us")?,
        seen: read_seen(key.kind, &mut fields)?,
    };
    fields.end()?;
    Ok((key, fact))
}

fn read_seen(kind: FactKind, fields: &mut Fields<'_>) -> Result<Seen, FactsFileError> {
    if let Some(reason) = fields.take("not-looked")? {
        return Ok(Seen::Nothing(reason));
    }
    Ok(match kind {
        FactKind::Name => Seen::Name(fields.take("seen")?),
        FactKind::Reach => Seen::Reach(fields.take("seen")?),
        FactKind::Tls => Seen::Tls(fields.take("seen")?),
        FactKind::Greeting => Seen::Greeting(fields.take("seen")?),
        FactKind::Login => Seen::Login(fields.take("seen")?),
        FactKind::Minimum => Seen::Minimum(fields.take("seen")?),
        FactKind::Excess => Seen::Excess(fields.take("seen")?),
        FactKind::Read => Seen::Read(fields.take("seen")?),
        FactKind::Http => Seen::Http(fields.take("seen")?),
        FactKind::Description => Seen::Description(fields.take("seen")?),
        FactKind::Call => Seen::Call(fields.take("seen")?),
        FactKind::DatabaseRows | FactKind::ServiceRows | FactKind::RowsBefore | FactKind::RowsAfter => {
            Seen::Rows(fields.take("seen")?)
        }
    })
}
