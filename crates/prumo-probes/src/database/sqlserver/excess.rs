//! What the user can do in a SQL Server beyond reading what is needed, told by the server's own functions for effective
//! rights, in a number of statements that does not grow with the tables. Nothing is tried.

use prumo_model::fact::{ExcessFact, NotLooked, ObjectRights};
use prumo_model::plan::DatabaseLook;

use super::session::Session;
use super::spelling::{literal, rows};
use crate::database::session::Texts;
use crate::untrusted;

pub(super) const POWERS: &str = include_str!("sql/powers.sql");
pub(super) const SCHEMAS: &str = include_str!("sql/schemas.sql");
pub(super) const CHANGES: &str = include_str!("sql/changes.sql");
pub(super) const SECRETS: &str = include_str!("sql/secrets.sql");
pub(super) const BEYOND: &str = include_str!("sql/beyond.sql");
pub(super) const PUBLIC: &str = include_str!("sql/public.sql");

/// Objects of one kind that are named; the rest are counted.
const MOST_NAMED: usize = 200;

/// The most objects that are counted.
pub(super) const MOST_COUNTED: &str = "20000";

/// Roles and rights with which everything can be done: what else could be listed would hide the one cause.
const ALL_POWERS: [&str; 4] = ["sysadmin", "db_owner", "CONTROL SERVER", "CONTROL"];

/// Rights to change data that hold for a whole database.
const WRITING: [&str; 4] = ["INSERT", "UPDATE", "DELETE", "EXECUTE"];

/// Further rights in a database that make an administrator.
const RULING: [&str; 5] =
    ["TAKE OWNERSHIP", "AUTHENTICATE", "BACKUP DATABASE", "BACKUP LOG", "KILL DATABASE CONNECTION"];

/// Further rights on a server that make an administrator.
const RULING_SERVER: [&str; 7] = [
    "SHUTDOWN",
    "ADMINISTER BULK OPERATIONS",
    "AUTHENTICATE SERVER",
    "EXTERNAL ACCESS ASSEMBLY",
    "UNSAFE ASSEMBLY",
    "IMPERSONATE ANY LOGIN",
    "SELECT ALL USER SECURABLES",
];

/// Asks for what the user of a session can do.
pub(in crate::database) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
) -> Result<ExcessFact, NotLooked> {
    let before = session.statements();
    let mut fact = ExcessFact::default();
    powers(&session.ask(POWERS, &[]).await?, &look.name, &mut fact)?;
    if !fact.powers.iter().any(|power| ALL_POWERS.contains(&power.as_str())) {
        schemas(&session.ask(SCHEMAS, &[]).await?, &mut fact)?;
        changes(&session.ask(&CHANGES.replace("{most}", MOST_COUNTED), &[]).await?, &mut fact)?;
        if !look.forbidden.is_empty() {
            let statement = SECRETS.replace("{forbidden}", &forbidden(look));
            secrets(&session.ask(&statement, &[]).await?, &mut fact)?;
        }
        let needed = rows(look.tables.iter().map(|table| table.name.as_str()));
        beyond(&session.ask(&BEYOND.replace("{tables}", &needed), &[]).await?, &mut fact)?;
        public(&session.ask(PUBLIC, &[]).await?, &mut fact)?;
    }
    fact.statements = session.statements() - before;
    Ok(fact)
}

/// What must not be readable: a column beside its table, none for the whole of it.
fn forbidden(look: &DatabaseLook) -> String {
    let whole = look.forbidden.iter().filter(|forbidden| forbidden.columns.is_empty());
    let whole = whole.map(|forbidden| format!("({}, NULL)", literal(&forbidden.table)));
    let columns = look.forbidden.iter().flat_map(|forbidden| {
        let table = literal(&forbidden.table);
        forbidden.columns.iter().map(move |column| format!("({table}, {})", literal(column)))
    });
    whole.chain(columns).collect::<Vec<_>>().join(", ")
}

