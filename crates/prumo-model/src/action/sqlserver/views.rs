//! A user that reads views instead of tables: they leave the secret columns out, stand in a schema of their own that the
//! user's names lead to, and belong to their tables' owners, so that a right on the view is enough. The tables themselves
//! are not touched.

use super::{SqlServer, identifier, literal, qualified};
use crate::action::dialect::{Dialect, name_with};
use crate::action::grant::{Grant, Readable};
use crate::action::{Sql, UnprintableName};
use crate::catalogue::Forbidden;

/// How long a name may be, `sysname`.
const LONGEST: usize = 128;

/// Creates the schema, its views, and the user that reads them.
pub(super) fn create_user_of_views(grant: &Grant, secret: &[Forbidden]) -> Result<Sql, UnprintableName> {
    let schema = name_with(&grant.account.user, "_views", LONGEST);
    let mut views = Vec::new();
    let mut made = vec![
        // What reads the columns needs it, and not every client has it on.
        "SET QUOTED_IDENTIFIER ON;".to_owned(),
        format!("EXECUTE ({});", literal(&format!("CREATE SCHEMA {}", identifier(&schema)?))?),
    ];
    let mut gone = Vec::new();
    for (number, table) in (1..).zip(&grant.tables) {
        let secret = secret.iter().filter(|known| known.table.eq_ignore_ascii_case(&table.table));
        let left_out: Vec<&str> = secret.flat_map(|known| &known.columns).map(String::as_str).collect();
        made.push(view(&schema, table, &left_out, number)?);
        made.push(owner(&schema, table, number)?);
        gone.push(format!("DROP VIEW {};", qualified(&schema, &table.table)?));
        views.push(Readable { schema: schema.clone(), table: table.table.clone(), columns: None });
    }
    gone.push(format!("DROP SCHEMA {};", identifier(&schema)?));
    let mut sql = SqlServer.create_user(&Grant {
        account: grant.account.clone(),
        tables: views,
        search_path: Some(schema),
    })?;
    // After USE, in the script and in what undoes it; the user goes last, since its schema is empty then.
    sql.statements.splice(1..1, made);
    sql.undo.splice(1..1, gone);
    Ok(sql)
}

/// A view of a table, alone in its batch as it must be. Where columns are left out the server puts the statement together,
/// since only it knows which others there are.
fn view(schema: &str, table: &Readable, left_out: &[&str], number: usize) -> Result<String, UnprintableName> {
    let (view, of) = (qualified(schema, &table.table)?, qualified(&table.schema, &table.table)?);
    if left_out.is_empty() {
        let statement = literal(&format!("CREATE VIEW {view} AS SELECT * FROM {of}"))?;
        return Ok(format!("EXECUTE ({statement});"));
    }
    let left_out: Vec<String> =
        left_out.iter().map(|column| literal(&column.to_lowercase())).collect::<Result<_, _>>()?;
    let columns = format!(
        "STUFF((SELECT N', ' + QUOTENAME(name) FROM sys.columns WHERE object_id = OBJECT_ID({}) \
         AND LOWER(name) NOT IN ({}) ORDER BY column_id FOR XML PATH(''), TYPE).value('.', 'nvarchar(max)'), 1, 2, N'')",
        literal(&of)?,
        left_out.join(", "),
    );
    let (begins, ends) =
        (literal(&format!("CREATE VIEW {view} AS SELECT "))?, literal(&format!(" FROM {of}"))?);
    Ok(format!(
        "DECLARE @prumo_view_{number} nvarchar(max) = {begins} + {columns} + {ends}; EXECUTE (@prumo_view_{number});"
    ))
}

/// The view goes to its table's owner: between objects of one owner the table's own rights are not asked for.
fn owner(schema: &str, table: &Readable, number: usize) -> Result<String, UnprintableName> {
    let begins =
        literal(&format!("ALTER AUTHORIZATION ON OBJECT::{} TO ", qualified(schema, &table.table)?))?;
    let of = literal(&qualified(&table.schema, &table.table)?)?;
    Ok(format!(
        "DECLARE @prumo_owner_{number} nvarchar(max) = {begins} + QUOTENAME(USER_NAME(OBJECTPROPERTY(OBJECT_ID({of}), \
         N'OwnerId'))); EXECUTE (@prumo_owner_{number});"
    ))
}
