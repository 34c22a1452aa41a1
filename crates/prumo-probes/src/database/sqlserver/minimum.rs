//! What the integrations need of a SQL Server database: one statement over the system's own catalogue finds every table
//! and column that is shown to the user, and what may be read of them. An object is shown to whoever has some right on
//! it: one that is not shown is missing, or no right on it is given, and only VIEW DEFINITION tells which.

use std::collections::BTreeMap;

use prumo_model::catalogue::Table;
use prumo_model::fact::{ColumnFact, Extent, FoundTable, NotLooked, TableFact};
use prumo_model::plan::DatabaseLook;

use super::session::Session;
use super::spelling::rows;
use crate::database::minimum::{Held, Minimum};
use crate::database::session::Texts;
use crate::untrusted;

pub(super) const STATEMENT: &str = include_str!("sql/minimum.sql");

/// Asks for the tables and columns of a look.
pub(in crate::database) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
) -> Result<Minimum, NotLooked> {
    let before = session.statements();
    let columns = look.tables.iter().flat_map(|table| &table.columns).map(|column| column.name.as_str());
    let columns: std::collections::BTreeSet<&str> = columns.collect();
    let statement = STATEMENT
        .replace("{tables}", &rows(look.tables.iter().map(|table| table.name.as_str())))
        .replace("{columns}", &rows(columns.into_iter()));
    let answered = session.ask(&statement, &[]).await?;
    let mut shown: BTreeMap<&str, Vec<Row<'_>>> = BTreeMap::new();
    for row in &answered {
        let row = Row::of(row).ok_or_else(|| NotLooked::Protocol("row".to_owned()))?;
        shown.entry(row.asked).or_default().push(row);
    }
    let held = |table: &Table| {
        let rows = shown.get(table.name.as_str())?;
        Some(held(table, rows, look.schema.as_deref()))
    };
    let tables: Option<Vec<Held>> = look.tables.iter().map(held).collect();
    let tables = tables.ok_or_else(|| NotLooked::Protocol("row".to_owned()))?;
    Ok(Minimum { tables, statements: session.statements() - before })
}

/// A row of the statement: a table that was asked for, an object of its name, a column of that.
struct Row<'r> {
    asked: &'r str,
    /// Schema and name; none where no object is shown.
    object: Option<(&'r str, &'r str)>,
    by_plain_name: bool,
    /// 0 for the user's default schema, 1 for dbo, 2 for another.
    place: u8,
    whole: bool,
    synonym: bool,
    sees_all: bool,
    column: Option<Shown<'r>>,
}

/// A column that is shown.
struct Shown<'r> {
    name: &'r str,
    kind: String,
    readable: bool,
}

impl<'r> Row<'r> {
    fn of(row: &'r Texts) -> Option<Self> {
        let text = |at: usize| row.get(at)?.as_deref();
        let is = |at: usize| text(at) == Some("1");
        (row.len() == 14).then_some(())?;
        let column = text(8).map(|name| Shown {
            name,
            kind: kind(text(9).unwrap_or_default(), [10, 11, 12].map(|at| text(at).unwrap_or_default())),
            readable: is(13),
        });
        Some(Self {
            asked: text(0)?,
            object: text(1).zip(text(2)),
            by_plain_name: is(3),
            place: text(4)?.parse().ok()?,
            whole: is(5),
            synonym: is(6),
            sees_all: is(7),
            column,
        })
    }
}

/// A type as SQL Server's own tools write it. Lengths are in bytes, and those of Unicode types have two to a character.
fn kind(name: &str, [length, precision, scale]: [&str; 3]) -> String {
    let name = untrusted::text(name, untrusted::TEXT);
    let bytes: i32 = length.parse().unwrap_or_default();
    match name.as_str() {
        "numeric" | "decimal" => format!("{name}({precision},{scale})"),
        "char" | "varchar" | "binary" | "varbinary" if bytes > 0 => format!("{name}({bytes})"),
        "nchar" | "nvarchar" if bytes > 0 => format!("{name}({})", bytes / 2),
        "char" | "varchar" | "binary" | "varbinary" | "nchar" | "nvarchar" => format!("{name}(max)"),
        _ => name,
    }
}

