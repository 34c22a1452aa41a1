//! The database engines that a project can name. It holds no driver.

mod refusal;

pub use refusal::{Bar, Refusal};

use crate::host::Port;
use crate::word::words;

words! {
    /// A database engine.
    Engine {
        /// Microsoft SQL Server.
        SqlServer = "sqlserver",
        /// Oracle Database.
        Oracle = "oracle",
        /// PostgreSQL.
        PostgreSql = "postgresql",
        /// MariaDB or MySQL.
        MariaDb = "mariadb",
    }
}

impl Engine {
    /// The port that the engine's vendor assigns when none is configured.
    #[must_use]
    pub fn default_port(self) -> Option<Port> {
        Port::new(match self {
            Self::SqlServer => 1433,
            Self::Oracle => 1521,
            Self::PostgreSql => 5432,
            Self::MariaDb => 3306,
        })
    }

    /// The engine's name as its vendor writes it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::SqlServer => "SQL Server",
            Self::Oracle => "Oracle",
            Self::PostgreSql => "PostgreSQL",
            Self::MariaDb => "MariaDB",
        }
    }

    /// The oldest version whose sessions can be kept from writing and waiting, by the settings that this build sends.
    #[must_use]
    pub const fn least_version(self) -> &'static str {
        match self {
            Self::PostgreSql => "PostgreSQL 11",
            Self::MariaDb => "MariaDB 10.1.1, MySQL 5.7.8",
            // TDS 7.4 (2012); what the thin driver speaks to (12.1).
            Self::SqlServer => "SQL Server 2012",
            Self::Oracle => "Oracle 12.1",
        }
    }

    /// Whether this build can look at the engine.
    #[must_use]
    pub const fn can_be_looked_at(self) -> bool {
        matches!(self, Self::PostgreSql | Self::MariaDb | Self::SqlServer)
    }
}
