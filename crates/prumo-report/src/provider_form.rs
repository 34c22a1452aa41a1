//! The hosting provider's form, filled in, as lines of labels and values. Evidence that nobody has is said to be missing.

use prumo_model::action::provider::{ProviderLook, ProviderRequest};
use prumo_model::argument::Arguments;
use prumo_model::fact::Connect;
use prumo_model::vantage::Vantage;

use crate::firewall::purpose;
use crate::terminal::day_and_time;
use crate::texts::Texts;

/// The fields of one request: labels, and each label's values.
#[must_use]
pub fn fields(request: &ProviderRequest, texts: &Texts) -> Vec<(String, Vec<String>)> {
    let from = request.from.iter().map(ToString::to_string).collect::<Vec<_>>();
    let label = |name: &str| texts.word(&format!("provider-{name}"));
    vec![
        (label("type"), vec![purpose(&request.purpose, texts)]),
        (label("url"), vec![request.url.clone()]),
        (label("source"), vec![from.join(", ")]),
        (label("evidence-address"), of_address(request, texts)),
        (label("evidence-telnet"), of_connection(request, texts)),
    ]
}

/// The requests as text.
#[must_use]
pub fn text(requests: &[ProviderRequest], texts: &Texts) -> String {
    let mut text = format!("{}\n", texts.word("provider-head"));
    for request in requests {
        text.push('\n');
        for (label, values) in fields(request, texts) {
            values.iter().for_each(|value| text.push_str(&format!("  {label}: {value}\n")));
        }
    }
    text
}

/// The outcome of a connection as a stable word.
#[must_use]
pub const fn outcome(outcome: Connect) -> &'static str {
    match outcome {
        Connect::Connected => "connected",
        Connect::Dropped => "dropped",
        Connect::Refused => "refused",
        Connect::Silent => "silent",
        Connect::Unreachable => "unreachable",
        Connect::Denied | Connect::Failed(_) => "failed",
    }
}

/// Only a connection from the CRM shows the address that it comes from.
fn of_address(request: &ProviderRequest, texts: &Texts) -> Vec<String> {
    let from_crm = request.looks.iter().filter(|look| look.vantage == Vantage::Crm);
    let seen = from_crm.filter_map(|look| {
        let arguments =
            Arguments::new().with("source", look.source?.to_string()).with("vantage", look.vantage.as_str());
        Some(texts.say("provider-source-seen", &arguments))
    });
    or_missing(seen.collect(), "address", texts)
}

fn of_connection(request: &ProviderRequest, texts: &Texts) -> Vec<String> {
    let one = |look: &ProviderLook| {
        let arguments = Arguments::new()
            .with("when", day_and_time(look.when, texts.language()))
            .with("vantage", look.vantage.as_str())
            .with("address", look.address.to_string())
            .with("outcome", texts.word(&format!("provider-outcome-{}", outcome(look.outcome))));
        texts.say("provider-look", &arguments)
    };
    or_missing(request.looks.iter().map(one).collect(), "telnet", texts)
}

fn or_missing(seen: Vec<String>, what: &str, texts: &Texts) -> Vec<String> {
    if seen.is_empty() { vec![texts.word(&format!("provider-{what}-not-seen"))] } else { seen }
}
