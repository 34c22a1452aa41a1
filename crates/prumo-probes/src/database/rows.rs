//! Rows of a comparison as the database shows them: their values become keyed digests and are dropped.

use prumo_model::digest::DigestKey;
use prumo_model::fact::{NotLooked, RowsFact};
use prumo_model::plan::{Filled, RowCondition, RowsLook};
use tokio_postgres::types::Type;

use super::identifier::{qualified, quoted};
use super::minimum::{Held, Minimum};
use super::session::{Parameter, Session, value};
use crate::digests::Digests;

/// A statement for the rows of a comparison, with its values.
pub(super) struct Question {
    statement: String,
    values: Vec<Bound>,
}

/// A value for a placeholder. Numbers go as text too: the statement says what they are.
enum Bound {
    One(String),
    Many(Vec<String>),
}

/// The question for a comparison; none where a table or column that it needs can't be read.
pub(super) fn question(look: &RowsLook, minimum: &Minimum) -> Option<Question> {
    let held = minimum.table(&look.table)?;
    let column = |name: &str| held.readable_column(name).map(|(name, _)| quoted(name));
    let fields: Vec<String> = look.fields.iter().map(|field| column(&field.column)).collect::<Option<_>>()?;
    let mut values = Vec::new();
    let mut conditions = Vec::new();
    for condition in &look.conditions {
        conditions.push(written(condition, held, minimum, &mut values)?);
    }
    let keys = look.fields.iter().zip(&fields).filter(|(field, _)| field.key).map(|(_, name)| name.clone());
    let keys: Vec<String> = keys.collect();
    let (schema, table) = held.name.as_ref()?;
    let mut statement = format!("SELECT {}::text FROM {}", fields.join("::text, "), qualified(schema, table));
    for (word, condition) in std::iter::once("WHERE").chain(std::iter::repeat("AND")).zip(conditions) {
        statement.push_str(&format!(" {word} {condition}"));
    }
    if !keys.is_empty() {
        statement.push_str(&format!(" ORDER BY {}", keys.join(", ")));
    }
    statement.push_str(&format!(" LIMIT {}", u64::from(look.most) + 1));
    Some(Question { statement, values })
}

/// A condition with placeholders. Numbers are compared as numbers where the column is one, so that indexes serve;
/// texts without outer blanks, since the ERP pads.
fn written(
    condition: &RowCondition,
    held: &Held,
    minimum: &Minimum,
    values: &mut Vec<Bound>,
) -> Option<String> {
    let mut bind = |value: Bound| {
        values.push(value);
        format!("${}", values.len())
    };
    Some(match condition {
        RowCondition::Equal(column, value) => {
            let (name, kind) = held.readable_column(column)?;
            let text = match value {
                Filled::Number(number) => number.to_string(),
                Filled::Text(text) => text.trim().to_owned(),
            };
            if is_number(kind) && text.parse::<i64>().is_ok() {
                format!("{} = {}::numeric", quoted(name), bind(Bound::One(text)))
            } else {
                format!("btrim({}::text) = {}", quoted(name), bind(Bound::One(text)))
            }
        }
        RowCondition::Above(column, number) => {
            let (name, kind) = held.readable_column(column)?;
            let cast = if is_number(kind) { "" } else { "::text::numeric" };
            format!("{}{cast} > {}::numeric", quoted(name), bind(Bound::One(number.to_string())))
        }
        RowCondition::NotIn(column, texts) => {
            let name = quoted(held.readable_column(column)?.0);
            format!("({name} IS NULL OR btrim({name}::text) <> ALL ({}))", bind(Bound::Many(texts.clone())))
        }
        RowCondition::FoundIn { column, table, key, asked, values } => {
            let name = quoted(held.readable_column(column)?.0);
            let other = minimum.table(table)?;
            let (schema, table) = other.name.as_ref()?;
            let key = quoted(other.readable_column(key)?.0);
            let asked = quoted(other.readable_column(asked)?.0);
            let among = bind(Bound::Many(values.clone()));
            let table = qualified(schema, table);
            format!("{name} IN (SELECT {key} FROM {table} WHERE btrim({asked}::text) = ANY ({among}))")
        }
    })
}

/// Whether a type, as `format_type` spells it, is one of numbers.
fn is_number(kind: &str) -> bool {
    let name = kind.split('(').next().unwrap_or_default();
    matches!(name, "numeric" | "smallint" | "integer" | "bigint" | "real" | "double precision")
}

/// Asks for the rows and digests them.
pub(super) async fn ask(
    session: &mut Session,
    look: &RowsLook,
    question: &Question,
    key: &DigestKey,
) -> Result<RowsFact, NotLooked> {
    let parameters = question.values.iter().map(|value| -> Parameter<'_> {
        match value {
            Bound::One(text) => (text, Type::TEXT),
            Bound::Many(texts) => (texts, Type::TEXT_ARRAY),
        }
    });
    let parameters: Vec<Parameter<'_>> = parameters.collect();
    let rows = session.ask(&question.statement, &parameters).await?;
    let mut digests = Digests::new(key, &look.fields, look.most);
    for row in &rows {
        let values = (0..look.fields.len()).map(|at| value::<Option<&str>>(row, at));
        let values: Vec<Option<&str>> = values.collect::<Result<_, _>>()?;
        digests.add(|at| values.get(at).copied().flatten().unwrap_or_default().to_owned());
    }
    Ok(digests.fact())
}
