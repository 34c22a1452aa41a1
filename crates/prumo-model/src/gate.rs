//! The gates: what must be open for traffic to pass. What waits for what is the graph's (`graph.rs`), not theirs.

use crate::word::words;

words! {
    /// A gate. Members may be added, never renamed.
    Gate {
        /// A host's name leads to an address.
        Name = "name",
        /// The address can be reached from the internet and stays.
        Address = "address",
        /// A TCP connection comes about, seen from one vantage.
        Reach = "reach",
        /// The connection is encrypted and the peer is who it should be.
        Tls = "tls",
        /// The server speaks the engine's protocol.
        Greeting = "greeting",
        /// The database user is let in.
        Login = "login",
        /// The database exists and is this environment's own.
        Database = "database",
        /// Everything that the integrations read may be read.
        Minimum = "minimum",
        /// Nothing more than reading is possible.
        Excess = "excess",
        /// One bounded read of each table works.
        Read = "read",
        /// The application server answers.
        ApplicationServer = "application-server",
        /// The service is there.
        Deployed = "deployed",
        /// The operation is published with the fields that are used.
        Contract = "contract",
        /// A call is answered.
        Answer = "answer",
        /// The ERP accepts the user.
        ErpLogin = "erp-login",
        /// The ERP's licence covers the service.
        Licence = "licence",
        /// The integrated system is registered (F000SIS).
        SystemCode = "system-code",
        /// The type of information is active (F000SXT).
        InformationType = "information-type",
        /// The service is configured and exports fields (F000CWS).
        Configuration = "configuration",
        /// Company and branch exist.
        Company = "company",
        /// The ERP user may do this.
        UserRight = "user-right",
        /// The ERP accepts the data.
        Business = "business",
        /// Both paths show the same.
        Rehearsal = "rehearsal",
    }
}
