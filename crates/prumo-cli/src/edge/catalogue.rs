//! The catalogue: the embedded files, and the user's own beside them.

use std::path::PathBuf;

use prumo_model::argument::Arguments;
use prumo_model::catalogue::Catalogue;
use prumo_report::safe;
use prumo_report::texts::Texts;

use super::diagnostics::{Drawn, draw};
use super::files;

/// The catalogue that ships with Prumo.
const EMBEDDED: [(&str, &str); 5] = [
    ("base.toml", include_str!("../../../../catalogue/base.toml")),
    ("accounts.toml", include_str!("../../../../catalogue/accounts.toml")),
    ("financial-view.toml", include_str!("../../../../catalogue/financial-view.toml")),
    ("orders-send.toml", include_str!("../../../../catalogue/orders-send.toml")),
    ("orders-receive.toml", include_str!("../../../../catalogue/orders-receive.toml")),
];

/// Reads the embedded catalogue and the user's files.
pub(crate) fn read(own: &[PathBuf], texts: &Texts) -> anyhow::Result<Catalogue> {
    let mut named = Vec::new();
    for path in own {
        let shown = path.display().to_string();
        let text = files::text(path).map_err(|error| {
            let file = Arguments::new().with("file", safe::text(&shown));
            anyhow::anyhow!("{}: {}", texts.say("catalogue-unreadable", &file), error.root_cause())
        })?;
        named.push((shown, text));
    }
    let all: Vec<(&str, &str)> =
        EMBEDDED.into_iter().chain(named.iter().map(|(name, text)| (name.as_str(), text.as_str()))).collect();
    Catalogue::read(&all).map_err(|errors| {
        let drawn = errors.0.iter().map(|(file, found)| {
            let text = all.iter().find(|(name, _)| name == file).map_or("", |(_, text)| text);
            draw(file, text, &found.0, texts)
        });
        anyhow::Error::new(Drawn(drawn.collect()))
    })
}
