//! Prumo's pure core: catalogue, project, plan, facts, checks, verdicts, checklist and remedies.
//! Nothing here is asynchronous, reads a clock, a file or a socket; time, randomness and environment are arguments.

pub mod action;
pub mod address;
pub mod argument;
pub mod canonical;
pub mod catalogue;
pub mod checks;
pub mod code;
pub mod diagnostic;
pub mod digest;
pub mod engine;
pub mod event;
pub mod fact;
pub mod facts_file;
pub mod finding;
pub mod firewall;
pub mod gate;
pub mod graph;
pub mod host;
pub mod identity;
pub mod inputs;
pub mod judge;
pub mod limits;
mod nearest;
pub mod outcome;
pub mod owner;
pub mod plan;
pub mod project;
pub mod remedy;
pub mod secret;
pub mod step;
pub mod target;
mod toml_reader;
pub mod vantage;
pub mod verdict;
mod word;
