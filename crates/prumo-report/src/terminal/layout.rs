//! Lines of text at a width: indents, wraps, sets two things at both ends. It knows nothing of runs.

use std::fmt::Write;

use anstyle::Style;
use textwrap::{Options, WordSplitter, wrap};
use unicode_width::UnicodeWidthStr;

/// A page that grows downwards.
pub(super) struct Page {
    text: String,
    width: usize,
}

/// Text in a style.
pub(super) fn painted(style: Style, text: &str) -> String {
    if style == Style::new() { text.to_owned() } else { format!("{style}{text}{style:#}") }
}

impl Page {
    /// An empty page; narrower than 40 columns nothing is readable.
    pub(super) fn new(width: usize) -> Self {
        Self { text: String::new(), width: width.clamp(40, 110) }
    }

    pub(super) fn text(self) -> String {
        self.text
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A line as it is.
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{:indent$}{text}", "");
    }

    /// Text at the left and text at the right end; below each other where they don't fit.
    pub(super) fn two_ends(&mut self, indent: usize, left: &str, right: &str) {
        let used = indent + visible(left) + visible(right);
        if used + 2 <= self.width {
            let gap = self.width - used;
            let _ = writeln!(self.text, "{:indent$}{left}{:gap$}{right}", "", "");
        } else {
            self.line(indent, left);
            let gap = self.width.saturating_sub(visible(right));
            self.line(gap, right);
        }
    }

    /// Wrapped text in one style.
    pub(super) fn paragraph(&mut self, indent: usize, text: &str, style: Style) {
        for line in self.wrapped(indent, text) {
            self.line(indent, &painted(style, &line));
        }
    }

    /// A point of a list, its lines aligned.
    pub(super) fn bullet(&mut self, indent: usize, text: &str, style: Style) {
        for (number, line) in self.wrapped(indent + 2, text).into_iter().enumerate() {
            let mark = if number == 0 { "· " } else { "  " };
            self.line(indent, &painted(style, &format!("{mark}{line}")));
        }
    }

    /// A label and wrapped text beside it, the text's lines aligned.
    pub(super) fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        let label = format!("{label}: ");
        let hanging = indent + visible(&label);
        for (number, line) in self.wrapped(hanging, text).into_iter().enumerate() {
            let before = if number == 0 { painted(super::BOLD, &label) } else { " ".repeat(visible(&label)) };
            self.line(indent, &format!("{before}{line}"));
        }
    }

    fn wrapped(&self, indent: usize, text: &str) -> Vec<String> {
        let width = self.width.saturating_sub(indent).max(20);
        let options = Options::new(width).word_splitter(WordSplitter::NoHyphenation);
        wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
    }
}

/// Columns that a text takes on a terminal, its colours aside.
fn visible(text: &str) -> usize {
    let mut plain = String::with_capacity(text.len());
    let mut in_escape = false;
    for character in text.chars() {
        match (in_escape, character) {
            (false, '\u{1b}') => in_escape = true,
            (false, character) => plain.push(character),
            (true, 'm') => in_escape = false,
            (true, _) => {}
        }
    }
    plain.width()
}
