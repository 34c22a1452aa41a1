//! MariaDB's and MySQL's quoting and the grant script for the CRM's user, which is one account per address that the CRM
//! comes from. It never revokes from an account that the script did not create, and never alters an ERP object.

mod views;

use super::dialect::Dialect;
use super::grant::{Account, Grant, Readable};
use super::limit::Limit;
use super::{Sql, UnprintableName, printable};
use crate::catalogue::Forbidden;
use crate::engine::{Bar, Engine};

/// MariaDB's dialect, which MySQL shares as far as it is used here.
#[derive(Debug, Clone, Copy)]
pub struct MariaDb;

/// An identifier in backquotes (MariaDB Knowledge Base, "Identifier Names"), which no SQL mode changes.
///
/// # Errors
/// Names that must not be printed.
pub fn identifier(name: &str) -> Result<String, UnprintableName> {
    Ok(format!("`{}`", printable(name)?.replace('`', "``")))
}

impl Dialect for MariaDb {
    fn create_user(&self, grant: &Grant) -> Result<Sql, UnprintableName> {
        let reading = self.let_read(&grant.account, &grant.tables)?;
        let mut sql = with_password(&grant.account, "CREATE USER", "")?;
        sql.statements.extend(reading.statements);
        sql.undo = vec![format!("DROP USER {};", accounts(&grant.account)?)];
        Ok(sql)
    }

