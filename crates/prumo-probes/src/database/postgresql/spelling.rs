//! PostgreSQL's spelling of names and values in a statement.

use crate::database::spelling::{Bound, Spelling};

/// PostgreSQL.
pub(in crate::database) struct PostgreSql;

impl Spelling for PostgreSql {
    /// A name with a zero byte can't exist, so that byte is left out.
    fn quoted(&self, name: &str) -> String {
        format!("\"{}\"", name.replace('\0', "").replace('"', "\"\""))
    }

    fn text(&self, column: &str) -> String {
        format!("{column}::text")
    }

    fn is_among(&self, column: &str, texts: Vec<String>, among: bool, values: &mut Vec<Bound>) -> String {
        let compared = if among { "= ANY" } else { "<> ALL" };
        values.push(texts);
        format!("btrim({column}::text) {compared} (${})", values.len())
    }

    fn as_number(&self, column: &str) -> String {
        format!("{column}::text::numeric")
    }

    /// Types as `format_type` names them.
    fn is_number(&self, kind: &str) -> bool {
        let name = kind.split('(').next().unwrap_or_default();
        matches!(name, "numeric" | "smallint" | "integer" | "bigint" | "real" | "double precision")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_not_leave_its_quotes() {
        assert_eq!(PostgreSql.quoted(r#"e"; DROP TABLE x; --"#), r#""e""; DROP TABLE x; --""#);
        assert_eq!(PostgreSql.qualified("Sapiens", "E085CLI"), r#""Sapiens"."E085CLI""#);
    }
}
