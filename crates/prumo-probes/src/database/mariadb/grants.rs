//! What SHOW GRANTS answers, read: who may do what on which object. The lines are SQL and never localised; the password
//! digest that some of them carry is passed over. A line that is not understood is an error, never a right less.

mod line;

use self::line::Reader;

/// What a right is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum On {
    /// `*.*`.
    Everything,
    /// All tables of the databases of a pattern (`%` and `_` as in LIKE, with `\` before those that are meant).
    Database(String),
    /// A table or view.
    Table(String, String),
    /// A procedure, function or package: kind, database, name.
    Routine(String, String, String),
    /// Being somebody else.
    Proxy(String),
    /// Membership in a role.
    Role(String),
}

/// A right, for a whole object or some of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Right {
    /// As the server spells it, in capitals.
    pub(super) name: String,
    /// The columns; none where it is the whole object.
    pub(super) columns: Option<Vec<String>>,
}

/// Whom a right is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grantee {
    /// The user itself.
    User,
    /// A role that is on.
    Role,
    /// Everybody.
    Public,
}

/// A line of SHOW GRANTS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grant {
    /// The rights.
    pub(super) rights: Vec<Right>,
    /// What on.
    pub(super) on: On,
    /// Whose.
    pub(super) grantee: Grantee,
    /// Whether they may be handed on.
    pub(super) with_grant_option: bool,
}

/// Reads lines; none where one is not understood.
pub(super) fn read<'l>(lines: impl Iterator<Item = &'l str>) -> Option<Vec<Grant>> {
    let mut grants = Vec::new();
    for line in lines {
        match line.split_whitespace().next() {
            Some("GRANT") => grants.extend(Reader::new(line).grant()?),
            // Which role is on by default gives nothing; MySQL's partial revokes only take away.
            Some("SET" | "REVOKE") => {}
            _ => return None,
        }
    }
    Some(grants)
}

impl Grant {
    /// Whether it gives a right on the whole of a table.
    fn gives(&self, wanted: &str, schema: &str, table: &str) -> bool {
        let has = self
            .rights
            .iter()
            .any(|right| right.columns.is_none() && (right.name == wanted || right.name == "ALL PRIVILEGES"));
        has && self.on.covers(schema, table)
    }
}

/// Whether the whole of a table may be read, by the user's own rights and those of the roles that are on, or also by
/// everybody's.
pub(super) fn may_read(grants: &[Grant], schema: &str, table: &str, public_too: bool) -> bool {
    let counting = grants.iter().filter(|grant| public_too || grant.grantee != Grantee::Public);
    counting.into_iter().any(|grant| grant.gives("SELECT", schema, table))
}

impl On {
    /// Whether a right on it holds for a table. Where names are told apart by case, a match in another case is still
    /// counted: a right too many is to be seen.
    fn covers(&self, schema: &str, table: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Database(pattern) => is_like(&pattern.to_lowercase(), &schema.to_lowercase()),
            Self::Table(of, name) => of.eq_ignore_ascii_case(schema) && name.eq_ignore_ascii_case(table),
            Self::Routine(..) | Self::Proxy(_) | Self::Role(_) => false,
        }
    }

    /// Databases that everybody may use in a fresh installation (MariaDB Knowledge Base, "mariadb-secure-installation").
    pub(super) fn is_customary(&self) -> bool {
        matches!(self, Self::Database(pattern) if pattern == "test" || pattern == r"test\_%")
    }
}

/// Whether a text is like a pattern.
fn is_like(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    // For each place of the text whether what was read of the pattern can end there.
    let mut ends = vec![false; text.len() + 1];
    if let Some(first) = ends.first_mut() {
        *first = true;
    }
    let mut letters = pattern.into_iter();
    while let Some(letter) = letters.next() {
        let mut next = vec![false; text.len() + 1];
        let (letter, literal) =
            if letter == '\\' { (letters.next().unwrap_or('\\'), true) } else { (letter, false) };
        let mut before = false;
        for (at, end) in next.iter_mut().enumerate() {
            let here = ends.get(at).copied().unwrap_or(false);
            let stepped = at > 0 && ends.get(at - 1).copied().unwrap_or(false);
            *end = match (letter, literal) {
                ('%', false) => here || before,
                ('_', false) => stepped,
                _ => stepped && text.get(at - 1) == Some(&letter),
            };
            before = *end;
        }
        ends = next;
    }
    ends.last().copied().unwrap_or(false)
}

