//! What is wrong with a certificate: every flaw is a finding, and what does not say its flaw is not trusted all the same.

use prumo_model::code::Code;
use prumo_model::fact::{FactKind, Flaw, Seen, TlsFact, Trust};
use prumo_model::outcome::exit;

use crate::stage::healthy::established;
use crate::stage::{Stage, database_port};

fn judged(trust: Trust, wrong: &[Flaw]) -> (Vec<Code>, u8) {
    let mut stage = Stage::healthy();
    let mut fact = established("banco.example.com.br", trust);
    if let TlsFact::Established { flaws, .. } = &mut fact {
        flaws.extend(wrong);
    }
    stage.see(database_port(), FactKind::Tls, Seen::Tls(fact));
    (stage.codes(), stage.exit_accepting_all())
}

#[test]
fn each_flaw_is_a_finding_of_its_own() {
    let several = [Flaw::Expired, Flaw::NameMismatch, Flaw::UnknownRoot];
    let codes = [Code::CertificateExpired, Code::CertificateNameMismatch, Code::CertificateUntrusted];
    assert_eq!(judged(Trust::Untrusted, &several), (codes.to_vec(), exit::FAILS));
    for flaw in Flaw::ALL {
        let (codes, exit) = judged(Trust::Untrusted, &[*flaw]);
        assert_eq!((codes.len(), exit), (1, exit::FAILS), "{flaw}");
    }
}

#[test]
fn facts_that_do_not_tell_the_flaw_are_judged_by_their_one_word() {
    for (trust, code) in [
        (Trust::Expired, Code::CertificateExpired),
        (Trust::NameMismatch, Code::CertificateNameMismatch),
        (Trust::Untrusted, Code::CertificateUntrusted),
    ] {
        assert_eq!(judged(trust, &[]), (vec![code], exit::FAILS));
    }
}
