//! `Title`: a title to receive (E301TCR) with its movements and apportionments, as the two title queries need it.
//! It deliberately computes no interest or fines: the sample data owes none.

use super::{company::Company, customer::Customer, day::Day, decimal::Decimal};

/// Type of title (E002TPT) with what it adds to: duplicates, others or credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `DUP`: duplicata, RecSom D.
    Invoice,
    /// `OUT`: other, RecSom O.
    Other,
    /// `CRE`: credit of the customer, RecSom C.
    Credit,
}

impl Kind {
    /// Every type of the installation.
    pub const ALL: [Self; 3] = [Self::Invoice, Self::Other, Self::Credit];

    /// CodTpt.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invoice => "DUP",
            Self::Other => "OUT",
            Self::Credit => "CRE",
        }
    }

    /// RecSom.
    #[must_use]
    pub const fn adds_to(self) -> char {
        match self {
            Self::Invoice => 'D',
            Self::Other => 'O',
            Self::Credit => 'C',
        }
    }
}

/// Transaction of entry (E001TNS): in effect (LisMod CRE) or foreseen (LisMod CRP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transaction {
    /// `90300`, LisMod CRE.
    Effective,
    /// `90390`, LisMod CRP.
    Foreseen,
}

impl Transaction {
    /// CodTns.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Effective => "90300",
            Self::Foreseen => "90390",
        }
    }
}

/// One title to receive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// CodEmp.
    pub company: u16,
    /// CodFil.
    pub branch: u16,
    /// NumTit, unique within company, branch and type.
    pub number: String,
    /// CodTpt.
    pub kind: Kind,
    /// CodTns.
    pub transaction: Transaction,
    /// SitTit: AB open, AC at the notary, AE and CE (which the query of open titles leaves out), LQ paid.
    pub situation: &'static str,
    /// CodCli.
    pub customer: u32,
    /// CodRep.
    pub representative: u32,
    /// DatEmi and DatEnt.
    pub issued: Day,
    /// VctOri and VctPro.
    pub due: Day,
    /// VlrOri.
    pub original: Decimal,
    /// VlrAbe: 0 once paid.
    pub open: Decimal,
    /// UltPgt: last payment.
    pub last_payment: Day,
    /// ObsTcr.
    pub note: &'static str,
}

/// A share of a title in a cost centre (E301RAT).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apportionment {
    /// SeqRat.
    pub sequence: u16,
    /// CodCcu.
    pub cost_centre: &'static str,
    /// PerRat.
    pub percent: Decimal,
    /// VlrRat.
    pub amount: Decimal,
}

impl Title {
    /// What was received so far, if anything.
    #[must_use]
    pub fn received(&self) -> Option<Decimal> {
        let units = self.original.units - self.open.units;
        (units != 0).then_some(Decimal::money(units))
    }

    /// Sixty and forty per cent, whose amounts add up to the original value.
    #[must_use]
    pub fn apportionments(&self) -> [Apportionment; 2] {
        let first = self.original.units * 60 / 100;
        let share = |sequence, cost_centre, percent, amount| Apportionment {
            sequence,
            cost_centre,
            percent: Decimal::money(percent),
            amount: Decimal::money(amount),
        };
        [share(1, "1010", 6_000, first), share(2, "2020", 4_000, self.original.units - first)]
    }
}

/// Type, transaction, situation, percentage still open, month of falling due counted from January 2026.
type Template = (Kind, Transaction, &'static str, i64, u8);

/// The sample customer has all of these in every branch, the others the first few.
const TEMPLATES: [Template; 7] = [
    (Kind::Invoice, Transaction::Effective, "AB", 100, 8),
    (Kind::Invoice, Transaction::Effective, "LQ", 0, 6),
    (Kind::Other, Transaction::Effective, "AC", 50, 14),
    (Kind::Invoice, Transaction::Effective, "AE", 100, 9),
    (Kind::Credit, Transaction::Effective, "AB", 100, 15),
    (Kind::Credit, Transaction::Foreseen, "AB", 100, 16),
    (Kind::Invoice, Transaction::Effective, "CE", 100, 10),
];

/// The titles of every branch: all seven of the first customer, none to three of each other one.
pub(super) fn standard(companies: &[Company], customers: &[Customer]) -> Vec<Title> {
    let mut titles = Vec::new();
    for company in companies {
        for branch in &company.branches {
            for (index, customer) in customers.iter().enumerate() {
                let count = if index == 0 { TEMPLATES.len() } else { index % 4 };
                let templates = (1_u8..).zip(TEMPLATES).take(count);
                titles.extend(
                    templates
                        .map(|(n, template)| title((company.code, branch.code), customer.code, n, template)),
                );
            }
        }
    }
    titles
}

fn title((company, branch): (u16, u16), customer: u32, n: u8, template: Template) -> Title {
    let (kind, transaction, situation, open, month) = template;
    let place = i64::from(company) * 100_000 + i64::from(branch) * 10_000;
    let original = place + i64::from(customer - 1000) * 2_020 + i64::from(n) * 1_500;
    let partly_paid = open < 100;
    Title {
        company,
        branch,
        number: format!("{customer}-{n}"),
        kind,
        transaction,
        situation,
        customer,
        representative: 10 + customer % 3,
        issued: Day::of(2026, month - 2, 10),
        due: Day::of(2026, month, 10),
        original: Decimal::money(original),
        open: Decimal::money(original * open / 100),
        last_payment: if partly_paid { Day::of(2026, month - 1, 12) } else { Day::EMPTY },
        note: if n == 1 { "Cobrança negociada, aguardando confirmação" } else { "" },
    }
}

#[cfg(test)]
mod tests {
    use super::super::World;

    #[test]
    fn apportionments_add_up_to_the_title() {
        for title in World::standard().titles {
            let sum: i64 = title.apportionments().iter().map(|share| share.amount.units).sum();
            assert_eq!(sum, title.original.units, "{}", title.number);
        }
    }
}