    fn let_read(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName> {
        let to = accounts(account)?;
        let mut sql = empty(account);
        for table in tables {
            let what = what(table)?;
            let on = format!("{}.{}", identifier(&table.schema)?, identifier(&table.table)?);
            sql.statements.push(format!("GRANT {what} ON {on} TO {to};"));
            sql.undo.push(format!("REVOKE {what} ON {on} FROM {to};"));
        }
        Ok(sql)
    }

    /// Any right in a database lets in: those that are needed are given.
    fn let_in(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName> {
        self.let_read(account, tables)
    }

    fn allow_login(&self, account: &Account, bar: Bar) -> Result<Sql, UnprintableName> {
        if bar == Bar::PasswordEnded {
            return with_password(account, "ALTER USER", " PASSWORD EXPIRE NEVER");
        }
        let to = accounts(account)?;
        let mut sql = empty(account);
        sql.statements.push(format!("ALTER USER {to} ACCOUNT UNLOCK;"));
        sql.undo.push(format!("ALTER USER {to} ACCOUNT LOCK;"));
        Ok(sql)
    }

    fn set_password(&self, account: &Account) -> Result<Sql, UnprintableName> {
        with_password(account, "ALTER USER", "")
    }

    /// An account for those hosts.
    fn let_from(&self, grant: &Grant) -> Result<Option<Sql>, UnprintableName> {
        self.create_user(grant).map(Some)
    }

    fn create_user_of_views(
        &self,
        grant: &Grant,
        secret: &[Forbidden],
    ) -> Option<Result<Sql, UnprintableName>> {
        Some(views::create_user_of_views(grant, secret))
    }

    fn views_database(&self, account: &Account) -> Option<String> {
        Some(views::database_of(account))
    }

    /// MariaDB Knowledge Base, "CREATE USER". `MAX_STATEMENT_TIME` is MariaDB's alone.
    fn limits(&self, account: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
        let to = accounts(account)?;
        let one = |limit, option: &str| (limit, format!("ALTER USER {to} {option};"));
        Ok(vec![
            one(Limit::Connections, "WITH MAX_USER_CONNECTIONS 5"),
            one(Limit::Statement, "WITH MAX_STATEMENT_TIME 900"),
            one(Limit::Encrypted, "REQUIRE SSL"),
            one(Limit::Age, "PASSWORD EXPIRE INTERVAL 365 DAY"),
        ])
    }

    /// Where names are told apart by case, the catalogue's spelling is the ERP's own.
    fn table_name(&self, catalogue: &str) -> String {
        catalogue.to_owned()
    }
}

fn empty(account: &Account) -> Sql {
    Sql {
        engine: Engine::MariaDb,
        database: account.database.clone(),
        statements: Vec::new(),
        undo: Vec::new(),
        password: None,
    }
}

/// The accounts of a user, one per host.
fn accounts(account: &Account) -> Result<String, UnprintableName> {
    let user = identifier(&account.user)?;
    let one = |host: &String| Ok(format!("{user}@{}", identifier(host)?));
    let all: Vec<String> = account.hosts.iter().map(one).collect::<Result<_, _>>()?;
    Ok(all.join(", "))
}

/// A statement with the password of the session's variable in it. The server has no such variables in this place, so
/// that the statement is put together there: the password stands in no script.
fn with_password(account: &Account, begins: &str, ends: &str) -> Result<Sql, UnprintableName> {
    let user = identifier(&account.user)?;
    let mut sql = empty(account);
    let mut parts = vec![text(&format!("{begins} "))];
    for (number, host) in account.hosts.iter().enumerate() {
        let comma = if number == 0 { "" } else { ", " };
        parts.push(text(&format!("{comma}{user}@{} IDENTIFIED BY ", identifier(host)?)));
        parts.push("QUOTE(@prumo_password)".to_owned());
    }
    if !ends.is_empty() {
        parts.push(text(ends));
    }
    sql.statements = vec![format!("SET @prumo_sql = CONCAT({});", parts.join(", "))];
    sql.statements.extend(executed());
    sql.statements.push("SET @prumo_sql = NULL, @prumo_password = NULL;".to_owned());
    sql.password = Some(account.password.clone());
    Ok(sql)
}

/// Runs the statement that was put together.
fn executed() -> [String; 3] {
    ["PREPARE prumo FROM @prumo_sql;", "EXECUTE prumo;", "DEALLOCATE PREPARE prumo;"].map(str::to_owned)
}

/// A text. A backslash may or may not escape, depending on the server's mode: it is written as a character's number.
fn text(content: &str) -> String {
    let parts: Vec<String> =
        content.split('\\').map(|part| format!("'{}'", part.replace('\'', "''"))).collect();
    if parts.len() == 1 { parts.concat() } else { parts.join(", CHAR(92), ") }
}

fn what(table: &Readable) -> Result<String, UnprintableName> {
    let Some(columns) = &table.columns else { return Ok("SELECT".to_owned()) };
    let columns: Result<Vec<String>, _> = columns.iter().map(|column| identifier(column)).collect();
    Ok(format!("SELECT ({})", columns?.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::SecretReference;

    fn account(user: &str, hosts: &[&str]) -> Account {
        Account {
            database: "sapiens_hml".to_owned(),
            user: user.to_owned(),
            hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
            password: SecretReference::Environment("PRUMO_X".to_owned()),
        }
    }

    #[test]
    fn one_account_per_address_gets_select_per_table_and_the_password_is_a_variable() {
        let table = Readable { schema: "sapiens".to_owned(), table: "E085CLI".to_owned(), columns: None };
        let account = account("crm", &["18.228.227.211", "189.16.40.2"]);
        let grant = Grant { account, tables: vec![table], search_path: None };
        let sql = MariaDb.create_user(&grant).unwrap();
        assert_eq!(
            sql.statements.first().map(String::as_str),
            Some(
                "SET @prumo_sql = CONCAT('CREATE USER ', '`crm`@`18.228.227.211` IDENTIFIED BY ', \
                 QUOTE(@prumo_password), ', `crm`@`189.16.40.2` IDENTIFIED BY ', QUOTE(@prumo_password));"
            )
        );
        assert_eq!(
            sql.statements.last().map(String::as_str),
            Some("GRANT SELECT ON `sapiens`.`E085CLI` TO `crm`@`18.228.227.211`, `crm`@`189.16.40.2`;")
        );
        assert_eq!(sql.undo, ["DROP USER `crm`@`18.228.227.211`, `crm`@`189.16.40.2`;"]);
    }

    #[test]
    fn no_name_leaves_its_quotes() {
        assert_eq!(identifier("a`b").unwrap(), "`a``b`");
        assert!(identifier("a\u{202e}b").is_err());
        let sql = MariaDb.set_password(&account("d'ávila \\ \"crm\"", &["%"])).unwrap();
        let set = "SET @prumo_sql = CONCAT('ALTER USER ', '`d''ávila ', CHAR(92), ' \"crm\"`@`%` IDENTIFIED BY ', \
                   QUOTE(@prumo_password));";
        assert_eq!(sql.statements.first().map(String::as_str), Some(set));
    }
}
