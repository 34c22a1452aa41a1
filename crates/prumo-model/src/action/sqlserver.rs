//! SQL Server's quoting and the grant script for the CRM's login and user. It never revokes from an account that the script did
//! not create, and never alters an ERP object. It runs in any client, as one batch or statement by statement, and needs no
//! newer server than 2012.

mod views;

use std::net::Ipv4Addr;

use super::dialect::Dialect;
use super::grant::{Account, Grant, Readable};
use super::limit::Limit;
use super::{Sql, UnprintableName, printable};
use crate::catalogue::Forbidden;
use crate::engine::{Bar, Engine};

/// SQL Server's dialect. Its logins have no host.
#[derive(Debug, Clone, Copy)]
pub struct SqlServer;

/// An identifier in brackets (Transact-SQL reference, "Database identifiers"), which no setting of the session changes.
///
/// # Errors
/// Names that must not be printed.
pub fn identifier(name: &str) -> Result<String, UnprintableName> {
    Ok(format!("[{}]", printable(name)?.replace(']', "]]")))
}

/// A text (Transact-SQL reference, "Constants").
fn literal(text: &str) -> Result<String, UnprintableName> {
    Ok(format!("N'{}'", printable(text)?.replace('\'', "''")))
}

fn qualified(schema: &str, name: &str) -> Result<String, UnprintableName> {
    Ok(format!("{}.{}", identifier(schema)?, identifier(name)?))
}

impl Dialect for SqlServer {
    fn create_user(&self, grant: &Grant) -> Result<Sql, UnprintableName> {
        let account = &grant.account;
        let user = identifier(&account.user)?;
        let database = identifier(&account.database)?;
        let begins = format!("CREATE LOGIN {user} WITH PASSWORD = ");
        let ends = format!(", DEFAULT_DATABASE = {database}, CHECK_POLICY = ON, CHECK_EXPIRATION = OFF");
        let mut sql = with_password(account, &begins, &ends)?;
        sql.statements.push(create_database_user(account, grant.search_path.as_deref())?);
        for table in &grant.tables {
            sql.statements.push(select(table, "GRANT", "TO", account)?);
        }
        sql.undo = vec![enter(account)?, format!("DROP USER {user};"), format!("DROP LOGIN {user};")];
        Ok(sql)
    }

