//! Oracle's quoting and the grant script for the CRM's user, for SQL*Plus, SQLcl or a worksheet that runs scripts. It never
//! revokes from an account that the script did not create, and never alters an ERP object.

mod limits;
mod views;

use super::dialect::Dialect;
use super::grant::{Account, Grant, Readable};
use super::limit::Limit;
use super::{Sql, UnprintableName, printable};
use crate::catalogue::Forbidden;
use crate::engine::{Bar, Engine};

/// How long a name may be on every version, in bytes; 128 from 12.2 on. Names that we make up keep to it.
const LONGEST: usize = 30;

/// Oracle's dialect. Its users have no host.
#[derive(Debug, Clone, Copy)]
pub struct Oracle;

/// An identifier in double quotes (SQL Language Reference, "Database Object Names and Qualifiers"). No name can hold a double
/// quote: doubled, it does not end the identifier, and the server refuses it.
///
/// # Errors
/// Names that must not be printed.
pub fn identifier(name: &str) -> Result<String, UnprintableName> {
    Ok(format!("\"{}\"", printable(name)?.replace('"', "\"\"")))
}

/// A text (SQL Language Reference, "Text Literals").
fn literal(text: &str) -> Result<String, UnprintableName> {
    Ok(format!("'{}'", printable(text)?.replace('\'', "''")))
}

fn qualified(schema: &str, name: &str) -> Result<String, UnprintableName> {
    Ok(format!("{}.{}", identifier(schema)?, identifier(name)?))
}

/// A name as the database keeps it: one that is written without double quotes is kept in upper case.
fn kept(name: &str) -> String {
    let quoted = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    quoted.map_or_else(|| name.to_uppercase(), str::to_owned)
}

impl Dialect for Oracle {
    fn create_user(&self, grant: &Grant) -> Result<Sql, UnprintableName> {
        let user = identifier(&kept(&grant.account.user))?;
        let create = |password: &str| vec![format!("CREATE USER {user} IDENTIFIED BY {password};")];
        let (rights, undo) = rights(grant)?;
        let statements = with_password(&user, create).into_iter().chain(rights).collect();
        Ok(Sql { statements, undo, password: Some(grant.account.password.clone()), ..empty(&grant.account) })
    }

    fn let_read(&self, account: &Account, tables: &[Readable]) -> Result<Sql, UnprintableName> {
        let user = identifier(&kept(&account.user))?;
        let mut sql = empty(account);
        sql.statements.push(NO_VARIABLES.to_owned());
        sql.undo.push(NO_VARIABLES.to_owned());
        for table in tables {
            sql.statements.push(read(table, "GRANT", "TO", &user)?);
            sql.undo.push(read(table, "REVOKE", "FROM", &user)?);
        }
        Ok(sql)
    }

    /// A user enters by opening a session.
    fn let_in(&self, account: &Account, _: &[Readable]) -> Result<Sql, UnprintableName> {
        self.allow_login(account, Bar::NoRight)
    }

    fn allow_login(&self, account: &Account, bar: Bar) -> Result<Sql, UnprintableName> {
        let user = identifier(&kept(&account.user))?;
        let one = |statement: String, undo: String| Sql {
            statements: vec![NO_VARIABLES.to_owned(), statement],
            undo: vec![NO_VARIABLES.to_owned(), undo],
            ..empty(account)
        };
        match bar {
            Bar::PasswordEnded => self.set_password(account),
            Bar::NoRight => Ok(one(
                format!("GRANT CREATE SESSION TO {user};"),
                format!("REVOKE CREATE SESSION FROM {user};"),
            )),
            Bar::Off | Bar::Locked => Ok(one(
                format!("ALTER USER {user} ACCOUNT UNLOCK;"),
                format!("ALTER USER {user} ACCOUNT LOCK;"),
            )),
        }
    }

    fn set_password(&self, account: &Account) -> Result<Sql, UnprintableName> {
        let user = identifier(&kept(&account.user))?;
        let alter = |password: &str| vec![format!("ALTER USER {user} IDENTIFIED BY {password};")];
        let statements = with_password(&user, alter);
        Ok(Sql { statements, password: Some(account.password.clone()), ..empty(account) })
    }

