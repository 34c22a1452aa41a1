//! The `prumo` command: reads arguments, wires the crates and turns results into output and exit codes.

mod arguments;
mod commands;
mod edge;

use std::process::ExitCode;

use clap::Parser;
use prumo_model::outcome::exit;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Init(command) => commands::init::run(&command),
        Command::Check(command) => commands::check::run(&command),
        Command::Look(command) => commands::look::run(&command),
        Command::Judge(command) => commands::judge::run(&command),
        Command::Explain(command) => commands::explain::run(&command),
        Command::Grants(command) => commands::grants::run(&command),
        Command::Firewall(command) => commands::firewall::run(&command),
        Command::Catalogue(command) => commands::catalogue::run(&command),
        Command::Probe(command) => commands::probe::run(&command),
        Command::Sim(command) => commands::sim::run(&command),
        Command::Completions(command) => commands::completions::run(&command),
        Command::Man(command) => commands::man::run(&command),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            edge::output::complain(&error);
            ExitCode::from(exit::COULD_NOT_RUN)
        }
    }
}
