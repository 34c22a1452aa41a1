//! Actions for a database administrator: grants, a new user, a login. PostgreSQL is the engine that has them today.

use std::collections::BTreeSet;

use super::{Remedy, toml_text};
use crate::action::postgresql::{self, Grant, Readable};
use crate::action::{Action, Remedial, UnprintableName};
use crate::argument::Arguments;
use crate::code::Code;
use crate::engine::Engine;
use crate::fact::{ColumnFact, FactKey, FactKind, FoundTable, MinimumFact, Seen};
use crate::plan::DatabaseLook;

/// The name of a new user beside an old one: `crm` → `crm_2` → `crm_3`.
#[must_use]
pub fn next_user(user: &str) -> String {
    match user.rsplit_once('_').and_then(|(stem, number)| Some((stem, number.parse::<u32>().ok()?))) {
        Some((stem, number)) => format!("{stem}_{}", number.saturating_add(1)),
        None => format!("{user}_2"),
    }
}

impl Remedy<'_> {
    /// The database, where its engine has a dialect here.
    fn database(&self) -> Option<&DatabaseLook> {
        self.ground.plan.database.as_ref().filter(|look| look.engine == Engine::PostgreSql)
    }

    /// The tables as the database shows them.
    fn minimum(&self, look: &DatabaseLook) -> Option<&MinimumFact> {
        let key = self.key(look, FactKind::Minimum);
        match self.facts.get(&key).map(|fact| &fact.seen) {
            Some(Seen::Minimum(fact)) => Some(fact),
            _ => None,
        }
    }

    pub(super) fn let_read(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(look) = self.database() else { return Ok(Vec::new()) };
        let arguments = &self.line.finding.arguments;
        let tables: Vec<Readable> = self
            .found(look)
            .filter_map(|(name, found)| wanted(self.line.finding.code, arguments, name, found))
            .collect();
        if tables.is_empty() {
            return Ok(Vec::new());
        }
        let sql = postgresql::let_read(&look.name, &look.access.user, &tables)?;
        Ok(vec![Remedial::step(Action::Sql(sql))])
    }

    fn found<'f>(&'f self, look: &DatabaseLook) -> impl Iterator<Item = (&'f str, &'f FoundTable)> {
        let tables = self.minimum(look).map(|minimum| minimum.tables.as_slice()).unwrap_or_default();
        tables.iter().filter_map(|table| Some((table.name.as_str(), table.found.as_ref()?)))
    }

    pub(super) fn name_schema(&self) -> Vec<Remedial> {
        let Some(schemas) = self.line.finding.arguments.text("schemas") else { return Vec::new() };
        let schemas = schemas.split(", ");
        schemas
            .map(|schema| Remedial::or(self.project_line("database", "schema", toml_text(schema))))
            .collect()
    }

    /// Excess is cured by a new dedicated user, never by revoking from one that others may use.
    pub(super) fn new_user(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(look) = self.database() else { return Ok(Vec::new()) };
        if self.line.finding.code == Code::SecretTableReadable && self.through_public(look) {
            // Everybody reads it: so would a new user. What to do is the DBA's to decide.
            return Ok(Vec::new());
        }
        let user = next_user(&look.access.user);
        let tables: Vec<Readable> = self
            .found(look)
            .map(|(_, found)| Readable {
                schema: found.schema.clone(),
                table: found.name.clone(),
                columns: None,
            })
            .collect();
        let search_path = search_path(look, &tables);
        let grant = Grant {
            database: look.name.clone(),
            user: user.clone(),
            tables,
            password: look.access.password.clone(),
            search_path,
        };
        let sql = postgresql::create_user(&grant)?;
        let line = self.project_line("database", "user", toml_text(&user));
        Ok(vec![Remedial::step(Action::Sql(sql)), Remedial::step(line)])
    }

    /// Whether every table of the line is read through PUBLIC alone.
    fn through_public(&self, look: &DatabaseLook) -> bool {
        let key = self.key(look, FactKind::Excess);
        let Some(Seen::Excess(excess)) = self.facts.get(&key).map(|fact| &fact.seen) else { return false };
        let public = |table: &str| {
            excess.through_public.iter().any(|known| {
                let name = known.object.rsplit('.').next().unwrap_or_default();
                name.eq_ignore_ascii_case(table) && known.rights.iter().any(|right| right == "SELECT")
            })
        };
        self.line.finding.arguments.list("tables").all(public)
    }

    fn key(&self, look: &DatabaseLook, kind: FactKind) -> FactKey {
        FactKey {
            environment: self.ground.environment.name.clone(),
            target: look.target.clone(),
            vantage: self.ground.vantages.database,
            kind,
        }
    }

    pub(super) fn set_password(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(look) = self.database() else { return Ok(Vec::new()) };
        let sql = postgresql::set_password(&look.name, &look.access.user, &look.access.password)?;
        Ok(vec![Remedial { action: Action::Sql(sql), interrupts: true, alternative: true }])
    }

    pub(super) fn allow_login(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(look) = self.database() else { return Ok(Vec::new()) };
        Ok(vec![Remedial::step(Action::Sql(postgresql::allow_login(&look.name, &look.access.user)?))])
    }

    pub(super) fn let_in(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(look) = self.database() else { return Ok(Vec::new()) };
        Ok(vec![Remedial::step(Action::Sql(postgresql::let_in(&look.name, &look.access.user)?))])
    }

    /// A line of `pg_hba.conf` for the address that was seen (PostgreSQL documentation, 21.1).
    pub(super) fn host_line(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(look) = self.database() else { return Ok(Vec::new()) };
        let addresses: BTreeSet<String> =
            self.ground.project.crm_addresses.iter().map(ToString::to_string).collect();
        let kind = if look.access.tls == crate::project::TlsRule::PlainAccepted { "host" } else { "hostssl" };
        let (database, user) =
            (postgresql::identifier(&look.name)?, postgresql::identifier(&look.access.user)?);
        let line = |address: String| {
            let bits = if address.contains(':') { 128 } else { 32 };
            Remedial::step(Action::ServerLine {
                file: "pg_hba.conf",
                line: format!("{kind} {database} {user} {address}/{bits} scram-sha-256"),
                apply: "SELECT pg_reload_conf();",
            })
        };
        Ok(addresses.into_iter().map(line).collect())
    }
}

/// What of a table a line is about.
fn wanted(code: Code, arguments: &Arguments, name: &str, found: &FoundTable) -> Option<Readable> {
    let table = |columns| Readable { schema: found.schema.clone(), table: found.name.clone(), columns };
    if code == Code::TableNotReadable {
        return arguments.list("tables").any(|listed| listed == name).then(|| table(None));
    }
    let listed = |column: &&ColumnFact| {
        let full = format!("{name}.{}", column.name);
        arguments.list("columns").any(|listed| listed == full)
    };
    let columns: Vec<String> =
        found.columns.iter().filter(listed).filter_map(|column| column.found_name.clone()).collect();
    (!columns.is_empty()).then(|| table(Some(columns)))
}

/// The schema that a new user's unqualified names must lead to.
fn search_path(look: &DatabaseLook, tables: &[Readable]) -> Option<String> {
    let first = tables.first().map(|table| table.schema.clone())?;
    (look.schema.is_none() && first != "public").then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_user_s_name_counts_on() {
        assert_eq!(next_user("crm_leitura"), "crm_leitura_2");
        assert_eq!(next_user("crm_leitura_2"), "crm_leitura_3");
    }
}
