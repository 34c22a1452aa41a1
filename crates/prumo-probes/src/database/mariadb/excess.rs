//! What a MariaDB or MySQL user can do beyond reading what is needed, from its grants and from those of every role that
//! it can switch on. Nothing is tried; a role is switched on for this session alone, and off again.

mod rights;

use prumo_model::fact::{ExcessFact, NotLooked, ObjectRights};
use prumo_model::plan::DatabaseLook;

use self::rights::Sorted;
use super::grants::{Grant, Grantee, On, may_read};
use super::session::Session;
use super::spelling::{MariaDb, list};
use crate::database::spelling::Spelling;
use crate::untrusted;

/// Objects of one kind that are named; there may be more.
const MOST_OBJECTS: usize = 200;

/// Roles that are switched on one after another.
const MOST_ROLES: usize = 20;

/// The server's own tables that hold digests of passwords.
const ACCOUNTS: [&str; 2] = ["global_priv", "user"];

/// Asks for what the user of a session can do.
pub(in crate::database) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
) -> Result<ExcessFact, NotLooked> {
    let before = session.statements();
    let own = session.grants().await?;
    let mut stances = vec![Stance { secrets: secrets(session, look).await?, grants: own }];
    stances.extend(with_roles(session, look).await?);
    let beyond = beyond(session, look).await?;

    let mut fact = ExcessFact { readable_beyond: beyond, ..ExcessFact::default() };
    let mut sorted = Sorted::default();
    stances.iter().flat_map(|stance| &stance.grants).for_each(|grant| sorted.add(grant));
    let powerful = sorted.is_superuser();
    sorted.fill(&mut fact, MOST_OBJECTS);
    // Whoever can do everything can do the rest: listing it would hide the one cause.
    if !powerful {
        stances.iter().for_each(|stance| stance.fill(&mut fact));
    } else {
        fact.readable_beyond = 0;
    }
    fact.statements = session.statements() - before;
    Ok(fact)
}

/// What the user may do with the same roles on.
struct Stance {
    grants: Vec<Grant>,
    secrets: Vec<Secret>,
}

/// Something that must not be readable and is.
struct Secret {
    schema: String,
    table: String,
    /// What the finding calls it.
    shown: String,
    is_column: bool,
}

impl Stance {
    fn fill(&self, fact: &mut ExcessFact) {
        for secret in &self.secrets {
            let list = if secret.is_column { &mut fact.secret_columns } else { &mut fact.secret_tables };
            if !list.contains(&secret.shown) {
                list.push(secret.shown.clone());
            }
            let public = may_read(&self.grants, &secret.schema, &secret.table, true)
                && !may_read(&self.grants, &secret.schema, &secret.table, false);
            if public && !secret.is_column {
                let rights = vec!["SELECT".to_owned()];
                fact.through_public.push(ObjectRights { object: secret.shown.clone(), rights });
            }
        }
    }
}

/// What of the forbidden the user can read now, in whatever database.
async fn secrets(session: &mut Session, look: &DatabaseLook) -> Result<Vec<Secret>, NotLooked> {
    let tables = look.forbidden.iter().map(|forbidden| forbidden.table.as_str());
    let statement = format!(
        "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS \
         WHERE TABLE_NAME IN ({}) AND FIND_IN_SET('select', PRIVILEGES) ORDER BY TABLE_NAME, COLUMN_NAME",
        list(tables.chain(ACCOUNTS))
    );
    let mut secrets: Vec<Secret> = Vec::new();
    for row in session.ask(&statement).await? {
        let [Some(schema), Some(table), Some(column)] = row.as_slice() else {
            return Err(NotLooked::Protocol("row".to_owned()));
        };
        if let Some(found) = secret(look, schema, table, column)
            && !secrets.iter().any(|known| known.shown == found.shown)
        {
            secrets.push(found);
        }
    }
    Ok(secrets)
}

fn secret(look: &DatabaseLook, schema: &str, table: &str, column: &str) -> Option<Secret> {
    let of = |shown: String, is_column| {
        Some(Secret { schema: schema.to_owned(), table: table.to_owned(), shown, is_column })
    };
    if schema == "mysql" {
        return if ACCOUNTS.contains(&table) { of(format!("mysql.{table}"), false) } else { None };
    }
    let forbidden = look.forbidden.iter().filter(|known| known.table.eq_ignore_ascii_case(table));
    for known in forbidden {
        if known.columns.is_empty() {
            return of(known.table.clone(), false);
        }
        if let Some(name) = known.columns.iter().find(|name| name.eq_ignore_ascii_case(column)) {
            return of(format!("{}.{name}", known.table), true);
        }
    }
    None
}

/// The stances of roles that are not on by default.
async fn with_roles(session: &mut Session, look: &DatabaseLook) -> Result<Vec<Stance>, NotLooked> {
    let roles = roles(&session.grants().await?);
    if roles.is_empty() {
        return Ok(Vec::new());
    }
    if roles.len() > MOST_ROLES {
        return Err(NotLooked::TooMuch);
    }
    let (switches, back) = if session.is_mariadb {
        let now = session.ask("SELECT CURRENT_ROLE()").await?;
        let now = now.into_iter().flatten().next().flatten();
        let name = |role: &String| format!("SET ROLE {}", MariaDb.quoted(role));
        let back = now.as_ref().map_or_else(|| "SET ROLE NONE".to_owned(), name);
        (roles.iter().filter(|role| Some(*role) != now.as_ref()).map(name).collect(), back)
    } else {
        (vec!["SET ROLE ALL".to_owned()], "SET ROLE DEFAULT".to_owned())
    };
    let mut stances = Vec::new();
    for switch in switches {
        session.ask(&switch).await?;
        let grants = session.ask_grants().await?;
        stances.push(Stance { secrets: secrets(session, look).await?, grants });
    }
    session.ask(&back).await?;
    Ok(stances)
}

/// The roles that the user itself is a member of.
fn roles(grants: &[Grant]) -> Vec<String> {
    let own = grants.iter().filter(|grant| grant.grantee == Grantee::User);
    own.filter_map(|grant| match &grant.on {
        On::Role(role) => Some(role.clone()),
        _ => None,
    })
    .collect()
}

/// How many tables the user is shown that nobody asked for.
async fn beyond(session: &mut Session, look: &DatabaseLook) -> Result<u64, NotLooked> {
    let needed = look.tables.iter().map(|table| table.name.as_str());
    let forbidden = look.forbidden.iter().map(|forbidden| forbidden.table.as_str());
    let statement = format!(
        "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_NAME NOT IN ({}) AND TABLE_SCHEMA NOT IN \
         ('information_schema', 'performance_schema', 'mysql', 'sys')",
        list(needed.chain(forbidden))
    );
    let counted = session.ask(&statement).await?.into_iter().flatten().next().flatten();
    let counted = counted.and_then(|count| untrusted::text(&count, 20).parse().ok());
    counted.ok_or_else(|| NotLooked::Protocol("row".to_owned()))
}
