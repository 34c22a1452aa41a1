//! `Position`: what a customer owes in a branch and may owe (E085HCL).
//! It deliberately counts titles in effect only: foreseen ones do not count yet.

use super::{
    World,
    decimal::Decimal,
    title::{Kind, Title, Transaction},
};

/// Balances of a customer's open titles in a branch, and its credit limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// SalDup.
    pub invoices: Decimal,
    /// SalOut.
    pub others: Decimal,
    /// SalCre.
    pub credits: Decimal,
    /// VlrLim.
    pub limit: Decimal,
}

impl Default for Position {
    fn default() -> Self {
        let nothing = Decimal::money(0);
        Self { invoices: nothing, others: nothing, credits: nothing, limit: nothing }
    }
}

impl World {
    /// The position of a customer in a company and branch.
    #[must_use]
    pub fn position(&self, customer: u32, place: (u16, u16)) -> Position {
        let balance = |kind: Kind| {
            let counts = |title: &&Title| {
                title.customer == customer
                    && (title.company, title.branch) == place
                    && title.kind == kind
                    && title.transaction == Transaction::Effective
            };
            Decimal::money(self.titles.iter().filter(counts).map(|title| title.open.units).sum())
        };
        Position {
            invoices: balance(Kind::Invoice),
            others: balance(Kind::Other),
            credits: balance(Kind::Credit),
            limit: Decimal::money(5_000_000),
        }
    }
}
