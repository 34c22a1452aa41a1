//! Hands AFL++'s inputs to the reader that the argument names (`fuzz/targets`); AFL++ says which branches each input
//! reached. It makes no input and keeps none.

#[path = "../targets/catalogue.rs"]
mod catalogue;
#[path = "../targets/description.rs"]
mod description;
#[path = "../targets/facts_file.rs"]
mod facts_file;
#[path = "../targets/project.rs"]
mod project;
#[path = "../targets/soap_answer.rs"]
mod soap_answer;
#[path = "../targets/xml.rs"]
mod xml;

use prumo_probes::fuzzed;

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    let target: fn(&[u8]) = match name.as_str() {
        "xml" => xml::check,
        "soap_answer" => soap_answer::check,
        "description" => description::check,
        "facts_file" => facts_file::check,
        "project" => project::check,
        "catalogue" => catalogue::check,
        "postgresql" => fuzzed::postgresql,
        "mariadb" => fuzzed::mariadb,
        _ => panic!("no target {name:?}"),
    };
    afl::fuzz!(|bytes: &[u8]| target(bytes));
}
