//! The model's integration tests: files as people write them, and judgement from facts.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "clippy.toml allows these in tests, but does not count the functions that tests share"
)]

mod addresses;
mod answers;
mod certificates;
mod checks;
mod choice;
mod codes;
mod embedded_catalogue;
mod evidence;
mod exit_codes;
mod faults;
mod files;
mod firewall;
mod flaws;
mod forms;
mod fuzzed;
mod golden;
mod graphs;
mod identity;
mod judgements;
mod lines;
mod mariadb;
mod networks;
mod pairs;
mod parts;
mod plans;
mod promises;
mod provider;
mod purity;
mod rehearsal;
mod scripts;
mod scripts_parsed;
mod service_tls;
mod simulation;
mod sqlserver_oracle;
mod stage;
mod steps;
mod unseen;
mod vantages;
