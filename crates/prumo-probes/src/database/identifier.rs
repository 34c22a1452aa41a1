//! Names of database objects as PostgreSQL reads them in a statement.

/// A name in quotes, with its own quotes doubled. A name with a zero byte can't exist, so that byte is left out.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\0', "").replace('"', "\"\""))
}

/// A table with its schema.
pub(super) fn qualified(schema: &str, table: &str) -> String {
    format!("{}.{}", quoted(schema), quoted(table))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_not_leave_its_quotes() {
        assert_eq!(quoted(r#"e"; DROP TABLE x; --"#), r#""e""; DROP TABLE x; --""#);
        assert_eq!(qualified("Sapiens", "E085CLI"), r#""Sapiens"."E085CLI""#);
    }
}
