//! Grants sorted by what they let a user do: nothing but read, change, create, rule. A right that is not known here
//! counts as one that is too much.

use std::collections::BTreeMap;

use prumo_model::fact::{ExcessFact, ObjectRights};

use crate::database::mariadb::grants::{Grant, Grantee, On};
use crate::untrusted;

/// Rights that only read, or give nothing.
const READING: [&str; 4] = ["USAGE", "SELECT", "SHOW VIEW", "SHOW DATABASES"];

/// Rights that change rows, tables or what others can do with them. A procedure does what its owner may; a lock on a
/// table keeps the ERP from writing.
const CHANGING: [&str; 11] = [
    "INSERT",
    "UPDATE",
    "DELETE",
    "DELETE HISTORY",
    "DROP",
    "ALTER",
    "INDEX",
    "REFERENCES",
    "TRIGGER",
    "LOCK TABLES",
    "EXECUTE",
];

/// Rights that create objects, or change those that run.
const CREATING: [&str; 6] =
    ["CREATE", "CREATE VIEW", "CREATE ROUTINE", "CREATE TEMPORARY TABLES", "ALTER ROUTINE", "EVENT"];

/// Grants, sorted.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    powers: Vec<String>,
    writes: BTreeMap<String, Vec<String>>,
    creates: Vec<String>,
    public: BTreeMap<String, Vec<String>>,
    superuser: bool,
}

impl Sorted {
    pub(super) fn add(&mut self, grant: &Grant) {
        if grant.grantee == Grantee::Public {
            return self.add_public(grant);
        }
        if let On::Proxy(_) = grant.on {
            return once(&mut self.powers, kept(&grant.on));
        }
        for right in &grant.rights {
            self.add_right(&right.name, &grant.on);
        }
        if grant.with_grant_option {
            once(&mut self.powers, format!("GRANT OPTION ({})", kept(&grant.on)));
        }
    }

    fn add_right(&mut self, right: &str, on: &On) {
        let everywhere = *on == On::Everything;
        match right {
            _ if READING.contains(&right) => {}
            "ALL PRIVILEGES" | "SUPER" if everywhere => {
                self.superuser = true;
                once(&mut self.powers, right.to_owned());
            }
            _ if CREATING.contains(&right) => once(&mut self.creates, format!("{} ({right})", kept(on))),
            _ if CHANGING.contains(&right) || !everywhere => {
                once(self.writes.entry(kept(on)).or_default(), untrusted::text(right, 60));
            }
            _ => once(&mut self.powers, untrusted::text(right, 60)),
        }
    }

    /// What everybody has, but for what a fresh installation gives everybody.
    fn add_public(&mut self, grant: &Grant) {
        if grant.on.is_customary() {
            return;
        }
        let beyond = grant.rights.iter().filter(|right| !READING.contains(&right.name.as_str()));
        for right in beyond {
            once(self.public.entry(kept(&grant.on)).or_default(), untrusted::text(&right.name, 60));
        }
    }

    /// Whether the user can do everything.
    pub(super) fn is_superuser(&self) -> bool {
        self.superuser
    }

    pub(super) fn fill(self, fact: &mut ExcessFact, most: usize) {
        fact.powers = self.powers;
        if self.superuser {
            return;
        }
        let rights = |(object, rights)| ObjectRights { object, rights };
        fact.writes_in_all = u64::try_from(self.writes.len()).unwrap_or(u64::MAX);
        fact.writes = self.writes.into_iter().take(most).map(rights).collect();
        fact.creates = self.creates;
        fact.through_public = self.public.into_iter().take(most).map(rights).collect();
    }
}

fn kept(on: &On) -> String {
    untrusted::text(&on.to_string(), untrusted::TEXT)
}

fn once(list: &mut Vec<String>, text: String) {
    if !list.contains(&text) {
        list.push(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::mariadb::grants::read;

    fn fact(lines: &[&str]) -> ExcessFact {
        let mut sorted = Sorted::default();
        read(lines.iter().copied()).unwrap().iter().for_each(|grant| sorted.add(grant));
        let mut fact = ExcessFact::default();
        sorted.fill(&mut fact, 10);
        fact
    }

    #[test]
    fn a_reader_has_nothing_too_much() {
        let lines = [
            "GRANT USAGE ON *.* TO `crm`@`%` IDENTIFIED BY PASSWORD '*D8'",
            "GRANT SELECT, SHOW VIEW ON `sapiens`.* TO `crm`@`%`",
            "GRANT ALL PRIVILEGES ON `test`.* TO PUBLIC",
        ];
        assert_eq!(fact(&lines), ExcessFact::default());
    }

    #[test]
    fn rights_are_sorted_and_unknown_ones_are_too_much() {
        let seen = fact(&[
            "GRANT SELECT, INSERT, NEW THING ON `a`.`t` TO `crm`@`%`",
            "GRANT CREATE VIEW, LOCK TABLES ON `a`.* TO `crm`@`%` WITH GRANT OPTION",
            "GRANT PROCESS, UPDATE, SYSTEM_USER ON *.* TO `crm`@`%`",
            "GRANT PROXY ON `dono`@`%` TO `crm`@`%`",
            "GRANT DELETE ON `b`.`t` TO PUBLIC",
        ]);
        assert_eq!(seen.powers, ["GRANT OPTION (a.*)", "PROCESS", "SYSTEM_USER", "PROXY dono@%"]);
        let writes: Vec<String> =
            seen.writes.iter().map(|held| format!("{}: {}", held.object, held.rights.join(" "))).collect();
        assert_eq!(writes, ["*.*: UPDATE", "a.*: LOCK TABLES", "a.t: INSERT NEW THING"]);
        assert_eq!(seen.creates, ["a.* (CREATE VIEW)"]);
        assert_eq!(seen.through_public.len(), 1);
        let seen = fact(&[
            "GRANT ALL PRIVILEGES ON *.* TO `root`@`%` WITH GRANT OPTION",
            "GRANT INSERT ON `a`.`b` TO `r`@`%`",
        ]);
        assert_eq!((seen.powers[0].as_str(), seen.writes.len()), ("ALL PRIVILEGES", 0));
    }
}
