//! The report as JUnit XML, version 1 of the mapping (docs/reference/junit.md), for continuous integration.
//! It is red exactly where the exit code is not 0, so that nothing which was not proven looks like a pass there.

mod v1;

use prumo_model::outcome::Strictness;

use crate::texts::Texts;
use crate::view::View;

/// The report as JUnit XML. `strictness` is what decides the exit code too.
#[must_use]
pub fn report(view: &View, texts: &Texts, strictness: &Strictness) -> String {
    v1::xml::draw(&v1::suites(view, texts, strictness))
}
