//! The command line of xtask, as data.

use anyhow::bail;

/// What it prints for `--help`.
pub const HELP: &str =
    "cargo xtask demo  [--yes] [--lang pt-BR|en|es]   set up what is missing and show the main job
cargo xtask test  [--yes]                         set up what is missing and pass everything that CI passes
cargo xtask bench [--yes]                         measure, and write docs/benchmarks.md
cargo xtask stage [--yes]                         set the demo's stage, healthy, and keep it until Enter
cargo xtask fuzz  [TARGET…] [--minutes N] [--keep] [--yes]
                                                  fuzz what reads untrusted input, N minutes in all (default 8), and
                                                  keep a minimised corpus with --keep (docs/fuzzing.md)
--yes installs missing Debian packages without asking";

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Show the main job.
    Demo,
    /// Pass everything that CI passes.
    Test,
    /// Measure.
    Bench,
    /// Set the stage and keep it.
    Stage,
    /// Fuzz.
    Fuzz,
    /// Say what there is.
    Help,
}

/// The arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    /// What is to be done.
    pub task: Task,
    /// Install without asking.
    pub yes: bool,
    /// Language of the demo.
    pub language: String,
    /// What is fuzzed; nothing is everything.
    pub targets: Vec<String>,
    /// How long is fuzzed, in all.
    pub minutes: u64,
    /// Whether what fuzzing found is kept in the repository.
    pub keep: bool,
}

impl Arguments {
    /// Reads them.
    ///
    /// # Errors
    /// Says what is not known.
    pub fn parse(words: impl IntoIterator<Item = String>) -> anyhow::Result<Self> {
        let mut words = words.into_iter();
        let task = match words.next().as_deref() {
            Some("demo") => Task::Demo,
            Some("test") => Task::Test,
            Some("bench") => Task::Bench,
            Some("stage") => Task::Stage,
            Some("fuzz") => Task::Fuzz,
            None | Some("help" | "--help" | "-h") => Task::Help,
            Some(other) => bail!("no task {other:?}\n{HELP}"),
        };
        let mut arguments = Self {
            task,
            yes: false,
            language: "pt-BR".to_owned(),
            targets: Vec::new(),
            minutes: 8,
            keep: false,
        };
        while let Some(word) = words.next() {
            match (word.as_str(), task) {
                ("--yes" | "-y", _) => arguments.yes = true,
                ("--lang", Task::Demo) => match words.next().as_deref() {
                    Some(language @ ("pt-BR" | "en" | "es")) => language.clone_into(&mut arguments.language),
                    _ => bail!("--lang takes pt-BR, en or es"),
                },
                ("--help" | "-h", _) => arguments.task = Task::Help,
                ("--keep", Task::Fuzz) => arguments.keep = true,
                ("--minutes", Task::Fuzz) => match words.next().and_then(|number| number.parse().ok()) {
                    Some(minutes @ 1..) => arguments.minutes = minutes,
                    _ => bail!("--minutes takes a whole number from 1"),
                },
                (target, Task::Fuzz) if !target.starts_with('-') => arguments.targets.push(word),
                _ => bail!("no argument {word:?}\n{HELP}"),
            }
        }
        Ok(arguments)
    }
}