    /// Private synonyms in the user's own schema: unqualified names lead to the tables.
    fn let_find(&self, account: &Account, tables: &[Readable]) -> Result<Option<Sql>, UnprintableName> {
        let user = kept(&account.user);
        let mut sql = empty(account);
        sql.statements.push(NO_VARIABLES.to_owned());
        sql.undo.push(NO_VARIABLES.to_owned());
        for table in tables {
            sql.statements.push(synonym(&user, table)?);
            sql.undo.push(format!("DROP SYNONYM {};", qualified(&user, &table.table)?));
        }
        Ok((!tables.is_empty()).then_some(sql))
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

    fn grants_columns(&self) -> bool {
        false
    }

    /// The ERP's own schema, as published statements for this ERP name it.
    fn schema_of(&self, _: &Account) -> String {
        "SAPIENS".to_owned()
    }

    fn schema_name(&self, written: &str) -> String {
        kept(written)
    }

    fn table_name(&self, catalogue: &str) -> String {
        kept(catalogue)
    }
}

/// What a new user gets, and what takes user and synonyms away.
fn rights(grant: &Grant) -> Result<(Vec<String>, Vec<String>), UnprintableName> {
    let name = kept(&grant.account.user);
    let user = identifier(&name)?;
    let mut statements = vec![format!("GRANT CREATE SESSION TO {user};")];
    let mut undo = vec![NO_VARIABLES.to_owned()];
    for table in &grant.tables {
        statements.push(read(table, "GRANT", "TO", &user)?);
    }
    let found = |table: &&Readable| grant.search_path.as_ref() == Some(&table.schema);
    for table in grant.tables.iter().filter(found) {
        statements.push(synonym(&name, table)?);
        undo.push(format!("DROP SYNONYM {};", qualified(&name, &table.table)?));
    }
    // The profile's PASSWORD_LIFE_TIME, as the day that it comes to.
    let name = literal(&name)?;
    statements.push(format!("SELECT profile, expiry_date FROM dba_users WHERE username = {name};"));
    undo.push(format!("DROP USER {user};"));
    Ok((statements, undo))
}

/// Names are names: the client must look for no variable in them.
const NO_VARIABLES: &str = "SET DEFINE OFF";

fn empty(account: &Account) -> Sql {
    Sql {
        engine: Engine::Oracle,
        database: account.database.clone(),
        statements: Vec::new(),
        undo: Vec::new(),
        password: None,
    }
}

/// Statements with the password in them, which the client asks for without showing it: it stands in no script, and a
/// statement of this kind is kept by no server. `make` gets the password as it is written.
fn with_password(names: &str, make: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    // What begins a variable must not be in the names beside it.
    let mark = ['&', '^', '~', '#'].into_iter().find(|mark| !names.contains(*mark)).unwrap_or('`');
    let mut statements = vec![
        format!("SET DEFINE '{mark}'"),
        "SET VERIFY OFF".to_owned(),
        "ACCEPT prumo_password CHAR PROMPT 'prumo_password: ' HIDE".to_owned(),
    ];
    statements.extend(make(&format!("\"{mark}prumo_password\"")));
    statements.extend(["UNDEFINE prumo_password".to_owned(), NO_VARIABLES.to_owned()]);
    statements
}

/// `READ` (12.1.0.2) lets read and no more; `SELECT` would also let lock rows. There is none for columns.
fn read(table: &Readable, verb: &str, way: &str, user: &str) -> Result<String, UnprintableName> {
    Ok(format!("{verb} READ ON {} {way} {user};", qualified(&table.schema, &table.table)?))
}

fn synonym(user: &str, table: &Readable) -> Result<String, UnprintableName> {
    let of = qualified(&table.schema, &table.table)?;
    Ok(format!("CREATE SYNONYM {} FOR {of};", qualified(user, &table.table)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_in_upper_case_unless_they_are_written_in_quotes() {
        assert_eq!(kept("crm_leitura"), "CRM_LEITURA");
        assert_eq!(kept("\"Crm leitura\""), "Crm leitura");
        assert_eq!(identifier("a\"b").unwrap(), "\"a\"\"b\"");
        assert!(identifier("a\u{202e}b").is_err() && literal("a\nb").is_err());
    }

    #[test]
    fn the_mark_of_a_variable_is_in_no_name() {
        let lines = with_password("\"A&B^C\"", |password| vec![password.to_owned()]);
        assert_eq!(lines[0], "SET DEFINE '~'");
        assert_eq!(lines[3], "\"~prumo_password\"");
        assert_eq!(lines.last().map(String::as_str), Some("SET DEFINE OFF"));
    }
}
