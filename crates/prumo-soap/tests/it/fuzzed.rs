//! What fuzzing kept (`fuzz/corpus`), handed again to the readers: see docs/fuzzing.md.

#[path = "../../../../fuzz/targets/description.rs"]
mod description;
#[path = "../../../../fuzz/targets/replay.rs"]
mod replay;
#[path = "../../../../fuzz/targets/soap_answer.rs"]
mod soap_answer;
#[path = "../../../../fuzz/targets/xml.rs"]
mod xml;

#[test]
fn xml() {
    replay::replay("xml", xml::check);
}

#[test]
fn soap_answers() {
    replay::replay("soap_answer", soap_answer::check);
}

#[test]
fn descriptions() {
    replay::replay("description", description::check);
}
