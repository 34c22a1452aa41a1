//! Actions: exactly what an owner has to do, as data. Rendering for a dialect is in `action/…`; prose is in the locales.

mod dialect;
mod grant;
mod limit;
pub mod mariadb;
pub mod oracle;
pub mod postgresql;
pub mod provider;
pub mod sqlserver;

pub use dialect::Dialect;
pub use grant::{Account, Grant, Readable};
pub use limit::Limit;

use std::net::IpAddr;

use thiserror::Error;

use crate::engine::Engine;
use crate::host::Endpoint;
use crate::secret::SecretReference;
use provider::ProviderRequest;

/// A name that no remedy may print: it holds a character that people can't see or that turns text around.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[error("the name \"{shown}\" holds a control, invisible or direction-changing character")]
pub struct UnprintableName {
    /// The name with its characters escaped.
    pub shown: String,
}

/// Refuses names with control, bidirectional or invisible characters.
///
/// # Errors
/// The name, escaped.
pub fn printable(name: &str) -> Result<&str, UnprintableName> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            )
            || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}')
            || matches!(c, '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{e0000}'..='\u{e0fff}')
    };
    if name.is_empty() || name.chars().any(hidden) {
        return Err(UnprintableName { shown: name.escape_default().to_string() });
    }
    Ok(name)
}

/// SQL for a database administrator to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sql {
    /// The dialect.
    pub engine: Engine,
    /// The database to be connected to.
    pub database: String,
    /// Lines in order: statements, each with its semicolon, and what the client itself does (`SET DEFINE OFF`, `\\gexec`).
    pub statements: Vec<String>,
    /// What undoes them, in order.
    pub undo: Vec<String>,
    /// Where the runner takes `prumo_password` from, a variable of the client or a table of the session; it is never printed.
    pub password: Option<SecretReference>,
}

/// What goes into a field of an ERP screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// This text.
    Text(String),
    /// The secret that the project refers to; never printed.
    Secret(SecretReference),
    /// For the ERP administrator to choose: no source says what belongs here.
    Choose,
}

/// A screen of the ERP to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// The screen's code, e.g. `F000CWS`.
    pub code: &'static str,
    /// Labels, as the screen writes them, and values.
    pub fields: Vec<(&'static str, FieldValue)>,
    /// The button that saves.
    pub press: Option<&'static str>,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Run SQL.
    Sql(Sql),
    /// Let connections through a firewall.
    Opening {
        /// From these addresses.
        from: Vec<IpAddr>,
        /// To this host and TCP port.
        to: Endpoint,
    },
    /// Ask the hosting provider, by its form, to let connections through.
    ProviderForm(ProviderRequest),
    /// Fill in an ERP screen.
    Screen(Screen),
    /// Change a line of the project file.
    ProjectLine {
        /// The table's header, as TOML writes it between its brackets.
        table: String,
        /// The key within the table.
        key: &'static str,
        /// The value, as TOML.
        value: String,
    },
    /// Add a line to a configuration file of the database server.
    ServerLine {
        /// The file.
        file: &'static str,
        /// The line.
        line: String,
        /// The statement that makes the server read it.
        apply: &'static str,
    },
    /// A name that is not printed, because it could deceive who reads it.
    Refused(UnprintableName),
}

/// An action with what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedial {
    /// What to do.
    pub action: Action,
    /// Whether it interrupts anybody's service.
    pub interrupts: bool,
    /// Whether it is another way, beside the actions before it, and not a further step.
    pub alternative: bool,
}

impl Remedial {
    /// A step that interrupts nobody.
    #[must_use]
    pub const fn step(action: Action) -> Self {
        Self { action, interrupts: false, alternative: false }
    }

    /// Another way to the same end.
    #[must_use]
    pub const fn or(action: Action) -> Self {
        Self { action, interrupts: false, alternative: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_deceive_are_refused() {
        for name in ["", "a\nb", "a\u{202e}b", "a\u{200b}b", "\u{feff}a", "a\u{0}", "x\u{e0041}"] {
            assert!(printable(name).is_err(), "{name:?}");
        }
        for name in ["crm_leitura", "São João", "a\"b'c;--", "表"] {
            assert_eq!(printable(name), Ok(name));
        }
    }
}
