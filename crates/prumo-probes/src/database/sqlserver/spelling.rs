//! SQL Server's spelling of names and values in a statement (Transact-SQL).

use crate::database::spelling::{Bound, Spelling};

/// SQL Server.
pub(in crate::database) struct SqlServer;

impl Spelling for SqlServer {
    fn quoted(&self, name: &str) -> String {
        format!("[{}]", name.replace('\0', "").replace(']', "]]"))
    }

    /// Values come typed and are made texts when they are read: what CONVERT makes of a date depends on a style that
    /// other types refuse.
    fn text(&self, column: &str) -> String {
        column.to_owned()
    }

    fn is_among(&self, column: &str, texts: Vec<String>, among: bool, values: &mut Vec<Bound>) -> String {
        let compared = if among { "IN" } else { "NOT IN" };
        let mut places = Vec::new();
        for text in texts {
            values.push(vec![text]);
            places.push(format!("@P{}", values.len()));
        }
        // An empty list is no list.
        let places = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
        format!("LTRIM(RTRIM(CONVERT(nvarchar(4000), {column}))) {compared} ({places})")
    }

    fn as_number(&self, column: &str) -> String {
        format!("CONVERT(decimal(38, 10), {column})")
    }

    /// Types as `sys.types` names them.
    fn is_number(&self, kind: &str) -> bool {
        let name = kind.split('(').next().unwrap_or_default();
        matches!(
            name,
            "numeric" | "decimal" | "int" | "bigint" | "smallint" | "tinyint" | "float" | "real" | "money"
        )
    }

    fn bounded(&self, columns: &str, from: &str, most: u64) -> String {
        format!("SELECT TOP ({most}) {columns} FROM {from}")
    }
}

/// A text: only its own quote could end it.
pub(super) fn literal(text: &str) -> String {
    format!("N'{}'", text.replace('\0', "").replace('\'', "''"))
}

/// Rows of a derived table with one column: each text in its own; one that no name is where there are none.
pub(super) fn rows<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let rows: Vec<String> = texts.map(|text| format!("({})", literal(text))).collect();
    if rows.is_empty() { format!("({})", literal("")) } else { rows.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_name_nor_a_text_can_leave_its_quotes() {
        assert_eq!(SqlServer.quoted("e]; DROP TABLE x; --"), "[e]]; DROP TABLE x; --]");
        assert_eq!(SqlServer.qualified("dbo", "E085CLI"), "[dbo].[E085CLI]");
        assert_eq!(literal("d'Oeste"), "N'd''Oeste'");
        assert_eq!(rows(["a", "b'"].into_iter()), "(N'a'), (N'b''')");
        assert_eq!(rows(std::iter::empty()), "(N'')");
    }

    #[test]
    fn texts_stand_beside_the_statement() {
        let mut values = vec![vec!["before".to_owned()]];
        let written = SqlServer.is_among("[c]", vec!["a".to_owned(), "b".to_owned()], false, &mut values);
        assert_eq!(written, "LTRIM(RTRIM(CONVERT(nvarchar(4000), [c]))) NOT IN (@P2, @P3)");
        assert_eq!(values.len(), 3);
        assert!(SqlServer.is_among("[c]", Vec::new(), true, &mut values).ends_with("IN (NULL)"));
    }
}
