//! Draws diagnostics of files that people write: what is wrong, the place with a line around it, and what to do.
//! Secrets that people wrote into a file are not shown back, nor is anything that could deceive a terminal.

mod excerpt;
mod masking;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, Report, Severity};
use prumo_model::argument::Arguments;
use prumo_model::diagnostic::Diagnostic;
use prumo_report::safe;
use prumo_report::texts::Texts;

use excerpt::Excerpt;
use masking::masked;

/// More than this many at once help nobody.
const MOST_DRAWN: usize = 50;

/// Diagnostics as they are drawn.
#[derive(Debug)]
pub(crate) struct Drawn(pub(crate) String);

impl std::fmt::Display for Drawn {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Drawn {}

/// Draws the diagnostics of a file.
pub(crate) fn draw(name: &str, text: &str, found: &[Diagnostic], texts: &Texts) -> String {
    let shown = safe_source(&masked(text, found));
    let mut drawn = String::new();
    for diagnostic in found.iter().take(MOST_DRAWN) {
        drawn.push_str(&one(name, &shown, diagnostic, texts));
    }
    if let Some(more) = found.len().checked_sub(MOST_DRAWN).filter(|more| *more > 0) {
        let count = i64::try_from(more).unwrap_or(i64::MAX);
        drawn.push_str(&texts.say("diagnostic-more", &Arguments::new().with("count", count)));
        drawn.push('\n');
    }
    drawn
}

fn one(name: &str, shown: &str, diagnostic: &Diagnostic, texts: &Texts) -> String {
    let key = format!("diagnostic-{}", diagnostic.kind);
    let arguments = safe::arguments(&diagnostic.arguments);
    let severity = if diagnostic.is_notice() { Severity::Advice } else { Severity::Error };
    let excerpt = Excerpt::around(name, shown, diagnostic.place.clone());
    let told = MietteDiagnostic::new(texts.say(&key, &arguments))
        .with_severity(severity)
        .with_help(texts.say(&format!("{key}.hint"), &arguments))
        .with_label(LabeledSpan::underline(excerpt.place()));
    let report = Report::from(told).with_source_code(excerpt);
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode())
        .with_width(super::world::width().clamp(60, 110))
        .with_context_lines(1);
    let mut text = String::new();
    match handler.render_report(&mut text, report.as_ref()) {
        Ok(()) => in_language(&text, texts),
        Err(_) => format!("{report}\n"),
    }
}

/// The label of the hint in the language: the renderer knows only its own.
fn in_language(drawn: &str, texts: &Texts) -> String {
    match drawn.rsplit_once("help: ") {
        Some((before, after)) => format!("{before}{}: {after}", texts.word("diagnostic-hint")),
        None => drawn.to_owned(),
    }
}

/// The file's text with what could deceive a terminal replaced, byte for byte as long.
fn safe_source(text: &str) -> String {
    let keep = |c: char| matches!(c, '\n' | '\t' | '\r') || safe::text(&c.to_string()).starts_with(c);
    text.chars().map(|c| if keep(c) { c.to_string() } else { "?".repeat(c.len_utf8()) }).collect()
}
