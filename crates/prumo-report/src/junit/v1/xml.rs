//! Writes the document. Whatever a text brings, what comes out is XML 1.0 that any reader takes.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::outcome::Outcome;
use super::{Case, Suite, Suites};

/// The document as text.
pub(in crate::junit) fn draw(suites: &Suites) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Memory takes everything: writing into it can't fail.
    let _ = document(&mut writer, suites);
    String::from_utf8(writer.into_inner()).unwrap_or_default() + "\n"
}

type Written = std::io::Result<()>;

fn document(writer: &mut Writer<Vec<u8>>, suites: &Suites) -> Written {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let cases: Vec<&Case> = suites.suites.iter().flat_map(|suite| &suite.cases).collect();
    let mut start = BytesStart::new("testsuites");
    attribute(&mut start, "name", &suites.name);
    counts(&mut start, &cases);
    attribute(&mut start, "time", &format!("{:.3}", suites.time));
    writer.write_event(Event::Start(start))?;
    for suite in &suites.suites {
        suite_of(writer, suite)?;
    }
    writer.write_event(Event::End(BytesEnd::new("testsuites")))
}

fn suite_of(writer: &mut Writer<Vec<u8>>, suite: &Suite) -> Written {
    let mut start = BytesStart::new("testsuite");
    attribute(&mut start, "name", &suite.name);
    attribute(&mut start, "timestamp", &suite.timestamp);
    counts(&mut start, &suite.cases.iter().collect::<Vec<_>>());
    writer.write_event(Event::Start(start))?;
    writer.write_event(Event::Start(BytesStart::new("properties")))?;
    for (name, value) in &suite.properties {
        let mut property = BytesStart::new("property");
        attribute(&mut property, "name", name);
        attribute(&mut property, "value", value);
        writer.write_event(Event::Empty(property))?;
    }
    writer.write_event(Event::End(BytesEnd::new("properties")))?;
    for case in &suite.cases {
        case_of(writer, case)?;
    }
    writer.write_event(Event::End(BytesEnd::new("testsuite")))
}

fn case_of(writer: &mut Writer<Vec<u8>>, case: &Case) -> Written {
    let mut start = BytesStart::new("testcase");
    attribute(&mut start, "classname", &case.class);
    attribute(&mut start, "name", &case.name);
    if case.outcome == Outcome::Passed && case.beside.is_empty() {
        return writer.write_event(Event::Empty(start));
    }
    writer.write_event(Event::Start(start))?;
    match &case.outcome {
        Outcome::Passed => {}
        Outcome::Failure { kind, message, text } => element(writer, "failure", Some(kind), message, text)?,
        Outcome::Error { kind, message, text } => element(writer, "error", Some(kind), message, text)?,
        Outcome::Skipped { message } => element(writer, "skipped", None, message, "")?,
    }
    if !case.beside.is_empty() {
        writer.write_event(Event::Start(BytesStart::new("system-out")))?;
        writer.write_event(Event::Text(BytesText::new(&allowed(&case.beside))))?;
        writer.write_event(Event::End(BytesEnd::new("system-out")))?;
    }
    writer.write_event(Event::End(BytesEnd::new("testcase")))
}

fn element(
    writer: &mut Writer<Vec<u8>>,
    name: &str,
    kind: Option<&String>,
    message: &str,
    text: &str,
) -> Written {
    let mut start = BytesStart::new(name);
    if let Some(kind) = kind {
        attribute(&mut start, "type", kind);
    }
    attribute(&mut start, "message", message);
    if text.is_empty() {
        return writer.write_event(Event::Empty(start));
    }
    writer.write_event(Event::Start(start))?;
    writer.write_event(Event::Text(BytesText::new(&allowed(text))))?;
    writer.write_event(Event::End(BytesEnd::new(name)))
}

fn counts(start: &mut BytesStart<'_>, cases: &[&Case]) {
    let count = |is: fn(&Outcome) -> bool| cases.iter().filter(|case| is(&case.outcome)).count().to_string();
    attribute(start, "tests", &count(|_| true));
    attribute(start, "failures", &count(|outcome| matches!(outcome, Outcome::Failure { .. })));
    attribute(start, "errors", &count(|outcome| matches!(outcome, Outcome::Error { .. })));
    attribute(start, "skipped", &count(|outcome| matches!(outcome, Outcome::Skipped { .. })));
}

fn attribute(start: &mut BytesStart<'_>, name: &str, value: &str) {
    start.push_attribute((name, allowed(value).replace('\n', " ").as_str()));
}

/// The text with every character that XML 1.0 knows no way to write, or that could deceive a reader, as an escape.
fn allowed(text: &str) -> String {
    let keeps = |c: char| c == '\n' || !matches!(c, '\u{fffe}' | '\u{ffff}');
    let lines = text.split('\n').map(crate::safe::text).collect::<Vec<_>>().join("\n");
    lines.chars().fold(String::with_capacity(lines.len()), |mut kept, c| {
        if keeps(c) {
            kept.push(c);
        } else {
            kept.extend(c.escape_unicode());
        }
        kept
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_that_xml_forbids_comes_out() {
        for code in (0..=0xffff).chain([0x10_000, 0x1_fffe, 0x10_ffff]) {
            let Some(character) = char::from_u32(code) else { continue };
            let written = allowed(&format!("a{character}b"));
            let forbidden = |c: char| {
                matches!(c, '\u{fffe}' | '\u{ffff}') || (c < ' ' && !matches!(c, '\t' | '\n' | '\r'))
            };
            assert!(!written.contains(forbidden), "{code:x}: {written:?}");
        }
        assert_eq!(allowed("São João\n\u{1b}[2J"), "São João\n\\u{1b}[2J");
    }
}
