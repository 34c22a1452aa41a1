//! `Row` and the envelope of an answer: every field of the output type in the schema's order, nil where there is no
//! value. It deliberately does not judge what it writes.

use super::{ENVELOPE, NAMESPACE, PROLOG, XSI};
use crate::{
    contract::{Element, Kind, Shape},
    world::Decimal,
};
use quick_xml::escape::escape;
use std::collections::{BTreeMap, BTreeSet};

/// The values of a type's fields, by name; a field that is not in it is nil, a set that is not in it absent.
pub(crate) type Row = BTreeMap<&'static str, Value>;

/// A value, whose spelling depends on how the field is declared.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Text(String),
    Int(i64),
    Decimal(Decimal),
    /// No rows are written as one empty element, as some services do.
    Rows(Vec<Row>),
}

/// How an answer departs from what the service means to say.
#[derive(Debug, Default)]
pub(crate) struct Quirks {
    /// Fields that the installation does not publish.
    pub(crate) hidden: BTreeSet<String>,
    /// Breaks the contract: a comma in doubles, and an element that is not described.
    pub(crate) broken: bool,
}

/// The whole envelope.
pub(crate) fn answer(operation: &str, output: &Shape, row: &Row, quirks: &Quirks) -> String {
    let mut xml = format!(
        "{PROLOG}<S:Envelope xmlns:S=\"{ENVELOPE}\"><S:Body>\
         <ns2:{operation}Response xmlns:ns2=\"{NAMESPACE}\" xmlns:xsi=\"{XSI}\"><result>"
    );
    fields(&mut xml, output, row, quirks);
    if quirks.broken {
        xml.push_str("<campoNaoDescrito>1</campoNaoDescrito>");
    }
    xml.push_str(&format!("</result></ns2:{operation}Response></S:Body></S:Envelope>"));
    xml
}

fn fields(xml: &mut String, shape: &Shape, row: &Row, quirks: &Quirks) {
    for Element { name, kind } in shape.elements() {
        if quirks.hidden.contains(name) {
            continue;
        }
        match (kind, row.get(name)) {
            (Kind::Set(inner), Some(Value::Rows(rows))) => set(xml, (name, inner), rows, quirks),
            (Kind::Set(_), _) => {}
            (_, None | Some(Value::Rows(_))) => xml.push_str(&format!("<{name} xsi:nil=\"true\"/>")),
            (kind, Some(value)) => {
                let text = spelled(kind, value, quirks);
                xml.push_str(&format!("<{name}>{}</{name}>", escape(text.as_str())));
            }
        }
    }
}

fn set(xml: &mut String, (name, shape): (&str, &Shape), rows: &[Row], quirks: &Quirks) {
    if rows.is_empty() {
        xml.push_str(&format!("<{name}/>"));
    }
    for row in rows {
        xml.push_str(&format!("<{name}>"));
        fields(xml, shape, row, quirks);
        xml.push_str(&format!("</{name}>"));
    }
}

fn spelled(kind: Kind, value: &Value, quirks: &Quirks) -> String {
    match (value, kind) {
        (Value::Text(text), _) => text.clone(),
        (Value::Int(number), Kind::Double) => Decimal::scaled(*number, 0).point(),
        (Value::Int(number), _) => number.to_string(),
        (Value::Decimal(number), Kind::Double) if !quirks.broken => number.point(),
        (Value::Decimal(number), _) => number.comma(),
        (Value::Rows(_), _) => String::new(),
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<char> for Value {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Int(number.into())
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Self::Decimal(number)
    }
}

impl From<Vec<Row>> for Value {
    fn from(rows: Vec<Row>) -> Self {
        Self::Rows(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::{Quirks, Row, Shape, answer};
    use crate::world::Decimal;

    const ROWS: Shape = Shape { texts: "b", ..Shape::NONE };
    const OUT: Shape = Shape {
        texts: "texto vlrTxt",
        ints: "num",
        doubles: "vlrDbl",
        sets: &[("rows", &ROWS), ("void", &ROWS)],
    };

    #[test]
    fn money_is_spelled_as_the_field_is_declared() {
        let money = Decimal::money(35_020);
        let row = Row::from([("vlrTxt", money.into()), ("vlrDbl", money.into()), ("rows", vec![].into())]);
        let xml = answer("Op", &OUT, &row, &Quirks::default());
        let result = "<result><num xsi:nil=\"true\"/><rows/><texto xsi:nil=\"true\"/><vlrDbl>350.2</vlrDbl>\
                      <vlrTxt>350,20</vlrTxt></result>";
        assert!(xml.contains(result), "{xml}");
    }

    #[test]
    fn quirks_hide_and_break() {
        let row = Row::from([("vlrDbl", Decimal::money(35_020).into()), ("texto", "<&>".into())]);
        let quirks = Quirks { hidden: ["num".to_owned()].into(), broken: true };
        let xml = answer("Op", &OUT, &row, &quirks);
        assert!(xml.contains("<vlrDbl>350,20</vlrDbl>") && xml.contains("campoNaoDescrito"), "{xml}");
        assert!(xml.contains("&lt;&amp;&gt;") && !xml.contains("<num"), "{xml}");
    }
}
