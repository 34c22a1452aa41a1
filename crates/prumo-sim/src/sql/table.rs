//! `Table`: a table in the notation of the ERP's dictionary, and its CREATE statement.
//! It deliberately adds the ERP's conventions as defaults: an empty date is 1900-12-31, an empty text one blank, a
//! missing code 0.

use crate::world::Day;

/// A table as the dictionary describes it.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// `CodEmp N(4)!; NomEmp S(100)!; VlrAbe N(15,2); DatEmi Date`: names, types, `!` for not null.
    pub(super) columns: &'static str,
    /// The primary key's columns, separated by commas.
    pub(super) key: &'static str,
    /// Columns of this table, and the table whose primary key they name.
    pub(super) references: &'static [(&'static str, &'static str)],
}

impl Table {
    /// Names stand unquoted and in lower case, as PostgreSQL folds them; keywords follow.
    pub(super) fn create(&self) -> String {
        let mut lines: Vec<_> = self.columns.split(';').filter_map(|entry| column(entry.trim())).collect();
        lines.push(format!("PRIMARY KEY ({})", self.key));
        for (columns, table) in self.references {
            lines.push(format!("FOREIGN KEY ({columns}) REFERENCES {table} ({})", key_of(table)));
        }
        format!("CREATE TABLE {} (\n  {}\n);\n", self.name, lines.join(",\n  ")).to_ascii_lowercase()
    }
}

/// The primary key of a table of the dictionary, which MariaDB wants to be named.
fn key_of(name: &str) -> &'static str {
    let table = super::dictionary::ALL.iter().find(|table| table.name.eq_ignore_ascii_case(name));
    table.map_or("", |table| table.key)
}

/// The name and type of one entry; nothing for what is no entry, which a test excludes.
fn column(entry: &str) -> Option<String> {
    let (name, kind) = entry.split_once(' ')?;
    let required = if kind.ends_with('!') { " NOT NULL" } else { "" };
    let kind = kind.trim_end_matches('!');
    let (kind, empty) = match kind.split_at_checked(1)? {
        ("N", size) => (format!("numeric{size}"), "0".to_owned()),
        ("S", size) => (format!("varchar{size}"), "' '".to_owned()),
        _ if kind == "Date" => ("date".to_owned(), format!("'{}'", Day::EMPTY.iso())),
        _ if kind == "Image" => ("bytea".to_owned(), "''".to_owned()),
        _ => return None,
    };
    Some(format!("{name} {kind}{required} DEFAULT {empty}"))
}

/// A schema's name, in quotes where PostgreSQL would not take it as it stands.
pub(super) fn quoted(name: &str) -> String {
    let plain = |(at, letter): (usize, char)| {
        letter.is_ascii_lowercase() || letter == '_' || (at > 0 && letter.is_ascii_digit())
    };
    if !name.is_empty() && name.chars().enumerate().all(plain) {
        return name.to_owned();
    }
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{super::dictionary, column, quoted};

    #[test]
    fn every_entry_of_the_dictionary_is_a_column() {
        for table in dictionary::ALL {
            for entry in table.columns.split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
                assert!(column(entry).is_some(), "{}: {entry}", table.name);
            }
        }
    }

    #[test]
    fn a_hostile_schema_stays_a_name() {
        assert_eq!(quoted("sapiens"), "sapiens");
        assert_eq!(quoted("a\"; DROP TABLE x"), "\"a\"\"; DROP TABLE x\"");
        assert_eq!(quoted(""), "\"\"");
    }
}
