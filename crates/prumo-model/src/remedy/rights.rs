//! Actions for a database administrator: grants, a new user, a login, in the dialect of the engine where it has one.

use std::collections::BTreeSet;

use super::{Remedy, toml_text};
use crate::action::postgresql;
use crate::action::{Account, Action, Dialect, Grant, Readable, Remedial, UnprintableName};
use crate::argument::Arguments;
use crate::catalogue::Table;
use crate::code::Code;
use crate::engine::Engine;
use crate::fact::{ColumnFact, FactKey, FactKind, FoundTable, LoginFact, MinimumFact, Seen, TableFact};
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
    /// The database, where its engine has a dialect.
    fn database(&self) -> Option<(&DatabaseLook, &'static dyn Dialect)> {
        let look = self.ground.plan.database.as_ref()?;
        Some((look, look.engine.dialect()))
    }

    /// The account that logged in, or those that would: from every address of the CRM.
    fn account(&self, look: &DatabaseLook, user: &str) -> Account {
        let seen = self.facts.get(&self.key(look, FactKind::Login)).map(|fact| &fact.seen);
        let known = match seen {
            Some(Seen::Login(LoginFact::Accepted { host, .. })) if user == look.access.user => host.clone(),
            _ => None,
        };
        Account {
            database: look.name.clone(),
            user: user.to_owned(),
            hosts: known.map_or_else(|| self.ground.project.crm_hosts(), |host| vec![host]),
            password: look.access.password.clone(),
        }
    }

    /// Every table that is needed, as it was found or as its name is expected.
    fn needed(&self, look: &DatabaseLook, dialect: &dyn Dialect) -> Vec<Readable> {
        let minimum = self.minimum(look);
        let one = |table: &Table| {
            let known = minimum.and_then(|fact| fact.tables.iter().find(|known| known.name == table.name));
            match known.and_then(|known| known.found.as_ref()) {
                Some(found) => {
                    Readable { schema: found.schema.clone(), table: found.name.clone(), columns: None }
                }
                None => self.expected(look, dialect, &table.name),
            }
        };
        look.tables.iter().map(one).collect()
    }

    /// The tables as the database shows them.
    fn minimum(&self, look: &DatabaseLook) -> Option<&MinimumFact> {
        let key = self.key(look, FactKind::Minimum);
        match self.facts.get(&key).map(|fact| &fact.seen) {
            Some(Seen::Minimum(fact)) => Some(fact),
            _ => None,
        }
    }

    /// A table under the name that it is expected to have: in the schema that the project names, or where others were found.
    fn expected(&self, look: &DatabaseLook, dialect: &dyn Dialect, table: &str) -> Readable {
        let named = look.schema.as_ref().map(|schema| dialect.schema_name(schema));
        let beside = || {
            let tables = self.minimum(look).map(|minimum| minimum.tables.as_slice()).unwrap_or_default();
            let found = tables.iter().find_map(|table| table.found.as_ref());
            found.filter(|_| !matches!(look.engine, Engine::PostgreSql | Engine::MariaDb))
        };
        let schema = named
            .or_else(|| beside().map(|found| found.schema.clone()))
            .unwrap_or_else(|| dialect.schema_of(&self.account(look, &look.access.user)));
        Readable { schema, table: dialect.table_name(table), columns: None }
    }

    pub(super) fn let_read(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some((look, dialect)) = self.database() else { return Ok(Vec::new()) };
        let arguments = &self.line.finding.arguments;
        let tables = self.minimum(look).map(|minimum| minimum.tables.as_slice()).unwrap_or_default();
        let wanted = |table: &TableFact| {
            let code = self.line.finding.code;
            match &table.found {
                Some(found) => wanted(code, arguments, &table.name, found),
                // What is not shown to the user has no name but the one that is expected.
                None => (table.hidden && arguments.list("tables").any(|listed| listed == table.name))
                    .then(|| self.expected(look, dialect, &table.name)),
            }
        };
        let tables: Vec<Readable> = tables.iter().filter_map(wanted).collect();
        if tables.is_empty() {
            return Ok(Vec::new());
        }
        let sql = dialect.let_read(&self.account(look, &look.access.user), &tables)?;
        Ok(vec![Remedial::step(Action::Sql(sql))])
    }

    /// The schema in the project, where the CRM writes it; or what makes unqualified names lead there.
    pub(super) fn name_schema(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some(schemas) = self.line.finding.arguments.text("schemas") else { return Ok(Vec::new()) };
        let lines = schemas.split(", ");
        let mut ways: Vec<Remedial> = lines
            .map(|schema| Remedial::or(self.project_line("database", "schema", toml_text(schema))))
            .collect();
        // Where several schemas have the tables, which one is meant is not ours to say.
        let Some((look, dialect)) = self.database().filter(|_| ways.len() == 1) else { return Ok(ways) };
        let table = |table: &str| Readable {
            schema: schemas.to_owned(),
            table: dialect.table_name(table),
            columns: None,
        };
        let tables: Vec<Readable> = self.line.finding.arguments.list("tables").map(table).collect();
        let found = dialect.let_find(&self.account(look, &look.access.user), &tables)?;
        ways.extend(found.map(|sql| Remedial::or(Action::Sql(sql))));
        Ok(ways)
    }

    /// Excess is cured by a new dedicated user, never by revoking from one that others may use.
    pub(super) fn new_user(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some((look, dialect)) = self.database() else { return Ok(Vec::new()) };
        if self.line.finding.code == Code::SecretTableReadable && self.through_public(look) {
            // Everybody reads it: so would a new user. What to do is the DBA's to decide.
            return Ok(Vec::new());
        }
        let user = next_user(&look.access.user);
        let line = self.project_line("database", "user", toml_text(&user));
        let tables = self.readable(look, dialect);
        let search_path = search_path(look, &tables);
        let grant = Grant { account: self.account(look, &user), tables, search_path };
        let sql = dialect.create_user(&grant)?;
        Ok(vec![Remedial::step(Action::Sql(sql)), Remedial::step(line)])
    }

    /// The tables that were found, and those that are not shown to the user and may well be there: a user without them would
    /// only fail next time.
    fn readable(&self, look: &DatabaseLook, dialect: &dyn Dialect) -> Vec<Readable> {
        let tables = self.minimum(look).map(|minimum| minimum.tables.as_slice()).unwrap_or_default();
        let one = |table: &TableFact| match &table.found {
            Some(found) => {
                Some(Readable { schema: found.schema.clone(), table: found.name.clone(), columns: None })
            }
            None => table.hidden.then(|| self.expected(look, dialect, &table.name)),
        };
        tables.iter().filter_map(one).collect()
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
        let Some((look, dialect)) = self.database() else { return Ok(Vec::new()) };
        let sql = dialect.set_password(&self.account(look, &look.access.user))?;
        Ok(vec![Remedial { action: Action::Sql(sql), interrupts: true, alternative: true }])
    }

    pub(super) fn allow_login(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some((look, dialect)) = self.database() else { return Ok(Vec::new()) };
        let bar = look.engine.bar(self.line.finding.arguments.text("answer").unwrap_or_default());
        let sql = dialect.allow_login(&self.account(look, &look.access.user), bar)?;
        // Whoever uses the old password is shut out by a new one.
        let interrupts = sql.password.is_some();
        Ok(vec![Remedial { action: Action::Sql(sql), interrupts, alternative: false }])
    }

    pub(super) fn let_in(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some((look, dialect)) = self.database() else { return Ok(Vec::new()) };
        let account = self.account(look, &look.access.user);
        let sql = dialect.let_in(&account, &self.needed(look, dialect))?;
        Ok(vec![Remedial::step(Action::Sql(sql))])
    }

    /// What lets in whoever comes from the CRM's addresses: a line of `pg_hba.conf`, an account for them, or the server's rule.
    pub(super) fn let_host(&self) -> Result<Vec<Remedial>, UnprintableName> {
        let Some((look, dialect)) = self.database() else { return Ok(Vec::new()) };
        if look.engine == Engine::PostgreSql {
            return self.host_line(look);
        }
        let account = self.account(look, &look.access.user);
        let grant = Grant { account, tables: self.needed(look, dialect), search_path: None };
        Ok(dialect.let_from(&grant)?.map(|sql| Remedial::step(Action::Sql(sql))).into_iter().collect())
    }

    /// A line of `pg_hba.conf` for the address that was seen (PostgreSQL documentation, 21.1).
    fn host_line(&self, look: &DatabaseLook) -> Result<Vec<Remedial>, UnprintableName> {
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
    // A column that is hidden from the user has no name but the catalogue's.
    let named = |column: &ColumnFact| {
        column.found_name.clone().or_else(|| found.hides_columns.then(|| column.name.clone()))
    };
    let columns: Vec<String> = found.columns.iter().filter(listed).filter_map(named).collect();
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
