//! Gate *contract*: the operation is published, with the fields that are sent and expected.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{DescriptionFact, FactKind, PublishedOperation, Seen};
use crate::gate::Gate;
use crate::plan::OperationLook;
use crate::target::Target;

pub(super) struct Contract;

impl Check for Contract {
    fn gate(&self) -> Gate {
        Gate::Contract
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Description]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::OperationNotPublished, Code::FieldNotPublished]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let Target::Operation(name) = &context.node.id.target else {
            return context.not_looked(context.ended);
        };
        let Some((_, look)) = context.ground.plan.operation(name) else {
            return context.not_looked(context.ended);
        };
        let service = Target::Service(name.service.clone());
        let description = context.fact_of(&service, FactKind::Description).map(|fact| &fact.seen);
        let Some(Seen::Description(DescriptionFact::Read { published, .. })) = description else {
            return context.not_looked(context.ended);
        };
        let serves = |operation: &&PublishedOperation| {
            look.versions.iter().any(|suffix| operation.name == format!("{}{suffix}", name.operation))
        };
        match published.iter().find(serves) {
            Some(operation) => fields(look, operation),
            None => Judgement::found(
                Code::OperationNotPublished,
                Arguments::new().with_list("operations", [name.to_string()]),
            ),
        }
    }
}

fn fields(look: &OperationLook, published: &PublishedOperation) -> Judgement {
    let sent = look.sends.iter().filter(|path| !published.sends.contains(*path));
    let expected = look.expects.iter().filter(|path| !published.answers.contains(*path));
    let missing: Vec<String> = sent.chain(expected).cloned().collect();
    if missing.is_empty() {
        return Judgement::proven();
    }
    let arguments = Arguments::new().with("operation", look.name.to_string()).with_list("fields", missing);
    Judgement::found(Code::FieldNotPublished, arguments)
}
