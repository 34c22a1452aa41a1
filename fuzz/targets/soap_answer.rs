//! Any bytes as an answer to each operation of two services: nothing panics, what is told of it is short and bounded,
//! and the same bytes always give the same answer.

use std::sync::LazyLock;

use prumo_soap::{
    Answer, AnswerBody, AnswerError, DescriptionReader, Deviation, Limits, Operation, Struct, Value,
};

const LIMITS: Limits = Limits { max_bytes: 32 * 1024, max_depth: 40, max_elements: 600, max_documents: 4 };

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let titles = read(&[
        include_bytes!("../../crates/prumo-soap/tests/it/titles.wsdl"),
        include_bytes!("../../crates/prumo-soap/tests/it/titles.xsd"),
    ]);
    let login = read(&[include_bytes!("../../crates/prumo-soap/tests/it/login.wsdl")]);
    [titles, login].concat()
});

fn read(documents: &[&[u8]]) -> Vec<Operation> {
    let mut reader = DescriptionReader::new("http://erp.example.com.br/g5?wsdl", Limits::default()).unwrap();
    for document in documents {
        let wanted = reader.next().unwrap();
        reader.supply(&wanted, document, None).unwrap();
    }
    reader.finish().unwrap().operations().to_vec()
}

/// Reads `bytes` as an answer to everything.
pub(crate) fn check(bytes: &[u8]) {
    assert!(OPERATIONS.len() > 1);
    for operation in OPERATIONS.iter() {
        for content_type in [None, Some("text/xml; charset=utf-8")] {
            let answer = operation.decode(bytes, content_type, &LIMITS);
            match &answer {
                Ok(answer) => is_bounded(answer),
                Err(error) => is_told(error),
            }
            // Debug, since a number of an answer may be NaN, which equals nothing.
            let again = operation.decode(bytes, content_type, &LIMITS);
            assert_eq!(format!("{answer:?}"), format!("{again:?}"));
        }
    }
}

fn is_bounded(answer: &Answer) {
    assert!(answer.deviations.len() <= Deviation::MOST);
    let told: usize = answer.deviations.iter().map(|deviation| deviation.path.len()).sum();
    assert!(told < 1024 * 1024, "{told} bytes of paths");
    match &answer.body {
        AnswerBody::Result(values) => {
            let count = fields(values);
            assert!(count <= 2 * LIMITS.max_elements, "{count} values");
        }
        AnswerBody::Fault(fault) => drop(format!("{fault:?}")),
    }
}

fn fields(values: &Struct) -> usize {
    values.iter().map(|(_, value)| count(value)).sum()
}

fn count(value: &Value) -> usize {
    match value {
        Value::Struct(values) => 1 + fields(values),
        Value::Set(rows) => 1 + rows.iter().map(count).sum::<usize>(),
        _ => 1,
    }
}

fn is_told(error: &AnswerError) {
    let shown = error.to_string();
    assert!(!error.reason().is_empty());
    assert!(shown.len() < 2000 && !shown.chars().any(char::is_control), "{shown:?}");
}
