//! The view of a run: everything that a report shows, in the order in which it is shown, with its texts.
//! Terminal, JSON, JUnit and later HTML and PDF are drawn from it and from nothing else.

mod building;

use jiff::Timestamp;
use prumo_model::action::Remedial;
use prumo_model::code::Code;
use prumo_model::finding::Finding;
use prumo_model::gate::Gate;
use prumo_model::graph::NodeId;
use prumo_model::judge::StepState;
use prumo_model::outcome::Whole;
use prumo_model::owner::Owner;
use prumo_model::project::{Confirmed, EnvironmentKind};
use prumo_model::step::{Side, Step};
use prumo_model::vantage::{Vantage, VantageBasis};
use prumo_model::verdict::{Basis, Verdict};

pub use building::Building;

/// What identifies a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// Its id, drawn at random: 32 hexadecimal digits.
    pub id: String,
    /// When it began.
    pub start: Timestamp,
    /// When it ended.
    pub end: Timestamp,
    /// Program and version.
    pub program: String,
    /// The catalogue's version.
    pub catalogue: String,
    /// From where it looked.
    pub vantages: Vec<(Vantage, VantageBasis)>,
    /// Why facts may be missing, as a stable word.
    pub ended: String,
}

/// A run as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Language tag of its texts.
    pub language: &'static str,
    /// The project's name.
    pub project: String,
    /// The run.
    pub run: RunInfo,
    /// The verdict of the whole.
    pub whole: Whole,
    /// Whether only a part of the project was judged, by choice.
    pub partial: bool,
    /// The environments.
    pub environments: Vec<EnvironmentView>,
}

/// An environment as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvironmentView {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: EnvironmentKind,
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// What was found, one line per cause, in the order of the graph.
    pub lines: Vec<LineView>,
    /// Notes, united.
    pub notes: Vec<NoteView>,
    /// What the reader must know of how this was found out, as stable words: `password-kept`, `screen-from-sources`, …
    pub cautions: Vec<&'static str>,
}

/// A step as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepView {
    /// The step.
    pub step: Step,
    /// What is needed.
    pub title: String,
    /// Where it stands.
    pub state: StepState,
    /// What its passes rest on.
    pub basis: Option<Basis>,
    /// Whether something in it is open but to be mended.
    pub warns: bool,
    /// Why it does not apply, or only holds: a stable word, or the project's own reason.
    pub reason: Option<String>,
    /// What was seen, in brief: stable words and values, each once.
    pub evidence: Vec<(&'static str, String)>,
    /// A person's words, where its pass rests on them.
    pub attestation: Option<String>,
    /// Why passes of it are only inferred: stable words, each once.
    pub inferred: Vec<String>,
    /// Who confirmed what of the catalogue that its passes rest on, each once.
    pub confirmed: Vec<Confirmed>,
    /// Its checks.
    pub checks: Vec<CheckView>,
}

/// A check as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckView {
    /// Gate, target and vantage.
    pub id: NodeId,
    /// The side of the integration.
    pub side: Side,
    /// The verdict.
    pub verdict: Verdict,
    /// What a pass rests on.
    pub basis: Option<Basis>,
    /// Why it is no better, or does not apply.
    pub reason: Option<String>,
    /// The project's confirmations of what a pass rests on.
    pub confirmed: Vec<Confirmed>,
    /// When its facts were seen.
    pub when: Option<Timestamp>,
    /// Its facts in brief.
    pub brief: Vec<(&'static str, String)>,
    /// Ids of the lines that it found.
    pub lines: Vec<String>,
    /// Notes.
    pub notes: Vec<Finding>,
    /// The gate that blocks it.
    pub blocked_by: Option<NodeId>,
}

/// A line as it is shown: one cause, its owner and its remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// Its name within the environment.
    pub id: String,
    /// The code with its arguments, as found.
    pub finding: Finding,
    /// The verdict that it gives.
    pub verdict: Verdict,
    /// The gate.
    pub gate: Gate,
    /// The step.
    pub step: Step,
    /// Who must act.
    pub owner: Owner,
    /// What it is called.
    pub title: String,
    /// What was seen.
    pub seen: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// How to see that it helped.
    pub verify: String,
    /// The exact actions.
    pub actions: Vec<Remedial>,
    /// The checks that found it.
    pub found_by: Vec<NodeId>,
    /// How many checks wait for it.
    pub blocks: usize,
}

/// A note as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteView {
    /// The code.
    pub code: Code,
    /// What it is called.
    pub title: String,
    /// What was seen.
    pub seen: String,
}
