//! What 500 tables cost: minimum and excess of rights, beside the one statement that any such check must make, and
//! beside one statement per table.

mod stage;

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use serde_json::Value;

use prumo_harness::Engine;

use super::measure::{Limit, Measure, RUNS, Row, Samples};
use super::quiet::Patience;
use stage::Stage;

/// How many tables the catalogue names.
const TABLES: usize = 500;

/// Measures.
pub(super) fn measure(program: &Path, engine: Engine, patience: &Patience) -> anyhow::Result<Measure> {
    let stage = Stage::set(program, engine, TABLES)?;
    took(&stage.look()?)?;
    Peers::default().ask(&stage)?;
    let (mut ours, mut peers) = (Vec::new(), Peers::default());
    for _ in 0..RUNS {
        patience.wait();
        ours.push(took(&stage.look()?)?);
        patience.wait();
        peers.ask(&stage)?;
    }
    let ours = Samples::milliseconds(ours);
    Ok(Measure {
        title: match engine {
            Engine::PostgreSql => "500 tables, on PostgreSQL",
            Engine::MariaDb => "500 tables, on MariaDB",
        },
        how: how(engine),
        rows: vec![
            Row::ours("minimum and excess of 500 tables", ours, Limit::Below(limit(engine))),
            Row::peer("one catalogue statement, new connection", Samples::milliseconds(peers.first)),
            Row::peer("one SELECT per table, new connection", Samples::milliseconds(peers.each)),
            Row::peer("one catalogue statement, second time", Samples::milliseconds(peers.again)),
        ],
    })
}

/// PostgreSQL's limit is the spine's; MariaDB's server opens each table to show its columns.
const fn limit(engine: Engine) -> f64 {
    match engine {
        Engine::PostgreSql => 18.0,
        Engine::MariaDb => 100.0,
    }
}

fn how(engine: Engine) -> String {
    let connection = match engine {
        Engine::PostgreSql => {
            "whose PostgreSQL process has seen no table yet, and so have the peers, timed by psql"
        }
        Engine::MariaDb => "and so have the peers, timed by the server's clock",
    };
    format!(
        "As the facts say that both looks took, from the question to the last row, on a connection that is open \
         already. Every run has a connection of its own, {connection}; the last row is the same question once more on \
         the same connection. The statements beyond the one that any check must make ask for columns, types, row \
         filters, and every right to write."
    )
}

/// What the facts say that minimum and excess took together. Both must have seen something.
fn took(facts: &Value) -> anyhow::Result<Duration> {
    let of = |kind: &str| {
        let facts = facts.get("facts").and_then(Value::as_array).into_iter().flatten();
        let mut facts = facts.filter(|fact| fact.get("kind").and_then(Value::as_str) == Some(kind));
        let fact = facts.next().with_context(|| format!("no fact of the kind {kind}"))?;
        fact.get("seen").with_context(|| format!("{kind} was not looked at: {fact}"))?;
        let took = fact.get("took-us").and_then(Value::as_u64);
        took.map(Duration::from_micros).with_context(|| format!("{kind} does not say what it took"))
    };
    Ok(of("minimum")? + of("excess")?)
}

/// What the peers took.
#[derive(Debug, Default)]
struct Peers {
    first: Vec<Duration>,
    again: Vec<Duration>,
    each: Vec<Duration>,
}

impl Peers {
    /// Asks each once, as the CRM's user.
    fn ask(&mut self, stage: &Stage) -> anyhow::Result<()> {
        let one = stage.one_statement();
        let times = stage.timed(&[one.clone(), one])?;
        let [first, again] = times.try_into().ok().context("two statements are not timed")?;
        self.first.push(first);
        self.again.push(again);
        let mut each = String::new();
        for table in stage.qualified(TABLES) {
            writeln!(each, "SELECT codemp, usu_codseq FROM {table} WHERE 1=0;")?;
        }
        self.each.push(stage.timed(&[each])?.iter().sum());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn minimum_and_excess_are_added_and_others_left_out() {
        let fact = |kind: &str, took: u64| json!({ "kind": kind, "took-us": took, "seen": {} });
        let facts = json!({ "facts": [fact("minimum", 5), fact("login", 100), fact("excess", 7)] });
        assert_eq!(took(&facts).unwrap(), Duration::from_micros(12));
    }

    #[test]
    fn a_look_that_saw_nothing_is_no_measure() {
        let facts = json!({ "facts": [
            { "kind": "minimum", "took-us": 5, "seen": {} },
            { "kind": "excess", "took-us": 1, "not-looked": { "is": "dropped" } },
        ] });
        assert!(took(&facts).unwrap_err().to_string().contains("not looked at"));
    }
}
