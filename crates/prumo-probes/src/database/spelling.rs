//! How an engine spells what the shared statements are made of. What is asked is the statements' matter.

/// Texts that go beside a statement; an engine without placeholders spells them into it.
pub(super) type Bound = Vec<String>;

/// An engine's spelling.
pub(super) trait Spelling: Sync {
    /// A name in quotes, with its own quotes doubled.
    fn quoted(&self, name: &str) -> String;

    /// The value of a column, given in quotes, as text.
    fn text(&self, column: &str) -> String;

    /// A condition: the column's text without outer blanks is one of these texts (`among`), or none of them.
    fn is_among(&self, column: &str, texts: Vec<String>, among: bool, values: &mut Vec<Bound>) -> String;

    /// A column that holds a number as text, as a number.
    fn as_number(&self, column: &str) -> String;

    /// Whether a type, as the engine names it, is one of numbers.
    fn is_number(&self, kind: &str) -> bool;

    /// A statement that reads at most so many rows: the columns, and what stands behind FROM.
    fn bounded(&self, columns: &str, from: &str, most: u64) -> String {
        format!("SELECT {columns} FROM {from} LIMIT {most}")
    }

    /// A table with its schema.
    fn qualified(&self, schema: &str, table: &str) -> String {
        format!("{}.{}", self.quoted(schema), self.quoted(table))
    }
}
