//! A user that reads views instead of tables: they leave the secret columns out and belong to a second account, which may
//! read the tables, pass that on through its views, and never log in. The tables themselves are not touched.

use super::{LONGEST, empty, identifier, kept, literal, qualified, rights, with_password};
use crate::action::dialect::name_with;
use crate::action::grant::{Grant, Readable};
use crate::action::{Sql, UnprintableName};
use crate::catalogue::Forbidden;

/// Creates the owner, its views, and the user that reads them.
pub(super) fn create_user_of_views(grant: &Grant, secret: &[Forbidden]) -> Result<Sql, UnprintableName> {
    let name = kept(&grant.account.user);
    let owner = name_with(&name, "_VIEWS", LONGEST);
    let (user, quoted) = (identifier(&name)?, identifier(&owner)?);
    // The owner is locked, and its password ended: nobody logs in with it, whatever it is.
    let create = |password: &str| {
        vec![
            format!("CREATE USER {quoted} IDENTIFIED BY {password} PASSWORD EXPIRE ACCOUNT LOCK;"),
            format!("CREATE USER {user} IDENTIFIED BY {password};"),
        ]
    };
    let mut statements = with_password(&user, create);
    let (mut views, mut gone) = (Vec::new(), Vec::new());
    for table in &grant.tables {
        let secret = secret.iter().filter(|known| known.table.eq_ignore_ascii_case(&table.table));
        let left_out: Vec<&str> = secret.flat_map(|known| &known.columns).map(String::as_str).collect();
        let of = qualified(&table.schema, &table.table)?;
        statements.push(format!("GRANT READ ON {of} TO {quoted} WITH GRANT OPTION;"));
        statements.extend(view(&owner, table, &left_out)?);
        gone.push(format!("DROP VIEW {};", qualified(&owner, &table.table)?));
        views.push(Readable { schema: owner.clone(), table: table.table.clone(), columns: None });
    }
    let (rights, mut undo) =
        rights(&Grant { account: grant.account.clone(), tables: views, search_path: Some(owner) })?;
    statements.extend(rights);
    undo.extend(gone);
    undo.push(format!("DROP USER {quoted};"));
    Ok(Sql { statements, undo, password: Some(grant.account.password.clone()), ..empty(&grant.account) })
}

/// A view of a table. Where columns are left out the server puts the statement together, since only it knows which others
/// there are; the stroke after the block is what runs it.
fn view(owner: &str, table: &Readable, left_out: &[&str]) -> Result<Vec<String>, UnprintableName> {
    let (view, of) = (qualified(owner, &table.table)?, qualified(&table.schema, &table.table)?);
    if left_out.is_empty() {
        return Ok(vec![format!("CREATE VIEW {view} AS SELECT * FROM {of};")]);
    }
    let left_out: Vec<String> =
        left_out.iter().map(|column| literal(&column.to_uppercase())).collect::<Result<_, _>>()?;
    let block = format!(
        "DECLARE prumo_columns VARCHAR2(32767); BEGIN \
         FOR prumo IN (SELECT column_name FROM all_tab_columns WHERE owner = {} AND table_name = {} \
         AND UPPER(column_name) NOT IN ({}) ORDER BY column_id) LOOP \
         prumo_columns := prumo_columns || CASE WHEN prumo_columns IS NOT NULL THEN ', ' END || '\"' || prumo.column_name || '\"'; \
         END LOOP; EXECUTE IMMEDIATE {} || prumo_columns || {}; END;",
        literal(&table.schema)?,
        literal(&table.table)?,
        left_out.join(", "),
        literal(&format!("CREATE VIEW {view} AS SELECT "))?,
        literal(&format!(" FROM {of}"))?,
    );
    Ok(vec![block, "/".to_owned()])
}
