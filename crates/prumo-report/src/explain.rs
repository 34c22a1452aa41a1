//! What a code means, from the table and the locales alone: `prumo explain CODE`.

use std::fmt::Write;

use prumo_model::argument::Arguments;
use prumo_model::code::{Code, Kind};
use prumo_model::step::{Side, step_of};

use crate::texts::Texts;

/// The explanation of a code as text for a terminal.
#[must_use]
pub fn explain(code: Code, texts: &Texts, width: usize) -> String {
    let row = code.row();
    let arguments = placeholders(row.arguments);
    let say = |part: &str| texts.say(&format!("{code}{part}"), &arguments);
    let side = if row.gate.is_some_and(|gate| gate > prumo_model::gate::Gate::Read) {
        Side::Services
    } else {
        Side::Database
    };
    let mut text = format!("{code} · {}\n", say(""));
    if let Some(gate) = row.gate {
        let step = step_of(gate, side, true);
        let step_key = format!("step-{}", step.as_str().replace('.', "-"));
        let gate = texts.word(&format!("gate-{gate}"));
        let _ = writeln!(text, "{}: {gate} · {step} {}", texts.word("explain-gate"), texts.word(&step_key));
    }
    let verdict = match row.weight {
        prumo_model::code::Weight::Note => texts.word("weight-note"),
        weight => texts.word(&format!("verdict-{}", weight.verdict())),
    };
    let owner = texts.word(&format!("owner-{}", row.owner(side)));
    let _ = writeln!(
        text,
        "{}: {verdict} · {}: {owner}",
        texts.word("explain-verdict"),
        texts.word("explain-owner")
    );
    for part in ["seen", "why", "remedy", "verify"] {
        let _ = writeln!(text, "\n{}", texts.word(&format!("explain-{part}")));
        let wrapped =
            textwrap::indent(&textwrap::fill(&say(&format!(".{part}")), width.saturating_sub(2)), "  ");
        let _ = writeln!(text, "{wrapped}");
    }
    text
}

/// Each argument shown as its own name.
fn placeholders(listed: &'static [(&'static str, Kind)]) -> Arguments {
    listed.iter().fold(Arguments::new(), |arguments, (name, kind)| match kind {
        Kind::Text | Kind::Number => arguments.with(name, format!("‹{name}›")),
        Kind::List => arguments.with_list(name, [format!("‹{name}›")]),
    })
}
