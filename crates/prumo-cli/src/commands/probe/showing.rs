//! Raw facts as lines: target, kind, what was seen, how long it took. Words are the stable ones of the facts file.

use std::fmt::Write as _;

use prumo_model::fact::{
    DescriptionFact, Fact, Facts, GreetingFact, HttpFact, LoginFact, NameFact, Seen, TlsFact, Trust, brief,
};
use prumo_report::safe;

pub(super) fn text(facts: &Facts) -> String {
    let mut text = String::new();
    for (key, fact) in facts.iter() {
        let target = safe::text(&key.target.to_string());
        let took = fact.took.as_secs_f64() * 1000.0;
        let _ = writeln!(text, "{target}  {}  {}  {took:.1} ms", key.kind, safe::text(&seen(fact)));
    }
    text
}

fn seen(fact: &Fact) -> String {
    match &fact.seen {
        Seen::Name(NameFact::NotFound) => "not found".to_owned(),
        Seen::Name(NameFact::Failed(reason)) => format!("not resolved: {reason}"),
        Seen::Reach(reach) if reach.attempts.is_empty() => "not dialled".to_owned(),
        Seen::Reach(reach) => {
            let attempts = reach.attempts.iter().map(|attempt| {
                format!("{} {}", attempt.address, format!("{:?}", attempt.outcome).to_lowercase())
            });
            attempts.collect::<Vec<_>>().join(", ")
        }
        Seen::Tls(TlsFact::Refused(reason)) => format!("TLS refused: {reason}"),
        Seen::Tls(TlsFact::Established { version, chain, trust, flaws }) => {
            let leaf = chain.first();
            let subject = leaf.map(|leaf| leaf.subject.as_str()).unwrap_or_default();
            let until = leaf.map(|leaf| leaf.not_after.to_string()).unwrap_or_default();
            let sha256 = leaf.map(|leaf| leaf.sha256.as_str()).unwrap_or_default();
            let trust = match trust {
                Trust::Verified => "verified",
                Trust::Pinned => "pinned",
                Trust::Expired => "expired",
                Trust::NameMismatch => "name-mismatch",
                Trust::Untrusted => "untrusted",
            };
            let flaws = flaws.iter().map(|flaw| format!(" {flaw}")).collect::<String>();
            let flaws = if flaws.is_empty() { flaws } else { format!(" ({})", flaws.trim_start()) };
            format!("{version} {trust}{flaws}, {subject}, until {until}, sha256:{sha256}")
        }
        Seen::Greeting(GreetingFact::Other { engine, seen }) => {
            let engine = engine.map(|engine| engine.title()).unwrap_or("something else");
            format!("{engine}: {seen}")
        }
        Seen::Greeting(GreetingFact::Dropped) | Seen::Http(HttpFact::Dropped) => "dropped".to_owned(),
        Seen::Greeting(GreetingFact::Silent) => "silence".to_owned(),
        Seen::Login(LoginFact::Refused(answer)) => format!("refused: {answer}"),
        Seen::Login(LoginFact::MethodRefused(method)) => {
            format!("nothing sent: the server asks for {method}")
        }
        Seen::Login(LoginFact::Dropped) => "dropped".to_owned(),
        Seen::Http(HttpFact::Other(seen)) => format!("not HTTP: {seen}"),
        Seen::Description(DescriptionFact::Status(status)) => format!("HTTP {status}"),
        Seen::Description(DescriptionFact::Unreadable(reason)) => format!("unreadable: {reason}"),
        Seen::Description(DescriptionFact::Read { operations, rewritten, .. }) => {
            let names = operations.iter().cloned().collect::<Vec<_>>().join(", ");
            let inner = rewritten.iter().map(|one| format!("; {} rewritten to {}", one.written, one.used));
            format!("{names}{}", inner.collect::<String>())
        }
        Seen::Nothing(reason) => format!("nothing: {}", reason.reason()),
        _ => {
            let words = brief::of(fact).into_iter().filter(|(word, _)| *word != "took-ms");
            words.map(|(word, value)| format!("{word} {value}")).collect::<Vec<_>>().join(", ")
        }
    }
}
