//! The loop of a run: plan → look → judge, within limits, ended by its deadline or by a person.
//! It reads no file, no environment and no clock of its own: they are arguments. It stores and draws nothing.

mod looking;
mod refused;
mod scope;
mod simulating;
pub mod vantage;

pub use looking::{Edge, Looked, SecretSource, look};
