//! Rows of a comparison as the database shows them: their values become keyed digests and are dropped.

use prumo_model::digest::DigestKey;
use prumo_model::fact::{NotLooked, RowsFact};
use prumo_model::plan::{Filled, RowCondition, RowsLook};

use super::minimum::{Held, Minimum};
use super::session::Session;
use super::spelling::{Bound, Spelling};
use crate::digests::Digests;

/// A statement for the rows of a comparison, with its values.
pub(super) struct Question {
    statement: String,
    values: Vec<Bound>,
}

/// The question for a comparison; none where a table or column that it needs can't be read.
pub(super) fn question(
    look: &RowsLook,
    minimum: &Minimum,
    spelling: &'static dyn Spelling,
) -> Option<Question> {
    let held = minimum.table(&look.table)?;
    let column = |name: &str| held.readable_column(name).map(|(name, _)| spelling.quoted(name));
    let fields: Vec<String> = look.fields.iter().map(|field| column(&field.column)).collect::<Option<_>>()?;
    let mut writing = Writing { minimum, spelling, values: Vec::new() };
    let mut conditions = Vec::new();
    for condition in &look.conditions {
        conditions.push(writing.condition(condition, held)?);
    }
    let (schema, table) = held.name.as_ref()?;
    let table = spelling.qualified(schema, table);
    // By itself a name in ORDER BY is the text that is selected under it, and 10 comes before 9.
    let keys = look.fields.iter().zip(&fields).filter(|(field, _)| field.key);
    let keys: Vec<String> = keys.map(|(_, name)| format!("{table}.{name}")).collect();
    let texts: Vec<String> = fields.iter().map(|name| spelling.text(name)).collect();
    let mut from = table;
    for (word, condition) in std::iter::once("WHERE").chain(std::iter::repeat("AND")).zip(conditions) {
        from.push_str(&format!(" {word} {condition}"));
    }
    if !keys.is_empty() {
        let order = if look.latest_first { " DESC" } else { "" };
        from.push_str(&format!(" ORDER BY {}{order}", keys.join(&format!("{order}, "))));
    }
    let statement = spelling.bounded(&texts.join(", "), &from, u64::from(look.most) + 1);
    Some(Question { statement, values: writing.values })
}

/// Conditions being written, with the values that they hold.
struct Writing<'w> {
    minimum: &'w Minimum,
    spelling: &'static dyn Spelling,
    values: Vec<Bound>,
}

impl Writing<'_> {
    /// A condition. Numbers are compared as numbers where the column is one, so that indexes serve; texts without outer
    /// blanks, since the ERP pads.
    fn condition(&mut self, condition: &RowCondition, held: &Held) -> Option<String> {
        Some(match condition {
            RowCondition::Equal(column, value) => self.equal(held.readable_column(column)?, value),
            RowCondition::Above(column, number) => {
                let (name, kind) = held.readable_column(column)?;
                let name = self.spelling.quoted(name);
                let name = if self.spelling.is_number(kind) { name } else { self.spelling.as_number(&name) };
                format!("{name} > {number}")
            }
            RowCondition::NotIn(column, texts) => {
                let name = self.spelling.quoted(held.readable_column(column)?.0);
                let none = self.spelling.is_among(&name, texts.clone(), false, &mut self.values);
                format!("({name} IS NULL OR {none})")
            }
            RowCondition::FoundIn { column, table, key, asked, values } => {
                let name = self.spelling.quoted(held.readable_column(column)?.0);
                let other = self.minimum.table(table)?;
                let (schema, table) = other.name.as_ref()?;
                let key = self.spelling.quoted(other.readable_column(key)?.0);
                let asked = self.spelling.quoted(other.readable_column(asked)?.0);
                let among = self.spelling.is_among(&asked, values.clone(), true, &mut self.values);
                let table = self.spelling.qualified(schema, table);
                format!("{name} IN (SELECT {key} FROM {table} WHERE {among})")
            }
        })
    }

    fn equal(&mut self, (name, kind): (&str, &str), value: &Filled) -> String {
        let name = self.spelling.quoted(name);
        let text = match value {
            Filled::Number(number) => number.to_string(),
            Filled::Text(text) => text.trim().to_owned(),
        };
        match text.parse::<i64>() {
            Ok(number) if self.spelling.is_number(kind) => format!("{name} = {number}"),
            _ => self.spelling.is_among(&name, vec![text], true, &mut self.values),
        }
    }
}

/// Asks for the rows and digests them.
pub(super) async fn ask(
    session: &mut Session,
    look: &RowsLook,
    question: &Question,
    key: &DigestKey,
) -> Result<RowsFact, NotLooked> {
    let rows = session.texts(&question.statement, &question.values).await?;
    let mut digests = Digests::new(key, &look.fields, look.most);
    for row in &rows {
        digests.add(|at| row.get(at).cloned().flatten().unwrap_or_default());
    }
    Ok(digests.fact())
}
