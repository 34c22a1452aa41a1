//! What the user can do beyond reading what is needed, from roles and access lists in three statements. Nothing is
//! tried: a write that is refused in a read-only session would prove nothing.

use prumo_model::fact::{ExcessFact, NotLooked, ObjectRights};
use prumo_model::plan::DatabaseLook;
use tokio_postgres::Row;
use tokio_postgres::types::Type;

use super::session::{Parameter, Session, value};
use crate::untrusted;

const POWERS: &str = include_str!("sql/powers.sql");
const CHANGES: &str = include_str!("sql/changes.sql");
const READING: &str = include_str!("sql/reading.sql");

/// Objects of one kind that are named; there may be more.
const MOST_OBJECTS: i64 = 200;

/// Asks for what the user of a session can do.
pub(in crate::database) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
) -> Result<ExcessFact, NotLooked> {
    let before = session.statements();
    let forbidden = Forbidden::of(look);
    let needed: Vec<String> = look.tables.iter().map(|table| table.name.to_lowercase()).collect();
    let changing: [Parameter<'_>; 1] = [(&MOST_OBJECTS, Type::INT8)];
    let reading: [Parameter<'_>; 3] = [
        (&forbidden.tables, Type::TEXT_ARRAY),
        (&forbidden.columns, Type::TEXT_ARRAY),
        (&needed, Type::TEXT_ARRAY),
    ];
    let asked: [(&str, &[Parameter<'_>]); 3] = [(POWERS, &[]), (CHANGES, &changing), (READING, &reading)];
    let answered = session.ask_together(&asked).await?;
    let mut fact = ExcessFact { statements: session.statements() - before, ..ExcessFact::default() };
    let [powers_held, changes_possible, reading_possible] = answered.as_slice() else {
        return Err(NotLooked::Protocol("row".to_owned()));
    };
    // Whoever is superuser can do everything; listing it would hide the one cause.
    if !powers(powers_held, &mut fact)? {
        changes(changes_possible, &mut fact)?;
        beyond(reading_possible, &mut fact)?;
    }
    Ok(fact)
}

/// What must not be readable, as the statement takes it: a column beside its table, none for the whole of it.
struct Forbidden<'l> {
    tables: Vec<&'l str>,
    columns: Vec<Option<&'l str>>,
}

impl<'l> Forbidden<'l> {
    fn of(look: &'l DatabaseLook) -> Self {
        let mut list = Self { tables: Vec::new(), columns: Vec::new() };
        for forbidden in &look.forbidden {
            let named = forbidden.columns.iter().map(|column| Some(column.as_str()));
            let whole = forbidden.columns.is_empty().then_some(None);
            for column in named.chain(whole) {
                list.tables.push(&forbidden.table);
                list.columns.push(column);
            }
        }
        list
    }
}

/// Fills in what makes an administrator; whether it is a superuser.
fn powers(rows: &[Row], fact: &mut ExcessFact) -> Result<bool, NotLooked> {
    let mut superuser = false;
    for row in rows {
        fact.powers.push(kept(value(row, 0)?));
        superuser |= value::<bool>(row, 1)?;
    }
    Ok(superuser)
}

fn changes(rows: &[Row], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    for row in rows {
        let kind: &str = value(row, 0)?;
        let object = kept(value(row, 1)?);
        let rights = value::<Vec<&str>>(row, 2)?.into_iter().map(kept).collect();
        match kind {
            "create" => fact.creates.push(object),
            "public" => fact.through_public.push(ObjectRights { object, rights }),
            _ => {
                fact.writes.push(ObjectRights { object, rights });
                fact.writes_in_all = value::<i64>(row, 3)?.unsigned_abs();
            }
        }
    }
    Ok(())
}

/// Fills in what can be read beyond what is needed.
fn beyond(rows: &[Row], fact: &mut ExcessFact) -> Result<(), NotLooked> {
    let row = rows.first().ok_or_else(|| NotLooked::Protocol("row".to_owned()))?;
    fact.secret_tables = value::<Vec<&str>>(row, 0)?.into_iter().map(kept).collect();
    fact.secret_columns = value::<Vec<&str>>(row, 1)?.into_iter().map(kept).collect();
    fact.readable_beyond = value::<i64>(row, 2)?.unsigned_abs();
    for table in value::<Vec<&str>>(row, 3)? {
        fact.through_public.push(ObjectRights { object: kept(table), rights: vec!["SELECT".to_owned()] });
    }
    Ok(())
}

fn kept(name: &str) -> String {
    untrusted::text(name, untrusted::TEXT)
}
