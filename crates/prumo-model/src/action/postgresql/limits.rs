//! PostgreSQL's limits on an account (documentation, `ALTER ROLE` and chapter 20.11). They go with the role.

use super::identifier;
use crate::action::UnprintableName;
use crate::action::grant::Account;
use crate::action::limit::Limit;

/// A statement for each limit. The day of the last is the client variable `prumo_valid_until`.
pub(super) fn limits(account: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
    let (user, database) = (identifier(&account.user)?, identifier(&account.database)?);
    let setting = |name: &str| format!("ALTER ROLE {user} IN DATABASE {database} SET {name};");
    Ok(vec![
        (Limit::Connections, format!("ALTER ROLE {user} CONNECTION LIMIT 5;")),
        (Limit::Statement, setting("statement_timeout = '15min'")),
        (Limit::Lock, setting("lock_timeout = '10s'")),
        (Limit::IdleTransaction, setting("idle_in_transaction_session_timeout = '10min'")),
        (Limit::ReadOnly, setting("default_transaction_read_only = on")),
        (Limit::Until, format!("ALTER ROLE {user} VALID UNTIL :'prumo_valid_until';")),
    ])
}
