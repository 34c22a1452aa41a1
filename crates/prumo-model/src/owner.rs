//! Who must act, and how hosting changes that.

use crate::step::Side;
use crate::word::words;

words! {
    /// Who must act on a finding.
    Owner {
        /// Whoever manages the customer's network.
        Network = "network",
        /// The database administrator.
        Dba = "dba",
        /// The ERP administrator.
        ErpAdministrator = "erp-administrator",
        /// The implementation consultant.
        Consultant = "consultant",
        /// The provider that hosts the ERP.
        HostingProvider = "hosting-provider",
        /// CRM or ERP support.
        ErpMaker = "erp-maker",
    }
}

words! {
    /// Who opens the gates of a project's servers.
    Hosting {
        /// The customer itself.
        Own = "own",
        /// A hosting provider.
        Provider = "provider",
    }
}

impl Owner {
    /// The owner under a hosting: a provider keeps the keys of network and database.
    #[must_use]
    pub const fn under(self, hosting: Hosting) -> Self {
        match (hosting, self) {
            (Hosting::Provider, Self::Network | Self::Dba) => Self::HostingProvider,
            _ => self,
        }
    }

    /// Whoever keeps the certificate of a port.
    #[must_use]
    pub const fn of_tls(side: Side) -> Self {
        match side {
            Side::Database => Self::Dba,
            Side::Services => Self::ErpAdministrator,
        }
    }
}
