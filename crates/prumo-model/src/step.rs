//! The checklist's steps, as the ERP maker numbers them, and stage 3, which is ours.
//! Texts are in the locales; which gate belongs where is said here.

use crate::gate::Gate;
use crate::word::words;

words! {
    /// A step of the checklist.
    Step {
        /// Open the database server to external access.
        OpenDatabase = "1.1",
        /// Release the CRM's addresses in every protection tool.
        ReleaseAddresses = "1.2",
        /// Create the read-only database user.
        CreateDatabaseUser = "1.3",
        /// Test the database connection.
        TestDatabase = "1.4",
        /// Create the ERP user for web services (F099UCA).
        CreateErpUser = "2.1",
        /// Give that user its permissions (F099UCA).
        GrantErpUser = "2.2",
        /// Release and configure the web services that the integration uses.
        ReleaseServices = "2.3",
        /// Release further web services as needed.
        ReleaseFurtherServices = "2.4",
        /// Test the web-service connection.
        TestServices = "2.5",
        /// Rehearse each integration.
        Rehearse = "3.1",
    }
}

impl Step {
    /// The stage: 1 database, 2 web services, 3 rehearsal.
    #[must_use]
    pub const fn stage(self) -> u8 {
        match self {
            Self::OpenDatabase | Self::ReleaseAddresses | Self::CreateDatabaseUser | Self::TestDatabase => 1,
            Self::Rehearse => 3,
            _ => 2,
        }
    }
}

words! {
    /// Which side of the integration a gate belongs to; it decides the step of the shared gates.
    Side {
        /// The database.
        Database = "database",
        /// The web services.
        Services = "services",
    }
}

/// The step that a gate counts for.
///
/// `stage_one` says whether stage 1 applies: where it does not, a web-service port is step 2.5.
#[must_use]
pub const fn step_of(gate: Gate, side: Side, stage_one: bool) -> Step {
    match (gate, side) {
        (Gate::Name | Gate::Address, Side::Database) => Step::OpenDatabase,
        (Gate::Reach, Side::Database) => Step::ReleaseAddresses,
        (Gate::Reach, Side::Services) if stage_one => Step::ReleaseAddresses,
        (Gate::Name | Gate::Address | Gate::Reach | Gate::Tls, Side::Services) => Step::TestServices,
        (Gate::Login | Gate::Database | Gate::Excess, _) => Step::CreateDatabaseUser,
        (Gate::Tls, Side::Database) | (Gate::Greeting | Gate::Minimum | Gate::Read, _) => Step::TestDatabase,
        (Gate::ApplicationServer | Gate::Answer, _) => Step::TestServices,
        (Gate::ErpLogin, _) => Step::CreateErpUser,
        (Gate::UserRight, _) => Step::GrantErpUser,
        (Gate::Business | Gate::Rehearsal, _) => Step::Rehearse,
        (
            Gate::Deployed
            | Gate::Contract
            | Gate::Licence
            | Gate::SystemCode
            | Gate::InformationType
            | Gate::Configuration
            | Gate::Company,
            _,
        ) => Step::ReleaseServices,
    }
}
