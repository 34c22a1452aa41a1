//! A user that reads views instead of tables: they leave the secret columns out, belong to whoever runs the script, and
//! stand in a schema of their own that the user's names lead to. The tables themselves are not touched.

use super::{create_user, identifier, qualified};
use crate::action::grant::{Grant, Readable};
use crate::action::{Sql, UnprintableName, printable};
use crate::catalogue::Forbidden;

/// Creates the schema, its views, and the user that reads them.
pub(super) fn create_user_of_views(grant: &Grant, secret: &[Forbidden]) -> Result<Sql, UnprintableName> {
    let schema = format!("{}_views", grant.account.user);
    let mut statements = vec![format!("CREATE SCHEMA {};", identifier(&schema)?)];
    let mut views = Vec::new();
    let mut undo = Vec::new();
    for table in &grant.tables {
        let secret = secret.iter().filter(|known| known.table.eq_ignore_ascii_case(&table.table));
        let left_out: Vec<&str> = secret.flat_map(|known| &known.columns).map(String::as_str).collect();
        statements.push(view(&schema, table, &left_out)?);
        undo.push(format!("DROP VIEW {};", qualified(&schema, &table.table)?));
        views.push(Readable { schema: schema.clone(), table: table.table.clone(), columns: None });
    }
    undo.push(format!("DROP SCHEMA {};", identifier(&schema)?));
    let user = create_user(&Grant {
        account: grant.account.clone(),
        tables: views,
        search_path: Some(schema.clone()),
    })?;
    statements.extend(user.statements);
    undo.extend(user.undo);
    Ok(Sql { statements, undo, ..user })
}

/// A view of a table. Where columns are left out, psql's `\gexec` runs the statement that the server puts together, since
/// only the server knows which other columns there are.
fn view(schema: &str, table: &Readable, left_out: &[&str]) -> Result<String, UnprintableName> {
    let (view, of) = (qualified(schema, &table.table)?, qualified(&table.schema, &table.table)?);
    if left_out.is_empty() {
        return Ok(format!("CREATE VIEW {view} AS SELECT * FROM {of};"));
    }
    let left_out: Result<Vec<String>, _> =
        left_out.iter().map(|column| literal(&column.to_lowercase())).collect();
    let names = [schema, &table.table, &table.schema, &table.table].map(literal);
    let [view_schema, view_name, table_schema, table_name] = names;
    Ok(format!(
        "SELECT format('CREATE VIEW %I.%I AS SELECT %s FROM %I.%I', {}, {}, string_agg(quote_ident(attname), ', ' ORDER BY attnum), {}, {}) \
         FROM pg_catalog.pg_attribute \
         WHERE attrelid = {}::regclass AND attnum > 0 AND NOT attisdropped AND lower(attname) <> ALL (ARRAY[{}]) \\gexec",
        view_schema?,
        view_name?,
        table_schema?,
        table_name?,
        literal(&of)?,
        left_out?.join(", "),
    ))
}

/// A text in single quotes (PostgreSQL documentation, 4.1.2.1).
fn literal(text: &str) -> Result<String, UnprintableName> {
    Ok(format!("'{}'", printable(text)?.replace('\'', "''")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::grant::Account;
    use crate::secret::SecretReference;

    #[test]
    fn the_views_come_first_and_the_undo_takes_them_away_and_no_table() {
        let table =
            |name: &str| Readable { schema: "o'erp".to_owned(), table: name.to_owned(), columns: None };
        let account = Account {
            database: "sapiens_hml".to_owned(),
            user: "crm".to_owned(),
            hosts: Vec::new(),
            password: SecretReference::Environment("PRUMO_X".to_owned()),
        };
        let grant = Grant { account, tables: vec![table("e085cli"), table("e001tns")], search_path: None };
        let secret =
            [Forbidden { table: "E085CLI".to_owned(), columns: vec!["SenCli".to_owned()], erps: Vec::new() }];
        let sql = create_user_of_views(&grant, &secret).unwrap();
        assert_eq!(sql.statements[0], "CREATE SCHEMA \"crm_views\";");
        assert!(sql.statements[1].contains("ALL (ARRAY['sencli']) \\gexec"), "{}", sql.statements[1]);
        assert!(sql.statements[1].contains("'\"o''erp\".\"e085cli\"'::regclass"), "{}", sql.statements[1]);
        assert_eq!(
            sql.statements[2],
            "CREATE VIEW \"crm_views\".\"e001tns\" AS SELECT * FROM \"o'erp\".\"e001tns\";"
        );
        assert!(
            !sql.statements
                .iter()
                .any(|statement| statement.contains("GRANT") && statement.contains("o'erp"))
        );
        assert!(
            !sql.undo.iter().any(|statement| statement.contains("o'erp") || statement.contains("CASCADE"))
        );
        assert_eq!(sql.undo.last().map(String::as_str), Some("DROP ROLE \"crm\";"));
    }
}
