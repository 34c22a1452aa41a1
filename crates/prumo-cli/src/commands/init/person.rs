//! Who is asked: lines out, lines in. It works on any terminal and through a pipe alike, since it changes no mode of either.

use prumo_model::argument::Arguments;
use prumo_report::terminal::paragraph;
use prumo_report::texts::Texts;

use super::kind::Kind;
use super::seen::Mark;
use crate::edge::{output, world};

/// Columns that a list's words take before what they mean.
const WORDS: usize = 16;

/// Who is asked, in a language.
#[derive(Clone, Copy)]
pub(super) struct Person<'p> {
    pub(super) texts: &'p Texts,
}

impl Person<'_> {
    /// Says something, wrapped to the terminal.
    pub(super) fn say(self, indent: usize, text: &str) -> anyhow::Result<()> {
        output::write(None, &paragraph(text, indent, world::width()))
    }

    pub(super) fn say_key(self, indent: usize, key: &str, arguments: &Arguments) -> anyhow::Result<()> {
        self.say(indent, &self.texts.say(key, arguments))
    }

    /// What was seen, with its mark.
    pub(super) fn tell(self, mark: Mark, text: &str) -> anyhow::Result<()> {
        self.say(2, &format!("{} {text}", mark.sign()))
    }

    /// Puts a question, with what can be chosen.
    pub(super) fn put(self, title: &str, help: Option<&str>, kind: &Kind) -> anyhow::Result<()> {
        output::write(None, "\n")?;
        self.say(0, title)?;
        if let Some(help) = help {
            self.say(2, help)?;
        }
        for (number, (word, meaning)) in kind.choices().iter().enumerate() {
            self.say(2, &format!("{}) {word:<WORDS$} {meaning}", number + 1))?;
        }
        Ok(())
    }

    /// A line that was typed, asked again until it is an answer.
    pub(super) fn answer(self, kind: &Kind, default: Option<&str>) -> anyhow::Result<String> {
        loop {
            let prompt = default.map_or_else(|| "> ".to_owned(), |default| format!("[{default}] > "));
            output::write(None, &prompt)?;
            let Some(typed) = world::line()? else {
                output::write(None, "\n")?;
                anyhow::bail!(self.texts.word("init-input-ended"));
            };
            let typed = match (typed.trim(), default) {
                ("", Some(default)) => default.to_owned(),
                (typed, _) => typed.to_owned(),
            };
            match kind.read(&typed) {
                Ok(answer) => return Ok(answer),
                // What was typed is not repeated: it could be a password that does not belong here.
                Err(wanted) => {
                    let wanted = self.texts.word(wanted);
                    self.say_key(2, "init-wrong", &Arguments::new().with("what", wanted))?;
                }
            }
        }
    }

    /// A yes or no about something that was seen.
    pub(super) fn agrees(self, key: &str, arguments: &Arguments, default: bool) -> anyhow::Result<bool> {
        let question = self.texts.say(key, arguments);
        let help = self.texts.say(&format!("{key}.help"), arguments);
        self.put(&question, Some(&help), &Kind::YesNo)?;
        let word = self.texts.word(if default { "init-yes" } else { "init-no" });
        Ok(self.answer(&Kind::YesNo, Some(&word))? == "yes")
    }
}
