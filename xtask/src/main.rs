//! `cargo xtask demo`, `cargo xtask test`, `cargo xtask bench`, `cargo xtask fuzz`: set up what is missing, then do the work.
//! The first word is the command; `--help` lists what each takes.

use std::process::ExitCode;

use xtask::arguments::{Arguments, Task};
use xtask::{bench, demo, fuzz, setup, stage, test};

fn main() -> ExitCode {
    let result = Arguments::parse(std::env::args().skip(1)).and_then(|arguments| match arguments.task {
        Task::Demo => setup::for_demo(arguments.yes).and_then(|()| demo::run(&arguments)),
        Task::Test => setup::for_tests(arguments.yes).and_then(|tools| test::run(&tools)),
        Task::Bench => setup::for_bench(arguments.yes).and_then(|()| bench::run()),
        Task::Stage => setup::for_demo(arguments.yes).and_then(|()| stage::run()),
        Task::Fuzz => setup::for_fuzz(arguments.yes).and_then(|program| fuzz::run(&program, &arguments)),
        Task::Help => {
            xtask::say(xtask::arguments::HELP);
            Ok(())
        }
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            xtask::say(&format!("xtask: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