fn powers(answered: &[Texts], database: &str, fact: &mut ExcessFact) -> Result<(), NotLooked> {
    let mut everywhere = Vec::new();
    for row in answered {
        let [kind, name] = texts(row)?;
        match kind {
            "role" | "execute" => fact.powers.push(kept(name)),
            "impersonate" => fact.powers.push(kept(&format!("IMPERSONATE {name}"))),
            "server" if rules_server(name) => fact.powers.push(kept(name)),
            "database" if WRITING.contains(&name) => everywhere.push(kept(name)),
            "database" if name.starts_with("CREATE ") => fact.creates.push(kept(name)),
            "database" if name == "CONTROL" || name.starts_with("ALTER") || RULING.contains(&name) => {
                fact.powers.push(kept(name));
            }
            _ => {}
        }
    }
    // One cause, one name: what a role or a right holds is not told beside it.
    for all in ALL_POWERS {
        if fact.powers.iter().any(|power| power == all) {
            fact.powers = vec![all.to_owned()];
            fact.creates.clear();
            return Ok(());
        }
    }
    if !everywhere.is_empty() {
        fact.writes.push(ObjectRights { object: kept(database), rights: everywhere });
        fact.writes_in_all += 1;
    }
    Ok(())
}

fn rules_server(name: &str) -> bool {
    ["ALTER ", "CONTROL ", "CREATE "].iter().any(|verb| name.starts_with(verb))
        || RULING_SERVER.contains(&name)
}

fn schemas(answered: &[Texts], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    let mut names: Vec<String> = Vec::new();
    for row in answered {
        let [schema, _] = texts(row)?;
        names.push(kept(schema));
    }
    names.dedup();
    fact.creates.append(&mut names);
    Ok(())
}

fn changes(answered: &[Texts], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    for row in answered {
        let [schema, name, rights @ ..] = row.as_slice() else {
            return Err(NotLooked::Protocol("row".to_owned()));
        };
        let rights = rights.iter().zip(["INSERT", "UPDATE", "DELETE", "ALTER", "EXECUTE"]);
        let held = rights.filter(|(has, _)| has.as_deref() == Some("1")).map(|(_, right)| right.to_owned());
        let object = object(schema.as_deref(), name.as_deref());
        fact.writes_in_all += 1;
        if fact.writes.len() < MOST_NAMED {
            fact.writes.push(ObjectRights { object, rights: held.collect() });
        }
    }
    Ok(())
}

fn secrets(answered: &[Texts], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    for row in answered {
        let [schema, name, column] = row.as_slice() else {
            return Err(NotLooked::Protocol("row".to_owned()));
        };
        match column {
            None => fact.secret_tables.push(object(schema.as_deref(), name.as_deref())),
            Some(column) => {
                let table = name.as_deref().unwrap_or_default();
                fact.secret_columns.push(kept(&format!("{table}.{column}")));
            }
        }
    }
    Ok(())
}

fn beyond(answered: &[Texts], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    let counted = answered.first().and_then(|row| row.first()?.as_deref()?.parse().ok());
    fact.readable_beyond = counted.ok_or_else(|| NotLooked::Protocol("row".to_owned()))?;
    Ok(())
}

fn public(answered: &[Texts], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    for row in answered {
        let [schema, name, right] = row.as_slice() else {
            return Err(NotLooked::Protocol("row".to_owned()));
        };
        let object = object(schema.as_deref(), name.as_deref());
        let right = kept(right.as_deref().unwrap_or_default());
        if let Some(known) = fact.through_public.iter_mut().find(|known| known.object == object) {
            known.rights.push(right);
        } else if fact.through_public.len() < MOST_NAMED {
            fact.through_public.push(ObjectRights { object, rights: vec![right] });
        }
    }
    Ok(())
}

fn texts(row: &Texts) -> Result<[&str; 2], NotLooked> {
    match row.as_slice() {
        [first, second] => Ok([first.as_deref().unwrap_or_default(), second.as_deref().unwrap_or_default()]),
        _ => Err(NotLooked::Protocol("row".to_owned())),
    }
}

fn object(schema: Option<&str>, name: Option<&str>) -> String {
    kept(&format!("{}.{}", schema.unwrap_or_default(), name.unwrap_or_default()))
}

