//! What fuzzing kept (`fuzz/corpus`), handed again to the readers: see docs/fuzzing.md.

#[path = "../../../../fuzz/targets/catalogue.rs"]
mod catalogue;
#[path = "../../../../fuzz/targets/facts_file.rs"]
mod facts_file;
#[path = "../../../../fuzz/targets/project.rs"]
mod project;
#[path = "../../../../fuzz/targets/replay.rs"]
mod replay;

#[test]
fn facts_files() {
    replay::replay("facts_file", facts_file::check);
}

#[test]
fn projects() {
    replay::replay("project", project::check);
}

#[test]
fn catalogues() {
    replay::replay("catalogue", catalogue::check);
}
