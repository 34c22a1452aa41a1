//! The report as text for people: the checklist step by step, then one line per cause with its owner and the words to type.
//! Colours are ANSI; whoever writes the text strips them where they don't belong.

mod actions;
mod layout;

use anstyle::{AnsiColor, Style};
use jiff::Timestamp;
use prumo_model::argument::Arguments;
use prumo_model::judge::StepState;
use prumo_model::outcome::Whole;
use prumo_model::vantage::Vantage;
use prumo_model::verdict::{Basis, Verdict};

use crate::texts::{Language, Texts};
use crate::view::{EnvironmentView, LineView, StepView, View};
use layout::{Page, painted};

/// Draws the report. `width` is in columns.
#[must_use]
pub fn draw(view: &View, texts: &Texts, width: usize) -> String {
    let mut drawing = Drawing { page: Page::new(width), texts };
    drawing.head(view);
    for environment in &view.environments {
        drawing.environment(view, environment);
    }
    drawing.verdict(view);
    drawing.page.text()
}

/// A paragraph of plain text, wrapped to a width in columns.
#[must_use]
pub fn paragraph(text: &str, indent: usize, width: usize) -> String {
    let mut page = Page::new(width);
    for part in text.lines() {
        page.paragraph(indent, part, Style::new());
    }
    page.text()
}

/// A finding alone, as plain text: who must act, what was seen, why it matters, what to do.
#[must_use]
pub(crate) fn finding(line: &LineView, texts: &Texts) -> String {
    let mut drawing = Drawing { page: Page::new(ALONE), texts };
    drawing.page.line(BODY, &line.title);
    drawing.body(line);
    let plain = anstream::adapter::strip_str(&drawing.page.text()).to_string();
    textwrap::dedent(&plain)
}

/// Columns of a finding that stands alone in a file.
const ALONE: usize = 100;

/// The indent of what is said of a finding.
const BODY: usize = 5;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GREEN: Style = AnsiColor::Green.on_default();
const CYAN: Style = AnsiColor::Cyan.on_default();
const YELLOW: Style = AnsiColor::Yellow.on_default();
const RED: Style = AnsiColor::Red.on_default();
const MAGENTA: Style = AnsiColor::Magenta.on_default();

struct Drawing<'d> {
    page: Page,
    texts: &'d Texts,
}

