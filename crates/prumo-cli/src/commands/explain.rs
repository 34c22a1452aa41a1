//! `prumo explain`: what a code means.

use std::fmt::Write as _;

use anyhow::bail;
use prumo_model::argument::Arguments;
use prumo_model::code::Code;
use prumo_report::explain::explain;

use super::texts;
use crate::arguments::Explain;
use crate::edge::{output, world};

/// Explains a code, or lists them all.
pub(crate) fn run(arguments: &Explain) -> anyhow::Result<u8> {
    let texts = texts(&arguments.lang)?;
    let text = match &arguments.code {
        Some(name) => match Code::parse(name) {
            Some(code) => explain(code, &texts, world::width().min(100)),
            None => bail!("there is no code {name:?}; `prumo explain` lists them"),
        },
        None => Code::ALL.iter().fold(String::new(), |mut list, code| {
            let title = texts.say(code.as_str(), &Arguments::new());
            let _ = writeln!(list, "{:<28} {title}", code.as_str());
            list
        }),
    };
    output::write(None, &text)?;
    Ok(0)
}
