//! The edge to the outside: clock, randomness, environment, files and the standard streams. Everything else gets them as arguments.

pub(crate) mod catalogue;
pub(crate) mod diagnostics;
pub(crate) mod facts;
pub(crate) mod files;
pub(crate) mod output;
pub(crate) mod progress;
pub(crate) mod project;
pub(crate) mod secrets;
pub(crate) mod world;