fn kept(name: &str) -> String {
    untrusted::text(name, untrusted::TEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows as a statement gives them, null where a text is `-`.
    fn rows_of(texts: &[&str]) -> Vec<Texts> {
        let row =
            |text: &&str| text.split('|').map(|one| (one != "-").then(|| one.to_owned())).collect::<Texts>();
        texts.iter().map(row).collect()
    }

    fn powers_of(texts: &[&str]) -> ExcessFact {
        let mut fact = ExcessFact::default();
        powers(&rows_of(texts), "sapiens", &mut fact).unwrap();
        fact
    }

    #[test]
    fn a_reader_has_nothing() {
        let fact = powers_of(&[
            "server|CONNECT SQL",
            "server|VIEW ANY DATABASE",
            "database|CONNECT",
            "database|SELECT",
        ]);
        assert_eq!(fact, ExcessFact::default());
    }

    #[test]
    fn whoever_can_do_everything_is_told_by_one_word() {
        let all =
            powers_of(&["role|sysadmin", "role|db_owner", "server|ALTER ANY LOGIN", "database|CREATE TABLE"]);
        assert_eq!((all.powers, all.creates), (vec!["sysadmin".to_owned()], vec![]));
        let owner = powers_of(&["database|CONTROL", "database|ALTER", "database|INSERT"]);
        assert_eq!((owner.powers, owner.writes), (vec!["CONTROL".to_owned()], vec![]));
    }

    #[test]
    fn rights_that_hold_for_a_whole_database_or_server_are_told() {
        let fact = powers_of(&[
            "role|db_datawriter",
            "server|ALTER ANY LINKED SERVER",
            "server|SHUTDOWN",
            "database|CREATE VIEW",
            "database|INSERT",
            "database|EXECUTE",
            "database|ALTER ANY SCHEMA",
            "impersonate|dbo",
            "execute|xp_cmdshell",
        ]);
        let powers = [
            "db_datawriter",
            "ALTER ANY LINKED SERVER",
            "SHUTDOWN",
            "ALTER ANY SCHEMA",
            "IMPERSONATE dbo",
            "xp_cmdshell",
        ];
        assert_eq!(fact.powers, powers);
        assert_eq!(fact.creates, ["CREATE VIEW"]);
        let rights = vec!["INSERT".to_owned(), "EXECUTE".to_owned()];
        assert_eq!(fact.writes, [ObjectRights { object: "sapiens".to_owned(), rights }]);
        assert_eq!(fact.writes_in_all, 1);
    }

    #[test]
    fn objects_that_can_be_changed_are_counted_and_some_are_named() {
        let mut fact = ExcessFact::default();
        let many: Vec<String> = (0..300).map(|number| format!("dbo|T{number}|1|0|0|0|0")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        changes(&rows_of(&many), &mut fact).unwrap();
        changes(&rows_of(&["dbo|P|0|0|0|0|1"]), &mut fact).unwrap();
        assert_eq!((fact.writes.len(), fact.writes_in_all), (MOST_NAMED, 301));
        assert_eq!(
            fact.writes[0],
            ObjectRights { object: "dbo.T0".to_owned(), rights: vec!["INSERT".to_owned()] }
        );
    }

    #[test]
    fn secrets_public_rights_and_what_is_beyond_are_told() {
        let mut fact = ExcessFact::default();
        secrets(&rows_of(&["dbo|R999USU|-", "dbo|E099USU|SenUsu"]), &mut fact).unwrap();
        public(&rows_of(&["dbo|E070EMP|SELECT", "dbo|E070EMP|UPDATE", "dbo|X|SELECT"]), &mut fact).unwrap();
        beyond(&rows_of(&["17"]), &mut fact).unwrap();
        assert_eq!(
            (fact.secret_tables, fact.secret_columns),
            (vec!["dbo.R999USU".to_owned()], vec!["E099USU.SenUsu".to_owned()])
        );
        assert_eq!(fact.through_public[0].rights, ["SELECT", "UPDATE"]);
        assert_eq!((fact.through_public.len(), fact.readable_beyond), (2, 17));
    }

    #[test]
    fn rows_of_another_shape_break_the_protocol() {
        let broken = || Err(NotLooked::Protocol("row".to_owned()));
        let mut fact = ExcessFact::default();
        assert_eq!(powers(&rows_of(&["role"]), "sapiens", &mut fact), broken());
        assert_eq!(changes(&rows_of(&["dbo"]), &mut fact), broken());
        assert_eq!(secrets(&rows_of(&["dbo"]), &mut fact), broken());
        assert_eq!(beyond(&rows_of(&["many"]), &mut fact), broken());
        assert_eq!(public(&rows_of(&["dbo"]), &mut fact), broken());
    }
}
