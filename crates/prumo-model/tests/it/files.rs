//! What the readers make of the files that the command line's tests draw, bad ones and ones with a notice, whole: place, kind
//! and arguments of each diagnostic, or what was read. Compared with the texts in `files/`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use prumo_model::argument::Argument;
use prumo_model::catalogue::Catalogue;
use prumo_model::diagnostic::Diagnostics;
use prumo_model::project::Project;

use crate::embedded_catalogue::embedded;
use crate::golden;

/// The TOML files of a folder of this workspace, in order of their names, with their texts.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    let written = files.into_iter().filter(|path| path.extension().is_none_or(|ending| ending == "toml"));
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    written.filter_map(|path| Some((name(&path), std::fs::read_to_string(&path).ok()?))).collect()
}

fn shown(value: &Argument) -> String {
    match value {
        Argument::Text(text) => format!("{text:?}"),
        Argument::Number(number) => number.to_string(),
        Argument::List(names) => format!("{names:?}"),
    }
}

/// One line per diagnostic: place, kind, arguments.
fn tell(text: &mut String, found: &Diagnostics) {
    for one in &found.0 {
        let notice = if one.is_notice() { " (notice)" } else { "" };
        let _ = write!(text, "  {}..{} {}{notice}", one.place.start, one.place.end, one.kind.as_str());
        for (name, value) in one.arguments.iter() {
            let _ = write!(text, " {name}={}", shown(value));
        }
        text.push('\n');
    }
}

#[test]
fn project_files() {
    let catalogue = embedded();
    let mut text = String::new();
    for folder in ["crates/prumo-cli/tests/it/files/project", "crates/prumo-cli/tests/it/files/notices"] {
        for (name, written) in files(folder) {
            let _ = writeln!(text, "{name}");
            match Project::read(&written, &catalogue) {
                Ok(project) => {
                    tell(&mut text, &Diagnostics(project.notices.clone()));
                    let _ = writeln!(text, "  {project:?}");
                }
                Err(found) => tell(&mut text, &found),
            }
        }
    }
    golden::compare("files/projects.txt", &text);
}

#[test]
fn catalogue_files() {
    let base = include_str!("../../../../catalogue/base.toml");
    let mut text = String::new();
    for (name, written) in files("crates/prumo-cli/tests/it/files/catalogue") {
        let _ = writeln!(text, "{name}");
        match Catalogue::read(&[("base.toml", base), (&name, &written)]) {
            Ok(catalogue) => {
                let entry = catalogue.entries.last_key_value();
                let _ = writeln!(text, "  {entry:?}");
            }
            Err(errors) => {
                for (file, found) in &errors.0 {
                    let _ = writeln!(text, "  in {file}");
                    tell(&mut text, found);
                }
            }
        }
    }
    golden::compare("files/catalogues.txt", &text);
}
