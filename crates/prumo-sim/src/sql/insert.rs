//! `Insert`: rows on their way into a table, and `Cell`, a literal. It deliberately has no NULL: the ERP writes its empty
//! values instead.

use crate::world::{Day, Decimal};

/// A value as SQL writes it.
pub(super) struct Cell(String);

/// Rows of one table, each with as many cells as there are columns.
pub(super) struct Insert {
    table: &'static str,
    columns: &'static str,
    rows: Vec<String>,
}

impl Insert {
    /// For these columns, separated by commas; the others take their defaults.
    pub(super) fn into(table: &'static str, columns: &'static str) -> Self {
        Self { table, columns, rows: Vec::new() }
    }

    pub(super) fn row<const N: usize>(&mut self, cells: [Cell; N]) {
        self.rows.push(format!("({})", cells.map(|cell| cell.0).join(", ")));
    }

    /// The statement; nothing at all without rows.
    pub(super) fn sql(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        format!("INSERT INTO {} ({}) VALUES\n{};\n", self.table, self.columns, self.rows.join(",\n"))
    }
}

/// An empty text is one blank.
impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self(format!("'{}'", if text.is_empty() { " ".to_owned() } else { text.replace('\'', "''") }))
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<char> for Cell {
    fn from(letter: char) -> Self {
        letter.to_string().as_str().into()
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self(format!("'{}'", day.iso()))
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Self(number.to_string())
    }
}

impl From<u16> for Cell {
    fn from(number: u16) -> Self {
        Self(number.to_string())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self(number.to_string())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self(number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::Insert;

    #[test]
    fn quotes_are_doubled_and_nothing_is_a_blank() {
        let mut insert = Insert::into("t", "a, b");
        assert_eq!(insert.sql(), "");
        insert.row(["d'Oeste".into(), "".into()]);
        assert_eq!(insert.sql(), "INSERT INTO t (a, b) VALUES\n('d''Oeste', ' ');\n");
    }
}
