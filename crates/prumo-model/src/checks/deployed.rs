//! Gate *deployed*: the service is there and describes itself. For step 2.4, whether further services are needed.

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{DescriptionFact, FactKind, NotLooked, Seen};
use crate::gate::Gate;
use crate::target::Target;

pub(super) struct Deployed;

impl Check for Deployed {
    fn gate(&self) -> Gate {
        Gate::Deployed
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Description]
    }

    fn codes(&self) -> &'static [Code] {
        &[Code::ServiceNotDeployed, Code::DescriptionUnreadable, Code::FurtherServicesUnknown]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let Target::Service(service) = &context.node.id.target else { return further(context) };
        let services = || Arguments::new().with_list("services", [service.clone()]);
        // Of services that can't be read for one reason the place differs, and the cause does not.
        let unreadable = |reason: &str, details: &str| {
            let details = Some(details).filter(|details| !details.is_empty());
            let arguments = services().with("reason", reason).with_list("details", details);
            Judgement::found(Code::DescriptionUnreadable, arguments)
        };
        match context.fact(FactKind::Description).map(|fact| &fact.seen) {
            Some(Seen::Description(DescriptionFact::Read { .. })) => Judgement::proven(),
            Some(Seen::Description(DescriptionFact::Status(status @ (404 | 410)))) => {
                Judgement::found(Code::ServiceNotDeployed, services().with("status", i64::from(*status)))
            }
            Some(Seen::Description(DescriptionFact::Status(status))) => {
                unreadable(&format!("HTTP {status}"), "")
            }
            Some(Seen::Description(DescriptionFact::Unreadable(reason))) => {
                let (word, details) = reason.split_once(' ').unwrap_or((reason, ""));
                unreadable(word, details)
            }
            Some(Seen::Nothing(NotLooked::TimedOut(_))) => unreadable("timed-out", ""),
            Some(Seen::Nothing(NotLooked::TooMuch)) => unreadable("too-much", ""),
            Some(Seen::Nothing(NotLooked::Dropped)) => unreadable("dropped", ""),
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}

/// An empty list is the customer's word that nothing is added; no list is no word.
fn further(context: &Context<'_>) -> Judgement {
    match &context.ground.project.further_services {
        Some(services) if services.is_empty() => Judgement::NotApplicable("no-further-services"),
        Some(_) => context.not_looked("later"),
        None => Judgement::found(Code::FurtherServicesUnknown, Arguments::new()),
    }
}