impl std::fmt::Display for On {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Everything => out.write_str("*.*"),
            Self::Database(pattern) => write!(out, "{pattern}.*"),
            Self::Table(schema, table) => write!(out, "{schema}.{table}"),
            Self::Routine(kind, schema, name) => write!(out, "{kind} {schema}.{name}"),
            Self::Proxy(user) => write!(out, "PROXY {user}"),
            Self::Role(role) => out.write_str(role),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(line: &str) -> Grant {
        let mut grants = read(std::iter::once(line)).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(grants.len(), 1, "{line}");
        grants.remove(0)
    }

    fn names(grant: &Grant) -> Vec<&str> {
        grant.rights.iter().map(|right| right.name.as_str()).collect()
    }

    #[test]
    fn lines_as_servers_write_them() {
        let grant =
            one("GRANT SELECT, PROCESS ON *.* TO `crm`@`%` IDENTIFIED BY PASSWORD '*D82180' REQUIRE SSL");
        assert_eq!((names(&grant), &grant.on), (vec!["SELECT", "PROCESS"], &On::Everything));
        let grant = one("GRANT LOCK TABLES, SHOW VIEW ON `sapiens`.* TO `crm`@`%` WITH GRANT OPTION");
        assert_eq!(names(&grant), ["LOCK TABLES", "SHOW VIEW"]);
        assert!(grant.with_grant_option && grant.on == On::Database("sapiens".to_owned()));
        let grant = one("GRANT SELECT (`Cod``Rep`, NomRep), INSERT ON `sap`.`E090REP` TO PUBLIC");
        let columns = Some(vec!["Cod`Rep".to_owned(), "NomRep".to_owned()]);
        assert_eq!(grant.rights[0], Right { name: "SELECT".to_owned(), columns });
        assert_eq!((grant.grantee, grant.on.to_string().as_str()), (Grantee::Public, "sap.E090REP"));
        assert_eq!(one("GRANT `leitor` TO `crm`@`%`").on, On::Role("leitor".to_owned()));
        assert_eq!(one("GRANT `r2` TO `leitor`").grantee, Grantee::Role);
        assert_eq!(
            one("GRANT PROXY ON ''@'%' TO 'root'@'localhost' WITH GRANT OPTION").on,
            On::Proxy("@%".to_owned())
        );
        let grant = one("GRANT EXECUTE ON PROCEDURE `sapiens`.`p` TO `crm`@`%`");
        assert_eq!(grant.on.to_string(), "PROCEDURE sapiens.p");
        // MySQL 8: dynamic privileges, roles with hosts.
        assert_eq!(
            names(&one("GRANT BACKUP_ADMIN,XA_RECOVER_ADMIN ON *.* TO `a`@`h`")),
            ["BACKUP_ADMIN", "XA_RECOVER_ADMIN"]
        );
        let roles = read(std::iter::once("GRANT `r1`@`%`,`r2`@`%` TO `u`@`%`")).unwrap();
        assert_eq!(roles.len(), 2);
        assert!(read(["SET DEFAULT ROLE `r` FOR `u`@`%`"].into_iter()).unwrap().is_empty());
    }

    #[test]
    fn what_is_not_understood_is_no_right_less() {
        for line in [
            "",
            "GRANT",
            "GRANT SELECT ON",
            "GRANT SELECT ON `a`.`b` FOR `x`",
            "ALLOW ALL",
            "GRANT (a) ON *.* TO x",
        ] {
            assert_eq!(read(std::iter::once(line)), None, "{line:?}");
        }
    }

    #[test]
    fn patterns_of_databases() {
        for (pattern, text, like) in [
            ("sap%", "sapiens", true),
            ("sap_ens", "sapiens", true),
            (r"sap\_ens", "sapiens", false),
            (r"sap\_ens", "sap_ens", true),
            ("%", "", true),
            ("a%c%e", "abcde", true),
            ("a%c", "abcd", false),
            ("", "a", false),
        ] {
            assert_eq!(is_like(pattern, text), like, "{pattern} {text}");
        }
        let grants = read(["GRANT SELECT ON `sap%`.* TO `crm`@`%`"].into_iter()).unwrap();
        assert!(may_read(&grants, "sapiens", "E085CLI", false) && !may_read(&grants, "mysql", "user", true));
    }

    proptest::proptest! {
        #[test]
        fn any_line_is_borne(line in "GRANT [A-Z ,(`.*@')]{0,60}( ON [`a-z.*'@ ]{0,20})?( TO [`a-zA-Z@%' ]{0,30})?") {
            let _ = read(std::iter::once(line.as_str()));
        }
    }
}