impl Drawing<'_> {
    fn head(&mut self, view: &View) {
        let title = format!("Prumo · {}", crate::safe::text(&view.project));
        self.page.line(0, &painted(BOLD, &title));
    }

    fn environment(&mut self, view: &View, environment: &EnvironmentView) {
        let kind = self.texts.word(&format!("environment-{}", environment.kind));
        let seen = view.run.vantages.iter().map(|(vantage, basis)| {
            let place = self.texts.word(&format!("vantage-{vantage}"));
            // Only the CRM's place can be proven, and only there it matters.
            match vantage {
                Vantage::Crm => format!("{place} ({})", self.texts.word(&format!("basis-{basis}"))),
                Vantage::Inside | Vantage::Outside => place,
            }
        });
        let seen = seen.collect::<Vec<_>>().join(", ");
        let when = day_and_time(view.run.start, self.texts.language());
        let name = crate::safe::text(&environment.name);
        let name = if name == environment.kind.as_str() { kind } else { format!("{name} ({kind})") };
        let line = format!("{name} · {} {seen} · {when}", self.texts.word("seen-from"));
        self.page.line(0, &painted(DIM, &line));
        let mut stage = 0;
        for step in &environment.steps {
            if step.step.stage() != stage {
                stage = step.step.stage();
                self.page.blank();
                self.page.line(0, &painted(BOLD, &self.texts.word(&format!("stage-{stage}"))));
            }
            self.step(step);
        }
        self.lines(environment);
        self.notes(environment);
        for caution in &environment.cautions {
            self.page.bullet(2, &self.texts.word(&format!("caution-{caution}")), DIM);
        }
    }

    fn step(&mut self, step: &StepView) {
        let (mark, style) = mark_of_step(step);
        let state = self.texts.word(&format!("state-{}", step.state));
        let resting = matches!(step.state, StepState::Accepted | StepState::Holds);
        let basis = step.basis.filter(|basis| resting && *basis != Basis::Proven);
        let state = match basis {
            Some(basis) => format!("{state} ({})", self.texts.word(&format!("basis-{basis}"))),
            None => state,
        };
        let left = format!("{} {}  {}", painted(style, mark), step.step, step.title);
        self.page.two_ends(2, &left, &painted(style, &state));
        let mut beside: Vec<String> =
            step.evidence.iter().map(|(word, value)| self.evidence(word, value)).collect();
        beside.extend(step.reason.as_deref().map(|reason| crate::safe::text(&self.texts.reason(reason))));
        beside.extend(step.attestation.as_ref().map(|words| format!("“{words}”")));
        if !beside.is_empty() {
            self.page.paragraph(9, &beside.join(" · "), DIM);
        }
        if !step.inferred.is_empty() && resting {
            let reasons: Vec<String> =
                step.inferred.iter().map(|reason| crate::safe::text(&self.texts.reason(reason))).collect();
            let reasons = Arguments::new().with("reasons", reasons.join("; "));
            self.page.paragraph(9, &self.texts.say("inferred-because", &reasons), DIM);
        }
        self.confirmed(step);
    }

    /// Who confirmed what of the catalogue, and when: one line per person and day.
    fn confirmed(&mut self, step: &StepView) {
        let mut people: Vec<(&str, &str, Vec<&str>)> = Vec::new();
        for one in &step.confirmed {
            match people.iter_mut().find(|(by, on, _)| (*by, *on) == (one.by.as_str(), one.on.as_str())) {
                Some((_, _, items)) => items.push(&one.item),
                None => people.push((&one.by, &one.on, vec![&one.item])),
            }
        }
        for (by, on, items) in people {
            let arguments = Arguments::new()
                .with("by", by)
                .with("on", self.texts.language().day(on))
                .with("items", items.join(", "));
            self.page.paragraph(9, &self.texts.say("confirmed-by", &arguments), DIM);
        }
    }

    /// A word and a value of what was seen.
    fn evidence(&self, word: &str, value: &str) -> String {
        match (word, value) {
            ("tls", "plain") => self.texts.word("brief-plain"),
            ("tls", version) => version.to_owned(),
            ("until", day) => {
                format!("{} {}", self.texts.word("brief-until"), self.texts.language().day(day))
            }
            _ => format!("{} {value}", self.texts.word(&format!("brief-{word}"))),
        }
    }

    fn lines(&mut self, environment: &EnvironmentView) {
        if environment.lines.is_empty() {
            return;
        }
        let count = i64::try_from(environment.lines.len()).unwrap_or(i64::MAX);
        self.page.blank();
        let heading = self.texts.say("heading-findings", &Arguments::new().with("count", count));
        self.page.line(0, &painted(BOLD, &heading));
        for (number, line) in environment.lines.iter().enumerate() {
            self.line(number + 1, line);
        }
    }

    fn line(&mut self, number: usize, line: &LineView) {
        let (mark, style) = mark_of(line.verdict);
        let code = painted(DIM, line.finding.code.as_str());
        self.page.blank();
        let title = format!("{number:>2} {} {}", painted(style, mark), painted(BOLD, &line.title));
        self.page.two_ends(0, &title, &code);
        self.body(line);
    }

    fn body(&mut self, line: &LineView) {
        let (_, style) = mark_of(line.verdict);
        let owner = self.texts.word(&format!("owner-{}", line.owner));
        let verdict = self.texts.word(&format!("verdict-{}", line.verdict));
        let who =
            Arguments::new().with("step", line.step.as_str()).with("owner", owner).with("verdict", verdict);
        self.page.paragraph(BODY, &self.texts.say("finding-who", &who), style);
        self.page.labelled(BODY, &self.texts.word("label-seen"), &line.seen);
        self.page.labelled(BODY, &self.texts.word("label-why"), &line.why);
        self.page.labelled(BODY, &self.texts.word("label-remedy"), &line.remedy);
        actions::draw(&mut self.page, self.texts, &line.actions);
        self.page.labelled(BODY, &self.texts.word("label-verify"), &line.verify);
        if line.blocks > 0 {
            let count = i64::try_from(line.blocks).unwrap_or(i64::MAX);
            let waiting = self.texts.say("finding-blocks", &Arguments::new().with("count", count));
            self.page.paragraph(BODY, &waiting, DIM);
        }
    }

    fn notes(&mut self, environment: &EnvironmentView) {
        if environment.notes.is_empty() && environment.cautions.is_empty() {
            return;
        }
        self.page.blank();
        self.page.line(0, &painted(BOLD, &self.texts.word("heading-notes")));
        for note in &environment.notes {
            let text = format!("{}: {}", note.title, note.seen);
            self.page.bullet(2, &format!("{text} ({})", note.code), DIM);
        }
    }

    fn verdict(&mut self, view: &View) {
        let style = match view.whole {
            Whole::Pass | Whole::Warn if view.partial => CYAN,
            Whole::Fail => RED,
            Whole::Unknown => MAGENTA,
            Whole::WithWaivers | Whole::Warn => YELLOW,
            Whole::Pass => GREEN,
        };
        let checks = || view.environments.iter().flat_map(|e| &e.steps).flat_map(|step| &step.checks);
        let count = |verdict: Verdict| {
            let found = checks().filter(|check| check.verdict == verdict).count();
            i64::try_from(found).unwrap_or(i64::MAX)
        };
        let resting = checks().any(|check| check.basis.is_some_and(|basis| basis != Basis::Proven));
        let counts = Arguments::new()
            .with("pass", count(Verdict::Pass))
            .with("warn", count(Verdict::Warn))
            .with("fail", count(Verdict::Fail))
            .with("unknown", count(Verdict::Unknown))
            .with("blocked", count(Verdict::Blocked));
        self.page.blank();
        let key = match (view.whole, resting) {
            (Whole::Pass | Whole::Warn, _) if view.partial => "whole-partial".to_owned(),
            (Whole::Pass | Whole::Warn, true) => "whole-resting".to_owned(),
            (whole, _) => format!("whole-{whole}"),
        };
        self.page.paragraph(0, &self.texts.word(&key), style.bold());
        self.page.paragraph(0, &self.texts.say("summary-counts", &counts), DIM);
        if let Some(line) = view.environments.iter().find_map(|environment| environment.lines.first()) {
            let code = Arguments::new().with("code", line.finding.code.as_str());
            self.page.paragraph(0, &self.texts.say("hint-explain", &code), DIM);
        }
    }
}

