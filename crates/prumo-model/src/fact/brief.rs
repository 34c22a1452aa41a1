//! A fact in a few words and values, for a line beside a verdict. Words are stable; locales have texts for them.

use super::{
    CallOutcome, Connect, DescriptionFact, Fact, GreetingFact, HttpFact, LoginFact, NameFact, Seen, TlsFact,
};

/// The fact in brief.
#[must_use]
pub fn of(fact: &Fact) -> Vec<(&'static str, String)> {
    let mut brief = words(&fact.seen);
    brief.push(("took-ms", fact.took.as_millis().to_string()));
    brief
}

fn words(seen: &Seen) -> Vec<(&'static str, String)> {
    match seen {
        Seen::Name(NameFact::Resolved(addresses)) => {
            vec![("addresses", addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
        }
        Seen::Reach(reach) => {
            let connected = reach.attempts.iter().find(|attempt| attempt.outcome == Connect::Connected);
            let address = connected.map(|attempt| ("address", attempt.address.to_string()));
            let source = reach.local.map(|local| ("source", local.to_string()));
            address.into_iter().chain(source).collect()
        }
        Seen::Tls(TlsFact::Established { version, chain, .. }) => {
            let until = chain.first().map(|leaf| ("until", day(leaf.not_after)));
            [("tls", version.clone())].into_iter().chain(until).collect()
        }
        Seen::Tls(TlsFact::Plain) => vec![("tls", "plain".to_owned())],
        Seen::Greeting(GreetingFact::Speaks { offers_tls, .. }) => {
            vec![("offers-tls", offers_tls.to_string())]
        }
        Seen::Greeting(GreetingFact::Redirects { to, .. }) => vec![("redirected-to", to.clone())],
        Seen::Login(LoginFact::Accepted { version, method, source, .. }) => {
            let source = source.map(|source| ("seen-from", source.to_string()));
            [("version", version.clone()), ("method", method.clone())].into_iter().chain(source).collect()
        }
        Seen::Minimum(minimum) => {
            let columns: usize =
                minimum.tables.iter().filter_map(|table| table.found.as_ref()).map(|t| t.columns.len()).sum();
            vec![
                ("tables", minimum.tables.len().to_string()),
                ("columns", columns.to_string()),
                ("statements", minimum.statements.to_string()),
            ]
        }
        Seen::Excess(excess) => vec![("statements", excess.statements.to_string())],
        Seen::Read(read) => vec![("tables", read.tables.len().to_string())],
        Seen::Http(HttpFact::Answered { status, server }) => {
            let server = server.as_ref().map(|server| ("server", server.clone()));
            [("status", status.to_string())].into_iter().chain(server).collect()
        }
        Seen::Description(DescriptionFact::Read { operations, rewritten, .. }) => {
            let rewritten =
                rewritten.first().map(|one| ("rewritten", format!("{} → {}", one.written, one.used)));
            [("operations", operations.len().to_string())].into_iter().chain(rewritten).collect()
        }
        Seen::Call(call) => match &call.outcome {
            CallOutcome::Answered(answered) => {
                let rows: u32 = answered.sets.iter().map(|set| set.rows).sum();
                vec![("rows", rows.to_string())]
            }
            _ => Vec::new(),
        },
        Seen::Rows(rows) => vec![("rows", rows.rows.len().to_string())],
        _ => Vec::new(),
    }
}

fn day(time: jiff::Timestamp) -> String {
    time.to_string().chars().take(10).collect()
}
