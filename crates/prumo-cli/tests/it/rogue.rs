//! Servers that mean harm and circumstances that break a run: no secret byte goes where the project file did not allow
//! it, nothing else is connected to, and the program ends in time, in bounded memory, with a report that is not green.
//! Single facts of single probes are tested in prumo-probes; here the whole program is looked at.

mod database;
mod description;
mod encrypted;
mod erp;
pub(crate) mod http;
mod input;
mod interruption;
mod output;
pub(crate) mod peer;
mod progress;
pub(crate) mod stage;