fn mark_of_step(step: &StepView) -> (&'static str, Style) {
    match step.state {
        StepState::Accepted | StepState::Holds if step.warns => ("▲", YELLOW),
        StepState::Accepted if step.basis == Some(Basis::Proven) => ("✓", GREEN),
        StepState::Accepted => ("✓", CYAN),
        StepState::Holds => ("✓", DIM),
        StepState::Fails => ("✗", RED),
        StepState::Unknown => ("?", MAGENTA),
        StepState::Blocked => ("…", DIM),
        StepState::Skipped => ("○", YELLOW),
        StepState::NotApplicable => ("–", DIM),
    }
}

fn mark_of(verdict: Verdict) -> (&'static str, Style) {
    match verdict {
        Verdict::Pass => ("✓", GREEN),
        Verdict::Warn => ("▲", YELLOW),
        Verdict::Fail => ("✗", RED),
        Verdict::Unknown => ("?", MAGENTA),
        Verdict::Blocked => ("…", DIM),
        Verdict::Skipped => ("○", YELLOW),
        Verdict::NotApplicable => ("–", DIM),
    }
}

/// Day and time of day in UTC, the day as the language writes it.
pub(crate) fn day_and_time(time: Timestamp, language: Language) -> String {
    let text = time.to_string();
    let (day, rest) = text.split_once('T').unwrap_or((&text, ""));
    let clock: String = rest.chars().take(5).collect();
    format!("{} {clock} UTC", language.day(day))
}
