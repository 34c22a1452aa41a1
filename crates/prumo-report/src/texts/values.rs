//! From typed arguments to what Fluent puts into a sentence.
//! Only stable words of Prumo's own are translated; names and answers of others stay as they came.

use fluent_bundle::{FluentArgs, FluentValue};
use prumo_model::argument::{Argument, Arguments};

use super::Texts;

/// The variable by which a code's text differs between engines: the engine's word, or `any` where none is meant.
pub(crate) const DIALECT: &str = "dialect";

/// The arguments of a sentence.
pub(super) fn of<'a>(texts: &Texts, arguments: &'a Arguments) -> FluentArgs<'a> {
    let mut values = FluentArgs::with_capacity(arguments.iter().count() * 2);
    values.set(DIALECT, FluentValue::from("any"));
    for (name, argument) in arguments.iter() {
        let (value, count) = match argument {
            Argument::Text(text) => {
                (FluentValue::from(shown(texts, name, text)), usize::from(!text.is_empty()))
            }
            Argument::Number(number) => {
                values.set(name, FluentValue::from(*number));
                continue;
            }
            Argument::List(names) => {
                (FluentValue::from(texts.list(names.iter().map(String::as_str))), names.len())
            }
        };
        values.set(name, value);
        values.set(format!("{name}-count"), FluentValue::from(count));
    }
    values
}

/// A text as the sentence shows it.
fn shown(texts: &Texts, name: &str, text: &str) -> String {
    match name {
        "reason" | "seen" => texts.reason(text),
        "vantage" => texts.term("vantage-from", text),
        "wanted" => texts.term("wanted", text),
        "until" | "from" => texts.language().day(text),
        _ => text.to_owned(),
    }
}
