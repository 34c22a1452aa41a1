//! The project file: read against a catalogue; what is wrong in it becomes the error.

use std::path::Path;

use prumo_model::argument::Arguments;
use prumo_model::catalogue::Catalogue;
use prumo_model::project::Project;
use prumo_report::safe;
use prumo_report::texts::Texts;

use super::diagnostics::{Drawn, draw};
use super::files;

/// Reads a project; what it accepts and does not use yet is said on the standard error.
pub(crate) fn read(path: &Path, catalogue: &Catalogue, texts: &Texts) -> anyhow::Result<Project> {
    let shown = Arguments::new().with("file", safe::text(&path.display().to_string()));
    let unreadable = |error: anyhow::Error| {
        anyhow::anyhow!("{}: {}", texts.say("project-unreadable", &shown), error.root_cause())
    };
    let text = files::text(path).map_err(unreadable)?;
    let name = path.display().to_string();
    match Project::read(&text, catalogue) {
        Ok(project) => {
            if !project.notices.is_empty() {
                super::output::tell(draw(&name, &text, &project.notices, texts).trim_end());
            }
            Ok(project)
        }
        Err(found) => Err(anyhow::Error::new(Drawn(draw(&name, &text, &found.0, texts)))),
    }
}