/// A table with what is shown of it: where the project names a schema the one there, else the one that the plain name
/// leads to, or would in other letters.
fn held(wanted: &Table, rows: &[Row<'_>], named: Option<&str>) -> Held {
    let is_found = |row: &&Row<'_>| match (named, row.object) {
        (Some(named), Some((own, _))) => own.eq_ignore_ascii_case(named),
        (None, Some(_)) => row.by_plain_name || row.place < 2,
        (_, None) => false,
    };
    let found = rows.iter().filter(is_found).min_by_key(|row| (!row.by_plain_name, row.place));
    let Some((first, (schema, name))) = found.and_then(|row| Some((row, row.object?))) else {
        let mut elsewhere: Vec<String> =
            rows.iter().filter_map(|row| row.object).map(|(schema, _)| kept(schema)).collect();
        elsewhere.dedup();
        let hidden = elsewhere.is_empty() && !rows.iter().any(|row| row.sees_all);
        let fact = TableFact { name: wanted.name.clone(), found: None, elsewhere, hidden };
        return Held { fact, column_names: Vec::new(), name: None };
    };
    let own: Vec<&Row<'_>> = rows.iter().filter(|row| row.object == first.object).collect();
    let (columns, column_names): (Vec<_>, Vec<_>) =
        wanted.columns.iter().map(|column| of_column(&column.name, &own)).unzip();
    let readable = match (first.whole, columns.iter().any(|column| column.readable)) {
        (true, _) => Extent::Whole,
        (false, true) => Extent::Columns,
        (false, false) => Extent::Nothing,
    };
    // What a synonym stands for may be another database's, whose columns are not looked for.
    let unseen = first.synonym && own.iter().all(|row| row.column.is_none());
    let found = FoundTable {
        schema: kept(schema),
        name: kept(name),
        by_plain_name: first.by_plain_name || named.is_some(),
        readable,
        rows_filtered: false,
        columns,
        hides_columns: (readable == Extent::Columns && !first.sees_all) || unseen,
    };
    let name = Some((schema.to_owned(), name.to_owned()));
    let fact =
        TableFact { name: wanted.name.clone(), found: Some(found), elsewhere: Vec::new(), hidden: false };
    Held { fact, column_names, name }
}

