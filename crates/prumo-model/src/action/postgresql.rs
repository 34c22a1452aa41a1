//! PostgreSQL's quoting and the grant script for the CRM's user.
//! It never revokes from an account that the script did not create, and never alters an ERP object.

mod limits;
mod views;

use super::dialect::Dialect;
use super::grant::{Account, Grant, Readable};
use super::limit::Limit;
use super::{Sql, UnprintableName, printable};
use crate::catalogue::Forbidden;
use crate::engine::{Bar, Engine};

/// An identifier in double quotes (PostgreSQL documentation, 4.1.1).
///
/// # Errors
/// Names that must not be printed.
pub fn identifier(name: &str) -> Result<String, UnprintableName> {
    Ok(format!("\"{}\"", printable(name)?.replace('"', "\"\"")))
}

/// A schema and a name.
///
/// # Errors
/// Names that must not be printed.
pub fn qualified(schema: &str, name: &str) -> Result<String, UnprintableName> {
    Ok(format!("{}.{}", identifier(schema)?, identifier(name)?))
}

/// PostgreSQL's dialect. Its users have no host: where they may come from is in `pg_hba.conf`.
#[derive(Debug, Clone, Copy)]
pub struct PostgreSql;

impl Dialect for PostgreSql {
    fn create_user(&self, grant: &Grant) -> Result<Sql, UnprintableName> {
        create_user(grant)
    }

    fn let_read(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName> {
        let_read(&account.database, &account.user, tables)
    }

    fn let_in(&self, account: &Account, _: &[Readable]) -> Result<Sql, UnprintableName> {
        let_in(&account.database, &account.user)
    }

    fn allow_login(&self, account: &Account, _: Bar) -> Result<Sql, UnprintableName> {
        let user = identifier(&account.user)?;
        let undo = format!("ALTER ROLE {user} NOLOGIN;");
        Ok(one(&account.database, format!("ALTER ROLE {user} LOGIN;"), Some(undo)))
    }

    fn set_password(&self, account: &Account) -> Result<Sql, UnprintableName> {
        let statement = format!("ALTER ROLE {} PASSWORD :'prumo_password';", identifier(&account.user)?);
        Ok(Sql { password: Some(account.password.clone()), ..one(&account.database, statement, None) })
    }

    fn create_user_of_views(
        &self,
        grant: &Grant,
        secret: &[Forbidden],
    ) -> Option<Result<Sql, UnprintableName>> {
        Some(views::create_user_of_views(grant, secret))
    }

    fn limits(&self, account: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
        limits::limits(account)
    }

    /// PostgreSQL folds names that are not quoted.
    fn table_name(&self, catalogue: &str) -> String {
        catalogue.to_lowercase()
    }
}

/// Lets an existing user read tables.
fn let_read(database: &str, user: &str, tables: &[Readable]) -> Result<Sql, UnprintableName> {
    let to = identifier(user)?;
    let mut statements = Vec::new();
    let mut undo = Vec::new();
    for schema in schemas(tables) {
        statements.push(format!("GRANT USAGE ON SCHEMA {} TO {to};", identifier(schema)?));
    }
    for table in tables {
        let (what, on) = (what(table)?, qualified(&table.schema, &table.table)?);
        statements.push(format!("GRANT {what} ON TABLE {on} TO {to};"));
        undo.push(format!("REVOKE {what} ON TABLE {on} FROM {to};"));
    }
    Ok(Sql { engine: Engine::PostgreSql, database: database.to_owned(), statements, undo, password: None })
}

/// Creates a dedicated user that reads the tables and nothing else.
fn create_user(grant: &Grant) -> Result<Sql, UnprintableName> {
    let account = &grant.account;
    let user = identifier(&account.user)?;
    let database = identifier(&account.database)?;
    let mut statements = vec![
        format!(
            "CREATE ROLE {user} LOGIN PASSWORD :'prumo_password' \
             NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;"
        ),
        format!("GRANT CONNECT ON DATABASE {database} TO {user};"),
    ];
    if let Some(schema) = &grant.search_path {
        let schema = identifier(schema)?;
        statements.push(format!("ALTER ROLE {user} IN DATABASE {database} SET search_path = {schema};"));
    }
    let reading = let_read(&account.database, &account.user, &grant.tables)?;
    statements.extend(reading.statements);
    let undo = vec![format!("DROP OWNED BY {user};"), format!("DROP ROLE {user};")];
    Ok(Sql {
        engine: Engine::PostgreSql,
        database: account.database.clone(),
        statements,
        undo,
        password: Some(account.password.clone()),
    })
}

fn what(table: &Readable) -> Result<String, UnprintableName> {
    let Some(columns) = &table.columns else { return Ok("SELECT".to_owned()) };
    let columns: Result<Vec<String>, _> = columns.iter().map(|column| identifier(column)).collect();
    Ok(format!("SELECT ({})", columns?.join(", ")))
}

fn schemas(tables: &[Readable]) -> std::collections::BTreeSet<&str> {
    tables.iter().map(|table| table.schema.as_str()).collect()
}

/// Lets an existing user enter a database.
fn let_in(database: &str, user: &str) -> Result<Sql, UnprintableName> {
    let (on, to) = (identifier(database)?, identifier(user)?);
    Ok(one(
        database,
        format!("GRANT CONNECT ON DATABASE {on} TO {to};"),
        Some(format!("REVOKE CONNECT ON DATABASE {on} FROM {to};")),
    ))
}

fn one(database: &str, statement: String, undo: Option<String>) -> Sql {
    Sql {
        engine: Engine::PostgreSql,
        database: database.to_owned(),
        statements: vec![statement],
        undo: undo.into_iter().collect(),
        password: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::SecretReference;
    use proptest::prelude::*;

    /// Reads one quoted identifier back, by the rule of the documentation and not by our own code.
    fn read_back(quoted: &str) -> Option<String> {
        let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
        let mut name = String::new();
        let mut characters = inner.chars();
        while let Some(character) = characters.next() {
            if character == '"' && characters.next() != Some('"') {
                return None;
            }
            name.push(character);
        }
        Some(name)
    }

    proptest! {
        #[test]
        fn every_name_is_quoted_to_itself_or_refused(name in "\\PC{0,20}|[\"';\\\\ a-zÀ-ú\u{202e}\n]{0,20}") {
            match identifier(&name) {
                Ok(quoted) => prop_assert_eq!(read_back(&quoted), Some(name)),
                Err(refused) => prop_assert!(refused.shown.is_ascii()),
            }
        }
    }

    #[test]
    fn a_new_user_gets_connect_usage_and_select_and_its_password_is_a_client_variable() {
        let sql = create_user(&Grant {
            account: Account {
                database: "sapiens_hml".to_owned(),
                user: "crm_leitura_2".to_owned(),
                hosts: Vec::new(),
                password: SecretReference::Environment("PRUMO_X".to_owned()),
            },
            tables: vec![Readable {
                schema: "sapiens".to_owned(),
                table: "e085cli".to_owned(),
                columns: None,
            }],
            search_path: Some("sapiens".to_owned()),
        })
        .unwrap();
        assert_eq!(sql.statements.len(), 5);
        assert!(sql.statements.iter().any(|s| s.contains("PASSWORD :'prumo_password'")));
        assert_eq!(
            sql.statements.last().map(String::as_str),
            Some("GRANT SELECT ON TABLE \"sapiens\".\"e085cli\" TO \"crm_leitura_2\";")
        );
    }
}
