//! The machine report: JSON, version 1 (docs/reference/run-v1.schema.json). Its types are its own and versioned;
//! nothing of the model is serialised as it is.

mod v1;

use crate::texts::Texts;
use crate::view::View;

/// The report as JSON, version 1, indented.
#[must_use]
pub fn report(view: &View, texts: &Texts) -> String {
    // Strings and numbers alone: serialising them can't fail.
    serde_json::to_string_pretty(&v1::Report::of(view, texts)).unwrap_or_default()
}
