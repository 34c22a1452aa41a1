//! Gate *TLS*: the connection is encrypted and the peer is who it should be, or the project accepts less and is told so.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{Check, Context, Judgement};
use crate::argument::Arguments;
use crate::code::Code;
use crate::fact::{CertificateFact, FactKind, Flaw, NotLooked, Seen, TlsFact, Trust};
use crate::finding::Finding;
use crate::gate::Gate;
use crate::project::TlsRule;
use crate::step::Side;
use crate::target::Target;

pub(super) struct Tls;

impl Check for Tls {
    fn gate(&self) -> Gate {
        Gate::Tls
    }

    fn needs(&self) -> &'static [FactKind] {
        &[FactKind::Tls]
    }

    fn codes(&self) -> &'static [Code] {
        &[
            Code::TlsRefused,
            Code::CertificateExpired,
            Code::CertificateNotYetValid,
            Code::CertificateExpiresSoon,
            Code::CertificateNameMismatch,
            Code::CertificateUntrusted,
            Code::CertificateNotChecked,
            Code::ConnectionNotEncrypted,
        ]
    }

    fn judge(&self, context: &Context<'_>) -> Judgement {
        let endpoint = Arguments::new().with("endpoint", context.node.id.target.to_string());
        let refused =
            |reason: &str| Judgement::found(Code::TlsRefused, endpoint.clone().with("reason", reason));
        match context.fact(FactKind::Tls).map(|fact| &fact.seen) {
            Some(Seen::Tls(TlsFact::Plain)) => Judgement::found(Code::ConnectionNotEncrypted, endpoint),
            Some(Seen::Tls(TlsFact::Refused(reason))) => refused(reason),
            Some(Seen::Tls(TlsFact::Established { chain, trust, flaws, .. })) => {
                established(context, &endpoint, chain, *trust, flaws)
            }
            Some(Seen::Nothing(NotLooked::TimedOut(_))) => refused("timed-out"),
            Some(Seen::Nothing(reason)) => context.not_looked_because(reason),
            _ => context.not_looked(context.ended),
        }
    }
}

fn established(
    context: &Context<'_>,
    endpoint: &Arguments,
    chain: &[CertificateFact],
    trust: Trust,
    flaws: &BTreeSet<Flaw>,
) -> Judgement {
    let Some(leaf) = chain.first() else { return context.not_looked("no-certificate") };
    if matches!(trust, Trust::Verified | Trust::Pinned) {
        return expires_soon(context, leaf, &ending(endpoint, leaf));
    }
    if plain_accepted(context) {
        let arguments = endpoint.clone().with("fingerprint", leaf.sha256.as_str());
        return Judgement::found(Code::CertificateNotChecked, arguments);
    }
    // Facts of the first versions tell one flaw, as what the judgement came to.
    let told = match trust {
        Trust::Expired => Some(Flaw::Expired),
        Trust::NameMismatch => Some(Flaw::NameMismatch),
        Trust::Verified | Trust::Pinned | Trust::Untrusted => None,
    };
    let flaws: BTreeSet<Flaw> = flaws.iter().copied().chain(told).collect();
    if flaws.is_empty() {
        return Judgement::Found(vec![untrusted(endpoint, leaf, "untrusted")]);
    }
    Judgement::Found(flaws.iter().map(|flaw| of_flaw(context, endpoint, (leaf, chain), *flaw)).collect())
}

fn of_flaw(
    context: &Context<'_>,
    endpoint: &Arguments,
    (leaf, chain): (&CertificateFact, &[CertificateFact]),
    flaw: Flaw,
) -> Finding {
    match flaw {
        Flaw::Expired => {
            // It may be one above the server's own.
            let ended = chain.iter().find(|shown| shown.not_after < context.now).unwrap_or(leaf);
            Finding::new(Code::CertificateExpired, ending(endpoint, ended))
        }
        Flaw::NotYetValid => {
            let begins = chain.iter().find(|shown| shown.not_before > context.now).unwrap_or(leaf);
            let arguments = endpoint.clone().with("subject", begins.subject.as_str());
            Finding::new(Code::CertificateNotYetValid, arguments.with("from", day(begins.not_before)))
        }
        Flaw::NameMismatch => {
            let names = endpoint.clone().with_list("names", leaf.names.iter().cloned());
            Finding::new(Code::CertificateNameMismatch, names.with("host", host(context)))
        }
        other => untrusted(endpoint, leaf, other.as_str()),
    }
}

fn untrusted(endpoint: &Arguments, leaf: &CertificateFact, reason: &str) -> Finding {
    let arguments = endpoint.clone().with("issuer", leaf.issuer.as_str()).with("reason", reason);
    Finding::new(Code::CertificateUntrusted, arguments.with("fingerprint", leaf.sha256.as_str()))
}

fn ending(endpoint: &Arguments, shown: &CertificateFact) -> Arguments {
    endpoint.clone().with("subject", shown.subject.as_str()).with("until", day(shown.not_after))
}

fn expires_soon(context: &Context<'_>, leaf: &CertificateFact, dated: &Arguments) -> Judgement {
    let seconds = leaf.not_after.as_second() - context.now.as_second();
    if seconds < 0 {
        // Facts of an earlier look, or a certificate that the project accepts by its fingerprint.
        return Judgement::found(Code::CertificateExpired, dated.clone());
    }
    let days = seconds.div_euclid(86_400);
    if days < i64::from(context.ground.project.limits.certificate_days) {
        return Judgement::found(Code::CertificateExpiresSoon, dated.clone().with("days", days));
    }
    Judgement::proven()
}

/// Whether the project accepts plain text on this port.
fn plain_accepted(context: &Context<'_>) -> bool {
    let environment = context.ground.environment;
    let Target::Port(endpoint) = &context.node.id.target else { return false };
    let rule = match context.node.side {
        Side::Database => environment.database.applies().map(|database| &database.tls),
        Side::Services => environment.services.applies().map(|services| services.tls_at(endpoint)),
    };
    rule == Some(&TlsRule::PlainAccepted)
}

fn host(context: &Context<'_>) -> String {
    match &context.node.id.target {
        Target::Port(endpoint) => endpoint.host.to_string(),
        target => target.to_string(),
    }
}

/// The day of a time, `yyyy-mm-dd` in UTC; locales write it their way.
fn day(time: Timestamp) -> String {
    time.to_string().chars().take(10).collect()
}
