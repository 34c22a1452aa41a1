//! `prumo init`: asks for what a project needs, looks while asking, and writes the project file. It asks for no secret and
//! writes none.

mod answers;
mod interview;
mod kind;
mod looking;
mod person;
mod questions;
mod seen;
mod text;
mod variables;

use std::fmt::Write as _;
use std::path::Path;

use anyhow::bail;
use prumo_model::argument::Arguments;
use prumo_model::catalogue::Catalogue;
use prumo_model::project::Project;
use prumo_model::secret::SecretReference;
use prumo_report::texts::Texts;

use super::texts;
use crate::arguments::Init;
use crate::edge::diagnostics::{Drawn, draw};
use crate::edge::{catalogue, files, output, world};
use answers::Answers;
use interview::Interview;
use person::Person;
use questions::Questions;

/// Asks, looks and writes; gives the exit code.
pub(crate) fn run(arguments: &Init) -> anyhow::Result<u8> {
    let texts = texts(&arguments.lang)?;
    let catalogue = catalogue::read(&arguments.catalogue, &texts)?;
    let questions = Questions { catalogue: &catalogue, texts: &texts };
    if arguments.keys {
        output::write(None, &keys(&texts))?;
        return Ok(0);
    }
    let file = Arguments::new().with("file", shown(&arguments.project));
    if arguments.project.exists() && !arguments.force {
        bail!(texts.say("init-exists", &file));
    }
    let mut answers = kept(arguments, &texts)?;
    for (key, value) in &arguments.set {
        answers.set(key, &setting(questions, key, value)?)?;
    }
    let place = answers.place().map(shown).unwrap_or_default();
    let kept_in = Arguments::new().with("file", place);
    if !arguments.no_questions {
        world::on_interruption(texts.say("init-interrupted", &kept_in))?;
        Person { texts: &texts }.say_key(0, "init-welcome", &kept_in)?;
    }
    let (asks, looks) = (!arguments.no_questions, !arguments.no_look);
    let mut interview = Interview { questions, answers, asks, looks, missing: Vec::new() };
    let asked = interview.conduct();
    if let Err(error) = asked {
        bail!("{error:#}\n{}", texts.say("init-interrupted", &kept_in));
    }
    if !interview.missing.is_empty() {
        bail!(texts.say("init-missing", &Arguments::new().with_list("keys", interview.missing)));
    }
    finish(arguments, &interview.answers, &catalogue, &texts)?;
    Ok(0)
}

/// The answers of an interrupted wizard.
fn kept(arguments: &Init, texts: &Texts) -> anyhow::Result<Answers> {
    if arguments.start_over {
        return Ok(Answers::none_beside(&arguments.project));
    }
    let answers = Answers::beside(&arguments.project)?;
    if answers.len() > 0 {
        let count = i64::try_from(answers.len()).unwrap_or(i64::MAX);
        let place = answers.place().map(shown).unwrap_or_default();
        let known = Arguments::new().with("count", count).with("file", place);
        Person { texts }.say_key(0, "init-goes-on", &known)?;
    }
    Ok(answers)
}

/// An answer that was given with the command.
fn setting(questions: Questions<'_>, key: &str, value: &str) -> anyhow::Result<String> {
    let texts = questions.texts;
    let named = Arguments::new().with("key", prumo_report::safe::text(key));
    let Some(kind) = questions.kind(key) else { bail!(texts.say("init-no-such-key", &named)) };
    match kind.read(value) {
        Ok(answer) => Ok(answer),
        Err(wanted) => {
            let words: Vec<&str> = kind.choices().iter().map(|(word, _)| word.as_str()).collect();
            let listed = if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) };
            let what = format!("{}{listed}", texts.word(wanted));
            bail!(texts.say("init-wrong-setting", &named.with("what", what)))
        }
    }
}

/// Writes the file, and says what comes next.
fn finish(arguments: &Init, answers: &Answers, catalogue: &Catalogue, texts: &Texts) -> anyhow::Result<()> {
    let text = text::project(answers, texts);
    let name = shown(&arguments.project);
    let project = match Project::read(&text, catalogue) {
        Ok(project) => project,
        Err(found) => return Err(anyhow::Error::new(Drawn(draw(&name, &text, &found.0, texts)))),
    };
    if arguments.force {
        files::replace(&arguments.project, &text)?;
    } else {
        files::create(&arguments.project, &text)?;
    }
    answers.done()?;
    if !project.notices.is_empty() {
        output::tell(draw(&name, &text, &project.notices, texts).trim_end());
    }
    output::write(None, &next(&arguments.project, &project, texts))
}

/// How the passwords are given and what is typed next.
fn next(path: &Path, project: &Project, texts: &Texts) -> String {
    let mut variables: Vec<&str> = Vec::new();
    for environment in &project.environments {
        let database = environment.database.applies().map(|database| &database.password);
        let services = environment.services.applies().map(|services| &services.password);
        variables.extend(database.into_iter().chain(services).filter_map(|reference| match reference {
            SecretReference::Environment(name) => Some(name.as_str()),
            SecretReference::File(_) | SecretReference::Stored(_) => None,
        }));
    }
    let width = world::width();
    let mut text = prumo_report::terminal::paragraph(
        &texts.say("init-written", &Arguments::new().with("file", shown(path))),
        0,
        width,
    );
    text.insert(0, '\n');
    if !variables.is_empty() {
        text.push_str(&prumo_report::terminal::paragraph(&texts.word("init-secrets"), 0, width));
        let _ = writeln!(text, "\n  bash:");
        for name in &variables {
            let _ = writeln!(text, "    read -rs {name} && export {name}");
        }
        let _ = writeln!(text, "\n  PowerShell:");
        for name in &variables {
            let secret = "(Read-Host -AsSecureString)";
            let _ = writeln!(text, "    $env:{name} = [Net.NetworkCredential]::new('', {secret}).Password");
        }
    }
    let file = if path == Path::new("prumo.toml") { String::new() } else { format!(" {}", shown(path)) };
    let _ = writeln!(text, "\n{}\n  prumo check{file}", texts.word("init-next"));
    text
}

/// What is asked, with its key.
fn keys(texts: &Texts) -> String {
    Questions::keys().iter().fold(String::new(), |mut list, key| {
        let _ = writeln!(list, "{key:<50} {}", texts.word(&text::text_key(key)));
        list
    })
}

fn shown(path: &Path) -> String {
    prumo_report::safe::text(&path.display().to_string())
}
