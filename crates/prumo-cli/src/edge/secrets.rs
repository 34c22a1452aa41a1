//! Follows references to secrets: environment variables and files. A value lives from here to its one destination.

use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use prumo_model::digest::DigestKey;
use prumo_model::secret::{Destination, Secret, SecretReference};
use prumo_run::SecretSource;
use zeroize::Zeroizing;

/// Passwords longer than this are a mistaken file.
const LONGEST: u64 = 4096;

/// Secrets of a project: variables of this process, files beside the project file.
pub(crate) struct Secrets {
    folder: PathBuf,
}

impl Secrets {
    /// Secrets beside a project file.
    pub(crate) fn beside(project: &Path) -> Self {
        let folder = project.parent().map(Path::to_path_buf).unwrap_or_default();
        Self { folder }
    }

    /// The value of a reference, if it can be had.
    pub(crate) fn value(&self, reference: &SecretReference) -> Option<Zeroizing<String>> {
        match reference {
            SecretReference::Environment(name) => variable(name),
            SecretReference::File(path) => file(&self.folder.join(beside(Path::new(path))?)),
            SecretReference::Stored(_) => None,
        }
    }

    /// The project's own key for digests.
    pub(crate) fn digest_key(&self, reference: &SecretReference) -> Option<DigestKey> {
        self.value(reference).map(|value| DigestKey::new(value.as_bytes().to_vec()))
    }
}

impl SecretSource for Secrets {
    fn secret(&self, reference: &SecretReference, destination: Destination) -> Option<Secret> {
        self.value(reference).map(|value| Secret::bound(value, destination))
    }
}

/// The value of an environment variable.
pub(crate) fn variable(name: &str) -> Option<Zeroizing<String>> {
    std::env::var(name).ok().filter(|value| !value.is_empty()).map(Zeroizing::new)
}

/// The first line of a file.
pub(crate) fn file(path: &Path) -> Option<Zeroizing<String>> {
    // A link could lead to another secret, and a pipe would wait for ever.
    if !std::fs::symlink_metadata(path).ok()?.is_file() {
        return None;
    }
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(path).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    let line = text.lines().next().unwrap_or_default();
    (!line.is_empty()).then(|| Zeroizing::new(line.to_owned()))
}

/// A path that stays in its folder: a secret is bound by its place.
fn beside(path: &Path) -> Option<&Path> {
    path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_s_file_stays_beside_the_project() {
        assert!(beside(Path::new("senha.txt")).is_some());
        assert!(beside(Path::new("../senha.txt")).is_none());
        assert!(beside(Path::new("/etc/passwd")).is_none());
    }
}
