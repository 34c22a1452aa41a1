//! A conversation with the wizard: questions are known by their texts' keys, in any language.

use prumo_harness::Program;
use prumo_report::texts::{Language, Texts};

use crate::terminal::Terminal;

/// Characters of a question that are enough to know it by; more could be wrapped.
const ENOUGH: usize = 24;

/// A wizard on a terminal.
pub(super) struct Talk {
    pub(super) terminal: Terminal,
    texts: Texts,
}

impl Talk {
    pub(super) fn start(program: &Program, language: &str, columns: u16, more: &[&str]) -> Self {
        let mut arguments = vec!["init", "novo.toml", "--lang", language];
        arguments.extend(more);
        let terminal = Terminal::start(program, &arguments, columns);
        Self { terminal, texts: Texts::of(Language::parse(language).unwrap()) }
    }

    /// The beginning of a text, as it stands on the screen.
    pub(super) fn text(&self, key: &str) -> String {
        let text = self.texts.word(key);
        let words = text.split('{').next().unwrap();
        words.chars().take(ENOUGH).collect::<String>().trim_end().to_owned()
    }

    /// Waits until this is the question that is open.
    pub(super) fn asked(&self, key: &str) {
        let text = self.text(key);
        let is_open = |screen: &str| match screen.rsplit_once(&text) {
            Some((_, after)) => after.trim_end().ends_with('>') && after.matches("> ").count() <= 1,
            None => false,
        };
        self.terminal.wait(key, is_open);
    }

    /// Waits for a question and answers it.
    pub(super) fn answer(&mut self, key: &str, typed: &str) {
        self.asked(key);
        self.terminal.types(&format!("{typed}\n"));
    }

    /// Waits until this was said.
    pub(super) fn said(&self, key: &str) {
        let text = self.text(key);
        self.terminal.wait(key, |screen| screen.contains(&text));
    }

    /// A wrong answer: it is said what is wanted, and the question stays open.
    pub(super) fn wrong(&mut self, key: &str, typed: &str) {
        self.answer(key, typed);
        let told = self.text("init-wrong");
        let stays = |screen: &str| {
            screen.rsplit_once(&told).is_some_and(|(_, after)| after.trim_end().ends_with('>'))
        };
        self.terminal.wait("a clear word", stays);
    }

    /// A right answer after a wrong one.
    pub(super) fn types(&mut self, typed: &str) {
        self.terminal.types(&format!("{typed}\n"));
    }
}
