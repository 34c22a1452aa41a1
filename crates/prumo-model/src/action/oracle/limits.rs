//! Oracle's limits on an account (SQL Language Reference, `CREATE PROFILE`). They stand in a profile of the account's own,
//! which the first of them makes and the others change: nobody else's profile is touched.

use super::{LONGEST, identifier, kept};
use crate::action::UnprintableName;
use crate::action::dialect::name_with;
use crate::action::grant::Account;
use crate::action::limit::Limit;

/// Lines for each limit: the client takes one statement a line.
pub(super) fn limits(account: &Account) -> Result<Vec<(Limit, String)>, UnprintableName> {
    let name = kept(&account.user);
    let (user, profile) = (identifier(&name)?, identifier(&name_with(&name, "_PROFILE", LONGEST))?);
    let limit = |limit: &str| format!("ALTER PROFILE {profile} LIMIT {limit};");
    Ok(vec![
        (
            Limit::Profile,
            format!(
                "CREATE PROFILE {profile} LIMIT PASSWORD_LIFE_TIME UNLIMITED;\nALTER USER {user} PROFILE {profile};"
            ),
        ),
        (Limit::Age, limit("PASSWORD_LIFE_TIME 365")),
        (Limit::Connections, limit("SESSIONS_PER_USER 5")),
    ])
}
