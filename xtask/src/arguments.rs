//! The command line of xtask, as data.

use anyhow::bail;

/// What it prints for `--help`.
pub const HELP: &str =
    "cargo xtask demo  [--yes] [--lang pt-BR|en|es]   set up what is missing and show the main job
cargo xtask test  [--yes]                         set up what is missing and pass everything that CI passes
cargo xtask bench [--yes]                         measure, and write docs/benchmarks.md
cargo xtask stage [--yes]                         set the demo's stage, healthy, and keep it until Enter
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
            None | Some("help" | "--help" | "-h") => Task::Help,
            Some(other) => bail!("no task {other:?}\n{HELP}"),
        };
        let mut arguments = Self { task, yes: false, language: "pt-BR".to_owned() };
        while let Some(word) = words.next() {
            match (word.as_str(), task) {
                ("--yes" | "-y", _) => arguments.yes = true,
                ("--lang", Task::Demo) => match words.next().as_deref() {
                    Some(language @ ("pt-BR" | "en" | "es")) => language.clone_into(&mut arguments.language),
                    _ => bail!("--lang takes pt-BR, en or es"),
                },
                ("--help" | "-h", _) => arguments.task = Task::Help,
                _ => bail!("no argument {word:?}\n{HELP}"),
            }
        }
        Ok(arguments)
    }
}
