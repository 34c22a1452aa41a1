//! One bounded read of each table that may be read. Rows are counted and dropped: no value is kept.

use prumo_model::catalogue::Table;
use prumo_model::fact::{Extent, NotLooked, ReadFact, ReadOutcome, TableRead};
use prumo_model::plan::DatabaseLook;
use tokio::time::Instant;

use super::minimum::{Held, Minimum};
use super::session::Session;
use super::spelling::Spelling;

/// Reads each table of a look that the minimum found readable.
pub(super) async fn ask(
    session: &mut Session,
    look: &DatabaseLook,
    minimum: &Minimum,
) -> Result<ReadFact, NotLooked> {
    let mut fact = ReadFact::default();
    for table in &look.tables {
        let spelling = session.spelling();
        let held = minimum.table(&table.name);
        let Some(statement) = held.and_then(|held| statement(held, table, spelling)) else { continue };
        let since = Instant::now();
        let outcome = read(session, &statement).await?;
        fact.tables.push(TableRead { name: table.name.clone(), outcome, took: since.elapsed() });
    }
    Ok(fact)
}

async fn read(session: &mut Session, statement: &str) -> Result<ReadOutcome, NotLooked> {
    match session.count(statement).await {
        Ok(rows) => Ok(ReadOutcome::Rows(u32::try_from(rows).unwrap_or(u32::MAX))),
        Err(NotLooked::ServerRefused(answer)) => Ok(ReadOutcome::Refused(answer)),
        Err(NotLooked::TimedOut(_)) => Ok(ReadOutcome::TimedOut),
        Err(nothing) => Err(nothing),
    }
}

/// The statement for a table: the columns that the catalogue wants and that may be read, so that nothing else is.
fn statement(held: &Held, wanted: &Table, spelling: &dyn Spelling) -> Option<String> {
    let found = held.fact.found.as_ref().filter(|found| found.readable != Extent::Nothing)?;
    let (schema, table) = held.name.as_ref()?;
    let named = found.columns.iter().filter_map(|column| held.readable_column(&column.name));
    let columns: Vec<String> = named.map(|(name, _)| spelling.quoted(name)).collect();
    let list = match (columns.is_empty(), found.readable) {
        (false, _) => columns.join(", "),
        (true, Extent::Whole) => "1".to_owned(),
        (true, _) => return None,
    };
    let most = u64::from(wanted.least_rows.max(1));
    Some(spelling.bounded(&list, &spelling.qualified(schema, table), most))
}
