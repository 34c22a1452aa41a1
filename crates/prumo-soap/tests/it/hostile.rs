//! XML that is made to hurt, and answers cut at every byte.

use prumo_soap::xml::{self, XmlErrorKind};
use prumo_soap::{AnswerError, Hostile, Limits};

use crate::erp;

fn kind(text: &str) -> XmlErrorKind {
    xml::read(text, &Limits::default()).unwrap_err().kind
}

fn decode(text: &str) -> AnswerError {
    erp::open_titles().decode(text.as_bytes(), None, &Limits::default()).unwrap_err()
}

#[test]
fn document_types_and_entities_are_refused() {
    let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><r>&b;</r>";
    assert_eq!(kind(bomb), XmlErrorKind::Doctype { name: "r".into() });
    assert!(matches!(decode(bomb), AnswerError::Hostile { what: Hostile::Doctype, line: 1, .. }));
    let external = "<?xml version='1.0'?>\n<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>";
    assert!(matches!(decode(external), AnswerError::Hostile { what: Hostile::Doctype, line: 2, .. }));
    assert_eq!(kind("<r>&b;</r>"), XmlErrorKind::Entity { name: "b".into() });
    assert_eq!(kind("<r a='&b;'/>"), XmlErrorKind::Entity { name: "b".into() });
    assert!(matches!(decode("<r>&b;</r>"), AnswerError::Hostile { what: Hostile::Entity, .. }));
}

#[test]
fn depth_is_refused_and_where_it_is_allowed_nothing_overflows() {
    let deep = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    assert_eq!(kind(&deep(10_000)), XmlErrorKind::TooDeep { limit: 128 });
    assert!(xml::read(&deep(128), &Limits::default()).is_ok());

    let limits = Limits { max_depth: usize::MAX, ..Limits::default() };
    let document = xml::read(&deep(200_000), &limits).unwrap();
    assert_eq!(document.root().descendants().count(), 199_999);
    drop(document.clone());
    let answer = erp::answer(&deep(10_000));
    let error = erp::open_titles().decode(answer.as_bytes(), None, &limits).unwrap_err();
    assert_eq!(error.reason(), "too-deep", "values are held to a depth whatever the caller allows");
    assert!(erp::open_titles().decode(erp::answer(&deep(500)).as_bytes(), None, &limits).is_ok());
}

#[test]
fn size_and_count_are_refused() {
    let large = vec![b' '; 50 * 1024 * 1024];
    let error = erp::open_titles().decode(&large, None, &Limits::default()).unwrap_err();
    assert_eq!(error, AnswerError::TooLarge { limit: 16 * 1024 * 1024 });
    let many = format!("<r>{}</r>", "<a/>".repeat(500_000));
    assert_eq!(kind(&many), XmlErrorKind::TooManyElements { limit: 500_000 });
    let attributes: String = (0..600).map(|n| format!(" a{n}=''")).collect();
    assert!(matches!(kind(&format!("<r{attributes}/>")), XmlErrorKind::TooManyAttributes { .. }));
    let prefixes = |around: &str| (0..300).map(|n| format!(" xmlns:{around}{n}='u'")).collect::<String>();
    let nested = format!("<r{}><r{}/></r>", prefixes("a"), prefixes("b"));
    assert!(matches!(kind(&nested), XmlErrorKind::TooManyAttributes { .. }));
    assert!(matches!(kind(&format!("<a b='{}'/>", "n".repeat(20_000))), XmlErrorKind::ValueTooLong { .. }));
    assert!(matches!(kind(&format!("<{}/>", "n".repeat(2000))), XmlErrorKind::NameTooLong { .. }));
}

#[test]
fn what_is_not_well_formed_has_its_place() {
    let error = xml::read("<a>\n <b>ã</b> <p:c/>\n</a>", &Limits::default()).unwrap_err();
    assert_eq!(error.kind, XmlErrorKind::UndeclaredPrefix { prefix: "p".into() });
    assert_eq!((error.line, error.column), (2, 11));
    let error = xml::read("<a>\n\u{1}</a>", &Limits::default()).unwrap_err();
    assert_eq!((error.kind, error.line, error.column), (XmlErrorKind::Character(1), 2, 1));
    assert_eq!(kind("<a>&#0;</a>"), XmlErrorKind::Character(0));
    for text in [
        "<a></b>",
        "<a/><b/>",
        "<a/>x",
        "x<a/>",
        "<a/>&amp;",
        "<a b='1' b='2'/>",
        "<a b='<'/>",
        "<1/>",
        "<a:b:c/>",
        "<a>&lt</a>",
        "<a xmlns:p=''/>",
        "<a xmlns:xml='u'/>",
        " <?xml version='1.0'?><a/>",
        "<a xmlns:p='u' xmlns:q='u' p:x='' q:x=''/>",
        "<a xmlns:p='u' xmlns:p='v'/>",
        "<a b/>",
        "<a b=c/>",
        "</a>",
        "<a",
        "<a><![CDATA[",
        "<a><!--",
    ] {
        assert!(matches!(kind(text), XmlErrorKind::Syntax(_)), "{text}: {:?}", kind(text));
    }
    assert_eq!(kind("<!-- nothing -->"), XmlErrorKind::Empty);
}

#[test]
fn errors_show_no_control_characters_and_little_text() {
    let long = format!("<a>&{};</a>", "x\u{85}".repeat(5000));
    let shown = xml::read(&long, &Limits::default()).unwrap_err().to_string();
    assert!(shown.len() < 1000 && !shown.contains('\u{85}'), "{shown}");
}

#[test]
fn an_answer_cut_at_any_byte_is_an_error() {
    let whole = erp::answer(
        "<mensagemRetorno>São &amp; João</mensagemRetorno><titulos><vlrAbe>1.5</vlrAbe></titulos>",
    );
    let operation = erp::open_titles();
    assert!(operation.decode(whole.as_bytes(), None, &Limits::default()).is_ok());
    for cut in 0..whole.len() {
        let part = &whole.as_bytes()[..cut];
        assert!(operation.decode(part, None, &Limits::default()).is_err(), "cut at {cut}");
    }
}

#[test]
fn many_rows_with_long_paths_do_not_multiply() {
    let name = "n".repeat(1000);
    let rows = format!("<{name}><{name}/></{name}>").repeat(3000);
    let answer = erp::open_titles().decode(erp::answer(&rows).as_bytes(), None, &Limits::default()).unwrap();
    let text: usize = answer.deviations.iter().map(|deviation| deviation.path.len()).sum();
    assert!(text < 10_000, "{text}");
}
