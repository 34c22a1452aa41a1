//! A user that reads views instead of tables: they leave the secret columns out, belong to whoever runs the script, and
//! stand in a database of their own, which the CRM connects to instead. The tables themselves are not touched.

use super::{MariaDb, executed, identifier, text};
use crate::action::dialect::Dialect;
use crate::action::grant::{Account, Grant, Readable};
use crate::action::{Sql, UnprintableName};
use crate::catalogue::Forbidden;

/// The database of a user's views.
pub(super) fn database_of(account: &Account) -> String {
    format!("{}_views", account.user)
}

/// Creates the database, its views, and the user that reads them.
pub(super) fn create_user_of_views(grant: &Grant, secret: &[Forbidden]) -> Result<Sql, UnprintableName> {
    let database = database_of(&grant.account);
    let mut statements = vec![
        format!("CREATE DATABASE {};", identifier(&database)?),
        // MySQL cuts a list of columns that is longer than 1024 bytes.
        "SET SESSION group_concat_max_len = 1000000;".to_owned(),
    ];
    let mut views = Vec::new();
    for table in &grant.tables {
        let secret = secret.iter().filter(|known| known.table.eq_ignore_ascii_case(&table.table));
        let left_out: Vec<&str> = secret.flat_map(|known| &known.columns).map(String::as_str).collect();
        statements.extend(view(&database, table, &left_out)?);
        views.push(Readable { schema: database.clone(), table: table.table.clone(), columns: None });
    }
    let account = Account { database: database.clone(), ..grant.account.clone() };
    let user = MariaDb.create_user(&Grant { account, tables: views, search_path: None })?;
    statements.extend(user.statements);
    let mut undo = user.undo;
    // Nothing but views is in it; they are named, so that what somebody else put there stops the undo.
    for table in &grant.tables {
        undo.push(format!("DROP VIEW {}.{};", identifier(&database)?, identifier(&table.table)?));
    }
    undo.push(format!("DROP DATABASE {};", identifier(&database)?));
    Ok(Sql { statements, undo, password: user.password, ..super::empty(&grant.account) })
}

/// A view of a table. Where columns are left out the server puts the statement together, since only it knows which others
/// there are.
fn view(database: &str, table: &Readable, left_out: &[&str]) -> Result<Vec<String>, UnprintableName> {
    let view = format!("{}.{}", identifier(database)?, identifier(&table.table)?);
    let of = format!("{}.{}", identifier(&table.schema)?, identifier(&table.table)?);
    if left_out.is_empty() {
        return Ok(vec![format!("CREATE VIEW {view} AS SELECT * FROM {of};")]);
    }
    let left_out: Vec<String> = left_out.iter().map(|column| quoted(&column.to_lowercase())).collect();
    let mut statements = vec![format!(
        "SET @prumo_sql = (SELECT CONCAT({}, GROUP_CONCAT('`', REPLACE(COLUMN_NAME, '`', '``'), '`' \
         ORDER BY ORDINAL_POSITION), {}) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = {} AND TABLE_NAME = {} \
         AND LOWER(COLUMN_NAME) NOT IN ({}));",
        text(&format!("CREATE VIEW {view} AS SELECT ")),
        text(&format!(" FROM {of}")),
        quoted(&table.schema),
        quoted(&table.table),
        left_out.join(", "),
    )];
    statements.extend(executed());
    Ok(statements)
}

/// A text that is one value, whatever the server's mode says of backslashes.
fn quoted(content: &str) -> String {
    format!("CONCAT({})", text(content))
}
