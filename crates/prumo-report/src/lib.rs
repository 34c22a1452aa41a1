//! Reports: from a run to a view, and from the view to terminal text, JSON and JUnit, in three languages.
//! It reads and writes nothing: callers bring the run and take the text away.

pub mod explain;
pub mod firewall;
pub mod json;
pub mod junit;
pub mod provider_form;
pub mod safe;
pub mod terminal;
pub mod texts;
pub mod view;
