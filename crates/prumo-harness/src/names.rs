//! The names of a case in its server, and how they are written in SQL and TOML. It is our own reading of both grammars:
//! whatever Prumo prints is compared with it, not made by it.

/// What a case's database, user and schema are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The database.
    pub database: String,
    /// The CRM's user.
    pub user: String,
    /// The schema that holds the ERP's tables.
    pub schema: String,
}

impl Names {
    /// The names of the demo.
    #[must_use]
    pub fn plain() -> Self {
        Self {
            database: "sapiens_hml".to_owned(),
            user: crate::scene::USER.to_owned(),
            schema: "sapiens".to_owned(),
        }
    }

    /// Names that no other case of the same server has.
    #[must_use]
    pub fn numbered(number: u32) -> Self {
        Self {
            database: format!("caso{number}"),
            user: format!("leitor{number}_crm"),
            schema: "sapiens".to_owned(),
        }
    }

    /// SQL with `{database}`, `{user}`, `{schema}` and `{group}`, a role that the case may create, filled in as quoted
    /// identifiers.
    #[must_use]
    pub fn fill(&self, sql: &str) -> String {
        sql.replace("{database}", &identifier(&self.database))
            .replace("{user}", &identifier(&self.user))
            .replace("{schema}", &identifier(&self.schema))
            .replace("{group}", &identifier(&format!("grupo de {}", self.user)))
    }
}

/// A quoted identifier (PostgreSQL documentation, 4.1.1).
#[must_use]
pub fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// An identifier in backquotes (MariaDB Knowledge Base, "Identifier Names").
#[must_use]
pub fn backquoted(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

/// A basic string of TOML (its specification, "String").
#[must_use]
pub fn toml_text(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c.is_ascii_graphic() || c == ' ' || c.is_alphanumeric() => c.to_string(),
            c => format!("\\U{:08X}", u32::from(c)),
        })
        .collect();
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted() {
        let names = Names { user: "o\"brien".to_owned(), ..Names::numbered(7) };
        assert_eq!(names.fill("GRANT {user} ON {database}"), "GRANT \"o\"\"brien\" ON \"caso7\"");
        assert_eq!(toml_text("a\"\\ç\u{202e}"), "\"a\\\"\\\\ç\\U0000202E\"");
    }
}
