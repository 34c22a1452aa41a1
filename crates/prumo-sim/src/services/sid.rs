//! com.senior.g5.co.ger.sid: Executar, by which integrators try a login.
//! It deliberately runs no SID action: with or without parameters, a user who is let in gets an empty result.

use super::{Call, Operation, Service};
use crate::{
    contract::Shape,
    gates::{self, Refusal},
    journal::Effect,
    wire::Row,
};

/// The set of `name=value` strings; its path `SID/param` is general knowledge, not confirmed.
const SID: Shape = Shape { texts: "param", ..Shape::NONE };

pub(super) const SERVICE: Service = Service {
    name: "com.senior.g5.co.ger.sid",
    information_type: None,
    operations: &[Operation {
        name: "Executar",
        title: " ",
        effect: Effect::None,
        input: &Shape { texts: "flowInstanceID flowName", sets: &[("SID", &SID)], ..Shape::NONE },
        output: &Shape { texts: "erroExecucao resultado", ..Shape::NONE },
        answer: execute,
    }],
};

fn execute(call: &mut Call<'_>) -> Result<Row, Refusal> {
    gates::runtime(call)?;
    Ok(Row::from([("resultado", "".into())]))
}
