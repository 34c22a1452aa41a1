//! A plant: one thing that is wrong, how it is made to be so, and the one line that the report must give for it.

use prumo_harness::Case;

use super::line::Line;

/// Where on the gating graph a plant stands: gates of one chain wait for those before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chain {
    /// The database: name → reach → greeting → TLS → login → database → minimum, excess, read.
    Database,
    /// The server of the services: name → reach → TLS → application server.
    Services,
    /// The login on `ger.sid`.
    Login,
    /// `cad.clientes`: deployed → … → business.
    Customers,
    /// `mfi.cre.titulos`: deployed → … → business.
    Titles,
    /// `ger.cad.clientes`: deployed → … → business.
    Credit,
    /// `mcm.ven.pedidos`: deployed → contract, and further only where a call was asked for.
    Orders,
    /// The sample data that the rehearsal begins with.
    Sample,
    /// The rehearsal of the titles, which needs the sample and the titles' calls.
    Rehearsal,
    /// Waits for nothing and blocks nothing.
    Aside,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plant {
    /// Code, gate, step, owner (hosting = own) and verdict of the one line.
    pub(crate) shows: Line<'static>,
    /// Where it stands.
    pub(crate) chain: Chain,
    /// Makes it so.
    pub(crate) plant: fn(&mut Case),
}

impl Plant {
    pub(crate) fn code(&self) -> &'static str {
        self.shows.code
    }

    /// What the check must exit with, where attested and inferred passes are accepted.
    pub(crate) fn exit_code(&self) -> i32 {
        match (self.shows.verdict, self.shows.gate) {
            ("fail", _) => 1,
            // Without the data that the ERP refused there is nothing to compare: the rehearsal stays unknown.
            ("unknown", _) | (_, "business") => 3,
            _ => 0,
        }
    }
}

/// A plant of the table: the line in one row.
pub(crate) const fn plant(
    [code, gate, step, owner, verdict]: [&'static str; 5],
    chain: Chain,
    plant: fn(&mut Case),
) -> Plant {
    Plant { shows: Line { code, gate, step, owner, verdict }, chain, plant }
}
