//! Reads texts of the ERP that a file knows.

use crate::argument::Arguments;
use crate::catalogue::AnswerText;
use crate::code::Code;
use crate::diagnostic::DiagnosticKind;
use crate::toml_reader::TableReader;

pub(super) fn read(mut reader: TableReader<'_>) -> Option<AnswerText> {
    let contains = reader.required_text("contains");
    if let Some(text) = contains.as_ref().filter(|text| text.value.chars().count() < AnswerText::SHORTEST) {
        reader.bad_value("contains", text.place.clone(), "answer-text");
    }
    let word = reader.required_text("code");
    let code = word
        .as_ref()
        .and_then(|word| Code::parse(&word.value).filter(|code| AnswerText::MEANINGS.contains(code)));
    if let (Some(word), None) = (&word, code) {
        let arguments = Arguments::new()
            .with("found", word.value.as_str())
            .with("words", AnswerText::MEANINGS.map(Code::as_str).join(", "));
        reader.report(DiagnosticKind::UnknownWord, word.place.clone(), "code", arguments);
    }
    let source = reader.required_text("source");
    reader.finish();
    Some(AnswerText { contains: contains?.value, code: code?, source: source?.value })
}
