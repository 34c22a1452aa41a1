//! Certificates at the very edges of their days, and whose of a chain is named.

use jiff::{SignedDuration, Timestamp};
use prumo_model::argument::Argument;
use prumo_model::code::Code;
use prumo_model::fact::{CertificateFact, FactKind, Flaw, Seen, TlsFact, Trust};

use crate::stage::healthy::established;
use crate::stage::{Stage, services_port};

/// A healthy stage whose services' port shows such a handshake.
fn showing(change: impl FnOnce(&Stage, &mut TlsFact)) -> Stage {
    let mut stage = Stage::healthy();
    let mut fact = established("erp.example.com.br", Trust::Verified);
    change(&stage, &mut fact);
    stage.see(services_port(), FactKind::Tls, Seen::Tls(fact));
    stage
}

fn chain(fact: &mut TlsFact) -> &mut Vec<CertificateFact> {
    match fact {
        TlsFact::Established { chain, .. } => chain,
        _ => unreachable!("a handshake was established"),
    }
}

#[test]
fn a_certificate_is_soon_to_end_from_the_day_that_the_project_says_until_its_last_second() {
    let days = i64::from(Stage::healthy().project.limits.certificate_days);
    for (seconds, expected) in [
        (-1, Some((Code::CertificateExpired, None))),
        (0, Some((Code::CertificateExpiresSoon, Some(0)))),
        (86_399, Some((Code::CertificateExpiresSoon, Some(0)))),
        (86_400, Some((Code::CertificateExpiresSoon, Some(1)))),
        (days * 86_400 - 1, Some((Code::CertificateExpiresSoon, Some(days - 1)))),
        (days * 86_400, None),
    ] {
        let stage = showing(|stage, fact| {
            chain(fact)[0].not_after = stage.now + SignedDuration::from_secs(seconds);
        });
        let judged = stage.judged();
        let found = judged.lines().next().map(|line| {
            let days = match line.finding.arguments.get("days") {
                Some(Argument::Number(days)) => Some(*days),
                _ => None,
            };
            (line.finding.code, days)
        });
        assert_eq!(found, expected, "{seconds} seconds");
    }
}

#[test]
fn of_a_chain_the_one_that_is_out_of_its_days_is_named() {
    let whose = |flaw: Flaw, set: fn(&mut CertificateFact, Timestamp)| {
        let stage = showing(|stage, fact| {
            let mut issuer = chain(fact)[0].clone();
            issuer.subject = "CN=Autoridade Exemplo".to_owned();
            // The server's own stands at the very edge, where it still counts.
            set(&mut chain(fact)[0], stage.now);
            let beyond = if flaw == Flaw::Expired { -1 } else { 1 };
            set(&mut issuer, stage.now + SignedDuration::from_secs(beyond));
            chain(fact).push(issuer);
            if let TlsFact::Established { trust, flaws, .. } = fact {
                *trust = Trust::Untrusted;
                flaws.insert(flaw);
            }
        });
        let judged = stage.judged();
        let line = judged.lines().next().unwrap();
        line.finding.arguments.text("subject").map(str::to_owned)
    };
    let issuer = Some("CN=Autoridade Exemplo".to_owned());
    assert_eq!(whose(Flaw::Expired, |shown, time| shown.not_after = time), issuer);
    assert_eq!(whose(Flaw::NotYetValid, |shown, time| shown.not_before = time), issuer);
}