/// A column and its name in the database.
fn of_column(wanted: &str, rows: &[&Row<'_>]) -> (ColumnFact, Option<String>) {
    let shown = || rows.iter().filter_map(|row| Some((row.column.as_ref()?, row.whole, row.synonym)));
    let exact = shown().find(|(column, ..)| column.name == wanted);
    let found = exact.or_else(|| shown().find(|(column, ..)| column.name.eq_ignore_ascii_case(wanted)));
    let fact = ColumnFact {
        name: wanted.to_owned(),
        found_name: found.map(|(column, ..)| kept(column.name)),
        found: found.map(|(column, ..)| column.kind.clone()),
        // A right on a synonym is one on all that it stands for.
        readable: found.is_some_and(|(column, whole, synonym)| column.readable || (whole && synonym)),
    };
    (fact, found.map(|(column, ..)| column.name.to_owned()))
}

fn kept(name: &str) -> String {
    untrusted::text(name, untrusted::TEXT)
}

#[cfg(test)]
mod tests {
    use prumo_model::catalogue::{Catalogue, Table};

    use super::*;

    const CATALOGUE: &str = r#"
schema = 1
id = "accounts"
[[tables]]
name = "E085CLI"
least-rows = 1
key = ["CodCli"]
basis = "confirmed"
columns = [
  { name = "CodCli", type = "number(9)", basis = "confirmed" },
  { name = "NomCli", type = "string(100)", basis = "confirmed" },
]
"#;

    fn table() -> Table {
        let catalogue = Catalogue::read(&[("accounts.toml", CATALOGUE)]).unwrap();
        catalogue.entries["accounts"].tables[0].clone()
    }

    /// A row as the statement gives it, null where a text is `-`.
    fn row(text: &str) -> Texts {
        text.split('|').map(|one| (one != "-").then(|| one.to_owned())).collect()
    }

    fn found(rows: &[&str], schema: Option<&str>) -> TableFact {
        let rows: Vec<Texts> = rows.iter().map(|text| row(text)).collect();
        let rows: Vec<Row<'_>> = rows.iter().map(|row| Row::of(row).unwrap()).collect();
        held(&table(), &rows, schema).fact
    }

    const CODE: &str = "CodCli|int|4|10|0";
    const NAME: &str = "NomCli|nvarchar|200|0|0";

    #[test]
    fn a_table_that_may_be_read_is_found_with_its_columns() {
        let rows = [
            format!("E085CLI|dbo|E085CLI|1|1|1|0|0|{CODE}|1"),
            format!("E085CLI|dbo|E085CLI|1|1|1|0|0|{NAME}|1"),
        ];
        let fact = found(&[&rows[0], &rows[1]], None);
        let found = fact.found.unwrap();
        assert_eq!(
            (found.schema.as_str(), found.readable, found.by_plain_name),
            ("dbo", Extent::Whole, true)
        );
        let kinds: Vec<_> = found.columns.iter().map(|column| column.found.as_deref()).collect();
        assert_eq!(kinds, [Some("int"), Some("nvarchar(100)")]);
        assert!(found.columns.iter().all(|column| column.readable) && !found.hides_columns);
    }

    #[test]
    fn some_columns_are_some_and_others_may_be_hidden() {
        let row = format!("E085CLI|dbo|E085CLI|1|1|0|0|0|{CODE}|1");
        let found = found(&[&row], None).found.unwrap();
        assert_eq!((found.readable, found.hides_columns), (Extent::Columns, true));
        assert_eq!(found.columns[1].found_name, None);
    }

    #[test]
    fn nothing_shown_is_hidden_unless_all_is_shown() {
        for (sees_all, hidden) in [("0", true), ("1", false)] {
            let row = format!("E085CLI|-|-|0|2|-|0|{sees_all}|-|-|-|-|-|-");
            let fact = found(&[&row], None);
            assert_eq!((fact.found, fact.hidden), (None, hidden));
        }
    }

    #[test]
    fn another_schema_s_table_is_elsewhere_unless_it_is_named() {
        let row = format!("E085CLI|sapiens|E085CLI|0|2|1|0|0|{CODE}|1");
        let fact = found(&[&row], None);
        assert_eq!((fact.found, fact.elsewhere, fact.hidden), (None, vec!["sapiens".to_owned()], false));
        let named = found(&[&row], Some("SAPIENS")).found.unwrap();
        assert_eq!((named.schema.as_str(), named.by_plain_name), ("sapiens", true));
    }

    #[test]
    fn the_table_that_the_plain_name_leads_to_comes_first() {
        let own = format!("E085CLI|crm|E085CLI|1|0|1|0|0|{CODE}|1");
        let dbo = format!("E085CLI|dbo|E085CLI|0|1|1|0|0|{CODE}|1");
        assert_eq!(found(&[&dbo, &own], None).found.unwrap().schema, "crm");
        // In a database where case counts, a name in other letters leads nowhere by itself.
        let other = format!("E085CLI|dbo|e085cli|0|1|1|0|0|{CODE}|1");
        let found = found(&[&other], None).found.unwrap();
        assert_eq!((found.name.as_str(), found.by_plain_name), ("e085cli", false));
    }

    #[test]
    fn a_right_on_a_synonym_is_one_on_what_it_stands_for() {
        let row = format!("E085CLI|dbo|E085CLI|1|1|1|1|0|{CODE}|0");
        assert!(found(&[&row], None).found.unwrap().columns[0].readable);
        let elsewhere = found(&["E085CLI|dbo|E085CLI|1|1|1|1|0|-|-|-|-|-|-"], None).found.unwrap();
        assert!(elsewhere.hides_columns, "another database's columns are not looked for");
    }

    #[test]
    fn a_row_of_another_shape_is_none() {
        assert!(Row::of(&row("E085CLI|dbo")).is_none());
        assert!(Row::of(&row("E085CLI|dbo|E085CLI|1|x|1|0|0|-|-|-|-|-|-")).is_none());
    }
}
