//! Gate *reach*: a TCP connection comes about, seen from one vantage. What is not seen from the CRM is not proven for it.

mod addresses;

use super::{Check, Context, Judgement};
use crate::address::{AddressClass, class};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{Attempt, Connect, FactKind, GreetingFact, HttpFact, ReachFact, Seen, TlsFact};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::project::Reach as ProjectReach;
use crate::step::Side;
use crate::target::Target;
use crate::vantage::{Vantage, VantageBasis};
use crate::verdict::Basis;

pub(super) struct Reach;

impl Check for Reach {
    fn gate(&self) -> Gate {
        Gate::Reach
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Reach, FactKind::Greeting, FactKind::Http]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::PortRefused,
            Code::PortSilent,
            Code::PortUnreachable,
            Code::ConnectionDropped,
            Code::SomeAddressesShut,
            Code::AddressFamilyShut,
            Code::AddressNotTried,
            Code::OwnNetworkDown,
            Code::HairpinPossible,
            Code::PathNotProven,
            Code::OpenToStrangers,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let fact = context.fact(FactKind::Reach).map(|fact| &fact.seen);
        match (context.node.id.vantage, fact) {
            (Vantage::Crm, None) if shut_inside(context) => {
                Judgement::HeldBy(context.other(Gate::Reach, context.node.id.target.clone(), Vantage::Inside))
            }
            (Vantage::Crm, None) if !looks_from_crm(context) => path_not_proven(context),
            (Vantage::Outside, Some(Seen::Reach(fact))) => from_outside(context, fact),
            (Vantage::Outside, None) if is_beside(context) => {
                Judgement::NotApplicable("not-looked-from-outside")
            }
            (_, Some(Seen::Reach(fact))) => judge_reach(context, fact),
            (_, Some(Seen::Nothing(reason))) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}

/// Whether the side is looked at from the CRM itself.
fn looks_from_crm(context: &Context<'_>) -> bool {
    context.ground.vantages.of(context.node.side) == Vantage::Crm
}

/// Whether the node only stands beside those of the side's own vantage.
fn is_beside(context: &Context<'_>) -> bool {
    context.ground.vantages.of(context.node.side) != context.node.id.vantage
}

/// Whether the port is not open from inside either, where the side is looked at from there: then nothing needs to be proven
/// of the CRM's path yet.
fn shut_inside(context: &Context<'_>) -> bool {
    let target = &context.node.id.target;
    let seen = context.fact_from(Vantage::Inside, target, FactKind::Reach).map(|fact| &fact.seen);
    let open = matches!(seen, Some(Seen::Reach(fact)) if fact.connected());
    context.ground.vantages.of(context.node.side) == Vantage::Inside
        && (!open || was_dropped(context, Vantage::Inside))
}

fn path_not_proven(context: &Context<'_>) -> Judgement {
    let project = context.ground.project;
    let arguments = Arguments::new()
        .with("vantage", context.ground.vantages.of(context.node.side).as_str())
        .with_list("endpoints", [context.node.id.target.to_string()])
        .with_list("crm", project.crm_addresses.iter().map(ToString::to_string));
    Judgement::found(Code::PathNotProven, arguments)
}

/// From outside, silence is right; getting in is worth a warning.
fn from_outside(context: &Context<'_>, fact: &ReachFact) -> Judgement {
    if context.ground.project.reach == ProjectReach::Private {
        return Judgement::NotApplicable("reach-private");
    }
    if fact.connected() {
        let arguments = Arguments::new().with("endpoint", context.node.id.target.to_string());
        return Judgement::found(Code::OpenToStrangers, arguments);
    }
    match (fact.own_fault(), is_beside(context)) {
        (Some(_), true) => return Judgement::NotApplicable("not-looked-from-outside"),
        (Some(own), false) => return context.own_network_down(own.as_str()),
        (None, true) => return Judgement::NotApplicable("shut-from-outside"),
        (None, false) => {}
    }
    Judgement::HeldBy(context.other(Gate::Reach, context.node.id.target.clone(), Vantage::Crm))
}

fn judge_reach(context: &Context<'_>, fact: &ReachFact) -> Judgement {
    if fact.connected() {
        return if was_dropped(context, context.node.id.vantage) {
            shut(context, fact, Code::ConnectionDropped)
        } else {
            open(context, addresses::found(context, fact))
        };
    }
    if let Some(own) = fact.own_fault() {
        return context.own_network_down(own.as_str());
    }
    // What did not leave this machine says nothing of the way.
    let tried =
        || fact.attempts.iter().filter(|attempt| attempt.own.is_none()).map(|attempt| attempt.outcome);
    let any = |outcome: Connect| tried().any(|seen| seen == outcome);
    if tried().all(|outcome| outcome == Connect::Denied) {
        let Target::Port(endpoint) = &context.node.id.target else { return context.not_looked("denied") };
        let host = Target::Host(endpoint.host.clone());
        return if context.ground.project.reach == ProjectReach::Private {
            context.not_looked("denied")
        } else {
            Judgement::HeldBy(context.other(Gate::Address, host, context.node.id.vantage))
        };
    }
    if context.node.id.vantage == Vantage::Inside && may_not_turn_back(context, fact) {
        let arguments = Arguments::new()
            .with("endpoint", context.node.id.target.to_string())
            .with_list("addresses", fact.attempts.iter().map(|attempt| attempt.address.to_string()));
        return Judgement::found(Code::HairpinPossible, arguments);
    }
    // The outcome that says most about what to do comes first.
    if any(Connect::Dropped) {
        shut(context, fact, Code::ConnectionDropped)
    } else if any(Connect::Refused) {
        shut(context, fact, Code::PortRefused)
    } else if any(Connect::Silent) {
        shut(context, fact, Code::PortSilent)
    } else {
        shut(context, fact, Code::PortUnreachable)
    }
}

/// Whether public addresses were dialled from inside, and silent or refused: many firewalls do not turn such a connection
/// back in (hairpin, NAT loopback), or answer it themselves, and let the same through that comes from outside.
fn may_not_turn_back(context: &Context<'_>, fact: &ReachFact) -> bool {
    let dialled: Vec<_> = fact.in_vain().filter(|attempt| attempt.own.is_none()).collect();
    let turned_away = |attempt: &&Attempt| {
        class(attempt.address) == AddressClass::Public
            && matches!(attempt.outcome, Connect::Silent | Connect::Refused)
    };
    context.ground.project.reach == ProjectReach::Internet
        && !dialled.is_empty()
        && dialled.iter().all(turned_away)
}

/// Open, with what was found beside; what the CRM sees by a person's word alone rests on that word.
fn open(context: &Context<'_>, beside: Vec<Finding>) -> Judgement {
    let attested = context.node.id.vantage == Vantage::Crm && context.vantage_basis == VantageBasis::Attested;
    let (basis, reason) =
        if attested { (Basis::Attested, Some("vantage-attested")) } else { (Basis::Proven, None) };
    Judgement::Open { basis, reason, notes: beside }
}

/// Whether the peer closed before its first word.
fn was_dropped(context: &Context<'_>, vantage: Vantage) -> bool {
    let Target::Port(endpoint) = &context.node.id.target else { return false };
    let tls = context.fact_from(vantage, &context.node.id.target, FactKind::Tls).map(|fact| &fact.seen);
    if matches!(tls, Some(Seen::Tls(TlsFact::Established { .. }))) {
        // Whoever answers a handshake has not closed before its first word: what is behind it has.
        return false;
    }
    let plan = context.ground.plan;
    let (target, kind) = match (context.node.side, &plan.database) {
        (Side::Database, Some(look)) => (look.target.clone(), FactKind::Greeting),
        _ => (Target::Server(endpoint.clone()), FactKind::Http),
    };
    matches!(
        context.fact_from(vantage, &target, kind).map(|fact| &fact.seen),
        Some(Seen::Greeting(GreetingFact::Dropped) | Seen::Http(HttpFact::Dropped))
    )
}

fn shut(context: &Context<'_>, fact: &ReachFact, code: Code) -> Judgement {
    let arguments = Arguments::new()
        .with("endpoint", context.node.id.target.to_string())
        .with("vantage", context.node.id.vantage.as_str())
        .with_list("addresses", fact.attempts.iter().map(|attempt| attempt.address.to_string()));
    let arguments = if code == Code::PortSilent {
        let spent = context.ground.project.limits.tcp.as_secs();
        arguments.with("seconds", i64::try_from(spent).unwrap_or(i64::MAX))
    } else {
        arguments
    };
    Judgement::Found(vec![Finding::new(code, arguments)])
}