    fn let_read(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName> {
        let mut sql = empty(account)?;
        sql.undo.push(enter(account)?);
        for table in tables {
            sql.statements.push(select(table, "GRANT", "TO", account)?);
            sql.undo.push(select(table, "REVOKE", "FROM", account)?);
        }
        Ok(sql)
    }

    /// A login enters by a user in the database, which is made, and gets what is needed there.
    fn let_in(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName> {
        let mut sql = empty(account)?;
        sql.statements.push(create_database_user(account, None)?);
        for table in tables {
            sql.statements.push(select(table, "GRANT", "TO", account)?);
        }
        sql.undo = vec![enter(account)?, format!("DROP USER {};", identifier(&account.user)?)];
        Ok(sql)
    }

    /// A lock goes with a password alone (`UNLOCK`), or by switching the policy off, which would forget the old passwords.
    fn allow_login(&self, account: &Account, bar: Bar) -> Result<Sql, UnprintableName> {
        let login = identifier(&account.user)?;
        match bar {
            Bar::Locked => {
                with_password(account, &format!("ALTER LOGIN {login} WITH PASSWORD = "), " UNLOCK")
            }
            Bar::PasswordEnded => self.set_password(account),
            Bar::Off | Bar::NoRight => {
                let mut sql = empty(account)?;
                sql.statements.push(format!("ALTER LOGIN {login} ENABLE;"));
                sql.undo.push(format!("ALTER LOGIN {login} DISABLE;"));
                Ok(sql)
            }
        }
    }

    fn set_password(&self, account: &Account) -> Result<Sql, UnprintableName> {
        let login = identifier(&account.user)?;
        with_password(account, &format!("ALTER LOGIN {login} WITH PASSWORD = "), "")
    }

    /// Azure SQL's own firewall: a rule of the server for each address (`sp_set_firewall_rule`, in `master`).
    fn let_from(&self, grant: &Grant) -> Result<Option<Sql>, UnprintableName> {
        let account = Account { database: "master".to_owned(), ..grant.account.clone() };
        let addresses = account.hosts.iter().filter(|host| host.parse::<Ipv4Addr>().is_ok());
        let mut sql = Sql { statements: Vec::new(), ..empty(&account)? };
        for address in addresses {
            let name = literal(&format!("crm {address}"))?;
            sql.statements.push(format!("EXECUTE sp_set_firewall_rule {name}, N'{address}', N'{address}';"));
            sql.undo.push(format!("EXECUTE sp_delete_firewall_rule {name};"));
        }
        Ok((!sql.statements.is_empty()).then_some(sql))
    }

    fn create_user_of_views(
        &self,
        grant: &Grant,
        secret: &[Forbidden],
    ) -> Option<Result<Sql, UnprintableName>> {
        Some(views::create_user_of_views(grant, secret))
    }

    /// The age of a password is the server's Windows policy; the statement says on which day it ends. Other limits of a login
    /// there are none: what there is belongs to the whole server (Resource Governor).
    fn limits(&self, account: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
        let login = identifier(&account.user)?;
        let days = format!("LOGINPROPERTY({}, N'DaysUntilExpiration')", literal(&account.user)?);
        let day =
            format!("SELECT DATEADD(day, CAST({days} AS int), CAST(GETDATE() AS date)) AS password_ends;");
        Ok(vec![(Limit::Policy, format!("ALTER LOGIN {login} WITH CHECK_EXPIRATION = ON;\n{day}"))])
    }

    /// A user of this database alone, for Azure SQL and contained databases, where the CRM's database has no logins beside it.
    fn contained_user(&self, grant: &Grant) -> Result<Option<Vec<String>>, UnprintableName> {
        let account = &grant.account;
        let schema = default_schema(grant.search_path.as_deref())?;
        let begins = format!("CREATE USER {} WITH PASSWORD = ", identifier(&account.user)?);
        let ends = schema.map(|schema| format!(", {schema}")).unwrap_or_default();
        Ok(Some(vec![password_statement(&begins, &ends)?]))
    }

    fn password_first(&self) -> &'static str {
        "SELECT N'…' AS value INTO #prumo_password;"
    }

    /// Where no name says more, unqualified names lead to a user's default schema, which is `dbo` unless it is set.
    fn schema_of(&self, _: &Account) -> String {
        "dbo".to_owned()
    }

    /// Whether case matters is the database's collation; the catalogue's spelling is the ERP's own.
    fn table_name(&self, catalogue: &str) -> String {
        catalogue.to_owned()
    }
}

/// The database is named first: an administrator's session begins in `master`.
fn enter(account: &Account) -> Result<String, UnprintableName> {
    Ok(format!("USE {};", identifier(&account.database)?))
}

fn empty(account: &Account) -> Result<Sql, UnprintableName> {
    Ok(Sql {
        engine: Engine::SqlServer,
        database: account.database.clone(),
        statements: vec![enter(account)?],
        undo: Vec::new(),
        password: None,
    })
}

/// A statement with the password in it. Statements take no variable in this place: the server puts it together from the
/// session's own temporary table, so that the password stands in no script.
fn with_password(account: &Account, begins: &str, ends: &str) -> Result<Sql, UnprintableName> {
    let mut sql = empty(account)?;
    sql.statements.push(password_statement(begins, ends)?);
    sql.statements.push("DROP TABLE #prumo_password;".to_owned());
    sql.password = Some(account.password.clone());
    Ok(sql)
}

fn password_statement(begins: &str, ends: &str) -> Result<String, UnprintableName> {
    let ends = if ends.is_empty() { String::new() } else { format!(" + {}", literal(ends)?) };
    let begins = literal(begins)?;
    Ok(format!(
        "DECLARE @prumo_sql nvarchar(max) = (SELECT {begins} + QUOTENAME(value, N''''){ends} FROM #prumo_password); \
         EXECUTE (@prumo_sql);"
    ))
}

fn default_schema(search_path: Option<&str>) -> Result<Option<String>, UnprintableName> {
    search_path.map(|schema| Ok(format!("DEFAULT_SCHEMA = {}", identifier(schema)?))).transpose()
}

/// The login's user in the database; it may connect to it by being made.
fn create_database_user(account: &Account, search_path: Option<&str>) -> Result<String, UnprintableName> {
    let user = identifier(&account.user)?;
    let with = default_schema(search_path)?.map(|schema| format!(" WITH {schema}")).unwrap_or_default();
    Ok(format!("CREATE USER {user} FOR LOGIN {user}{with};"))
}

fn select(table: &Readable, verb: &str, way: &str, account: &Account) -> Result<String, UnprintableName> {
    let (on, user) = (qualified(&table.schema, &table.table)?, identifier(&account.user)?);
    let what = match &table.columns {
        None => "SELECT".to_owned(),
        Some(columns) => {
            let columns: Result<Vec<String>, _> = columns.iter().map(|column| identifier(column)).collect();
            format!("SELECT ({})", columns?.join(", "))
        }
    };
    Ok(format!("{verb} {what} ON {on} {way} {user};"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_its_brackets() {
        assert_eq!(identifier("a]b[c").unwrap(), "[a]]b[c]");
        assert_eq!(literal("d'á").unwrap(), "N'd''á'");
        assert!(identifier("a\u{202e}b").is_err() && literal("a\nb").is_err());
    }
}
