//! MariaDB's and MySQL's spelling of names and values in a statement. Texts stand in it as hexadecimal digits, so that
//! no quote and no character set can end them.

use std::fmt::Write as _;

use crate::database::spelling::{Bound, Spelling};

/// MariaDB and MySQL.
pub(in crate::database) struct MariaDb;

impl Spelling for MariaDb {
    fn quoted(&self, name: &str) -> String {
        format!("`{}`", name.replace('\0', "").replace('`', "``"))
    }

    /// Every value of the text protocol is a text.
    fn text(&self, column: &str) -> String {
        column.to_owned()
    }

    fn is_among(&self, column: &str, texts: Vec<String>, among: bool, _: &mut Vec<Bound>) -> String {
        let compared = if among { "IN" } else { "NOT IN" };
        let texts = list(texts.iter().map(String::as_str));
        format!("TRIM(CONVERT({column} USING utf8mb4)) COLLATE utf8mb4_bin {compared} ({texts})")
    }

    fn as_number(&self, column: &str) -> String {
        format!("CAST({column} AS DECIMAL(38, 10))")
    }

    /// Types as `information_schema` names them.
    fn is_number(&self, kind: &str) -> bool {
        let name = kind.split(['(', ' ']).next().unwrap_or_default();
        matches!(
            name,
            "decimal" | "int" | "bigint" | "mediumint" | "smallint" | "tinyint" | "float" | "double"
        )
    }
}

/// A text.
pub(super) fn literal(text: &str) -> String {
    let mut written = "CONVERT(X'".to_owned();
    for byte in text.bytes() {
        // Writing to a String can not fail.
        let _ = write!(written, "{byte:02X}");
    }
    written.push_str("' USING utf8mb4)");
    written
}

/// Texts between commas; a text that no name is where there are none, since an empty list is no list.
pub(super) fn list<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.map(literal).collect();
    if texts.is_empty() { literal("") } else { texts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_name_nor_a_text_can_leave_its_quotes() {
        assert_eq!(MariaDb.quoted("e`; DROP TABLE x; --"), "`e``; DROP TABLE x; --`");
        assert_eq!(literal("á'"), "CONVERT(X'C3A127' USING utf8mb4)");
        assert_eq!(list(std::iter::empty()), literal(""));
    }
}
